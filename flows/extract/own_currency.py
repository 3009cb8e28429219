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
from flows.extract.gazetteer import Mention
from flows.extract.thread import note
from flows.patterns import compiled

_SHARED = "USD"
_RULE = "the dollar of the country that the document is about"
#: the mark or word by itself: *$5m*, *5 million dollars*; not *US$5m*, *American dollars*
_BARE = compiled(r"(?<![A-Za-z.])\$|(?<!US )(?<!U\.S\. )(?<!merican )\bdollars?\b")


def settle(figures: Iterable[Figure], text: str, country: Mention | None) -> None:
    """Gives amounts in a dollar that is not named the code of the country's own, and says why."""
    own = _dollars().get(country.name) if country else None
    if country is None or own is None:
        return
    for figure in figures:
        if figure.unit == _SHARED and _BARE.search(_said(figure, text)):
            figure.unit = own
            evidence = json.loads(figure.evidence)
            note(evidence, "unit", _RULE, country.start, country.end)
            figure.evidence = json.dumps(evidence, ensure_ascii=False)


def _said(figure: Figure, text: str) -> str:
    """The words that give the unit: those of a table's heading where the cell has a number alone."""
    heading = json.loads(figure.evidence).get("unit") if figure.table_id else None
    start, end = (heading["start"], heading["end"]) if heading else (figure.char_start, figure.char_end)
    return text[max(0, start - 3) : end + 1]


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
