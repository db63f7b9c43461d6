"""What can be wrong in a session file: a change of the fixture, and the lines that tell it."""

from collections.abc import Callable

from tests.files.samples import Tree


def first(key: str, **values: object) -> Callable[[Tree], object]:
    return lambda tree: tree[key][0].update(values)


def added(key: str, entry: Tree) -> Callable[[Tree], object]:
    return lambda tree: tree[key].append(entry)


def top(**values: object) -> Callable[[Tree], object]:
    return lambda tree: tree.update(values)


OWNER = {"role": "pm", "participant": "dana", "deputy": None}
BALLOT = {"participant": "dana", "decision": "d1", "choice": "po"}
TALLY = {"decision": "d1", "counts": {"pm": 1}, "finding": "aligned"}
ROUND = {**TALLY, "round": 1}
UNOWNED = {"decision": "d1", "finding": "unowned"}
STEPS = [
    {"step": step}
    for step in ("brief", "surface", "ballot", "reveal", "own", "gut-check", "commit", "outcome")
]

TABLE: list[tuple[str, Callable[[Tree], object], tuple[str, ...]]] = [
    (
        "an owner who is not there",
        first("decisions", owner={**OWNER, "participant": "ghost"}),
        ('decisions[0].owner.participant: no participant "ghost"',),
    ),
    (
        "an owning role that is not there",
        first("decisions", owner={**OWNER, "role": "ghost"}),
        ('decisions[0].owner.role: no role "ghost"',),
    ),
    (
        "an owner without a role",
        first("decisions", owner={"participant": "dana"}),
        ("decisions[0].owner.role: is missing",),
    ),
    (
        "a deputy who is the owner",
        first("decisions", owner={**OWNER, "deputy": "dana"}),
        ('decisions[0].owner.deputy: "dana" is the owner, not another person',),
    ),
    (
        "a consulted role that is not there, and one twice",
        first("decisions", consulted=["sec", "ghost", "sec"]),
        (
            'decisions[0].consulted[1]: no role "ghost"',
            'decisions[0].consulted[2]: "sec" is there already',
        ),
    ),
    (
        "an unknown key, deep inside",
        first("decisions", owner={**OWNER, "boss": 1}),
        ("decisions[0].owner.boss: is no key of this format",),
    ),
    ("an unknown key", top(colour=1), ("colour: is no key of this format",)),
    (
        "an unknown key that a terminal would obey",
        top(**{"\x1b[2J": 1}),
        ('["\\u001b[2J"]: is no key of this format',),
    ),
    ("a number for a text", top(title=3), ("title: a number, where a text belongs",)),
    ("null for a text", top(team=None), ("team: null, where a text belongs",)),
    ("a text for a list", top(roles="pm"), ("roles: a text, where a list belongs",)),
    (
        "a text for yes or no",
        top(anonymous="no"),
        ("anonymous: a text, where true or false belongs",),
    ),
    (
        "a text for an object",
        top(parking_lot=["Trials?"]),
        ("parking_lot[0]: a text, where an object belongs",),
    ),
    (
        "an area that is none",
        first("decisions", area="finance"),
        (
            'decisions[0].area: "finance" is none of direction, scope, experience, rules, trust, '
            "technical, delivery, evidence",
        ),
    ),
    (
        "stakes of a wrong type",
        first("decisions", stakes=9),
        ("decisions[0].stakes: 9 is none of cosmetic, costly, lasting",),
    ),
    ("a mode that is none", top(mode="pair"), ('mode: "pair" is none of team, solo',)),
    ("an id that is no UUID", top(id="one"), ('id: "one" is no UUID',)),
    (
        "a time without an offset",
        top(started="2026-10-14T09:00:00"),
        ('started: "2026-10-14T09:00:00" has no offset, such as +02:00',),
    ),
    ("a time that is none", top(finished="noon"), ('finished: "noon" is no time in ISO 8601',)),
    (
        "a date that is none",
        first("commitments", due="2026-02-30"),
        ('commitments[0].due: "2026-02-30" is no date, such as 2026-10-16',),
    ),
    (
        "a date in another notation",
        first("commitments", due="20261016"),
        ('commitments[0].due: "20261016" is no date, such as 2026-10-16',),
    ),
    (
        "a role with the id of a void choice",
        added("roles", {"id": "ai", "name": "The AI"}),
        ("roles[3].id: \"ai\" is a ballot's own choice, and no role's id",),
    ),
    (
        "a role twice",
        added("roles", {"id": "pm", "name": "Again"}),
        ('roles[3].id: a second role "pm"',),
    ),
    (
        "an id with a space",
        added("parking_lot", {"id": "p 2", "text": "Trials?"}),
        ('parking_lot[1].id: "p 2" is no id: 1 to 64 letters, digits, dots, dashes, underscores',),
    ),
    (
        "a name of nothing",
        added("participants", {"id": "eve", "name": " \u0000 "}),
        ("participants[2].name: is empty",),
    ),
    (
        "a colour that is none",
        first("roles", colour="red"),
        ('roles[0].colour: "red" is no colour, such as #0072B2',),
    ),
    (
        "a home role that is not there",
        first("participants", home_role="ghost"),
        ('participants[0].home_role: no role "ghost"',),
    ),
    (
        "a card that is none",
        first("decisions", card="verify"),
        ('decisions[0].card: "verify" is no card: it reads deck/decision',),
    ),
    (
        "two ballots of one person on one decision",
        added("ballots", BALLOT),
        ('ballots[2]: a second ballot of "dana" on "d1"',),
    ),
    (
        "a ballot for a role that is not there",
        first("ballots", choice="ghost"),
        ('ballots[0].choice: no role "ghost"',),
    ),
    (
        "a ballot of nobody on nothing",
        added("ballots", {"participant": "eve", "decision": "d9", "choice": "ai"}),
        ('ballots[2].participant: no participant "eve"', 'ballots[2].decision: no decision "d9"'),
    ),
    (
        "a ballot that says how sure in other words",
        first("ballots", confidence="very"),
        ("ballots[0].confidence: is none of guess, fairly, certain",),
    ),
    (
        "a reveal of nothing, and one twice",
        top(revealed=["d1", "d9", "d1"]),
        ('revealed[1]: no decision "d9"', 'revealed[2]: "d1" is there already'),
    ),
    (
        "an anonymous session that kept its ballots",
        top(anonymous=True, gut_checks=[]),
        tuple(
            f"ballots[{place}]: in an anonymous session no ballot is kept after its reveal"
            for place in (0, 1)
        ),
    ),
    (
        "ballots beside a tally",
        top(tallies=[TALLY]),
        tuple(f'ballots[{place}]: "d1" has a tally, and so no ballots' for place in (0, 1)),
    ),
    (
        "a tally of a role that is not there, with a count below nothing",
        top(ballots=[], tallies=[{**TALLY, "counts": {"ghost": 1, "pm": -1}}]),
        (
            'tallies[0].counts.ghost: no role "ghost"',
            "tallies[0].counts.pm: -1 is out of range, 0 to 1000000",
        ),
    ),
    (
        "a tally twice, left to the AI though aligned",
        top(ballots=[], tallies=[TALLY, {**TALLY, "left_to_ai": True}]),
        (
            'tallies[1].decision: a second tally of "d1"',
            "tallies[1].left_to_ai: goes with the finding unowned alone",
        ),
    ),
    (
        "findings that the counts beside them rule out",
        top(
            ballots=[],
            tallies=[{**TALLY, "counts": {}}],
            rounds=[
                {**ROUND, "counts": {"pm": 1, "nobody": 2}},
                {**ROUND, "round": 2, "counts": {"pm": 2, "po": 1}},
                {**ROUND, "round": 3, "finding": "split"},
                {**ROUND, "round": 4, "counts": {"pm": 2, "nobody": 2}, "finding": "unowned"},
            ],
        ),
        (
            'tallies[0].finding: "aligned" does not fit the counts, which say not-voted',
            'rounds[0].finding: "aligned" does not fit the counts, which say unowned',
            'rounds[1].finding: "aligned" does not fit the counts, which say standoff'
            " or tug-of-war or majority",
            'rounds[2].finding: "split" does not fit the counts, which say aligned',
            'rounds[3].finding: "unowned" does not fit the counts, which say standoff or split',
        ),
    ),
    (
        "flags that the counts beside them rule out",
        top(
            ballots=[],
            tallies=[{**UNOWNED, "counts": {"ai": 1, "nobody": 1}, "left_to_ai": True}],
            rounds=[
                {**UNOWNED, "round": 1, "counts": {"ai": 2, "nobody": 1}, "left_to_ai": False},
                {**UNOWNED, "round": 2, "counts": {"ai": 2, "pm": 0}, "absent_owner": True},
            ],
        ),
        (
            "tallies[0].left_to_ai: ai is not the most frequent void answer",
            "rounds[0].left_to_ai: ai is the most frequent void answer",
            "rounds[1].absent_owner: goes with a named role alone",
        ),
    ),
    (
        "rounds without a number, and with the same one",
        top(rounds=[TALLY, ROUND, ROUND]),
        ("rounds[0].round: is missing", 'rounds[2].round: a second round 1 of "d1"'),
    ),
    (
        "a round among the tallies",
        top(ballots=[], tallies=[ROUND]),
        ("tallies[0].round: a tally of a round belongs among the rounds",),
    ),
    (
        "a gut check twice",
        added("gut_checks", {"participant": "dana"}),
        ('gut_checks[1].participant: a second gut check of "dana"',),
    ),
    (
        "an agenda with a step twice and one missing",
        top(agenda={"preset": "quick", "steps": [*STEPS[:-1], STEPS[0]]}),
        ("agenda.steps: has no step outcome", 'agenda.steps[7].step: a second step "brief"'),
    ),
    (
        "an agenda that skips everything",
        top(agenda={"preset": "quick", "steps": [{**step, "skipped": True} for step in STEPS]}),
        ("agenda.steps: skips every step",),
    ),
    (
        "a text beyond all measure",
        top(brief="x" * 100_001),
        ("brief: longer than 100,000 characters",),
    ),
    ("a version that is none", top(version=0), ("version: 0 is no version of this format",)),
    ("a version in letters", top(version="1"), ('version: "1" is no version of this format',)),
    (
        "many things at once, in the order of the file",
        lambda tree: (
            tree.pop("title"),
            tree["decisions"][0].update(stakes="huge", owner={**OWNER, "role": "ghost"}),
            tree["commitments"][0].pop("text"),
            tree.update(zest=1),
        ),
        (
            'decisions[0].stakes: "huge" is none of cosmetic, costly, lasting',
            'decisions[0].owner.role: no role "ghost"',
            "commitments[0].text: is missing",
            "zest: is no key of this format",
            "title: is missing",
        ),
    ),
]
