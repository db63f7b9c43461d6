"""The published schemas are those of the code, and know what the files hold."""

import json
import tomllib
from pathlib import Path
from typing import Any, cast

import pytest

from tests.cli.conftest import Command, whosecall
from tests.files.samples import DECK, fixture
from workshop.files.schema import Shape, schema_text
from workshop.resources import resource

__all__ = ["whosecall"]

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas"
SAMPLE = resource("samples", "add-onboarding.whosecall")

Object = dict[str, Any]


def schema(shape: Shape) -> Object:
    return json.loads(schema_text(shape))


@pytest.mark.parametrize("shape", Shape)
def test_what_is_published_is_what_the_code_says(shape: Shape) -> None:
    published = (PUBLISHED / f"{shape}.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(shape), (
        f"write it anew: whosecall schema {shape} > docs/schemas/{shape}.schema.json"
    )


def test_the_command_prints_it(whosecall: Command) -> None:
    told = whosecall("schema", "deck")
    assert (told.status, told.out) == (0, schema_text(Shape.DECK))
    assert whosecall("schema", "poem").status == 2


@pytest.mark.parametrize(
    ("shape", "required", "name"),
    [
        (Shape.SESSION, ["format", "version", "id", "title"], "whose-call/session"),
        (Shape.DECK, ["format", "version", "id", "name"], "whose-call/deck"),
    ],
)
def test_format_and_version_are_the_file_s_own(
    shape: Shape, required: list[str], name: str
) -> None:
    whole = schema(shape)
    assert whole["required"] == required
    assert whole["properties"]["format"] == {"const": name}
    assert whole["properties"]["version"] == {"const": 1}
    assert whole["additionalProperties"] is False


def unknown(value: Any, known: Object, definitions: Object, path: str = "") -> list[str]:
    """The keys and words of a value that a schema does not know, and the keys it misses."""
    if "$ref" in known:
        known = definitions[known["$ref"].rpartition("/")[2]]
    if "anyOf" in known:
        tried = [unknown(value, one, definitions, path) for one in known["anyOf"]]
        return min(tried, key=len)
    if isinstance(value, dict) and "properties" in known:
        told: list[str] = []
        for key, inner in cast("Object", value).items():
            if key in known["properties"]:
                told += unknown(inner, known["properties"][key], definitions, f"{path}.{key}")
            else:
                told.append(f"{path}.{key}")
        return [
            *told,
            *(f"{path} without {k}" for k in known.get("required", ()) if k not in value),
        ]
    if isinstance(value, list):
        entries = cast("list[Any]", value)
        return [line for one in entries for line in unknown(one, known["items"], definitions, path)]
    if "enum" in known:
        return [] if value in known["enum"] else [f"{path}: {value}"]
    return [f"{path}: null"] if value is None and known.get("type") != "null" else []


def strange_in(shape: Shape, value: Object) -> list[str]:
    whole = schema(shape)
    return unknown(value, whole, whole["$defs"])


def test_every_session_and_deck_of_the_program_fits() -> None:
    assert strange_in(Shape.SESSION, fixture()) == []
    assert strange_in(Shape.SESSION, json.loads(SAMPLE.read_text(encoding="utf-8"))) == []
    for path in sorted(resource("decks").glob("*.toml")):
        assert strange_in(Shape.DECK, tomllib.loads(path.read_text(encoding="utf-8"))) == []


def test_what_does_not_fit_is_seen() -> None:
    bad = tomllib.loads(DECK.replace('"cosmetic"', '"huge"\nowner = "pm"').replace("hello", "a"))
    del bad["decision"][0]["question"]
    assert strange_in(Shape.DECK, bad) == [
        ".decision.stakes: huge",
        ".decision.owner",
        ".decision without question",
    ]


def test_ids_dates_and_colours_have_their_form() -> None:
    whole = schema(Shape.SESSION)
    parts = whole["$defs"]
    assert whole["properties"]["id"]["format"] == "uuid"
    assert parts["Decision"]["properties"]["id"]["pattern"] == "^[A-Za-z0-9._-]{1,64}$"
    assert parts["Commitment"]["properties"]["due"]["anyOf"][0]["format"] == "date"
    assert parts["RoleCard"]["properties"]["colour"]["pattern"] == "^(#[0-9A-Fa-f]{6})?$"
    assert parts["Tally"]["properties"]["counts"]["additionalProperties"]["minimum"] == 0
