"""What stands on a card: roles, decisions, latitudes, and cards to write on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workshop.application.report import Hat
from workshop.exercise.cards import Area, Choice, Latitude, Stakes
from workshop.outcomes.pdf.enlarged import draw_enlarged, latitude_mark
from workshop.outcomes.pdf.fitting import Fitted, fit
from workshop.outcomes.pdf.fonts import Weight, width_of
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import FreePen
from workshop.outcomes.pdf.marks import stakes_mark
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import BLACK, INK, QUIET, SMALLEST, STEEL, shade

Face = Callable[[FreePen], None]
"""Draws a card whose lower left corner is the origin."""

_POKER_WIDTH: Final = 178.6
"""Points; sizes of text are given for such a card, and are larger on larger ones."""


@dataclass(frozen=True, slots=True)
class DecisionFace:
    """What a decision card says."""

    eyebrow: str
    question: str
    likely_guess: str
    stakes: Stakes
    code: str


class Faces:
    """Makes the faces of one kit, for cards of one size in points."""

    def __init__(self, setter: Setter, words: KitWords, width: float, height: float) -> None:
        self._setter, self._words = setter, words
        self._width, self._height = width, height
        self._scale = width / _POKER_WIDTH
        self._pad = 14.5 * self._scale
        self._inner = width - 2 * self._pad
        self.shortened: list[DecisionFace] = []

    def _fit(
        self,
        text: str,
        height: float,
        sizes: tuple[float, ...],
        weight: Weight = Weight.REGULAR,
        colour: str = QUIET,
        width: float | None = None,
    ) -> Fitted:
        scaled = [max(SMALLEST, size * self._scale) for size in sizes]
        if scaled[-1] > SMALLEST:
            scaled.append(SMALLEST)  # rather small than shortened
        return fit(self._setter, text, width or self._inner, height, scaled, weight, colour)

    # ---- roles

    def role(self, hat: Hat, remit: tuple[Area, ...]) -> Face:
        """A role card."""
        return self._hat(hat, self._words.remit(remit), self._words.lay_role())

    def void(self, hat: Hat, choice: Choice) -> Face:
        """Nobody, The AI or Not sure."""
        return self._hat(hat, "", self._words.lay_void(choice))

    def _hat(self, hat: Hat, remit: str, lay: str) -> Face:
        k, top = self._scale, self._height - self._pad
        name = self._fit(hat.name, 66 * k, (17, 15, 13, 11, 9.5, 8.5), Weight.STRONG, INK)
        areas = self._fit(remit, 36 * k, (9, 8.5)) if remit else None
        told = self._fit(lay, 44 * k, (9, 8.5))
        mark = self._setter.hat(hat)

        def draw(pen: FreePen) -> None:
            side = 33 * k
            draw_enlarged(mark, side, pen, self._pad, top - side * mark.height / mark.width)
            under = top - side - 10 * k
            name.draw(pen, self._pad, under)
            under -= name.height + 3 * k
            if areas is not None:
                areas.draw(pen, self._pad, under)
                under -= areas.height
            told.draw(pen, self._pad, under - 8 * k)
            # the mark again in the other corner, for a hand of cards held either way up
            pen.saveState()
            pen.translate(self._width - self._pad, self._pad)
            pen.rotate(180)
            small = 14 * k
            draw_enlarged(mark, small, pen, 0, -small * mark.height / mark.width)
            pen.restoreState()

        return draw

    def blank_role(self) -> Face:
        """A role that the kit does not know."""
        k, top = self._scale, self._height - self._pad
        labels = [
            (self._fit(text, 14 * k, (9, 8.5)), lines)
            for text, lines in ((self._words.role_name(), 2), (self._words.remit_name(), 2))
        ]
        told = self._fit(self._words.lay_role(), 44 * k, (9, 8.5))

        def draw(pen: FreePen) -> None:
            side = 33 * k
            self._draw_place(pen, self._pad, top - side, side)
            under = top - side - 12 * k
            for label, lines in labels:
                label.draw(pen, self._pad, under)
                under = self._draw_lines(pen, under - label.height, lines) - 9 * k
            told.draw(pen, self._pad, self._pad + told.height)

        return draw

    # ---- decisions

    def decision(self, card: DecisionFace) -> Face:
        """A decision card. What is too long for it is in `shortened` then, to be given whole."""
        k, top = self._scale, self._height - self._pad
        eyebrow = self._fit(card.eyebrow, 13 * k, (8.5,))
        foot = self._pad + 16 * k
        room = top - eyebrow.height - 6 * k - foot
        guess = guesses = None
        if card.likely_guess.strip():
            guesses = self._fit(self._words.guesses(), 26 * k, (9, 8.5))
            guess = self._fit(card.likely_guess, 50 * k, (9.5, 9, 8.5), Weight.STRONG, INK)
            room -= guess.height + guesses.height + 12 * k
        sizes = (14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.5)
        question = self._fit(card.question, room, sizes, Weight.STRONG, BLACK)
        whole = question.whole and (guess is None or guess.whole)
        behind = None
        if not whole:
            self.shortened.append(card)
            behind = self._fit(self._words.in_full_behind(), 13 * k, (8.5,))
            question = self._fit(card.question, room - behind.height, sizes, Weight.STRONG, BLACK)
        stakes = self._stakes(card.stakes)

        def draw(pen: FreePen) -> None:
            eyebrow.draw(pen, self._pad, top)
            under = top - eyebrow.height - 6 * k
            question.draw(pen, self._pad, under)
            under -= question.height + 9 * k
            if guess is not None and guesses is not None:
                guesses.draw(pen, self._pad, under)
                guess.draw(pen, self._pad, under - guesses.height - 1)
            stakes(pen, self._pad)
            self._draw_code(pen, card.code)
            if behind is not None:
                behind.draw(pen, self._pad, foot + behind.height)

        return draw

    def blank_decision(self) -> Face:
        """A question that the team writes itself."""
        k, top = self._scale, self._height - self._pad
        asks = self._fit(self._words.back_of_decision(), 13 * k, (8.5,))
        guesses = self._fit(self._words.guesses(), 26 * k, (9, 8.5))
        marks = [self._stakes(one) for one in reversed(Stakes)]
        size = max(SMALLEST, 8.5 * k)
        words = [self._words.stakes(one) for one in reversed(Stakes)]
        taken = [11 * k + width_of(word, Weight.MEDIUM.value, size) for word in words]
        between = (self._inner - sum(taken)) / 2

        def draw(pen: FreePen) -> None:
            asks.draw(pen, self._pad, top)
            under = self._draw_lines(pen, top - asks.height - 3 * k, 4)
            guesses.draw(pen, self._pad, under - 14 * k)
            self._draw_lines(pen, under - 14 * k - guesses.height, 2)
            x = self._pad
            for mark, width in zip(marks, taken, strict=True):
                mark(pen, x)
                x += width + between

        return draw

    def _stakes(self, stakes: Stakes) -> Callable[[FreePen, float], None]:
        k = self._scale
        mark, size = stakes_mark(stakes), max(SMALLEST, 8.5 * k)
        word = self._words.stakes(stakes)

        def draw(pen: FreePen, x: float) -> None:
            draw_enlarged(mark, mark.width * k, pen, x, self._pad)
            pen.setFillColor(shade(INK))
            pen.setFont(Weight.MEDIUM.value, size)
            pen.drawString(x + 11 * k, self._pad + 0.6, word)

        return draw

    def _draw_code(self, pen: FreePen, code: str) -> None:
        size = 11 * self._scale
        spread = [width_of(one, Weight.STRONG.value, size) for one in code]
        x = self._width - self._pad - sum(spread) - 1.2 * self._scale * (len(code) - 1)
        pen.setFillColor(shade(BLACK))
        pen.setFont(Weight.STRONG.value, size)
        for one, wide in zip(code, spread, strict=True):
            pen.drawString(x, self._pad, one)
            x += wide + 1.2 * self._scale

    # ---- latitudes

    def latitude(self, latitude: Latitude) -> Face:
        """How far the agent may go."""
        k, top, words = self._scale, self._height - self._pad, self._words
        eyebrow = self._fit(words.the_agent(), 13 * k, (8.5,))
        name = self._fit(words.latitude(latitude), 50 * k, (19, 17), Weight.STRONG, BLACK)
        meaning = words.latitude_meaning(latitude)
        told = self._meaning(f"{meaning[:1].upper()}{meaning[1:]}.")
        silence = self._fit(words.silence(), 26 * k, (8.5,))
        steps = latitude_mark(latitude, 26 * k)

        def draw(pen: FreePen) -> None:
            eyebrow.draw(pen, self._pad, top)
            steps.draw(pen, self._pad, top - eyebrow.height - 22 * k)
            under = top - eyebrow.height - 36 * k
            name.draw(pen, self._pad, under)
            told.draw(pen, self._pad, under - name.height - 6 * k)
            silence.draw(pen, self._pad, self._pad + silence.height)

        return draw

    def _meaning(self, text: str) -> Fitted:
        """On one line where a little smaller does it, so that no word stands alone."""
        k = self._scale
        for size in (11.0, 10.5, 10.0):
            line = fit(self._setter, text, self._inner, 15 * k, (size * k,), colour=QUIET)
            if line.whole:
                return line
        return self._fit(text, 60 * k, (11, 10, 9))

    # ---- to write on

    def _draw_place(self, pen: FreePen, x: float, y: float, side: float) -> None:
        pen.saveState()
        pen.setStrokeColor(shade(INK))
        pen.setLineWidth(0.8 * self._scale)
        pen.setDash(3 * self._scale, 2.5 * self._scale)
        pen.roundRect(x, y, side, side, side * 0.18, 1, 0)
        pen.restoreState()

    def _draw_lines(self, pen: FreePen, top: float, count: int) -> float:
        pen.setStrokeColor(shade(STEEL))
        pen.setLineWidth(0.5)
        for _ in range(count):
            top -= 18 * self._scale
            pen.line(self._pad, top, self._width - self._pad, top)
        return top
