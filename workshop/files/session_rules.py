"""What a session file must hold to besides its shape: every id points somewhere, once."""

from typing import Any, Final, cast

from workshop.exercise.agenda import Step
from workshop.exercise.cards import VOID_CHOICES, Choice
from workshop.exercise.findings import left_to_ai, possible_findings
from workshop.exercise.session import Finding
from workshop.files.claims import Claims
from workshop.files.faults import Fault, Where, quoted
from workshop.files.tree import Tree

_FINDINGS: Final = tuple(finding.value for finding in Finding)
_STEPS: Final = tuple(step.value for step in Step)


def session_faults(tree: Tree) -> list[Fault]:
    """What is wrong with a session's ids, references, dates and votes."""
    return _SessionClaims(tree).all()


def _sound_counts(tally: Tree) -> dict[Choice, int] | None:
    """The counts, where nothing is wrong with them; else they are told already."""
    counts: object = tally.get("counts")
    if not isinstance(counts, dict):
        return None
    sound: dict[Choice, int] = {}
    for choice, count in cast("Tree", counts).items():
        if type(count) is not int or count < 0:
            return None
        sound[Choice(choice)] = count
    return sound


class _SessionClaims(Claims):
    def all(self) -> list[Fault]:
        tree = self.tree
        self.uuid(("id",), tree.get("id"))
        if tree.get("follows") is not None:
            self.uuid(("follows",), tree.get("follows"))
        self.time(("started",), tree.get("started"))
        self.time(("finished",), tree.get("finished"))
        self.anonymous = tree.get("anonymous") is True
        self.roles = self.role_cards("roles")
        self.people = self.ids_of("participants", "participant")
        self.board = self.ids_of("decisions", "decision")
        for where, person in self.entries("participants"):
            self.not_empty(person, where, "name")
            self.refers(person, where, "home_role", self.roles, "role")
        self.decisions()
        self.votes()
        self.closing()
        self.running()
        return self.faults

    def decisions(self) -> None:
        for where, one in self.entries("decisions"):
            self.not_empty(one, where, "question")
            self.card((*where, "card"), one.get("card"))
            self.each_once(one, where, "consulted", self.roles, "role")
            owner = one.get("owner")
            if isinstance(owner, dict):
                self.owner((*where, "owner"), cast("Tree", owner))

    def owner(self, where: Where, owner: Tree) -> None:
        self.refers(owner, where, "role", self.roles, "role")
        person = self.refers(owner, where, "participant", self.people, "participant")
        deputy = self.refers(owner, where, "deputy", self.people, "participant")
        if person is not None and person == deputy:
            self.fault((*where, "deputy"), f"{quoted(deputy)} is the owner, not another person")

    def votes(self) -> None:
        self.each_once(self.tree, (), "revealed", self.board, "decision")
        tallied = self.tallies()
        revealed = self.tree.get("revealed")
        listed = cast("list[Any]", revealed) if isinstance(revealed, list) else None
        face_up = None if listed is None else {one for one in listed if isinstance(one, str)}
        seen: set[tuple[object, object]] = set()
        for where, ballot in self.entries("ballots"):
            person = self.refers(ballot, where, "participant", self.people, "participant")
            decision = self.refers(ballot, where, "decision", self.board, "decision")
            open_ = face_up is None or decision in face_up
            self.choice((*where, "choice"), ballot.get("choice"), quote=open_)
            if person is None or decision is None:
                continue
            if (person, decision) in seen:
                self.fault(where, f"a second ballot of {quoted(person)} on {quoted(decision)}")
            seen.add((person, decision))
            if decision in tallied:
                self.fault(where, f"{quoted(decision)} has a tally, and so no ballots")
            elif self.anonymous and open_:
                self.fault(where, "in an anonymous session no ballot is kept after its reveal")

    def choice(self, where: Where, choice: object, *, quote: bool) -> None:
        ids = self.roles
        if not isinstance(choice, str) or ids is None or choice in ids | VOID_CHOICES:
            return
        self.fault(where, f"no role {quoted(choice)}" if quote else "names no role")

    def tallies(self) -> set[str]:
        tallied: set[str] = set()
        for where, tally in self.entries("tallies"):
            decision = self.tally(where, tally)
            if tally.get("round") is not None:
                self.fault((*where, "round"), "a tally of a round belongs among the rounds")
            if decision is not None and decision in tallied:
                self.fault((*where, "decision"), f"a second tally of {quoted(decision)}")
            tallied.add(decision or "")
        rounds: set[tuple[str, int]] = set()
        for where, tally in self.entries("rounds"):
            decision, number = self.tally(where, tally), tally.get("round")
            if number is None:
                self.fault((*where, "round"), "is missing")
                continue
            self.count((*where, "round"), number, least=1)
            if decision is None or not isinstance(number, int):
                continue
            if (decision, number) in rounds:
                self.fault((*where, "round"), f"a second round {number} of {quoted(decision)}")
            rounds.add((decision, number))
        return tallied - {""}

    def tally(self, where: Where, tally: Tree) -> str | None:
        counts = tally.get("counts")
        if isinstance(counts, dict):
            for choice, count in cast("Tree", counts).items():
                self.choice((*where, "counts", choice), choice, quote=True)
                self.count((*where, "counts", choice), count)
        if tally.get("left_to_ai") is True and tally.get("finding") != "unowned":
            self.fault((*where, "left_to_ai"), "goes with the finding unowned alone")
        elif (sound := _sound_counts(tally)) is not None:
            self.verdict_of(where, tally, sound)
        return self.refers(tally, where, "decision", self.board, "decision")

    def verdict_of(self, where: Where, tally: Tree, counts: dict[Choice, int]) -> None:
        """A finding and its flags may say nothing that the counts beside them rule out."""
        possible = [finding.value for finding in possible_findings(counts)]
        finding = tally.get("finding")
        if finding in _FINDINGS and finding not in possible:
            told = f"{quoted(finding)} does not fit the counts, which say {' or '.join(possible)}"
            self.fault((*where, "finding"), told)
        elif tally.get("left_to_ai") is (not left_to_ai(counts)):
            leads = "is not" if tally["left_to_ai"] else "is"
            self.fault((*where, "left_to_ai"), f"ai {leads} the most frequent void answer")
        if tally.get("absent_owner") is True and not any(
            count for choice, count in counts.items() if choice not in VOID_CHOICES
        ):
            self.fault((*where, "absent_owner"), "goes with a named role alone")

    def closing(self) -> None:
        checked: set[str] = set()
        for where, check in self.entries("gut_checks"):
            person = self.refers(check, where, "participant", self.people, "participant")
            if person is None:
                continue
            if self.anonymous:
                self.fault((*where, "participant"), "is null in an anonymous session")
            if person in checked:
                self.fault((*where, "participant"), f"a second gut check of {quoted(person)}")
            checked.add(person)
        self.ids_of("commitments", "commitment")
        for where, one in self.entries("commitments"):
            self.not_empty(one, where, "text")
            self.refers(one, where, "participant", self.people, "participant")
            self.date((*where, "due"), one.get("due"))
        self.ids_of("parking_lot", "line")
        for where, one in self.entries("parking_lot"):
            self.not_empty(one, where, "text")

    def running(self) -> None:
        self.each_once(self.tree, (), "discussion_order", self.board, "decision")
        for where, card in self.texts(self.tree, (), "dismissed"):
            self.card(where, card)
        noted: set[str] = set()
        for where, note in self.entries("notes"):
            self.not_empty(note, where, "text")
            step = str(note.get("step"))
            if step in noted:
                self.fault((*where, "step"), f"a second note at {quoted(step)}")
            noted.add(step)
        agenda = self.tree.get("agenda")
        if isinstance(agenda, dict) and "steps" in agenda:
            self.agenda_steps()
        runs: set[str] = set()
        for where, run in self.entries("place", "runs"):
            self.clock(where, run)
            step = run.get("step")
            if isinstance(step, str) and step in runs:
                self.fault((*where, "step"), f"a second clock of {quoted(step)}")
            runs.add(str(step))
        self.talk()

    def clock(self, where: Where, run: Tree) -> None:
        self.time((*where, "running_since"), run.get("running_since"))
        self.count((*where, "spent"), run.get("spent"))
        self.count((*where, "added"), run.get("added"))

    def talk(self) -> None:
        place = self.tree.get("place")
        talk: object = cast("Tree", place).get("talk") if isinstance(place, dict) else None
        if not isinstance(talk, dict):
            return
        where = ("place", "talk")
        self.refers(cast("Tree", talk), where, "decision", self.board, "decision")
        run: object = cast("Tree", talk).get("run")
        if isinstance(run, dict):
            self.clock((*where, "run"), cast("Tree", run))

    def agenda_steps(self) -> None:
        planned = list(self.entries("agenda", "steps"))
        named = [step.get("step") for _, step in planned]
        for where, step in planned:
            self.count((*where, "minutes"), step.get("minutes"))
        missing = [step for step in _STEPS if step not in named]
        if missing:
            self.fault(("agenda", "steps"), f"has no step {', '.join(missing)}")
        for place, (where, _) in enumerate(planned):
            if named[place] in named[:place]:
                self.fault((*where, "step"), f"a second step {quoted(named[place])}")
        if planned and all(step.get("skipped") is True for _, step in planned):
            self.fault(("agenda", "steps"), "skips every step")
