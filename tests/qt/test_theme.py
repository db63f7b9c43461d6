"""Colours that can be read, sizes that grow, and one style sheet that Qt takes without a word."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

import workshop.qt
from workshop.qt.theme import (
    FALLBACK_FAMILY,
    FONT_FILES,
    HIGH_CONTRAST,
    ICON_NAMES,
    LIGHT,
    THEMES,
    UI_FAMILY,
    Appearance,
    Metrics,
    TextStep,
    Theme,
    ThemeChoice,
    ThemeSource,
    apply_theme,
    contrast,
    icon,
    letter_on,
    load_fonts,
    mixed,
    raised_to,
    use_icons,
)
from workshop.qt.theme.style_sheet import style_sheet
from workshop.resources import resource

each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    use_icons(resource("icons"))
    load_fonts(resource("fonts"))
    yield qapp
    apply_theme(qapp, LIGHT)
    qapp.setStyleSheet("")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize("wrong", ["", "red", "#FFF", "#GGGGGG", "#1234567"])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"colour|literal"):
        contrast(wrong, "#FFFFFF")


@each_theme
def test_every_text_can_be_read(theme: Theme) -> None:
    least = 7.0 if theme is HIGH_CONTRAST else 4.5
    unreadable = [
        f"{what}: {contrast(text, surface):.2f}"
        for what, text, surface in theme.text_pairs()
        if contrast(text, surface) < least
    ]
    assert not unreadable


@each_theme
def test_what_can_be_operated_or_read_off_stands_out(theme: Theme) -> None:
    shapes = (theme.edge, theme.focus, theme.bar_before, theme.bar_now)
    marks = (theme.nobody, theme.the_ai, theme.not_sure)
    assert min(contrast(shape, theme.paper) for shape in (*shapes, *marks)) >= 3.0


@each_theme
def test_each_finding_has_its_own_pill(theme: Theme) -> None:
    findings = ("unowned", "standoff", "tug-of-war", "split", "majority", "aligned", "not-voted")
    assert len({theme.pill(finding) for finding in findings}) == len(findings)
    assert theme.pill("name") == theme.not_voted


@each_theme
@pytest.mark.parametrize("colour", ["#0072B2", "#F0E442", "#000000", "#FFFFFF", "#3F4A8A"])
def test_a_role_is_told_from_dark_paper_and_its_letter_from_the_role(
    theme: Theme, colour: str
) -> None:
    shown = theme.role(colour)
    assert not theme.dark or contrast(shown, theme.paper) >= 3.0
    assert contrast(letter_on(shown), shown) >= 4.5


@each_theme
@pytest.mark.parametrize("colour", ["", "blue", "#12", "#ZZZZZZ"])
def test_a_role_without_a_readable_colour_is_grey(theme: Theme, colour: str) -> None:
    assert QColor(theme.role(colour)).isValid()


def test_raising_stops_as_soon_as_it_is_enough() -> None:
    assert raised_to("#FFFFFF", "#000000", 3.0) == "#FFFFFF"
    assert 3.0 <= contrast(raised_to("#222222", "#000000", 3.0), "#000000") < 4.0
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"


def test_text_scale_is_kept_within_bounds() -> None:
    assert Metrics(0.1).text_scale == 0.8
    assert Metrics(9).text_scale == 2.0


def test_sizes_are_those_of_the_look() -> None:
    steps = (TextStep.TITLE, TextStep.QUESTION, TextStep.TEXT, TextStep.NOTE)
    assert [Metrics().text(step) for step in steps] == [22, 16, 14, 12.5]
    assert [Metrics(2.0).text(step) for step in steps] == [44, 32, 28, 25]
    assert Metrics(0.8).target == 24
    assert Metrics().space(4) == 16


def test_the_bundled_fonts_are_used(app: QApplication) -> None:
    assert load_fonts(resource("fonts")) == ()
    assert {UI_FAMILY, FALLBACK_FAMILY} <= set(QFontDatabase.families())
    for weight in (400, 500, 600):
        shown = QFontInfo(Metrics().font(TextStep.TEXT, weight))
        assert (shown.family(), shown.weight()) == (UI_FAMILY, weight)
        assert shown.pixelSize() == 14


def test_fonts_that_are_missing_are_named(app: QApplication, tmp_path: Path) -> None:
    assert load_fonts(tmp_path) == FONT_FILES


def test_tabular_figures_are_equally_wide(app: QApplication) -> None:
    figures = QFontMetricsF(Metrics().font(TextStep.TITLE, tabular=True))
    assert figures.horizontalAdvance("11:11") == figures.horizontalAdvance("00:00")


@each_theme
@pytest.mark.parametrize("text_scale", [0.8, 1.0, 2.0])
def test_qt_takes_the_style_sheet(
    app: QApplication, qtbot: QtBot, theme: Theme, text_scale: float
) -> None:
    apply_theme(app, theme, text_scale)
    for widget in (QPushButton("Next"), QComboBox(), QCheckBox("Named"), QSpinBox()):
        qtbot.addWidget(widget)
        widget.show()
        assert widget.sizeHint().height() >= 24
        assert not widget.grab().isNull()
    assert app.palette().color(QPalette.ColorRole.WindowText) == QColor(theme.ink)


@each_theme
def test_a_primary_button_is_painted_in_the_accent(
    app: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    apply_theme(app, theme)
    button = QPushButton("Next")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    picture = button.grab().toImage()
    assert picture.pixelColor(8, picture.height() // 2) == QColor(theme.accent)


@each_theme
def test_every_icon_can_be_drawn_and_shows_the_ink(app: QApplication, theme: Theme) -> None:
    for name in ICON_NAMES:
        drawn = icon(name, theme).pixmap(24, 24).toImage()
        colours = {
            drawn.pixelColor(x, y).name().upper()
            for x in range(drawn.width())
            for y in range(drawn.height())
            if drawn.pixelColor(x, y).alpha() > 200
        }
        assert theme.ink in colours, name
    assert icon("no such icon", theme).isNull()


@each_theme
def test_pictures_of_the_style_sheet_exist_in_the_colours_of_the_theme(theme: Theme) -> None:
    named = set(re.findall(r"url\(icons:(.+?)\)", style_sheet(theme, Metrics())))
    assert named
    tokens = {theme.quiet, theme.ink, theme.accent_ink}
    for name in named:
        drawing = resource("icons", name).read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9A-Fa-f]{6}", drawing)) <= tokens, name


def test_the_source_speaks_only_when_something_is_different(qtbot: QtBot) -> None:
    source = ThemeSource()
    said: list[str] = []
    source.changed.connect(lambda: said.append(source.theme.name))
    assert not source.show(theme=LIGHT, metrics=Metrics(1.0))
    assert source.show(theme=HIGH_CONTRAST, reduced_motion=True)
    assert said == ["high-contrast"]
    assert source.reduced_motion


def test_the_application_is_dressed_as_chosen(app: QApplication) -> None:
    source = ThemeSource()
    appearance = Appearance(app, source)
    assert appearance.choice is ThemeChoice.SYSTEM
    for choice, theme in zip(list(ThemeChoice)[1:], THEMES, strict=True):
        appearance.choose(choice)
        assert source.theme is theme
        assert app.palette().color(QPalette.ColorRole.Base) == QColor(theme.paper)
    appearance.set_text_scale(1.5)
    assert source.metrics == Metrics(1.5)
    assert app.font().pointSizeF() == pytest.approx(Metrics(1.5).points(TextStep.TEXT))


def test_colours_are_written_only_in_the_theme() -> None:
    folder = Path(workshop.qt.__file__).parent
    literal = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']|\bQColor\(\s*\d""")
    elsewhere = [
        f"{path.relative_to(folder)}: {found.group()}"
        for path in folder.rglob("*.py")
        if "theme" not in path.relative_to(folder).parts
        for found in literal.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not elsewhere
