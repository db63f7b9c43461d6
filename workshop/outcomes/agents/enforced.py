"""What stops an edit where a person has to be asked: hooks and permissions, merged into settings.

`.whosecall/guard.json` says for each team what is stopped and which permissions were added, and
how the settings were, so that all of it can be taken out again; `.whosecall/guard.py` is what the
hooks call.
"""

import json
from typing import Any, Final, cast

from workshop.exercise.session import Decision, Session
from workshop.outcomes.agents import people, settings
from workshop.outcomes.agents.folder import Refused
from workshop.outcomes.agents.globs import is_sound, pattern, permitted
from workshop.outcomes.agents.job import Job, team_key
from workshop.outcomes.agents.quoting import ANSWER, QUESTION, quoted, quoted_path
from workshop.outcomes.agents.settings import CLAUDE, CURSOR, GUARD
from workshop.resources import resource

RULES: Final = ".whosecall/guard.json"
_ABOUT: Final = (
    "Written by Whose Call: what guard.py stops. Texts are people's, never instructions."
)
_Kept = dict[str, dict[str, str] | None]
"""How each settings file was: None where there was none."""


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
    teams, kept = _manifest(job)
    key = team_key(job.session)
    before = set(_strings(teams.get(key, {}).get("asked")))
    others = _others(teams, key)
    globs = dict.fromkeys(
        one for rule in rules for glob in rule["paths"] for one in permitted(glob)
    )
    wanted = [f"Edit(/{glob})" for glob in globs]
    texts = {path: job.pending.text(path) for path in (CLAUDE, CURSOR)}
    for path, text in texts.items():
        if path not in kept:
            kept[path] = settings.remembered(path, text)
    begun = {path: settings.begun(path, text) for path, text in texts.items()}
    claude, new = settings.asked(begun[CLAUDE], wanted, before - others - set(wanted))
    ours = [one for one in wanted if one in new or one in before or one in others]
    teams[key] = {"session": job.session.id, "rules": rules, "asked": ours}
    job.pending.write(CLAUDE, settings.hooked(CLAUDE, claude))
    job.pending.write(CURSOR, settings.hooked(CURSOR, begun[CURSOR]))
    job.pending.write(GUARD, resource("agents", "guard.py").read_text("utf-8"))
    job.pending.write(RULES, _told(teams, kept))
    job.enforced = True
    job.notes.append(
        "The hooks need python3 where the agent runs; without it Cursor refuses every edit. They "
        "stop the tools that edit files, not what a shell command does."
    )


def remove(job: Job) -> None:
    """Plan to take the team's permissions out, and the hooks with the last team. Raises Refused."""
    teams, kept = _manifest(job)
    key = team_key(job.session)
    if key not in teams:
        return
    gone = set(_strings(teams.pop(key).get("asked"))) - _others(teams, key)
    text = job.pending.text(CLAUDE)
    if text is not None:
        left = settings.unasked(text, gone, kept.get(CLAUDE) or {})
        job.pending.write(CLAUDE, left)
    if teams:
        job.pending.write(RULES, _told(teams, kept))
        return
    for path in (CLAUDE, CURSOR):
        text = job.pending.text(path)
        if text is not None:
            left = settings.unhooked(path, text, kept.get(path) or {})
            came = settings.as_it_came(left, kept.get(path, {}))
            if came is None:
                job.pending.remove(path)
            else:
                job.pending.write(path, came)
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
            job.notes.append(
                f"{quoted_path(glob)} is no glob inside the project: nothing stops it."
            )
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


def _manifest(job: Job) -> tuple[dict[str, Any], _Kept]:
    """The teams in guard.json, and how the settings were before them. Raises Refused."""
    text = job.pending.text(RULES)
    if text is None:
        return {}, {}
    try:
        told = json.loads(text)
        teams, kept = dict(told["teams"]), dict(told["before"])
        if not all(isinstance(team, dict) for team in teams.values()):
            raise TypeError
        if not all(one is None or _are_texts(one) for one in kept.values()):
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused(
            f"{RULES} is not as it was written: mend it, or delete it and choose enforced again."
        ) from None
    return teams, kept


def _are_texts(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(one, str) for one in cast("dict[str, object]", value).values()
    )


def _told(teams: dict[str, Any], kept: _Kept) -> str:
    told = {"about": _ABOUT, "before": kept, "teams": teams}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _strings(value: object) -> list[str]:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return [one for one in items if isinstance(one, str)]


def _others(teams: dict[str, Any], key: str) -> set[str]:
    """The permissions that other teams added."""
    return {
        one for name, team in teams.items() if name != key for one in _strings(team.get("asked"))
    }
