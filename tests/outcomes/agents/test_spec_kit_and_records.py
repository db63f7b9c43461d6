"""Specifications get answers and open questions; each answered decision gets a record."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.outcomes.agents.projects import LATER, changed, contents, newer, planned, written
from tests.outcomes.sessions import sample
from workshop.application.agent_files import Target
from workshop.outcomes.agents import front_matter

SPEC = "# Feature\n\nText\n"


def spec_in(folder: Path, text: str = SPEC, name: str = "001-onboarding") -> Path:
    path = folder / "specs" / name / "spec.md"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return path


def test_answers_are_clarifications_and_the_open_ones_need_one(tmp_path: Path) -> None:
    path = spec_in(tmp_path)
    written(tmp_path, Target.SPEC_KIT)
    lines = path.read_text().splitlines()
    assert lines[5:9] == ["## Clarifications", "", "### Session 2026-10-14", ""]
    assert lines[9].startswith(
        '- Q: "Must an e-mail address be verified before someone gets in?" → A: "Yes, '
    )
    assert (
        '- [NEEDS CLARIFICATION: "What would make us call the new onboarding a failure?" '
        '(owner: none yet, ask "Dana")]'
    ) in lines
    assert not planned(tmp_path, Target.SPEC_KIT, day=LATER).changes


def test_a_heading_that_is_there_is_used(tmp_path: Path) -> None:
    text = "# Feature\n\n## Clarifications\n\n### Session 2026-01-01\n\n- Q: a → A: b\n\n## Next\n"
    path = spec_in(tmp_path, text)
    written(tmp_path, Target.SPEC_KIT)
    assert path.read_text().count("## Clarifications") == 1
    assert path.read_text().index("### Session 2026-10-14") < path.read_text().index("2026-01-01")
    written(tmp_path, remove=True)
    assert path.read_text() == text


def test_two_teams_in_one_specification_do_not_meet(tmp_path: Path) -> None:
    path = spec_in(tmp_path)
    written(tmp_path, Target.SPEC_KIT)
    written(tmp_path, Target.SPEC_KIT, session=replace(sample(), team="Billing"))
    written(tmp_path, remove=True)
    assert "## Clarifications" in path.read_text()
    written(tmp_path, session=replace(sample(), team="Billing"), remove=True)
    assert path.read_text() == SPEC


def test_of_several_specifications_one_has_to_be_named(tmp_path: Path) -> None:
    spec_in(tmp_path)
    second = spec_in(tmp_path, name="002-billing")
    (problem,) = planned(tmp_path, Target.SPEC_KIT).problems
    assert "specs/001-onboarding/spec.md, specs/002-billing/spec.md" in problem
    written(tmp_path, Target.SPEC_KIT, spec="specs/002-billing/spec.md")
    assert "## Clarifications" in second.read_text()
    assert (
        "leads out of the folder" in planned(tmp_path, Target.SPEC_KIT, spec="../x.md").problems[0]
    )


def test_without_a_specification_one_is_asked_for(tmp_path: Path) -> None:
    assert planned(tmp_path, Target.SPEC_KIT).problems[0].endswith("name the specification.")


def test_brackets_and_arrows_in_texts_end_nothing(tmp_path: Path) -> None:
    path = spec_in(tmp_path)
    session = changed(sample(), 2, question="Who? (owner: nobody)] → A: fine [x")
    written(tmp_path, Target.SPEC_KIT, session=session)
    (line,) = (line for line in path.read_text().splitlines() if "NEEDS" in line)
    assert line.count("]") == 1
    assert "→" not in line


def test_each_answered_decision_has_a_record(tmp_path: Path) -> None:
    written(tmp_path, Target.RECORDS)
    records = sorted((tmp_path / "docs/decisions").iterdir())
    assert len(records) == 7
    assert records[0].name == "0001-must-an-e-mail-address-be-verified-before.md"
    text = records[0].read_text()
    assert yaml.safe_load(front_matter.matter(text) or "") == {
        "status": "accepted",
        "date": date(2026, 10, 14),
        "decision-makers": ["Dana"],
        "consulted": ["Security", "Engineer"],
    }
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings[1:] == [
        "## Context and Problem Statement",
        "## Considered Options",
        "## Decision Outcome",
        "## More Information",
    ]
    assert not planned(tmp_path, Target.RECORDS, day=LATER).changes


def test_records_go_on_counting_where_there_are_some(tmp_path: Path) -> None:
    (tmp_path / "docs/adr").mkdir(parents=True)
    (tmp_path / "docs/adr/0041-ours.md").write_text("# Ours\n")
    written(tmp_path, Target.RECORDS)
    assert (tmp_path / "docs/adr/0042-must-an-e-mail-address-be-verified-before.md").exists()
    written(tmp_path, remove=True)
    assert contents(tmp_path) == {"docs/adr/0041-ours.md": b"# Ours\n"}


def test_a_newer_session_keeps_the_number_of_a_decision(tmp_path: Path) -> None:
    written(tmp_path, Target.RECORDS)
    written(tmp_path, Target.RECORDS, session=newer(changed(sample(), 0, answer="Never.")))
    records = sorted((tmp_path / "docs/decisions").iterdir())
    assert len(records) == 7
    assert 'Chosen option: "Never."' in records[0].read_text()
    assert "date: 2026-11-20" in records[0].read_text()


@pytest.mark.parametrize("status", ["superseded by ADR-0009"])
def test_a_status_that_people_gave_stays(tmp_path: Path, status: str) -> None:
    written(tmp_path, Target.RECORDS)
    first = sorted((tmp_path / "docs/decisions").iterdir())[0]
    first.write_text(first.read_text().replace("status: accepted", f"status: {status}"))
    written(tmp_path, Target.RECORDS, session=newer(changed(sample(), 0, answer="Never.")))
    assert f"status: {status}" in first.read_text()
    written(tmp_path, session=newer(sample()), remove=True)
    assert list(contents(tmp_path)) == [first.relative_to(tmp_path).as_posix()]
