"""The dollar of the country that a document is about."""

from __future__ import annotations

import json

from tests.extract.table_rows import by_quote

CANADA = """# Vacancies in Canada, February 2018

| Area | Weekly earnings ($) | Of guests (US$) |
| --- | --- | --- |
| Ontario | 1,178.95 | 2.50 |
"""


def test_a_dollar_is_that_of_the_country_that_a_document_is_about() -> None:
    found = by_quote(CANADA)
    assert (found["1,178.95"].unit, found["2.50"].unit) == ("CAD", "USD")
    assert by_quote(CANADA.replace("Canada", "Norway"))["1,178.95"].unit == "USD"


def test_the_country_that_gives_its_dollar_stands_in_the_evidence() -> None:
    row = by_quote(CANADA)["1,178.95"]
    spot = json.loads(row.evidence)["unit"]
    assert CANADA[spot["start"] : spot["end"]] == "Canada"
