#!/usr/bin/env python3
"""Stops an agent's edit of code that a person has to be asked about, and says whom.

Written by Whose Call, together with guard.json beside it. `guard.py claude` is a PreToolUse hook
of Claude Code, `guard.py cursor` a preToolUse hook of Cursor. It reads guard.json and what the
tool is about to do, writes nothing, and needs Python 3.8 or newer and no package.
"""

import contextlib
import json
import os
import re
import sys
from pathlib import Path

_NAMES = ("file_path", "notebook_path", "path", "target_file", "target_notebook", "filePath")


def edited(call):
    """The files that a tool call is about to change."""
    given = call.get("tool_input")
    if isinstance(given, str):
        given = json.loads(given)
    if not isinstance(given, dict):
        return []
    edits = given.get("edits")
    several = [given] + [one for one in edits or [] if isinstance(one, dict)]
    return [one[name] for one in several for name in _NAMES if isinstance(one.get(name), str)]


def seen_from(root, path, cwd):
    """The ways to name a file from the project: as it is written, and where links lead."""
    whole = os.path.normpath(Path(cwd or root) / Path(path).expanduser())
    pairs = ((whole, root), (os.path.realpath(whole), os.path.realpath(root)))
    found = []
    for one, base in pairs:
        with contextlib.suppress(ValueError):  # another drive
            found.append(os.path.relpath(one, base).replace(os.sep, "/"))
    return found


def stopped(rules, names):
    """The decisions that the files are about, the strictest first."""
    found = [
        rule
        for rule in rules
        if any(re.fullmatch(one, name, re.I | re.S) for one in rule["patterns"] for name in names)
    ]
    return sorted(found, key=lambda rule: rule["latitude"] != "keep-out")


def main():
    """Answer on standard output; nothing is said where nobody has to be asked."""
    here = Path(__file__).absolute().parent
    root = str(here.parent)
    host = sys.argv[1] if len(sys.argv) > 1 else "claude"
    teams = json.loads((here / "guard.json").read_text(encoding="utf-8"))["teams"]
    rules = [rule for team in teams.values() for rule in team["rules"]]
    call = json.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    names = [one for path in edited(call) for one in seen_from(root, path, call.get("cwd"))]
    found = stopped(rules, names)
    reason = " ".join(rule["reason"] for rule in found)
    if host == "cursor":
        answer = {"permission": "allow"}
        if found:
            # "ask" is not held to in every mode of Cursor, "deny" is
            answer = {"permission": "deny", "user_message": reason, "agent_message": reason}
        print(json.dumps(answer))
    elif found:
        decision = "deny" if found[0]["latitude"] == "keep-out" else "ask"
        told = {
            "hookEventName": "PreToolUse",
            "permissionDecision": decision,
            "permissionDecisionReason": reason,
        }
        print(json.dumps({"hookSpecificOutput": told}))


if __name__ == "__main__":
    try:
        main()
    except Exception as fault:
        # a guard that cannot tell lets nothing pass: exit status 2 stops the edit
        print(f"The decision guard failed, so the edit is stopped: {fault!r}", file=sys.stderr)
        sys.exit(2)
