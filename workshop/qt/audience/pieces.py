"""What a page is made of: each piece paints one thing into its rectangle, and knows its words."""

from dataclasses import dataclass, replace
from typing import Protocol, Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QLinearGradient, QPainter, QPen

from workshop.qt.painting.elements import paint_mark, paint_stakes
from workshop.qt.painting.looks import FindingLook, RoleLook, StakesShape
from workshop.qt.painting.text import draw_line, elided, reads
from workshop.qt.theme import Metrics, Theme, mixed


class Piece(Protocol):
    """One thing on the page. `spoken` is what a screen reader says for it, empty for none."""

    @property
    def rect(self) -> QRectF:
        """Where it stands."""
        ...

    @property
    def spoken(self) -> str:
        """Its words."""
        ...

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint it."""
        ...

    def mirrored(self, width: float) -> Self:
        """The piece for a language that is read from right to left."""
        ...


@dataclass(frozen=True, slots=True)
class _Plain:
    """A piece that only moves to the other side."""

    rect: QRectF

    @property
    def spoken(self) -> str:
        """Nothing: what it means stands beside it in words."""
        return ""

    def mirrored(self, width: float) -> Self:
        """At the other side."""
        return replace(self, rect=_mirrored(self.rect, width))


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Lines that were broken for the width of the rectangle."""

    rect: QRectF
    lines: tuple[str, ...]
    font: QFont
    ink: str
    spoken: str
    centred: bool = False
    end: bool = False
    rtl: bool = False

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The lines, one below the other."""
        painter.setFont(self.font)
        painter.setPen(QColor(str(getattr(theme, self.ink))))
        tall = self.rect.height() / len(self.lines)
        way = reads("".join(self.lines))
        side = self.rtl is not self.end
        if len(self.lines) > 1 and way is not Qt.LayoutDirection.LayoutDirectionAuto:
            side = way is Qt.LayoutDirection.RightToLeft
        for number, line in enumerate(self.lines):
            row = QRectF(self.rect.left(), self.rect.top() + number * tall, self.rect.width(), tall)
            draw_line(painter, row, line, rtl=side, centred=self.centred, way=way)

    def mirrored(self, width: float) -> Self:
        """At the other side, set from it."""
        return replace(self, rect=_mirrored(self.rect, width), rtl=True)


@dataclass(frozen=True, slots=True)
class PillPiece:
    """A finding's word in the colours of the finding."""

    rect: QRectF
    look: FindingLook
    font: QFont

    @property
    def spoken(self) -> str:
        """The word."""
        return self.look.word

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Rounded ends; outlined in high contrast."""
        tone = theme.pill(self.look.kind)
        outlined = theme.shadow_strength == 0
        painter.setPen(QPen(QColor(tone.text), 2) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.background))
        round_end = self.rect.height() / 2
        painter.drawRoundedRect(self.rect, round_end, round_end)
        painter.setFont(self.font)
        painter.setPen(QColor(tone.text))
        word = elided(self.look.word, self.font, self.rect.width() - round_end)
        draw_line(painter, self.rect, word, centred=True)

    def mirrored(self, width: float) -> Self:
        """At the other side."""
        return replace(self, rect=_mirrored(self.rect, width))


@dataclass(frozen=True, slots=True)
class PaperPiece(_Plain):
    """A sheet with round corners: of paper, sunken, or lit up."""

    radius: float
    fill: str = "paper"
    line: str = "line"
    width: float = 1.0

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The sheet and its line."""
        half = self.width / 2
        pen = QPen(QColor(str(getattr(theme, self.line))), self.width) if self.line else None
        painter.setPen(pen or Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(theme, self.fill))))
        painter.drawRoundedRect(
            self.rect.adjusted(half, half, -half, -half), self.radius, self.radius
        )


@dataclass(frozen=True, slots=True)
class MarkPiece(_Plain):
    """A role's filled square with its letter."""

    look: RoleLook

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """As on every card."""
        paint_mark(painter, self.rect, self.look, theme, Metrics())


@dataclass(frozen=True, slots=True)
class StakesPiece(_Plain):
    """A shape that says the stakes: ▲, ◆ or ●."""

    shape: StakesShape

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """In the quiet ink: the shape says it."""
        paint_stakes(painter, self.rect, self.shape, theme.quiet)


@dataclass(frozen=True, slots=True)
class BarPiece(_Plain):
    """A share of 0 to 1; only the track where it is undefined."""

    share: float | None
    colour: str
    rtl: bool = False

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The track and the share of it."""
        radius = self.rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.bar_track))
        painter.drawRoundedRect(self.rect, radius, radius)
        if self.share:
            wide = max(2 * radius, self.rect.width() * min(1.0, self.share))
            left = self.rect.right() - wide if self.rtl else self.rect.left()
            painter.setBrush(QColor(str(getattr(theme, self.colour))))
            filled = QRectF(left, self.rect.top(), wide, self.rect.height())
            painter.drawRoundedRect(filled, radius, radius)

    def mirrored(self, width: float) -> Self:
        """Filled from the other side."""
        return replace(self, rect=_mirrored(self.rect, width), rtl=True)


@dataclass(frozen=True, slots=True)
class BackPiece(_Plain):
    """A ballot face down: every one looks the same."""

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """A card with a seal."""
        paint_back(painter, self.rect, theme)


@dataclass(frozen=True, slots=True)
class CurtainPiece(_Plain):
    """Folds of cloth from one side to the other, drawn apart from nothing."""

    fold: float

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Each fold is lit from one side; all of it stays near the ground."""
        light = QColor(mixed(theme.ground, theme.paper if theme.dark else theme.sunken, 0.9))
        deep = QColor(mixed(theme.ground, theme.shadow, 0.35 if theme.dark else 0.06))
        painter.setPen(Qt.PenStyle.NoPen)
        count = max(1, round(self.rect.width() / self.fold))
        wide = self.rect.width() / count
        for number in range(count):
            left = self.rect.left() + number * wide
            shade = QLinearGradient(left, 0, left + wide, 0)
            shade.setColorAt(0.0, deep)
            shade.setColorAt(0.55, light)
            shade.setColorAt(1.0, deep)
            painter.fillRect(QRectF(left, self.rect.top(), wide + 1, self.rect.height()), shade)


@dataclass(frozen=True, slots=True)
class IconPiece(_Plain):
    """The sign of the program."""

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The same in every theme."""
        del theme
        QIcon("icons:whosecall.svg").paint(painter, self.rect.toRect())


def paint_back(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The back of a ballot at any size."""
    side = min(rect.width(), rect.height())
    radius = min(side * 0.12, 28.0)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(rect, radius, radius)
    inset = side * 0.1
    panel = rect.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(QColor(theme.accent_soft.background))
    painter.drawRoundedRect(panel, radius * 0.6, radius * 0.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft.text))
    seal = QRectF(0, 0, side * 0.2, side * 0.2)
    seal.moveCenter(rect.center())
    painter.drawEllipse(seal)


def _mirrored(rect: QRectF, width: float) -> QRectF:
    return QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())
