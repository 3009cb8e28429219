"""What the program is built on: each package is named in the bill, and its licence is one that we may use."""

from __future__ import annotations

import re
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.security.licences import Policy, licence, policy
from tests.security.lock import LOCK, PROJECT, Package, packages
from tests.security.sbom import bill, render

PINNED = packages()
BILL = bill(PINNED)


def told(**headers: str | list[str]) -> Message:
    """The metadata of a package that says so much of itself."""
    made = Message()
    for name, values in headers.items():
        for value in [values] if isinstance(values, str) else values:
            made[name.replace("_", "-")] = value
    return made


def test_every_package_of_the_lock_is_read() -> None:
    lines = re.findall(r"^([a-z0-9.-]+)(?:\[.*\])?==([^ ;]+)", LOCK.read_text(), re.MULTILINE)
    assert {(package.name, package.version) for package in PINNED} == set(lines)
    assert sum(len(package.hashes) for package in PINNED) > 10 * len(PINNED)


def test_every_package_has_a_licence_that_we_may_use() -> None:
    rules, refused = policy(), []
    for package in PINNED:
        try:
            said = licence(metadata(package.name))
        except PackageNotFoundError:
            if package.needed_here:
                refused.append(f"{package.name}: it is not installed, and nobody can tell")
            continue
        if not rules.permits(package.name, said):
            refused.append(f"{package.name}: {said or 'it tells none'}")
    assert refused == [], "allow the licence, or review the package, in pyproject.toml"


def test_a_package_that_was_reviewed_is_still_there_and_still_needs_it() -> None:
    rules = policy()
    strict = Policy(rules.allowed, {})
    assert rules.reviewed
    for name, reason in rules.reviewed.items():
        assert len(reason.split()) > 4
        assert not strict.permits(name, licence(metadata(name)))


@pytest.mark.parametrize(
    ("said", "expression"),
    [
        (told(License_Expression="MIT OR GPL-3.0-only", License="x"), "MIT OR GPL-3.0-only"),
        (told(Classifier=["License :: OSI Approved :: MIT License", "Topic :: A"]), "MIT"),
        (told(Classifier=["License :: OSI Approved :: MIT License", "License :: Other"]), "MIT AND Other"),
        (told(Classifier=["License :: OSI Approved"], License="MIT"), "MIT"),
        (told(License="MIT"), "MIT"),
        (told(License="Copyright (c) 2018 by somebody who grants"), ""),
        (told(), ""),
    ],
)
def test_a_package_tells_its_licence_in_one_of_three_ways(said: Message, expression: str) -> None:
    assert licence(said) == expression


@pytest.mark.parametrize(
    ("expression", "permitted"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MIT OR GPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only AND MIT OR MIT", True),
        ("MIT OR MIT AND GPL-3.0-only", True),
        ("(MIT OR GPL-3.0-only) AND ISC", True),
        ("(MIT OR ISC) AND GPL-3.0-only", False),
        ("ISC WITH some-exception", True),
        ("MIT MIT", False),
        ("(MIT", False),
        ("MIT AND", False),
        ("", False),
        ("Proprietary", False),
    ],
)
def test_an_expression_is_permitted_where_its_licences_are(expression: str, permitted: bool) -> None:
    assert Policy(frozenset({"MIT", "ISC"}), {}).permits("a", expression) is permitted


def test_the_bill_is_valid_and_names_every_package_with_its_files() -> None:
    validation = pytest.importorskip("cyclonedx.validation.json")
    from cyclonedx.schema import SchemaVersion

    validator = validation.JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(render(BILL)) is None
    named = {part["purl"]: part for part in BILL["components"]}
    assert set(named) == {f"pkg:pypi/{package.name}@{package.version}" for package in PINNED}
    for package in PINNED:
        assert [each["content"] for each in named[package.purl]["hashes"]] == list(package.hashes)
    assert "pkg:pypi/duckdb@1.5.6" in BILL["dependencies"][0]["dependsOn"]
    assert validator.validate_str(render({**BILL, "components": [{"name": "without a type"}]})) is not None


def test_the_bill_is_the_same_each_time_and_its_number_tells_its_content() -> None:
    assert render(bill(packages())) == render(BILL)
    assert bill(PINNED[:5])["serialNumber"] != BILL["serialNumber"]
    assert not re.search(r"\d{4}-\d\d-\d\dT", render(BILL)) and "timestamp" not in render(BILL)


def test_a_package_pinned_twice_is_two_parts() -> None:
    numpy = [package for package in PINNED if package.name == "numpy"]
    assert len(numpy) == 2 and [package.needed_here for package in numpy].count(True) == 1
    assert Package("a", "1", "", ()).needed_here


def test_make_knows_the_bill() -> None:
    told = (PROJECT / "Makefile").read_text()
    assert re.search(r"^sbom: .*\n\t\$\(RUN\) -m tests\.security\.sbom build/sbom\.json$", told, re.MULTILINE)
