"""The collector of the interpreter is as it was, once a document has been extracted."""

from __future__ import annotations

import gc

import pytest

from flows.extract import assemble
from tests.extract.said import figures


def test_the_collector_runs_again() -> None:
    figures("It closed 120 beds.")
    assert gc.isenabled()


def test_a_collector_that_was_stopped_stays_so() -> None:
    gc.disable()
    try:
        figures("It closed 120 beds.")
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_collector_runs_again_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(assemble.numerals, "scan", fails)
    with pytest.raises(ValueError, match="beds"):
        figures("It closed 120 beds.")
    assert gc.isenabled()
