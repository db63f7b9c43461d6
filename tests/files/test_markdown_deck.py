"""Lists in Markdown are read as decks: a question for each entry, areas as headings."""

import pytest

from workshop.application.failures import BadInput
from workshop.exercise.cards import Area, DecisionCard, DecisionId, Deck, DeckId, Stakes
from workshop.files.decode import Document, decoded

PAGE = """\
# Refunds & <b>returns</b>

Money that goes
back.

## Trust
- Who may refund?
- [ ] When does the
  right to it end?

### Anything else
1. What does the mail say?
"""


def read(text: str, name: str = "refunds.md") -> Document:
    return decoded(text.encode(), name)


def deck(text: str, name: str = "refunds.md") -> Deck:
    value = read(text, name).value
    assert isinstance(value, Deck)
    return value


def refused(text: str, name: str = "refunds.md") -> BadInput:
    with pytest.raises(BadInput) as told:
        read(text, name)
    return told.value


def test_a_list_of_questions_is_a_deck() -> None:
    cards = (
        DecisionCard(DecisionId("who-may-refund"), "Who may refund?", Area.TRUST),
        DecisionCard(
            DecisionId("when-does-the-right-to-it-end"),
            "When does the right to it end?",
            Area.TRUST,
        ),
        DecisionCard(DecisionId("what-does-the-mail-say"), "What does the mail say?"),
    )
    assert deck(PAGE) == Deck(
        DeckId("refunds-b-returns-b"),
        "Refunds & <b>returns</b>",
        description="Money that goes back.",
        decision=cards,
    )


def test_its_name_and_id_are_the_title_s_or_the_file_s() -> None:
    assert (deck("- Who?").id, deck("- Who?").name) == ("refunds", "Refunds")
    other = deck("Title here\n=====\n\n* Who?", "x.md")
    assert (other.id, other.name) == ("title-here", "Title here")
    assert deck("# 返金\n- 誰が？", "x.md").id == "x"
    assert deck("- Who?", "返金").id == "deck"


def test_what_stands_below_a_question_belongs_to_it() -> None:
    (card,) = deck(
        "- Who?\n"
        "  - stakes: Lasting\n"
        "  - Likely guess: Whoever asks\n"
        "  - Nobody\n"
        "  - Everyone\n"
        "  - keywords: pay; money\n"
        "    * area: rules\n"
        "  - notes: see above\n"
        "  - id: who.1\n"
    ).decision
    assert card == DecisionCard(
        DecisionId("who.1"),
        "Who?",
        Area.RULES,
        Stakes.LASTING,
        "Whoever asks",
        ("Nobody", "Everyone"),
        ("pay", "money"),
        "see above",
    )


@pytest.mark.parametrize("question", ["Wer zahlt？", "من يدفع؟", "Ποιος;", '"Who?"', "**Who?**"])
def test_questions_end_as_their_language_ends_them(question: str) -> None:
    assert deck(f"- {question}\n").decision[0].question == question


def test_every_fault_is_told_with_its_line() -> None:
    told = refused("# A\n- Who?\n- Not one\n  - stakes: huge\n\n## Trust\n\n- Who?\n  - id: a b\n")
    assert told.sentence == "refunds.md is not sound: 3 things in it must be put right."
    assert told.faults == (
        "line 3: this entry does not end in a question mark",
        'line 4 (stakes): "huge" is none of cosmetic, costly, lasting',
        'line 9 (id): "a b" is no id: 1 to 64 letters, digits, dots, dashes, underscores',
    )


def test_code_and_prose_are_passed_over_and_counted() -> None:
    found = read("- Who?\n\nSome prose.\n\n```\n- Not this?\n```\n")
    assert isinstance(found.value, Deck)
    assert [card.question for card in found.value.decision] == ["Who?"]
    assert "line 3: 4 lines are passed over, neither question nor heading" in found.notes


@pytest.mark.parametrize(
    ("text", "name", "sentence"),
    [
        ("- a\n- b\n", "a.md", "a.md is no deck: no entry of a list in it is a question."),
        ("- a\n- b\n", "a", "a is no deck: no entry of a list in it is a question."),
        ("Hello.\n", "a.md", "a.md is no deck: there is no list of questions in it."),
        ("# Only a title\n", "a.md", "a.md is no deck: there is no list of questions in it."),
        ("Dear team,\nlet us meet.", "a", "a is neither a session file nor a deck file."),
    ],
)
def test_a_page_without_questions_is_no_deck(text: str, name: str, sentence: str) -> None:
    assert refused(text, name).sentence == sentence


def test_a_deck_in_toml_with_a_list_in_its_notes_is_still_toml() -> None:
    text = (
        '# mine\nformat = "whose-call/deck"\nversion = 1\nid = "a"\nname = "A"\n'
        '[[decision]]\nid = "b"\nquestion = "Who?"\nnotes = """\n- is it?\n"""\n'
    )
    assert deck(text, "a.md").decision[0].notes == "- is it?\n"
