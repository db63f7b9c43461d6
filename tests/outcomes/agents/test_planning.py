"""A plan shows what would change, for the readers that a folder has files of."""

from dataclasses import replace
from pathlib import Path

from tests.outcomes.agents.projects import planned, written
from tests.outcomes.sessions import sample
from workshop.application.agent_diff import diff_of
from workshop.application.agent_files import Target
from workshop.outcomes.agents.planning import proposed


def test_the_targets_that_are_used_are_proposed(tmp_path: Path) -> None:
    assert proposed(tmp_path) == {Target.AGENTS}
    (tmp_path / "CLAUDE.md").write_text("")
    (tmp_path / ".cursor").mkdir()
    assert proposed(tmp_path) == {Target.CLAUDE, Target.CURSOR}
    (tmp_path / ".specify").mkdir()
    assert Target.SPEC_KIT not in proposed(tmp_path), "there is no specification yet"
    (tmp_path / "specs/001-x").mkdir(parents=True)
    (tmp_path / "specs/001-x/spec.md").write_text("")
    (tmp_path / "docs/decisions").mkdir(parents=True)
    assert proposed(tmp_path) >= {Target.SPEC_KIT, Target.RECORDS}
    assert not proposed(tmp_path) & {Target.COWORK, Target.ENFORCED}
    written(tmp_path, Target.COWORK, Target.ENFORCED)
    assert proposed(tmp_path) >= {Target.COWORK, Target.ENFORCED}, "they follow a newer session"


def test_the_diff_shows_each_file_and_a_missing_newline(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours")
    diff = diff_of(planned(tmp_path, Target.AGENTS, Target.KIRO))
    assert "--- /dev/null\n+++ b/.kiro/steering/decision-owners.md\n" in diff
    assert "-# Ours\n\\ No newline at end of file\n+# Ours\n" in diff
    assert not (tmp_path / ".kiro").exists()


def test_a_session_that_decided_nothing_is_told(tmp_path: Path) -> None:
    undecided = tuple(
        replace(one, answer="", owner=None, latitude=None) for one in sample().decisions
    )
    for decisions, says in ((undecided, "Nothing is decided"), ((), "has no decisions")):
        session = replace(sample(), decisions=decisions)
        assert any(says in note for note in planned(tmp_path, Target.AGENTS, session=session).notes)
    assert planned(tmp_path, Target.AGENTS).notes == ()
