"""A version tells readers what to expect, and no two releases have the same."""

from __future__ import annotations

import pytest

from flows.release.version import FIRST, Version, following, version


@pytest.mark.parametrize(("level", "expected"), [("major", "3.0.0"), ("minor", "2.4.0"), ("patch", "2.3.5")])
def test_each_weight_moves_its_own_number(level: str, expected: str) -> None:
    assert str(version("2.3.4").after(level)) == expected


def test_the_first_is_one() -> None:
    assert str(FIRST) == "1.0.0"


@pytest.mark.parametrize("level", ["patch", "minor", "major"])
def test_after_a_return_to_an_older_release_no_version_is_given_twice(level: str) -> None:
    given = [Version(1, 0, 0), Version(1, 1, 0), Version(2, 0, 0), Version(1, 0, 0)]
    assert following(given[-1], level, given) == Version(3, 0, 0)
    assert following(Version(2, 0, 0), level, given) == Version(2, 0, 0).after(level)


def test_versions_are_ordered_as_numbers() -> None:
    assert version("1.10.0") > version("1.9.9") > version("1.9.0")


@pytest.mark.parametrize("text", ["", "1", "1.0", "1.0.0.0", "1.0.x", " 1.0.0", "-1.0.0", "1.0.0\n"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a version"):
        version(text)
