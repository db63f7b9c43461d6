"""Moves of Own: owner, person, deputy, consulted, latitude."""

from typing import Final

from tests.exercise.table.starts import (
    D1,
    DES,
    ENG,
    GHOST,
    HIDDEN,
    OWNED,
    P1,
    P2,
    P3,
    PLAIN,
    PM,
    PO,
    Case,
    changed,
    refused,
)
from workshop.exercise import moves as m
from workshop.exercise.cards import Latitude, ParticipantId, RoleId
from workshop.exercise.changes import Part
from workshop.exercise.moves import RuleCode as C
from workshop.exercise.session import Owner

OWN_CASES: Final = (
    Case(
        "put an owner",
        PLAIN,
        m.SetOwner(D1, PM, P1),
        (changed(PLAIN, Part.DECISIONS, 0, owner=Owner(PM, P1)),),
    ),
    Case(
        "a second owner replaces the first, and its people",
        OWNED,
        m.SetOwner(D1, PO),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PO)),),
    ),
    Case(
        "a consulted role becomes the owner",
        OWNED,
        m.SetOwner(D1, ENG, P3),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(ENG, P3), consulted=()),),
    ),
    Case("the owner again keeps its person", OWNED, m.SetOwner(D1, PM)),
    Case("the owner and person again keep the deputy", OWNED, m.SetOwner(D1, PM, P1)),
    Case(
        "the owner with another person keeps the deputy",
        OWNED,
        m.SetOwner(D1, PM, P3),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, P3, P2)),),
    ),
    Case(
        "the owner with the deputy as person",
        OWNED,
        m.SetOwner(D1, PM, P2),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, P2)),),
    ),
    *(
        refused(f"{one} owns nothing", PLAIN, m.SetOwner(D1, RoleId(one)), C.NOT_AN_OWNER)
        for one in ("nobody", "ai", "unsure")
    ),
    refused("put an owner that is gone", PLAIN, m.SetOwner(D1, RoleId(GHOST)), C.GONE),
    refused("put a hidden role", HIDDEN, m.SetOwner(D1, DES), C.HIDDEN_ROLE),
    refused(
        "put an owner with nobody there", PLAIN, m.SetOwner(D1, PM, ParticipantId(GHOST)), C.GONE
    ),
    Case(
        "clear the owner",
        OWNED,
        m.ClearOwner(D1),
        (changed(OWNED, Part.DECISIONS, 0, owner=None),),
    ),
    Case("clear no owner", PLAIN, m.ClearOwner(D1)),
    Case(
        "name the deputy as person",
        OWNED,
        m.NamePerson(D1, P2),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, P2)),),
    ),
    Case(
        "take the person's name off",
        OWNED,
        m.NamePerson(D1, None),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, None, P2)),),
    ),
    refused("name a person without an owner", PLAIN, m.NamePerson(D1, P1), C.OWNER_FIRST),
    refused("name a person who is gone", OWNED, m.NamePerson(D1, ParticipantId(GHOST)), C.GONE),
    Case(
        "name a deputy",
        OWNED,
        m.NameDeputy(D1, P3),
        (changed(OWNED, Part.DECISIONS, 0, owner=Owner(PM, P1, P3)),),
    ),
    refused("name the person as deputy", OWNED, m.NameDeputy(D1, P1), C.SAME_PERSON),
    refused("name a deputy without an owner", PLAIN, m.NameDeputy(D1, P1), C.OWNER_FIRST),
    Case(
        "consult a role",
        OWNED,
        m.Consult(D1, PO),
        (changed(OWNED, Part.DECISIONS, 0, consulted=(ENG, PO)),),
    ),
    Case("consult a role twice", OWNED, m.Consult(D1, ENG)),
    refused("consult the owner", OWNED, m.Consult(D1, PM), C.OWNS_IT_ALREADY),
    refused("consult the AI", OWNED, m.Consult(D1, RoleId("ai")), C.NOT_AN_OWNER),
    refused("consult a hidden role", HIDDEN, m.Consult(D1, DES), C.HIDDEN_ROLE),
    refused("consult a role that is gone", PLAIN, m.Consult(D1, RoleId(GHOST)), C.GONE),
    Case(
        "stop consulting",
        OWNED,
        m.StopConsulting(D1, ENG),
        (changed(OWNED, Part.DECISIONS, 0, consulted=()),),
    ),
    Case("stop consulting who is not", OWNED, m.StopConsulting(D1, PO)),
    Case(
        "set the latitude",
        PLAIN,
        m.SetLatitude(D1, Latitude.KEEP_OUT),
        (changed(PLAIN, Part.DECISIONS, 0, latitude=Latitude.KEEP_OUT),),
    ),
    Case("leave the latitude to the suggestion", PLAIN, m.SetLatitude(D1, None)),
)
