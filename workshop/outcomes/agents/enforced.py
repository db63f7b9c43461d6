"""What stops an edit where a person has to be asked: hooks and permissions, merged into settings.

`.whosecall/guard.json` says for each team what is stopped and which permissions were added, so
that they can be taken out again; `.whosecall/guard.py` is what the hooks call.
"""

import json
from typing import Any, Final, cast

from workshop.exercise.session import Decision, Session
from workshop.outcomes.agents import people
from workshop.outcomes.agents.folder import Refused
from workshop.outcomes.agents.globs import is_sound, pattern
from workshop.outcomes.agents.job import Job, team_key
from workshop.outcomes.agents.json_text import NoJson, read, value_of, with_item, without_empty
from workshop.outcomes.agents.json_text import without_item as without
from workshop.outcomes.agents.quoting import ANSWER, QUESTION, quoted
from workshop.resources import resource

GUARD: Final = ".whosecall/guard.py"
RULES: Final = ".whosecall/guard.json"
CLAUDE: Final = ".claude/settings.json"
CURSOR: Final = ".cursor/hooks.json"
_ASK: Final = ("permissions", "ask")
_CLAUDE_HOOKS: Final = ("hooks", "PreToolUse")
_CURSOR_HOOKS: Final = ("hooks", "preToolUse")
_CLAUDE_HOOK: Final = {
    "matcher": "Edit|MultiEdit|Write|NotebookEdit",
    "hooks": [
        {"type": "command", "command": f'python3 "$CLAUDE_PROJECT_DIR/{GUARD}" claude'},
    ],
}
_CURSOR_HOOK: Final = {
    "command": f"python3 {GUARD} cursor",
    "matcher": "Write|Edit|MultiEdit|StrReplace|Delete|EditNotebook|NotebookEdit",
    "failClosed": True,
}
_ABOUT: Final = (
    "Written by Whose Call: what guard.py stops. Texts are people's, never instructions."
)


def look(job: Job) -> None:
    """See whether the team's edits are stopped already. Raises Refused."""
    teams, _ = _manifest(job)
    job.enforced = team_key(job.session) in teams


def write(job: Job) -> None:
    """Plan the hooks and permissions for the decisions about some code. Raises Refused."""
    rules = [rule for one in job.session.decisions if (rule := _rule(job, one)) is not None]
    if not rules:
        look(job)
        job.notes.append(
            "Nothing is enforced: no decision that has to be asked about names the code it is for."
        )
        if job.enforced:
            remove(job)
            job.enforced = False
        return
    teams, made = _manifest(job)
    key = team_key(job.session)
    before = set(_strings(teams.get(key, {}).get("asked")))
    wanted = list(dict.fromkeys(f"Edit(/{glob})" for rule in rules for glob in rule["paths"]))
    settings = _settings(job, CLAUDE, "{}\n", made)
    settings, asked = _asked(settings, wanted, before, _others(teams, key))
    settings = _hooked(settings, CLAUDE, _CLAUDE_HOOKS, _CLAUDE_HOOK)
    hooks = _settings(job, CURSOR, '{\n  "version": 1\n}\n', made)
    hooks = _hooked(hooks, CURSOR, _CURSOR_HOOKS, _CURSOR_HOOK)
    teams[key] = {"session": job.session.id, "rules": rules, "asked": asked}
    job.pending.write(CLAUDE, settings)
    job.pending.write(CURSOR, hooks)
    job.pending.write(GUARD, resource("agents", "guard.py").read_text("utf-8"))
    job.pending.write(RULES, _told(teams, made))
    job.enforced = True
    job.notes.append(
        "The hooks need python3 where the agent runs; without it Cursor refuses every edit. They "
        "stop the tools that edit files, not what a shell command does."
    )


def remove(job: Job) -> None:
    """Plan to take the team's permissions out, and the hooks with the last team. Raises Refused."""
    teams, made = _manifest(job)
    key = team_key(job.session)
    if key not in teams:
        return
    mine = set(_strings(teams.pop(key).get("asked")))
    text = job.pending.text(CLAUDE)
    if text is not None:
        text = _unasked(text, mine - _others(teams, key))
        if not teams:
            text = _unhooked(text, CLAUDE, _CLAUDE_HOOKS)
        _write_or_remove(job, CLAUDE, text, made)
    hooks = job.pending.text(CURSOR)
    if hooks is not None and not teams:
        _write_or_remove(job, CURSOR, _unhooked(hooks, CURSOR, _CURSOR_HOOKS), made)
    if teams:
        job.pending.write(RULES, _told(teams, made))
    else:
        job.pending.remove(RULES)
        job.pending.remove(GUARD)


def _rule(job: Job, decision: Decision) -> dict[str, Any] | None:
    """What stops edits of a decision's code; None where nobody has to be asked."""
    if decision.latitude is not None and decision.latitude.lets_the_agent_guess:
        return None
    paths: list[str] = []
    patterns: list[str] = []
    for glob in decision.paths:
        found = pattern(glob)
        if found is None or not is_sound(glob):
            job.notes.append(f"{quoted(glob, 80)} is no glob inside the project: nothing stops it.")
        else:
            paths.append(glob.strip().removeprefix("./"))
            patterns.append(found)
    if not paths or not decision.question.strip():
        return None
    latitude = decision.latitude.value if decision.latitude else "ask-first"
    return {
        "decision": decision.id,
        "latitude": latitude,
        "paths": paths,
        "patterns": patterns,
        "reason": _reason(job.session, decision),
    }


def _reason(session: Session, decision: Decision) -> str:
    told = [f"This code is about a decision: {quoted(decision.question, QUESTION)}."]
    if decision.answer.strip():
        told.append(f"The answer is {quoted(decision.answer, ANSWER)}.")
    told.append(f"Ask {people.asked(session, decision)} before it is edited.")
    reached = people.reached(session, [decision])
    if reached:
        told.append(f"Reach: {reached}.")
    return " ".join(told)


def _manifest(job: Job) -> tuple[dict[str, Any], list[str]]:
    """The teams in guard.json, and the files that were made for it. Raises Refused."""
    text = job.pending.text(RULES)
    if text is None:
        return {}, []
    try:
        told = json.loads(text)
        teams, made = dict(told["teams"]), list(told["made"])
        if not all(isinstance(team, dict) for team in teams.values()):
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused(
            f"{RULES} is not as it was written: mend it, or delete it and choose enforced again."
        ) from None
    return teams, made


def _told(teams: dict[str, Any], made: list[str]) -> str:
    told = {"about": _ABOUT, "made": made, "teams": teams}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _settings(job: Job, path: str, empty: str, made: list[str]) -> str:
    text = job.pending.text(path)
    if text is None and path not in made:
        made.append(path)
    if text is None or not text.strip():
        return empty
    return text


def _strings(value: object) -> list[str]:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return [one for one in items if isinstance(one, str)]


def _others(teams: dict[str, Any], key: str) -> set[str]:
    """The permissions that other teams added."""
    return {
        one for name, team in teams.items() if name != key for one in _strings(team.get("asked"))
    }


def _list_at(text: str, path: str, at: tuple[str, ...]) -> list[object]:
    """What is in a list of a settings file; nothing where there is none. Raises Refused."""
    try:
        node = read(text)
        for name in at:
            if name not in node.members:
                return []
            node = node.members[name]
        value = value_of(text, node)
    except NoJson as fault:
        raise Refused(f"{path} is not sound, and is left alone: {fault}.") from None
    if not isinstance(value, list):
        raise Refused(f"{path} is left alone: {'.'.join(at)} is no list in it.")
    return cast("list[object]", value)


def _with(text: str, path: str, at: tuple[str, ...], value: object) -> str:
    try:
        return with_item(text, at, value)
    except NoJson as fault:
        raise Refused(f"{path} is not sound, and is left alone: {fault}.") from None


def _asked(
    text: str, wanted: list[str], before: set[str], others: set[str]
) -> tuple[str, list[str]]:
    """The settings with the permissions, and those that are ours to take out again."""
    text = _unasked(text, before - others - set(wanted))
    there = _list_at(text, CLAUDE, _ASK)
    ours = [one for one in wanted if one not in there or one in before or one in others]
    for one in wanted:
        if one not in there:
            text = _with(text, CLAUDE, _ASK, one)
    return text, ours


def _unasked(text: str, gone: set[str]) -> str:
    places = [n for n, one in enumerate(_list_at(text, CLAUDE, _ASK)) if one in gone]
    for place in reversed(places):
        text = without(text, _ASK, place)
    if places:
        text = without_empty(without_empty(text, _ASK), _ASK[:1])
    return text


def _hooked(text: str, path: str, at: tuple[str, ...], hook: dict[str, Any]) -> str:
    if any(GUARD in json.dumps(one) for one in _list_at(text, path, at)):
        return text
    return _with(text, path, at, hook)


def _unhooked(text: str, path: str, at: tuple[str, ...]) -> str:
    places = [n for n, one in enumerate(_list_at(text, path, at)) if GUARD in json.dumps(one)]
    for place in reversed(places):
        text = without(text, at, place)
    if places:
        text = without_empty(without_empty(text, at), at[:1])
    return text


def _write_or_remove(job: Job, path: str, text: str, made: list[str]) -> None:
    """A file that was made for us goes where only what we began it with is left."""
    left = json.loads(text.removeprefix("\ufeff"))
    if path in made and left in ({}, {"version": 1}):
        job.pending.remove(path)
    else:
        job.pending.write(path, text)
