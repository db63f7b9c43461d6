"""A newer session takes the place of its team's older one; other teams are left alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.outcomes.agents.projects import (
    EVERY,
    LATER,
    billing,
    changed,
    contents,
    newer,
    planned,
    written,
)
from tests.outcomes.sessions import sample
from workshop.application.agent_files import Target


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


def test_a_session_without_a_team_is_told_that_nothing_will_replace_it(tmp_path: Path) -> None:
    made = planned(tmp_path, Target.AGENTS, session=replace(sample(), team=" "))
    assert any("names no team" in note for note in made.notes)


@pytest.mark.parametrize("held", ["2026-W42-3T09:00:00+02:00", "2026-10-14 09:00:00.5+02:00"])
def test_a_day_may_be_written_in_any_way(tmp_path: Path, held: str) -> None:
    session = replace(sample(), started=held)
    written(tmp_path, Target.AGENTS, session=session)
    assert planned(tmp_path, Target.AGENTS, session=session, day=LATER).changes == ()
    written(tmp_path, Target.AGENTS, session=newer(sample()))


def test_each_block_says_when_it_was_made_and_when_to_look_again(tmp_path: Path) -> None:
    (tmp_path / "spec.md").write_text("# Spec\n")
    (tmp_path / "CLAUDE.md").write_text("# Ours\n")
    written(tmp_path, *EVERY)
    found = [line for text in contents(tmp_path).values() for line in text.decode().splitlines()]
    begins = [line for line in found if line.startswith("<!-- whosecall:begin")]
    assert len(begins) > 10
    assert all('made="2026-11-22" again="2027-02-20"' in line for line in begins)
