"""What is in the way is told, and then nothing is written anywhere."""

from pathlib import Path

import pytest

from tests.outcomes.agents.projects import DAY, EVERY, billing, contents, planned, written
from tests.outcomes.sessions import sample
from workshop.application.agent_files import AgentOptions, Target
from workshop.application.failures import BadInput, StorageFailed
from workshop.outcomes.agents import applying
from workshop.outcomes.agents.planning import plan


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


def test_a_folder_that_nobody_may_write_is_told_where_something_is_to_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".claude/rules").mkdir(parents=True)

    def may(path: Path, _mode: int) -> bool:
        return path != tmp_path

    monkeypatch.setattr("workshop.outcomes.agents.folder.os.access", may)
    assert planned(tmp_path, Target.CLAUDE).problems == ()
    assert planned(tmp_path, remove=True).problems == ()
    (problem,) = planned(tmp_path, Target.AGENTS).problems
    assert problem.startswith("AGENTS.md cannot be made: nobody may write into ")
