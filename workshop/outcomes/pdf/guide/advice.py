"""What a facilitator does at each step, in plain English: at the laptop, on paper, before going on.

Plain data in the manner of `workshop.exercise.guidance`, which has the words to say.
"""

from dataclasses import dataclass
from typing import Final

from workshop.exercise.agenda import Step


@dataclass(frozen=True, slots=True)
class Advice:
    """One step as it is led."""

    do: tuple[str, ...]
    on_paper: tuple[str, ...]
    ready: str
    """What should be true before moving on: a nudge, never a lock."""


ADVICE: Final = {
    Step.BRIEF: Advice(
        (
            "Read the brief aloud, once, slowly. Change nothing in it yet.",
            "Ask each person for their name and the title on their badge, and enter both.",
            "Agree on ballots with names (the usual way: people who disagree can talk) or without.",
        ),
        (
            "Hang the brief where everybody can read it.",
            "Pass the sign-in list round. Say whether slips carry names.",
        ),
        "Everybody has read the same words, and every name is on the list.",
    ),
    Step.SURFACE: Advice(
        (
            "Go through the cards that the program proposes. Keep what the brief leaves open.",
            "Turn what people say into a question that one person could answer in a sentence.",
            "For each one: what does a wrong guess cost, and what will the agent likely guess?",
            "Good points that are no decisions go to the parking lot.",
        ),
        (
            "Lay the decision cards out. Put those aside that the brief answers.",
            "Write new questions on blank cards, with their stakes: ▲ lasting, ◆ costly,"
            " ● cosmetic.",
        ),
        "There are enough questions for the time, each with its stakes and a likely guess.",
    ),
    Step.BALLOT: Advice(
        (
            "Before anybody votes, look at the projector: where it mirrors the laptop, black it"
            " out.",
            "Pass the laptop from seat to seat. Between people a curtain hides the last ballot.",
            "Keep the room silent. Explain words if asked, never who owns what.",
        ),
        (
            "Everyone gets a ballot slip and makes one cross in each line.",
            "Slips are folded and go into a box; nobody looks before all of them are in.",
            "No slips at hand? Everyone takes a hand of role cards and lays one, face down, by"
            " each decision.",
        ),
        "Everybody has answered every question. Not sure is an answer too.",
    ),
    Step.REVEAL: Advice(
        (
            "Turn the decisions over one at a time. The program begins with the most contentious.",
            "Read the finding aloud. Those who disagree speak first, a minute each.",
            "Settle nothing yet. If a question turns out to be two, park one of them.",
        ),
        (
            "Count the crosses for each decision on the tally sheet at the end.",
            "Find each finding by the rules below, then begin with the unowned ones; among equals"
            " the lasting ones come first.",
        ),
        "Every decision has been turned over, and those who disagree have been heard.",
    ),
    Step.OWN: Advice(
        (
            "Lay the owner’s role card on the decision, and name the person who answers for it.",
            "Others may stand beside it as consulted. A deputy answers while the owner is away.",
            "Say how far the agent may go. The stakes suggest it; the team has the last word.",
            "Whoever can answer the question now does so: one or two sentences, written down.",
        ),
        (
            "One role card on each decision of the board, the person’s name beside it.",
            "One latitude card, or a cross on the board sheet. The answer goes underneath.",
        ),
        "Every decision has one owner and a name, or is called open aloud.",
    ),
    Step.GUT_CHECK: Advice(
        (
            "Show the latest build, as it is, without a word of excuse.",
            "Everyone answers for themselves before anybody talks: would I pay for this?",
            "Read the honest sentences aloud. Do not argue with them.",
        ),
        ("Everyone fills in a gut check slip. Read them out in any order.",),
        "Every voice was heard once.",
    ),
    Step.COMMIT: Advice(
        (
            "Ask each owner for one thing they will do, and the day by which it is done.",
            "Read out what is parked. Each line gets a name, or is let go.",
        ),
        ("Write who, what and by when on the sheet for commitments, large enough for all.",),
        "Each promise has a name and a date.",
    ),
    Step.OUTCOME: Advice(
        (
            "Show the closing figures. Say what changed between before and after.",
            "Send the summary today, and write the agent’s instructions while all are here.",
            "Hang the decision sheet where the work is done.",
        ),
        (
            "Take a picture of the board before anything is moved.",
            "Type the results in afterwards: each decision card has a short code to find it by.",
        ),
        "Everybody knows where the result lies.",
    ),
}

LAPTOP: Final = (
    "This laptop and its charger; a projector or second screen for the audience window",
    "The brief, as it would be handed to the agent: five lines are better than a page",
    "This guide, and a pen for what people say beside the point",
    "Sticky notes, for those who think better with their hands",
)

PAPER: Final = (
    "The card kit, printed at 100 % on stiff paper and cut; its first page says how often",
    "Ballot slips and the sign-in list for this session, and a box or a hat for the slips",
    "A pen for everyone, a thick marker for the board, tape or magnets",
    "A clock that all can see",
)

ROOM: Final = (
    "One table for everybody, or a half circle. Nobody sits behind a screen of their own.",
    "A wall or a long table for the board, at a height that all can reach.",
    "One seat with its back to the wall, where people vote and nobody looks over a shoulder.",
    "Phones away, and no agent running. What it guesses meanwhile is what you came to decide.",
)

TROUBLES: Final = (
    (
        "Silence at the beginning",
        "Read the likely guess of one card aloud, as if it were done. Somebody objects.",
    ),
    (
        "One person talks and talks",
        "Go round the table, one sentence each. That person comes last.",
    ),
    (
        "The team starts designing",
        "Ask: who decides this? Answers have their place in Own; a design is parked.",
    ),
    (
        "“We all own it”",
        "Two owners is none. Ask who is called at night when it goes wrong.",
    ),
    (
        "Everybody follows the boss",
        "That is why ballots are secret. In the reveal, ask the boss to speak last.",
    ),
    (
        "Somebody feels blamed",
        "Nobody was wrong: the brief was silent. Read the question again, and no names.",
    ),
    (
        "Nobody wants a decision",
        "It stays open, and the agent asks first. Somebody promises to find its owner by a day.",
    ),
    (
        "The owner is not in the room",
        "Write the role down, not the person. Somebody who is here promises to ask, by a day.",
    ),
    (
        "Too many decisions",
        "Sort by stakes, take the lasting ones today, and park the rest.",
    ),
    (
        "Time runs short",
        "Reveal the lasting ones, and do the rest next time. Keep Own and Commit whole.",
    ),
    (
        "A question is misread",
        "Reword it and vote again; the first round is kept as a tally.",
    ),
    (
        "A ballot was seen too early",
        "Say so, and let everybody vote on that decision again.",
    ),
    (
        "Somebody is late, or leaves",
        "Who comes late votes on what is not revealed yet. Who leaves, leaves their ballots.",
    ),
    (
        "The laptop fails",
        "Go on on paper: see the pages behind. Every move was saved as it was made.",
    ),
)
