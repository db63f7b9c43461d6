"""Moves of the Brief: texts, participants, role cards."""

from dataclasses import replace
from typing import Final

from tests.exercise.table.starts import (
    CLOSING,
    D1,
    DES,
    ENG,
    GHOST,
    HIDDEN,
    OWNED,
    P1,
    P2,
    PLAIN,
    PM,
    PO,
    REVEALED,
    TALLIED,
    VOTING,
    Case,
    after,
    changed,
    moved,
    put,
    refused,
    taken,
)
from workshop.exercise import moves as m
from workshop.exercise.cards import Choice, ParticipantId, RoleCard, RoleId
from workshop.exercise.changes import Field, FieldChange, Part
from workshop.exercise.moves import RuleCode as C
from workshop.exercise.session import Owner, Participant

P9 = ParticipantId("p9")
LAW = RoleId("law")
ALONE = after(PLAIN, m.CastBallot(P1, D1, Choice("po")), m.Reveal(D1))

BRIEF_CASES: Final = (
    Case(
        "write the title",
        PLAIN,
        m.WriteSession(m.SessionText.TITLE, " Add\nonboarding\x00 now "),
        (FieldChange(Field.TITLE, "Add onboarding", "Add onboarding now"),),
    ),
    Case("write the same title", PLAIN, m.WriteSession(m.SessionText.TITLE, "Add onboarding")),
    Case(
        "write the brief in lines",
        PLAIN,
        m.WriteSession(m.SessionText.BRIEF, "one\r\ntwo"),
        (FieldChange(Field.BRIEF, "", "one\ntwo"),),
    ),
    Case(
        "seat a person",
        PLAIN,
        m.AddParticipants((Participant(P9, " Mei "),)),
        (put(Part.PARTICIPANTS, 3, Participant(P9, "Mei")),),
    ),
    refused("seat a person twice", PLAIN, m.AddParticipants((Participant(P1, "X"),)), C.TAKEN_ID),
    refused(
        "seat two of one id",
        PLAIN,
        m.AddParticipants((Participant(P9, "X"), Participant(P9, "Y"))),
        C.TAKEN_ID,
    ),
    refused(
        "seat somebody nameless",
        PLAIN,
        m.AddParticipants((Participant(P9, " \t"),)),
        C.NEEDS_A_NAME,
    ),
    refused(
        "seat somebody with a badge that is not there",
        PLAIN,
        m.AddParticipants((Participant(P9, "X", RoleId(GHOST)),)),
        C.GONE,
    ),
    refused(
        "seat somebody under what is no id",
        PLAIN,
        m.AddParticipants((Participant(ParticipantId("two words"), "X"),)),
        C.NOT_AN_ID,
    ),
    Case(
        "seat somebody with a role card that comes along, and one with a hidden one",
        HIDDEN,
        m.AddParticipants(
            (Participant(P9, "X", LAW), Participant(ParticipantId("p8"), "Y", DES)),
            (RoleCard(LAW, "Law", "#0072B2", "L"), HIDDEN.roles[3]),
        ),
        (
            put(Part.PARTICIPANTS, 3, Participant(P9, "X", LAW)),
            put(Part.PARTICIPANTS, 4, Participant(ParticipantId("p8"), "Y", DES)),
            put(Part.ROLES, 5, RoleCard(LAW, "Law", "#0072B2", "L")),
            changed(HIDDEN, Part.ROLES, 3, hidden=False),
        ),
    ),
    refused(
        "seat somebody with a role card that has no name",
        PLAIN,
        m.AddParticipants((Participant(P9, "X", LAW),), (RoleCard(LAW, " "),)),
        C.NEEDS_A_NAME,
    ),
    Case(
        "change a badge",
        PLAIN,
        m.ChangeParticipant(Participant(P1, "Person 1", ENG)),
        (changed(PLAIN, Part.PARTICIPANTS, 0, home_role=ENG),),
    ),
    refused(
        "change who is gone",
        PLAIN,
        m.ChangeParticipant(Participant(ParticipantId(GHOST), "X")),
        C.GONE,
    ),
    Case("move a seat", PLAIN, m.MoveParticipant(P1, 9), (moved(PLAIN, Part.PARTICIPANTS, 0, 2),)),
    Case("move a seat to where it is", PLAIN, m.MoveParticipant(P1, -4)),
    Case(
        "delete a person",
        OWNED,
        m.DeleteParticipant(P1),
        (
            changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, None, P2)),
            taken(OWNED, Part.PARTICIPANTS, 0),
        ),
    ),
    Case(
        "delete a deputy with a ballot",
        replace(OWNED, ballots=VOTING.ballots),
        m.DeleteParticipant(P2),
        (
            changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, P1)),
            taken(VOTING, Part.BALLOTS, 1),
            taken(OWNED, Part.PARTICIPANTS, 1),
        ),
    ),
    Case(
        "delete a person with a gut check and a commitment",
        CLOSING,
        m.DeleteParticipant(P1),
        (
            changed(CLOSING, Part.COMMITMENTS, 0, participant=None),
            taken(CLOSING, Part.GUT_CHECKS, 0),
            taken(CLOSING, Part.PARTICIPANTS, 0),
        ),
    ),
    Case(
        "delete the only person who voted on what is revealed",
        ALONE,
        m.DeleteParticipant(P1),
        (
            taken(ALONE, Part.BALLOTS, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
            taken(ALONE, Part.PARTICIPANTS, 0),
        ),
    ),
    Case(
        "delete the only role that is named on what is revealed",
        ALONE,
        m.DeleteRole(PO),
        (
            changed(ALONE, Part.PARTICIPANTS, 1, home_role=None),
            taken(ALONE, Part.BALLOTS, 0),
            FieldChange(Field.REVEALED, (D1,), ()),
            taken(ALONE, Part.ROLES, 1),
        ),
    ),
    Case(
        "delete a person whose ballots are tallied",
        TALLIED,
        m.DeleteParticipant(P1),
        (taken(TALLIED, Part.PARTICIPANTS, 0),),
    ),
    Case(
        "add a role",
        PLAIN,
        m.AddRoles((RoleCard(RoleId("sec"), "Security", "red", "<b>"),)),
        (put(Part.ROLES, 5, RoleCard(RoleId("sec"), "Security", "#0072B2", "<b")),),
    ),
    refused("add a role twice", PLAIN, m.AddRoles((RoleCard(PM, "X"),)), C.TAKEN_ID),
    *(
        refused(f"add a role called {one}", PLAIN, m.AddRoles((RoleCard(RoleId(one), "X"),)), code)
        for one, code in (
            ("nobody", C.TAKEN_ID),
            ("ai", C.TAKEN_ID),
            ("unsure", C.TAKEN_ID),
            ("", C.NOT_AN_ID),
            ("é", C.NOT_AN_ID),
            ("x" * 65, C.NOT_AN_ID),
        )
    ),
    Case(
        "rename a role",
        PLAIN,
        m.ChangeRole(replace(PLAIN.roles[0], name=" Product\nlead ")),
        (changed(PLAIN, Part.ROLES, 0, name="Product lead"),),
    ),
    Case(
        "hide a role while ballots are sealed",
        VOTING,
        m.ChangeRole(replace(VOTING.roles[1], hidden=True)),
        (changed(VOTING, Part.ROLES, 1, hidden=True),),
    ),
    refused(
        "change a role that is gone", PLAIN, m.ChangeRole(RoleCard(RoleId(GHOST), "X")), C.GONE
    ),
    refused("rename a role to nothing", PLAIN, m.ChangeRole(RoleCard(PM, " ")), C.NEEDS_A_NAME),
    Case("move a role", PLAIN, m.MoveRole(ENG, 0), (moved(PLAIN, Part.ROLES, 2, 0),)),
    refused("move a role that is gone", PLAIN, m.MoveRole(RoleId(GHOST), 0), C.GONE),
    Case(
        "delete a role that is named everywhere",
        OWNED,
        m.DeleteRole(PM),
        (
            changed(OWNED, Part.PARTICIPANTS, 0, home_role=None),
            changed(OWNED, Part.DECISIONS, 0, owner=None),
            taken(OWNED, Part.ROLES, 0),
        ),
    ),
    Case(
        "delete a consulted role",
        OWNED,
        m.DeleteRole(ENG),
        (
            changed(OWNED, Part.PARTICIPANTS, 2, home_role=None),
            changed(OWNED, Part.DECISIONS, 0, consulted=()),
            taken(OWNED, Part.ROLES, 2),
        ),
    ),
    Case(
        "delete a role with a revealed ballot",
        REVEALED,
        m.DeleteRole(PO),
        (
            changed(REVEALED, Part.PARTICIPANTS, 1, home_role=None),
            taken(REVEALED, Part.BALLOTS, 0),
            taken(REVEALED, Part.ROLES, 1),
        ),
    ),
    refused("delete a role that a sealed ballot names", VOTING, m.DeleteRole(PO), C.BALLOTS_SEALED),
    refused("delete a role that none names", VOTING, m.DeleteRole(DES), C.BALLOTS_SEALED),
    refused("delete a role that a tally names", TALLIED, m.DeleteRole(PO), C.KEPT_BY_A_TALLY),
    refused(
        "delete a role that an earlier round names",
        after(REVEALED, m.VoteAgain(D1)),
        m.DeleteRole(PO),
        C.KEPT_BY_A_TALLY,
    ),
)
