"""datapackage.json keeps to the profile of Data Package 2.0, and damage in it is found by that."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from flows.dictionary.datapackage import datapackage
from flows.read.document import Source
from flows.release.current import Release
from tests.dictionary.things import DOCUMENT, FILE, THINGS

PROFILE = Path(__file__).parent / "profiles" / "datapackage-2.0.json"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def profile() -> Draft7Validator:
    return Draft7Validator(json.loads(PROFILE.read_text()))


def described(*sources: Source) -> Json:
    return datapackage("0123456789abcdef", {"things": THINGS}, {"things": FILE}, sources)


def test_the_release_keeps_to_the_profile(profile: Draft7Validator, release: Release) -> None:
    said = json.loads((release.path / "datapackage.json").read_text())
    assert [error.message for error in profile.iter_errors(said)] == []


def test_hostile_words_keep_to_the_profile_too(profile: Draft7Validator) -> None:
    """An address that is none of the web would be taken for a file of the package."""
    hostile = Source("a", "../a\n<b>.txt", "a", "0" * 64, 1, url="file:///etc/passwd", licence="see\n<us>")
    said = described(DOCUMENT, hostile)
    assert [error.message for error in profile.iter_errors(said)] == []
    assert [source.get("path") for source in said["sources"]] == ["https://example.org/beds", None]


def column(said: Json, place: int) -> Json:
    found: Json = said["resources"][0]["schema"]["fields"][place]
    return found


MUTANTS: dict[str, Callable[[Json], object]] = {
    "no files": lambda said: said.pop("resources"),
    "a file of no name": lambda said: said["resources"][0].pop("name"),
    "a file outside": lambda said: said["resources"][0].update(path="../things.parquet"),
    "a size in words": lambda said: said["resources"][0].update(bytes="12"),
    "a hash that is none": lambda said: said["resources"][0].update(hash="sha256:unknown"),
    "a column of no name": lambda said: column(said, 0).pop("name"),
    "a type that there is not": lambda said: said["resources"][0]["schema"]["fields"][1].update(
        type="double"
    ),
    "a licence of no name": lambda said: said["licenses"][0].clear(),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_the_profile_finds_a_mutant(profile: Draft7Validator, name: str) -> None:
    mutant = described(DOCUMENT)
    MUTANTS[name](mutant)
    assert list(profile.iter_errors(mutant))
