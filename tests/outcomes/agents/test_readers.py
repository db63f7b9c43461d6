"""Each reader gets a file that it reads: front matter, sizes, imports, rules for some code."""

from pathlib import Path

import pytest
import yaml

from tests.outcomes.agents.projects import (
    EVERY,
    LATER,
    billing,
    changed,
    contents,
    planned,
    written,
)
from tests.outcomes.sessions import crowded, sample
from workshop.application.agent_files import Target
from workshop.outcomes.agents import front_matter
from workshop.outcomes.agents.rule_files import WHOLE


@pytest.mark.parametrize("target", WHOLE)
def test_each_reader_s_front_matter_is_sound(tmp_path: Path, target: Target) -> None:
    written(tmp_path, target)
    text = (tmp_path / WHOLE[target][0]).read_text()
    matter = front_matter.matter(text)
    says = yaml.safe_load(matter) if matter is not None else None
    assert (
        says
        == {
            Target.AGENTS: None,
            Target.CLAUDE: None,
            Target.COWORK: None,
            Target.CURSOR: {"description": front_matter.DESCRIPTION, "alwaysApply": True},
            Target.KIRO: {"inclusion": "always"},
            Target.COPILOT: {"description": front_matter.DESCRIPTION, "applyTo": "**"},
        }[target]
    )


def test_the_sample_is_shorter_than_every_reader_s_limit(tmp_path: Path) -> None:
    (tmp_path / "spec.md").write_text("")
    assert not [note for note in written(tmp_path, *EVERY).notes if "bytes" in note]
    for path in WHOLE.values():
        assert len((tmp_path / path[0]).read_text()) < 4_000


def test_a_file_beyond_its_reader_s_limit_is_told(tmp_path: Path) -> None:
    made = planned(tmp_path, Target.AGENTS, session=crowded(100))
    assert any(note.startswith("AGENTS.md has ") for note in made.notes)
    assert any("too long for a line, and cut" in note for note in made.notes)


def test_cursor_gets_a_rule_for_each_decision_about_some_code(tmp_path: Path) -> None:
    written(tmp_path, Target.CURSOR)
    rules = sorted((tmp_path / ".cursor/rules").glob("decision-owner-*.mdc"))
    says = [yaml.safe_load(front_matter.matter(rule.read_text()) or "") for rule in rules]
    assert [one["globs"] for one in says] == [
        "app/signup/**,app/mail/verify_*",
        "app/accounts/**",
    ]
    assert all(one["alwaysApply"] is False for one in says)
    assert "Must an e-mail" in rules[0].read_text()


def test_a_rule_follows_its_decision_and_goes_with_its_last_path(tmp_path: Path) -> None:
    written(tmp_path, Target.CURSOR)
    moved = changed(changed(sample(), 0, paths=("**/*.py", "a{b,c}")), 3, paths=())
    written(tmp_path, Target.CURSOR, session=moved)
    (rule,) = (tmp_path / ".cursor/rules").glob("decision-owner-*.mdc")
    says = yaml.safe_load(front_matter.matter(rule.read_text()) or "")
    assert says["globs"] == ["**/*.py", "a{b,c}"]
    assert not planned(tmp_path, Target.CURSOR, session=moved, day=LATER).changes


def test_claude_reads_agents_md_through_an_import_where_only_claude_md_is_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "CLAUDE.md").write_text("# Ours\n")
    written(tmp_path, Target.AGENTS)
    assert "\n@AGENTS.md\n" in (tmp_path / "CLAUDE.md").read_text()
    written(tmp_path, Target.AGENTS, session=billing())
    assert (tmp_path / "CLAUDE.md").read_text().count("@AGENTS.md") == 1
    written(tmp_path, remove=True)
    assert "@AGENTS.md" in (tmp_path / "CLAUDE.md").read_text(), "another team's block is left"
    written(tmp_path, session=billing(), remove=True)
    assert contents(tmp_path) == {"CLAUDE.md": b"# Ours\n"}


@pytest.mark.parametrize("claude", ["@AGENTS.md\n", "See @./AGENTS.md for more\n"])
def test_an_import_that_is_there_is_not_written_again(tmp_path: Path, claude: str) -> None:
    (tmp_path / "CLAUDE.md").write_text(claude)
    written(tmp_path, Target.AGENTS)
    assert (tmp_path / "CLAUDE.md").read_text() == claude


def test_both_files_of_people_stay_apart_and_it_is_told(tmp_path: Path) -> None:
    for name in ("CLAUDE.md", "AGENTS.md"):
        (tmp_path / name).write_text("# Ours\n")
    made = written(tmp_path, Target.AGENTS)
    assert (tmp_path / "CLAUDE.md").read_text() == "# Ours\n"
    assert any("does not import AGENTS.md" in note for note in made.notes)
