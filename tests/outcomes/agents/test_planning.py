"""A folder's files change where they must, and nowhere else."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from tests.outcomes.agents.projects import (
    DAY,
    EVERY,
    LATER,
    changed,
    contents,
    newer,
    planned,
    written,
)
from tests.outcomes.sessions import crowded, sample
from workshop.application.agent_diff import diff_of
from workshop.application.agent_files import AgentOptions, Target
from workshop.application.failures import BadInput, StorageFailed
from workshop.exercise.session import Session
from workshop.outcomes.agents import applying, front_matter
from workshop.outcomes.agents.planning import plan, proposed
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


def billing() -> Session:
    return replace(sample(), team="Billing", id="billing-1")  # pyright: ignore[reportArgumentType]


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


def test_a_newer_session_replaces_its_team_s_block_and_says_what_changed(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    later = newer(changed(changed(sample(), 2, answer="Fewer finish it."), 5, answer="Warm."))
    later = replace(later, decisions=later.decisions[:-1])
    made = written(tmp_path, Target.AGENTS, session=later)
    text = (tmp_path / "AGENTS.md").read_text()
    assert text.count("## Decision owners") == 1
    assert "Since the session of 2026-10-14: 0 new, 2 changed, 1 no longer listed." in text
    assert any('"How should the first minute feel' in note for note in made.notes)
    assert not planned(tmp_path, Target.AGENTS, session=later, day=LATER).changes


def test_an_older_session_does_not_replace_a_newer_one(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS, session=newer(sample()))
    made = planned(tmp_path, Target.AGENTS)
    assert made.changes == ()
    assert "AGENTS.md holds a newer session of this team, and stays as it is." in made.notes


def test_blocks_of_other_teams_stay(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    before = (tmp_path / "AGENTS.md").read_bytes()
    written(tmp_path, Target.AGENTS, session=billing())
    assert (tmp_path / "AGENTS.md").read_bytes().startswith(before)
    written(tmp_path, Target.AGENTS, session=billing(), remove=True)
    assert (tmp_path / "AGENTS.md").read_bytes() == before


def test_the_day_it_was_written_changes_only_with_what_it_says(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    written(tmp_path, Target.AGENTS, session=changed(sample(), 0, answer="No."), day=LATER)
    text = (tmp_path / "AGENTS.md").read_text()
    assert "Written 2026-12-24; look at it again by 2027-03-24." in text


def test_a_change_made_by_hand_in_our_block_is_told(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    path = tmp_path / "AGENTS.md"
    path.write_text(path.read_text().replace("Silence is not", "Silence is"))
    made = written(tmp_path, Target.AGENTS)
    assert any("changed by hand" in note for note in made.notes)
    assert "Silence is not consent" in path.read_text()


def test_damaged_markers_stop_everything_and_name_the_line(tmp_path: Path) -> None:
    written(tmp_path, Target.AGENTS)
    path = tmp_path / "AGENTS.md"
    path.write_text(path.read_text().replace("<!-- whosecall:end", "<!-- whosecall:ende"))
    before = contents(tmp_path)
    for remove in (False, True):
        made = planned(tmp_path, Target.AGENTS, Target.KIRO, remove=remove)
        (problem,) = made.problems
        assert problem.startswith("AGENTS.md: line ")
        with pytest.raises(BadInput, match="Nothing was written"):
            applying.apply(made)
    assert contents(tmp_path) == before


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    project.mkdir()
    outside.mkdir()
    (outside / "AGENTS.md").write_text("# Theirs\n")
    (project / "AGENTS.md").symlink_to(outside / "AGENTS.md")
    (project / ".kiro").symlink_to(outside, target_is_directory=True)
    made = planned(project, Target.AGENTS, Target.KIRO)
    assert [problem.split(" leads out")[0] for problem in made.problems] == [
        "AGENTS.md",
        ".kiro/steering/decision-owners.md",
    ]
    assert contents(outside) == {"AGENTS.md": b"# Theirs\n"}


def test_a_link_inside_the_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours\n")
    (tmp_path / "CLAUDE.md").symlink_to("AGENTS.md")
    written(tmp_path, Target.AGENTS)
    assert (tmp_path / "CLAUDE.md").is_symlink()
    assert "@AGENTS.md" not in (tmp_path / "AGENTS.md").read_text()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"caf\xe9\n", "is not UTF-8"),
        ("# Ours".encode("utf-16"), "is not UTF-8"),
        (b"a\x00b", "is no text"),
        (b"x" * 2_000_001, "is larger than 2 MB"),
    ],
)
def test_a_file_that_is_no_text_of_ours_is_left_alone(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "AGENTS.md").write_bytes(content)
    (problem,) = planned(tmp_path, Target.AGENTS).problems
    assert says in problem


def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours\n")
    (tmp_path / "AGENTS.md").chmod(0o444)
    assert planned(tmp_path, Target.AGENTS).problems == ("AGENTS.md is read-only.",)


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").mkdir()
    (tmp_path / ".kiro").write_text("a file")
    made = planned(tmp_path, Target.AGENTS, Target.KIRO)
    assert made.problems == (
        "AGENTS.md is no regular file.",
        ".kiro/steering/decision-owners.md cannot be made: .kiro is no folder.",
    )


def test_a_folder_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no folder"):
        plan(sample(), AgentOptions(tmp_path / "none"), DAY)


def test_a_file_that_changed_since_the_preview_is_not_written(tmp_path: Path) -> None:
    made = planned(tmp_path, Target.AGENTS, Target.KIRO)
    (tmp_path / "AGENTS.md").write_text("# New\n")
    with pytest.raises(BadInput, match="changed since"):
        applying.apply(made)
    assert contents(tmp_path) == {"AGENTS.md": b"# New\n"}


def test_a_write_that_fails_leaves_every_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, *(EVERY - {Target.SPEC_KIT}))
    (tmp_path / "AGENTS.md").write_text((tmp_path / "AGENTS.md").read_text() + "\nOurs\n")
    before = contents(tmp_path)

    def refuse(files: object) -> None:
        raise StorageFailed("No room.")

    monkeypatch.setattr(applying, "replace_files", refuse)
    with pytest.raises(StorageFailed):
        written(tmp_path, remove=True)
    assert contents(tmp_path) == before
    with pytest.raises(StorageFailed):
        written(tmp_path, Target.KIRO, session=billing())
    assert contents(tmp_path) == before


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


def test_the_diff_shows_each_file_and_a_missing_newline(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours")
    diff = diff_of(planned(tmp_path, Target.AGENTS, Target.KIRO))
    assert "--- /dev/null\n+++ b/.kiro/steering/decision-owners.md\n" in diff
    assert "-# Ours\n\\ No newline at end of file\n+# Ours\n" in diff
    assert not (tmp_path / ".kiro").exists()


def test_a_session_without_a_team_is_told_that_nothing_will_replace_it(tmp_path: Path) -> None:
    made = planned(tmp_path, Target.AGENTS, session=replace(sample(), team=" "))
    assert any("names no team" in note for note in made.notes)


def test_a_lasting_file_mode_is_kept(tmp_path: Path) -> None:
    (tmp_path / "AGENTS.md").write_text("# Ours\n")
    (tmp_path / "AGENTS.md").chmod(0o640)
    written(tmp_path, Target.AGENTS)
    assert (tmp_path / "AGENTS.md").stat().st_mode & 0o777 == 0o640
