"""Hooks and permissions stop an edit, name whom to ask, and leave settings as they were."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.outcomes.agents.projects import LATER, changed, contents, planned, written
from tests.outcomes.sessions import sample
from workshop.application.agent_files import Target
from workshop.exercise.cards import Latitude
from workshop.exercise.session import Session
from workshop.outcomes.agents.globs import pattern
from workshop.outcomes.agents.json_text import NoJson, read, with_item, without_empty, without_item

SETTINGS = [
    '{"model": "x"}',
    '{\n    "model": "x",\n    "permissions": {"allow": ["Bash(ls)"], "ask": []}\n}\n',
    '{\r\n\t"permissions": {\r\n\t\t"ask": [\r\n\t\t\t"Edit(/a)"\r\n\t\t]\r\n\t}\r\n}\r\n',
    '\ufeff{"hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": []}]}, "b": "} ] \\" ,"}',
    "{}",
    "{ }\n",
    " \n",
    '{"hooks":{}, "permissions":{"ask":[ ]}, "model": "x"}',
    '{\n  "hooks": {\n    "PreToolUse": [\n    ]\n  }\n}\n',
]


def session_with(**fields: object) -> Session:
    return changed(sample(), 0, **fields)


def answered(folder: Path, host: str, call: dict[str, Any]) -> tuple[int, dict[str, Any], str]:
    """How the guard answers, run as the hook runs it."""
    done = subprocess.run(
        [sys.executable, str(folder / ".whosecall/guard.py"), host],
        input=json.dumps(call).encode(),
        capture_output=True,
        timeout=60,
        check=False,
        cwd=folder,
    )
    said = done.stdout.decode()
    return done.returncode, json.loads(said) if said else {}, done.stderr.decode()


def decision(answer: dict[str, Any]) -> str:
    return answer["hookSpecificOutput"]["permissionDecision"] if answer else ""


@pytest.mark.parametrize("before", SETTINGS)
def test_settings_keep_all_they_had_and_get_it_back(tmp_path: Path, before: str) -> None:
    path = tmp_path / ".claude/settings.json"
    path.parent.mkdir()
    path.write_bytes(before.encode())
    had: dict[str, Any] = json.loads(before.removeprefix("\ufeff")) if before.strip() else {}
    written(tmp_path, Target.ENFORCED)
    has = json.loads(path.read_bytes().decode("utf-8-sig"))
    assert has["permissions"]["ask"][-3:] == [
        "Edit(/app/signup/**)",
        "Edit(/app/mail/verify_*)",
        "Edit(/app/accounts/**)",
    ]
    assert "guard.py" in has["hooks"]["PreToolUse"][-1]["hooks"][0]["command"]
    for name in had.keys() - {"permissions", "hooks"}:
        assert has[name] == had[name]
    assert planned(tmp_path, Target.ENFORCED, day=LATER).changes == ()
    written(tmp_path, Target.ENFORCED, session=session_with(paths=("other/**",)))
    written(tmp_path, remove=True)
    assert path.read_bytes().decode() == before


def test_new_settings_go_with_what_they_were_made_for(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    hooks = json.loads((tmp_path / ".cursor/hooks.json").read_text())
    assert hooks["version"] == 1
    assert hooks["hooks"]["preToolUse"][0]["failClosed"] is True
    written(tmp_path, remove=True)
    assert contents(tmp_path) == {}
    assert list(tmp_path.iterdir()) == []


def test_cursor_s_hooks_get_back_what_was_empty(tmp_path: Path) -> None:
    path = tmp_path / ".cursor/hooks.json"
    path.parent.mkdir()
    for before in ("", '{"version":1}', '{"version":1,"hooks":{}}', '{"hooks":{"preToolUse":[]}}'):
        path.write_text(before)
        written(tmp_path, Target.ENFORCED)
        written(tmp_path, remove=True)
        assert path.read_text() == before


@pytest.mark.parametrize(
    ("glob", "asked"),
    [
        ("./app/{a,b{1,2}}/**", ["app/a/**", "app/b1/**", "app/b2/**"]),
        ("app/(shop)/page.tsx", ["app/?shop?/page.tsx"]),
        ("packages/@shop/pay", ["packages/@shop/pay"]),
        ("app/" + "{a,b}" * 20, None),
    ],
)
def test_a_permission_is_written_as_claude_code_reads_globs(
    tmp_path: Path, glob: str, asked: list[str] | None
) -> None:
    session = replace(sample(), decisions=(session_with(paths=(glob,)).decisions[0],))
    planned_for = planned(tmp_path, Target.ENFORCED, session=session)
    (settings,) = (one.after for one in planned_for.changes if one.path == ".claude/settings.json")
    told = json.loads(settings or b"")["permissions"]["ask"]
    if asked is None:
        assert len(told) < 100
    else:
        assert told == [f"Edit(/{one})" for one in asked]


def test_a_permission_that_people_wrote_is_not_taken_out(tmp_path: Path) -> None:
    path = tmp_path / ".claude/settings.json"
    path.parent.mkdir()
    path.write_text('{"permissions": {"ask": ["Edit(/app/accounts/**)"]}}')
    before = contents(tmp_path)
    written(tmp_path, Target.ENFORCED)
    written(tmp_path, remove=True)
    assert contents(tmp_path) == before


def test_two_teams_share_the_hook_and_the_last_one_takes_it_out(tmp_path: Path) -> None:
    billing = replace(sample(), team="Billing")
    written(tmp_path, Target.ENFORCED)
    written(tmp_path, Target.ENFORCED, session=billing)
    written(tmp_path, remove=True)
    has = json.loads((tmp_path / ".claude/settings.json").read_text())
    assert len(has["hooks"]["PreToolUse"]) == 1
    assert len(has["permissions"]["ask"]) == 3
    written(tmp_path, session=billing, remove=True)
    assert contents(tmp_path) == {}


def test_a_decision_that_lost_its_code_is_enforced_no_more(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    written(tmp_path, Target.ENFORCED, session=session_with(paths=()))
    has = json.loads((tmp_path / ".claude/settings.json").read_text())
    assert has["permissions"]["ask"] == ["Edit(/app/accounts/**)"]


@pytest.mark.parametrize(
    "broken",
    ["{", "[]", '{"a": 1, "a": 2}', '{"permissions": []}', '{"permissions": {"ask": {}}}', "// x"],
)
def test_settings_that_are_not_sound_are_left_alone(tmp_path: Path, broken: str) -> None:
    path = tmp_path / ".claude/settings.json"
    path.parent.mkdir()
    path.write_text(broken)
    (problem,) = planned(tmp_path, Target.ENFORCED).problems
    assert problem.startswith(".claude/settings.json is")
    assert path.read_text() == broken


def test_the_text_says_that_edits_are_stopped_as_long_as_they_are(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS, Target.ENFORCED)
    assert "hooks stop edits" in (tmp_path / "AGENTS.md").read_text()
    assert planned(tmp_path, Target.AGENTS).changes == ()
    written(tmp_path, Target.ENFORCED, remove=True)
    written(tmp_path, Target.AGENTS)
    assert "nothing enforces them" in (tmp_path / "AGENTS.md").read_text()


@pytest.mark.parametrize("path", ["app/signup/form.py", "app/mail/verify_now.py", "APP/signup/x"])
def test_claude_has_to_ask_before_it_edits_the_code(tmp_path: Path, path: str) -> None:
    written(tmp_path, Target.ENFORCED)
    call = {"tool_name": "Edit", "tool_input": {"file_path": str(tmp_path / path)}}
    status, answer, _ = answered(tmp_path, "claude", call)
    assert (status, decision(answer)) == (0, "ask")
    reason = answer["hookSpecificOutput"]["permissionDecisionReason"]
    assert 'Ask "Dana" (deputy "Ravi") before it is edited.' in reason
    assert '"dana@checkout.example"' in reason
    assert '"mei@checkout.example"' not in reason


@pytest.mark.parametrize("path", ["app/mail/send.py", "tests/app/signup/x.py", "README.md"])
def test_other_code_is_not_stopped(tmp_path: Path, path: str) -> None:
    written(tmp_path, Target.ENFORCED)
    call = {"tool_input": {"file_path": path}, "cwd": str(tmp_path)}
    assert answered(tmp_path, "claude", call)[:2] == (0, {})
    assert answered(tmp_path, "cursor", call)[1] == {"permission": "allow"}


def test_what_people_keep_to_themselves_is_denied(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED, session=session_with(latitude=Latitude.KEEP_OUT))
    call = {"tool_input": {"notebook_path": str(tmp_path / "app/signup/a.ipynb")}}
    assert decision(answered(tmp_path, "claude", call)[1]) == "deny"


@pytest.mark.parametrize("latitude", [Latitude.GUESS_AND_FLAG, Latitude.GUESS_FREELY])
def test_where_the_agent_may_guess_nothing_stops_it(tmp_path: Path, latitude: Latitude) -> None:
    written(tmp_path, Target.ENFORCED, session=session_with(latitude=latitude))
    call = {"tool_input": {"file_path": str(tmp_path / "app/signup/form.py")}}
    assert answered(tmp_path, "claude", call)[1] == {}


def test_a_latitude_that_nobody_set_is_taken_as_ask_first(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED, session=session_with(latitude=None))
    call = {"tool_input": {"file_path": str(tmp_path / "app/signup/form.py")}}
    assert decision(answered(tmp_path, "claude", call)[1]) == "ask"


def test_cursor_is_refused_and_told_whom_to_ask(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    call = {"tool_name": "Write", "tool_input": {"path": "app/x/../signup/form.py"}}
    _, answer, _ = answered(tmp_path, "cursor", call)
    assert answer["permission"] == "deny"
    assert '"Dana"' in answer["agent_message"]


def test_a_link_does_not_lead_around_the_guard(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    (tmp_path / "app/signup").mkdir(parents=True)
    (tmp_path / "free").symlink_to("app/signup", target_is_directory=True)
    call = {"tool_input": {"file_path": str(tmp_path / "free/form.py")}}
    assert decision(answered(tmp_path, "claude", call)[1]) == "ask"


def test_a_guard_that_cannot_tell_stops_the_edit(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    (tmp_path / ".whosecall/guard.json").write_text("{")
    status, _, said = answered(tmp_path, "claude", {"tool_input": {}})
    assert status == 2
    assert "so the edit is stopped" in said


def test_nothing_to_enforce_is_told(tmp_path: Path) -> None:
    session = replace(sample(), decisions=sample().decisions[1:3])
    made = planned(tmp_path, Target.ENFORCED, session=session)
    assert made.changes == ()
    assert any(note.startswith("Nothing is enforced") for note in made.notes)


def test_where_nothing_is_enforced_any_more_the_text_says_so(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS, Target.ENFORCED)
    session = replace(
        sample(), decisions=tuple(replace(one, paths=()) for one in sample().decisions)
    )
    written(tmp_path, Target.AGENTS, Target.ENFORCED, session=session)
    assert list(contents(tmp_path)) == ["AGENTS.md"]
    assert "nothing enforces them" in (tmp_path / "AGENTS.md").read_text()


def test_a_damaged_list_of_ours_is_told(tmp_path: Path) -> None:
    written(tmp_path, Target.ENFORCED)
    (tmp_path / ".whosecall/guard.json").write_text("{}")
    assert planned(tmp_path, Target.ENFORCED).problems[0].startswith(".whosecall/guard.json")


@pytest.mark.parametrize(
    ("glob", "matching", "other"),
    [
        ("app/**", "app/a/b.py", "lib/a.py"),
        ("app", "app/a/b.py", "app2/a.py"),
        ("app/", "app/a.py", "app.py"),
        ("./app/*.py", "app/a.py", "app/b/a.py"),
        ("**/*.sql", "a/b/c.sql", "a/b/c.sqlx"),
        ("**/*.sql", "c.sql", "c.py"),
        ("a/**/z", "a/z", "a/zz"),
        ("a/**/z", "a/b/c/z", "b/z"),
        ("a?.py", "ab.py", "a/.py"),
        ("a[0-9].py", "a1.py", "ab.py"),
        ("a[!0-9].py", "ab.py", "a1.py"),
        ("{app,lib}/*.ts", "lib/a.ts", "web/a.ts"),
        ("a.py", "a.py", "abpy"),
        ("app/(group)/x+y.ts", "app/(group)/x+y.ts", "app/group/xxy.ts"),
    ],
)
def test_globs_match_as_their_readers_do(glob: str, matching: str, other: str) -> None:
    found = pattern(glob)
    assert found is not None
    assert re.fullmatch(found, matching)
    assert not re.fullmatch(found, other)


@pytest.mark.parametrize("glob", ["", " ", "/", "a[", "a{b", "[z-a]"])
def test_what_is_no_glob_is_none(glob: str) -> None:
    assert pattern(glob) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=3), JSON, max_size=3), st.sampled_from([None, 2, "\t"]))
def test_an_item_goes_into_any_json_and_out_again(value: dict[str, Any], indent: Any) -> None:
    value.pop("ours", None)
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    added = with_item(text, ("ours", "list"), {"a": [1, "]"]})
    assert json.loads(added) == {**value, "ours": {"list": [{"a": [1, "]"]}]}}
    twice = with_item(added, ("ours", "list"), "two")
    assert json.loads(twice)["ours"]["list"][1] == "two"
    out = without_item(without_item(twice, ("ours", "list"), 1), ("ours", "list"), 0)
    assert without_empty(without_empty(out, ("ours", "list")), ("ours",)) == text


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1, "a": 2}', "[" * 5_000, "nul"])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(NoJson):
        read(text)
