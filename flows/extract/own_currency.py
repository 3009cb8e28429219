"""The dollar that a country means where it writes no more than *$*: in Canada the Canadian one.

The list of units names each currency by its people (*Canadian dollars*); *US$* and a document that is about
no country, or about one without a dollar, leave the American one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from flows.extract import demonyms
from flows.extract.codelists import units
from flows.extract.figure import Figure
from flows.patterns import compiled

_SHARED = "USD"
#: the mark or word by itself: *$5m*, *5 million dollars*; not *US$5m*, *American dollars*
_BARE = compiled(r"(?<![A-Za-z.])\$|(?<!US )(?<!U\.S\. )(?<!merican )\bdollars?\b")


def settle(figures: Iterable[Figure], text: str, country: str | None) -> None:
    """Gives amounts in a dollar that is not named the code of the country's own."""
    own = _dollars().get(country or "")
    if own is None:
        return
    for figure in figures:
        if figure.unit == _SHARED and all(_BARE.search(words) for words in _said(figure, text)):
            figure.unit = own


def _said(figure: Figure, text: str) -> list[str]:
    """The words that give the unit: those of a table's heading where the cell has a number alone."""
    heading = json.loads(figure.evidence).get("unit") if figure.table_id else None
    spot = (heading["start"], heading["end"]) if heading else (figure.char_start, figure.char_end)
    return [text[max(0, spot[0] - 3) : spot[1] + 1]]


@cache
def _dollars() -> dict[str, str]:
    """By the name of a country the code of its dollar."""
    peoples = demonyms.adjectives()
    found: dict[str, str] = {}
    for unit in units():
        for words in unit.words:
            whose, _, noun = words.rpartition(" ")
            if noun == "dollars" and unit.code != _SHARED:
                found[peoples.get(whose, whose)] = unit.code
    return found
