"""Storage: a folder that cannot be written into is named, with the remedy; other errors stay as they are."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import duckdb
import pytest

from flows.storage import NEEDED, CannotWrite, writing

PLACE = Path("warehouse/work")


@pytest.mark.parametrize("code", NEEDED)
def test_the_folder_and_what_is_needed_are_told(code: int) -> None:
    with pytest.raises(CannotWrite, match=f"^cannot write into {PLACE}: ") as caught, writing(PLACE):
        raise OSError(code, os.strerror(code), "some/file")
    assert str(caught.value).endswith(f"{NEEDED[code]} (at some/file)")


def test_of_a_move_it_is_told_where_it_was_to_lead() -> None:
    with pytest.raises(CannotWrite, match=r"\(at published/releases/1\)$"), writing(PLACE):
        raise OSError(errno.EACCES, "Permission denied", "work/staging", None, "published/releases/1")


@pytest.mark.parametrize(
    "error",
    [
        duckdb.IOException('IO Error: Could not write file "x": No space left on device'),
        OSError("[Errno 28] Error writing bytes to file. Detail: [errno 28] No space left on device"),
    ],
)
def test_libraries_tell_it_in_words(error: Exception) -> None:
    with pytest.raises(CannotWrite, match="the disk is full"), writing(PLACE):
        raise error


def test_it_is_told_though_another_error_came_of_it() -> None:
    with pytest.raises(CannotWrite, match="the disk is full"), writing(PLACE):
        try:
            raise OSError(errno.ENOSPC, "No space left on device")
        except OSError as error:
            raise ValueError("dataset figures") from error


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(errno.ENOENT, "No such file or directory"),
        ValueError("the text says: No space left on device"),
        duckdb.ConversionException("Could not convert string 'No space left on device' to INT32"),
    ],
)
def test_another_error_stays_what_it_is(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, writing(PLACE):
        raise error
    assert caught.value is error


def test_the_inner_folder_is_the_one_that_is_named() -> None:
    with pytest.raises(CannotWrite, match="^cannot write into raw/tables: "), writing(PLACE):  # noqa: SIM117
        with writing(Path("raw/tables")):
            raise PermissionError(errno.EACCES, "Permission denied")
