"""Moves of Gut check, Commit, the parking lot, the agenda and the end."""

from dataclasses import replace
from typing import Final

from tests.exercise.table.starts import (
    CLOSING,
    GHOST,
    P1,
    P2,
    PLAIN,
    Case,
    changed,
    put,
    refused,
    taken,
)
from workshop.exercise import moves as m
from workshop.exercise.agenda import Agenda, Preset, Step, agenda_for
from workshop.exercise.cards import ParticipantId
from workshop.exercise.changes import Field, FieldChange, Part
from workshop.exercise.moves import RuleCode as C
from workshop.exercise.session import Commitment, GutCheck, Note, ParkedLine, WouldPay

ANONYMOUS: Final = replace(PLAIN, anonymous=True, gut_checks=(GutCheck(), GutCheck()))
NOTED: Final = replace(PLAIN, notes=(Note(Step.OWN, "Ravi leaves at ten"),))
LINE: Final = Commitment("c2", "Ask legal", P2)

CLOSING_CASES: Final = (
    Case(
        "give a gut check",
        CLOSING,
        m.GiveGutCheck(GutCheck(P2, WouldPay.NOT_YET, "warm\nand calm", "cold\x00", "a\nb")),
        (
            put(
                Part.GUT_CHECKS,
                2,
                GutCheck(P2, WouldPay.NOT_YET, "warm and calm", "cold", "a\nb"),
            ),
        ),
    ),
    Case(
        "give a second gut check, wherever it points",
        CLOSING,
        m.GiveGutCheck(GutCheck(P1, WouldPay.NO), index=1),
        (changed(CLOSING, Part.GUT_CHECKS, 0, would_pay=WouldPay.NO, note=""),),
    ),
    Case(
        "replace the nameless gut check at a place",
        CLOSING,
        m.GiveGutCheck(GutCheck(None, WouldPay.NO), index=1),
        (changed(CLOSING, Part.GUT_CHECKS, 1, would_pay=WouldPay.NO, note=""),),
    ),
    refused(
        "replace somebody's gut check by a nameless one",
        CLOSING,
        m.GiveGutCheck(GutCheck(None), index=0),
        C.GONE,
    ),
    Case(
        "replace the second of two alike",
        ANONYMOUS,
        m.GiveGutCheck(GutCheck(P1, note="x"), index=1),
        (changed(ANONYMOUS, Part.GUT_CHECKS, 1, note="x"),),
    ),
    refused(
        "give a gut check for nobody", PLAIN, m.GiveGutCheck(GutCheck(ParticipantId(GHOST))), C.GONE
    ),
    *(
        refused(f"replace the gut check at {at}", CLOSING, m.GiveGutCheck(GutCheck(), at), C.GONE)
        for at in (-1, 2)
    ),
    Case("delete a gut check", CLOSING, m.DeleteGutCheck(1), (taken(CLOSING, Part.GUT_CHECKS, 1),)),
    *(
        refused(f"delete the gut check at {at}", CLOSING, m.DeleteGutCheck(at), C.GONE)
        for at in (-1, 2)
    ),
    Case("commit", CLOSING, m.AddCommitment(LINE), (put(Part.COMMITMENTS, 1, LINE),)),
    Case(
        "commit by a date written otherwise",
        CLOSING,
        m.AddCommitment(replace(LINE, due="20261016")),
        (put(Part.COMMITMENTS, 1, replace(LINE, due="2026-10-16")),),
    ),
    *(
        refused(
            f"commit by {due!r}", CLOSING, m.AddCommitment(replace(LINE, due=due)), C.NOT_A_DATE
        )
        for due in ("", "tomorrow", "2026-02-30", "16.10.2026", "2026-10-16T10:00:00+02:00")
    ),
    refused("commit to nothing", CLOSING, m.AddCommitment(replace(LINE, text=" ")), C.NEEDS_A_NAME),
    refused("commit twice", CLOSING, m.AddCommitment(replace(LINE, id="c1")), C.TAKEN_ID),
    refused("commit under no id", CLOSING, m.AddCommitment(replace(LINE, id="")), C.NOT_AN_ID),
    refused(
        "commit somebody who is gone",
        CLOSING,
        m.AddCommitment(replace(LINE, participant=ParticipantId(GHOST))),
        C.GONE,
    ),
    Case(
        "tick a commitment off",
        CLOSING,
        m.ChangeCommitment(replace(CLOSING.commitments[0], done=True)),
        (changed(CLOSING, Part.COMMITMENTS, 0, done=True),),
    ),
    refused("change a commitment that is gone", CLOSING, m.ChangeCommitment(LINE), C.GONE),
    Case(
        "delete a commitment",
        CLOSING,
        m.DeleteCommitment("c1"),
        (taken(CLOSING, Part.COMMITMENTS, 0),),
    ),
    refused("delete a commitment that is gone", CLOSING, m.DeleteCommitment(GHOST), C.GONE),
    Case(
        "park a line",
        CLOSING,
        m.Park(ParkedLine("l2", " a\nb ")),
        (put(Part.PARKING_LOT, 1, ParkedLine("l2", "a b")),),
    ),
    refused("park nothing", CLOSING, m.Park(ParkedLine("l2", "")), C.NEEDS_A_NAME),
    refused("park twice", CLOSING, m.Park(ParkedLine("l1", "x")), C.TAKEN_ID),
    refused("park under no id", CLOSING, m.Park(ParkedLine("a b", "x")), C.NOT_AN_ID),
    Case(
        "rewrite a parked line",
        CLOSING,
        m.ChangeParkedLine(ParkedLine("l1", "x")),
        (changed(CLOSING, Part.PARKING_LOT, 0, text="x"),),
    ),
    refused("rewrite what is gone", CLOSING, m.ChangeParkedLine(ParkedLine(GHOST, "x")), C.GONE),
    Case("unpark", CLOSING, m.Unpark("l1"), (taken(CLOSING, Part.PARKING_LOT, 0),)),
    refused("unpark what is gone", CLOSING, m.Unpark(GHOST), C.GONE),
    Case(
        "note something",
        NOTED,
        m.WriteNote(Step.BRIEF, "ask for\nthe ticket\x00"),
        (
            FieldChange(
                Field.NOTES, NOTED.notes, (Note(Step.BRIEF, "ask for\nthe ticket"), *NOTED.notes)
            ),
        ),
    ),
    Case(
        "wipe a note out",
        NOTED,
        m.WriteNote(Step.OWN, " \n"),
        (FieldChange(Field.NOTES, NOTED.notes, ()),),
    ),
    Case("note nothing where nothing is", NOTED, m.WriteNote(Step.BRIEF, "")),
    Case(
        "choose an agenda",
        PLAIN,
        m.SetAgenda(agenda_for(Preset.QUICK)),
        (FieldChange(Field.AGENDA, None, agenda_for(Preset.QUICK)),),
    ),
    refused("choose an agenda of nothing", PLAIN, m.SetAgenda(Agenda(steps=())), C.LAST_STEP),
    Case(
        "finish",
        PLAIN,
        m.Finish("2026-10-14T10:00:00+02:00"),
        (FieldChange(Field.FINISHED, None, "2026-10-14T10:00:00+02:00"),),
    ),
    Case("open again what is open", PLAIN, m.Finish(None)),
    *(
        refused(f"finish at {at!r}", PLAIN, m.Finish(at), C.NOT_A_DATE)
        for at in ("", "noon", "2026-10-14T10:00:00")
    ),
)
