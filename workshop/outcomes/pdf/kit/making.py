"""The card kit as a PDF."""

from dataclasses import replace
from datetime import datetime

from workshop.application.outcome_ports import Made, OutcomeOptions
from workshop.application.report.votes import hat_of
from workshop.application.usual_dates import spoken
from workshop.exercise.agenda import USUAL_PEOPLE
from workshop.exercise.cards import NOBODY, NOT_SURE, THE_AI, Latitude, dressed
from workshop.exercise.paper_codes import codes_for, decision_codes
from workshop.exercise.session import Session
from workshop.outcomes.pdf.ballots.making import slip_leaves
from workshop.outcomes.pdf.fonts import load_fonts
from workshop.outcomes.pdf.kit.board import BoardSheets
from workshop.outcomes.pdf.kit.card_sheets import CardPart, CardSheets
from workshop.outcomes.pdf.kit.contents import Printed, contents, in_full_leaves, tally_leaves
from workshop.outcomes.pdf.kit.faces import DecisionFace, Faces
from workshop.outcomes.pdf.kit.forms import Forms
from workshop.outcomes.pdf.kit.imposing import imposed
from workshop.outcomes.pdf.kit.trial import trial_leaves
from workshop.outcomes.pdf.kit.words import KitWords
from workshop.outcomes.pdf.leaves import set_leaves
from workshop.outcomes.pdf.page import Binding
from workshop.outcomes.pdf.setting import Setter
from workshop.outcomes.pdf.style import Sheet, sheet_for

_MARGIN = 40.0
_LATITUDES = (
    Latitude.ASK_FIRST,
    Latitude.OFFER_OPTIONS,
    Latitude.GUESS_AND_FLAG,
    Latitude.KEEP_OUT,
    Latitude.GUESS_FREELY,
    Latitude.ASK_FIRST,
    Latitude.OFFER_OPTIONS,
    Latitude.GUESS_AND_FLAG,
    Latitude.ASK_FIRST,
)
"""What one sheet has: those most often wanted more than once."""


def kit_pdf(session: Session, options: OutcomeOptions, now: datetime) -> Made:
    """Cards, board, slips and forms for this session, or for the decks in `options`.

    No ballot that was cast is in it. The same session and decks at the same time give the same
    bytes.
    """
    load_fonts()
    words = KitWords(spoken(month_first=options.month_first))
    return _Kit(session, options, words).made(now)


class _Kit:
    """The parts of one kit, in the order in which they are bound."""

    def __init__(self, session: Session, options: OutcomeOptions, words: KitWords) -> None:
        self._session, self._options, self._words = session, options, words
        self._setter = Setter(Sheet(*sheet_for(options.paper).paper, margin=_MARGIN), options.ink)
        self._sheet = imposed(options.paper, options.card_size)
        self._faces = Faces(self._setter, words, self._sheet.card_width, self._sheet.card_height)
        self._sheets = CardSheets(self._setter, words, self._sheet, options.card_size, options.flip)
        self._named = options.names and not session.anonymous
        self._people = len(session.seated()) or USUAL_PEOPLE
        decks = options.decks
        self._decisions = _of_decks(options) if decks else _of_session(session, words)
        self._title = (
            ", ".join(deck.name for deck in decks) if decks else session.title or words.untitled()
        )

    def made(self, now: datetime) -> Made:
        """The file."""
        words, setter = self._words, self._setter
        parts = self._parts()
        behind = in_full_leaves(
            [(one.code, one.question, one.likely_guess) for one in self._faces.shortened],
            setter,
            words,
        )
        facts = [self._session.team if not self._options.decks else ""]
        if self._decisions:
            facts.append(words.decisions(len(self._decisions)))
        facts += [words.size(self._options.card_size), words.edge(self._options.flip)]
        front = contents(
            self._title, " · ".join(fact for fact in facts if fact), parts, setter, words
        )
        leaves = [*front, *(leaf for part in parts for leaf in part.leaves), *behind]
        binding = Binding(
            title=self._title,
            kind=words.kind(),
            author=self._session.facilitator or self._session.team or "Whose Call",
            subject=words.subject(),
            footer=words.question(),
            now=now,
        )
        return Made(set_leaves(leaves, binding), setter.safe.warnings())

    def _parts(self) -> list[Printed]:
        words, people = self._words, self._people
        once = words.tr("once")
        roles = self._sheets.leaves(self._role_part())
        decisions = self._sheets.leaves(self._decision_part())
        latitudes = self._sheets.leaves(self._latitude_part())
        board = BoardSheets(
            self._options.paper, self._options.card_size, self._setter, words, self._title
        )
        cards = len(self._decisions) or 8
        forms = Forms(self._setter, words, named=self._named)
        asked = replace(self._session, decisions=()) if self._options.decks else self._session
        return [
            Printed(
                words.trial(),
                trial_leaves(self._sheet, self._options.flip, self._setter, words),
                once,
                True,
                words.tr("Whether your printer keeps size, and how front and back meet."),
            ),
            Printed(
                words.role_cards(),
                roles,
                words.count(
                    people,
                    words.tr("twice, and once more for 1 person"),
                    words.tr("twice, and once more for each of {count} people"),
                ),
                True,
                words.tr(
                    "Two sets for the board. A hand for each person, where you vote with cards"
                    " instead of slips."
                ),
            ),
            Printed(
                words.decision_cards(),
                decisions,
                once,
                True,
                words.tr("What the agent would guess. The rest of the last sheet is blank."),
            ),
            Printed(
                words.latitude_cards(),
                latitudes,
                words.count(-(-cards // 5), once, words.tr("{count} times")),
                True,
                words.tr("How far the agent may go: one beside each owner."),
            ),
            Printed(
                words.board(),
                board.leaves(cards),
                words.count(board.times(cards), once, words.tr("{count} times")),
                False,
                words.tr("Hang the sheets under each other: the poster that cards are laid on."),
            ),
            Printed(
                words.slips(),
                slip_leaves(asked, self._setter, words, named=self._named),
                once,
                False,
                words.tr("Who owns this today? Cut them apart; one for each person."),
            ),
            Printed(
                words.tally_and_rules(),
                tally_leaves(asked, self._setter, words),
                once,
                False,
                words.tr("Count the votes, find each finding, work out the figures."),
            ),
            Printed(
                words.gut_check(),
                [forms.gut_checks()],
                words.count(-(-people // 4), once, words.tr("{count} times")),
                False,
                words.tr("Would I pay for this? Four on a sheet."),
            ),
            Printed(
                words.commitments(),
                [forms.commitments()],
                once,
                False,
                words.tr("Who does what by when."),
            ),
            Printed(
                words.parking_lot(),
                [forms.parking_lot()],
                once,
                False,
                words.tr("What must not be lost, nor eat the hour."),
            ),
        ]

    def _role_part(self) -> CardPart:
        words, session = self._words, self._session
        cards = list(session.offered_roles())
        known = {card.id for card in session.roles}
        for deck in self._options.decks:
            for card in deck.role:
                if card.id not in known:
                    known.add(card.id)
                    cards.append(dressed(card, tuple(cards)))
        shown = replace(session, roles=tuple(cards))
        faces = [self._faces.role(hat_of(card.id, shown, words), card.remit) for card in cards]
        faces += [
            self._faces.void(hat_of(void, shown, words), void)
            for void in (NOBODY, THE_AI, NOT_SURE)
        ]
        return CardPart(words.role_cards(), words.back_of_role(), faces, self._faces.blank_role())

    def _decision_part(self) -> CardPart:
        words = self._words
        faces = [self._faces.decision(one) for one in self._decisions]
        blank = self._faces.blank_decision()
        return CardPart(words.decision_cards(), words.back_of_decision(), faces, blank)

    def _latitude_part(self) -> CardPart:
        words = self._words
        made = {one: self._faces.latitude(one) for one in Latitude}
        many = max(self._sheet.cards, len(Latitude))
        faces = [made[_LATITUDES[place % len(_LATITUDES)]] for place in range(many)]
        blank = made[Latitude.ASK_FIRST]
        return CardPart(words.latitude_cards(), words.back_of_latitude(), faces, blank)


def _of_session(session: Session, words: KitWords) -> list[DecisionFace]:
    return [
        DecisionFace(words.area(one.area), one.question, one.likely_guess, one.stakes, code)
        for one, code in zip(session.decisions, decision_codes(session), strict=True)
    ]


def _of_decks(options: OutcomeOptions) -> list[DecisionFace]:
    cards = [(deck, card) for deck in options.decks for card in deck.decision]
    codes = codes_for([deck.card_id(card) for deck, card in cards])
    return [
        DecisionFace(deck.name, card.question, card.likely_guess, card.stakes, code)
        for (deck, card), code in zip(cards, codes, strict=True)
    ]
