"""What people wrote in a folder stays, byte for byte; what we wrote goes out again."""

from pathlib import Path

import pytest

from tests.outcomes.agents.projects import EVERY, LATER, billing, contents, planned, written
from tests.outcomes.sessions import sample
from workshop.application.agent_files import Target
from workshop.outcomes.agents.rule_files import WHOLE

HUMAN = [
    b"",
    b"# Ours\n",
    b"# Ours\n\n",
    b"no newline",
    b"# Ours\r\n\r\nText\r\n",
    b"\xef\xbb\xbf# Ours\r\nno newline",
    b"a\nb\r\nc\rd",
    "Zoë 田中\n".encode(),
]


@pytest.mark.parametrize("human", HUMAN)
def test_what_people_wrote_stays_byte_for_byte(tmp_path: Path, human: bytes) -> None:
    (tmp_path / "AGENTS.md").write_bytes(human)
    written(tmp_path, Target.AGENTS)
    text = (tmp_path / "AGENTS.md").read_bytes()
    assert text.startswith(human)
    assert b"## Decision owners" in text
    assert not planned(tmp_path, Target.AGENTS, day=LATER).changes
    written(tmp_path, remove=True)
    assert contents(tmp_path) == {"AGENTS.md": human}


def test_writing_twice_changes_nothing_and_removing_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "spec.md").write_text("# Spec\n")
    (tmp_path / "CLAUDE.md").write_text("# Ours\n")
    before = contents(tmp_path)
    first = written(tmp_path, *EVERY)
    assert first.problems == ()
    assert planned(tmp_path, *EVERY, day=LATER).changes == ()
    written(tmp_path, remove=True)
    assert contents(tmp_path) == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["CLAUDE.md", "spec.md"]


@pytest.mark.parametrize(
    ("target", "matter", "says"),
    [
        (Target.CLAUDE, "paths: src/**", "loaded for that code alone"),
        (Target.CURSOR, "alwaysApply: false", "may not be read always"),
        (Target.KIRO, "inclusion: manual", "may not be read always"),
        (Target.COPILOT, "applyTo: '*.py'", "may not be read always"),
    ],
)
def test_front_matter_of_people_stays_and_is_told(
    tmp_path: Path, target: Target, matter: str, says: str
) -> None:
    path = tmp_path / WHOLE[target][0]
    path.parent.mkdir(parents=True)
    path.write_text(f"---\n{matter}\n---\n\nOurs\n")
    made = written(tmp_path, target)
    assert any(says in note for note in made.notes)
    assert path.read_text().startswith(f"---\n{matter}\n---\n\nOurs\n")


def test_a_change_made_by_hand_in_our_block_is_told(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    path = tmp_path / "AGENTS.md"
    path.write_text(path.read_text().replace("Silence is not", "Silence is"))
    made = written(tmp_path, Target.AGENTS)
    assert any("changed by hand" in note for note in made.notes)
    assert "Silence is not consent" in path.read_text()


def test_a_lasting_file_mode_is_kept(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours\n")
    (tmp_path / "AGENTS.md").chmod(0o640)
    written(tmp_path, Target.AGENTS)
    assert (tmp_path / "AGENTS.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("target", [Target.CURSOR, Target.KIRO, Target.COPILOT])
def test_a_file_that_holds_its_reader_s_front_matter_alone_stays(
    tmp_path: Path, target: Target
) -> None:
    place, header = WHOLE[target]
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    for ending, teams in (("", [sample(), billing()]), ("\n", [sample()])):
        path.write_text("\n".join(header) + "\n" + ending)
        before = contents(tmp_path)
        for session in teams:
            written(tmp_path, target, session=session)
        for session in teams:
            written(tmp_path, session=session, remove=True)
        assert contents(tmp_path) == before


def test_the_last_team_takes_a_file_that_was_made_for_teams(tmp_path: Path) -> None:
    for first, second in ((sample(), billing()), (billing(), sample())):
        written(tmp_path, Target.KIRO)
        written(tmp_path, Target.KIRO, session=billing())
        written(tmp_path, session=first, remove=True)
        written(tmp_path, session=second, remove=True)
        assert contents(tmp_path) == {}


def test_a_file_that_two_names_lead_to_gets_one_block(tmp_path: Path) -> None:
    (tmp_path / ".claude/rules").mkdir(parents=True)
    (tmp_path / "AGENTS.md").write_text("# Ours\n")
    (tmp_path / ".claude/rules/decision-owners.md").symlink_to("../../AGENTS.md")
    written(tmp_path, Target.AGENTS, Target.CLAUDE)
    assert (tmp_path / "AGENTS.md").read_text().count("## Decision owners") == 1
    written(tmp_path, remove=True)
    assert (tmp_path / "AGENTS.md").read_text() == "# Ours\n"
    assert (tmp_path / ".claude/rules/decision-owners.md").is_symlink()
