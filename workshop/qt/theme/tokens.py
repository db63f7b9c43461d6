"""Every colour of the windows, by what it is for; the only place where colours are written."""

from dataclasses import dataclass, fields
from typing import Final

from workshop.qt.theme.colours import contrast, raised_to

NEUTRAL_ROLE: Final = "#5E6B7A"
"""For a role card that comes with no colour or with one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Tone:
    """A surface and the text that is read on it."""

    background: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One look of the whole program; text stands out 4.5:1 or more wherever it is used."""

    name: str
    dark: bool
    ground: str
    paper: str
    sunken: str
    """A surface let into the paper: hovered rows, people on the reveal, read-only fields."""
    ink: str
    quiet: str
    line: str
    edge: str
    """The outline of what can be operated: 3:1 against paper and ground."""
    accent: str
    accent_strong: str
    """The accent while pressed or hovered."""
    accent_ink: str
    """Text on the accent."""
    accent_soft: Tone
    """The current step, the selected row."""
    focus: str
    danger: str
    warn: str
    good: str
    say: Tone
    """Words for the facilitator to say."""
    found: Tone
    """Words of the brief that a card was found by."""
    welcome: Tone
    refused: Tone
    bar_track: str
    bar_before: str
    bar_now: str
    unowned: Tone
    standoff: Tone
    tug_of_war: Tone
    split: Tone
    majority: Tone
    aligned: Tone
    not_voted: Tone
    nobody: str
    the_ai: str
    not_sure: str
    shadow: str
    shadow_strength: float
    """How dark the deepest part of a shadow is, 0 to 1."""

    def pill(self, finding: str) -> Tone:
        """The tone for a finding (`tug-of-war`, …); that of not-voted for any other word."""
        name = finding.replace("-", "_")
        return getattr(self, name) if name in _FINDINGS else self.not_voted

    def role(self, colour: str) -> str:
        """A role's colour as this theme shows it: on dark paper lightened to 3:1, else as it is."""
        try:
            return raised_to(colour, self.paper, 3.0) if self.dark else _checked(colour)
        except ValueError:
            return self.role(NEUTRAL_ROLE)

    def text_pairs(self) -> tuple[tuple[str, str, str], ...]:
        """Every text and surface used together: (what it is, text, surface)."""
        surfaces = {"ground": self.ground, "paper": self.paper, "sunken": self.sunken}
        words = ("ink", "quiet", "accent", "danger", "warn", "good")
        on_surfaces = (
            (f"{word} on {name}", str(getattr(self, word)), surface)
            for word in words
            for name, surface in surfaces.items()
        )
        tones = ((f.name, getattr(self, f.name)) for f in fields(self))
        in_tones = ((name, t.text, t.background) for name, t in tones if isinstance(t, Tone))
        on_accent = (
            ("accent_ink on accent", self.accent_ink, self.accent),
            ("accent_ink on accent_strong", self.accent_ink, self.accent_strong),
            ("ink on say", self.ink, self.say.background),
            ("ink on accent_soft", self.ink, self.accent_soft.background),
            ("quiet on accent_soft", self.quiet, self.accent_soft.background),
        )
        return (*on_surfaces, *in_tones, *on_accent)


_FINDINGS: Final = frozenset(
    {"unowned", "standoff", "tug_of_war", "split", "majority", "aligned", "not_voted"}
)


def _checked(colour: str) -> str:
    contrast(colour, colour)
    return colour


LIGHT: Final = Theme(
    name="light",
    dark=False,
    ground="#F5F6F8",
    paper="#FFFFFF",
    sunken="#EEF0F4",
    ink="#1B2330",
    quiet="#5C6675",
    line="#DDE1E7",
    edge="#828C9B",
    accent="#1F5FBF",
    accent_strong="#184C9A",
    accent_ink="#FFFFFF",
    accent_soft=Tone("#E4EDFB", "#1B53A8"),
    focus="#1F5FBF",
    danger="#A52A1A",
    warn="#8A4B00",
    good="#12694B",
    say=Tone("#EFF3FC", "#3A4454"),
    found=Tone("#FFE9A6", "#1B2330"),
    welcome=Tone("#EAF2FE", "#1B53A8"),
    refused=Tone("#FDEDEA", "#9A2617"),
    bar_track="#ECEFF4",
    bar_before="#CE7A44",
    bar_now="#1F5FBF",
    unowned=Tone("#FDE6DC", "#A63A0C"),
    standoff=Tone("#F6E1F4", "#86257D"),
    tug_of_war=Tone("#FFE8C2", "#834600"),
    split=Tone("#FCF3CB", "#6B5400"),
    majority=Tone("#E3F1D6", "#3D601A"),
    aligned=Tone("#D6F2E6", "#0D6345"),
    not_voted=Tone("#E7EAEF", "#4C5665"),
    nobody="#838D9B",
    the_ai="#1B2330",
    not_sure="#B08800",
    shadow="#000000",
    shadow_strength=0.22,
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    ground="#12161D",
    paper="#1B222D",
    sunken="#252D39",
    ink="#F2F4F7",
    quiet="#A9B2BF",
    line="#303947",
    edge="#7C8798",
    accent="#8AB6F9",
    accent_strong="#A9CAFB",
    accent_ink="#10151C",
    accent_soft=Tone("#24364F", "#A9CAFB"),
    focus="#8AB6F9",
    danger="#FF9D8F",
    warn="#F3BD71",
    good="#79D8AE",
    say=Tone("#222B3A", "#D5DBE4"),
    found=Tone("#5A4A12", "#FFF3CF"),
    welcome=Tone("#20334D", "#B4D1FC"),
    refused=Tone("#43231F", "#FFB9AE"),
    bar_track="#2B3442",
    bar_before="#DB8F60",
    bar_now="#8AB6F9",
    unowned=Tone("#56291A", "#FFBFA3"),
    standoff=Tone("#4D2049", "#F7B3EF"),
    tug_of_war=Tone("#52360F", "#FFD08A"),
    split=Tone("#484013", "#F6E38D"),
    majority=Tone("#2C421A", "#C5E7A2"),
    aligned=Tone("#133F30", "#8FE5C1"),
    not_voted=Tone("#343E4C", "#CBD2DC"),
    nobody="#8792A1",
    the_ai="#E6EAF0",
    not_sure="#D9B441",
    shadow="#000000",
    shadow_strength=0.55,
)

HIGH_CONTRAST: Final = Theme(
    name="high-contrast",
    dark=True,
    ground="#000000",
    paper="#000000",
    sunken="#1C1C1C",
    ink="#FFFFFF",
    quiet="#E4E4E4",
    line="#FFFFFF",
    edge="#FFFFFF",
    accent="#FFE14D",
    accent_strong="#FFF2A8",
    accent_ink="#000000",
    accent_soft=Tone("#2B2600", "#FFE14D"),
    focus="#5CE1FF",
    danger="#FFB3A7",
    warn="#FFD08A",
    good="#8FF0C4",
    say=Tone("#1C1C1C", "#FFFFFF"),
    found=Tone("#FFE14D", "#000000"),
    welcome=Tone("#00304A", "#FFFFFF"),
    refused=Tone("#4A0F08", "#FFFFFF"),
    bar_track="#3D3D3D",
    bar_before="#FFB27A",
    bar_now="#5CE1FF",
    unowned=Tone("#5A1D00", "#FFFFFF"),
    standoff=Tone("#54004C", "#FFFFFF"),
    tug_of_war=Tone("#4D2E00", "#FFFFFF"),
    split=Tone("#3F3700", "#FFFFFF"),
    majority=Tone("#1F3D00", "#FFFFFF"),
    aligned=Tone("#00402B", "#FFFFFF"),
    not_voted=Tone("#333333", "#FFFFFF"),
    nobody="#B8B8B8",
    the_ai="#FFFFFF",
    not_sure="#FFE14D",
    shadow="#000000",
    shadow_strength=0.0,
)

PRESENTER_DARK: Final = DARK
"""What the audience window wears unless the team asks for light or high contrast."""

THEMES: Final = (LIGHT, DARK, HIGH_CONTRAST)
