"""Slots of a figure beside those of its gold row: which are right."""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections import Counter
from collections.abc import Callable

from flows.extract.figure import Figure
from tests.golden.gold import GoldRow

_EXACT = 1e-9
#: thirds and the like are written with three significant digits
_ROUNDED = 1e-3
#: words that bear no meaning of their own
_STOP = frozenset(
    ["a", "an", "the", "of", "in", "for", "to", "by", "on", "at", "and", "or", "with", "as", "per", "its"]
    + ["their", "who", "that", "which", "from", "all"]
)


def close(left: float | None, right: float | None, tolerance: float = _EXACT) -> bool:
    """Whether two numbers are one; nothing agrees with nothing only."""
    if left is None or right is None:
        return left is right
    return abs(left - right) <= tolerance * max(abs(left), abs(right))


def _any_close(gold: GoldRow, slot: str, number: float | None) -> bool:
    tolerance = _ROUNDED if gold.kind in {"proportion", "ratio"} else _EXACT
    return any(close(reading, number, tolerance) for reading in gold.accepted(slot))


def value(gold: GoldRow, figure: Figure) -> bool:
    """The value agrees, or both bounds do."""
    if figure.value is not None and _any_close(gold, "value", figure.value):
        return True
    if figure.low is None and figure.high is None:
        return False
    return _any_close(gold, "low", figure.low) and _any_close(gold, "high", figure.high)


def unit(gold: GoldRow, figure: Figure) -> bool:
    return figure.unit in {reading or "1" for reading in gold.accepted("unit")}


def bounds(gold: GoldRow, figure: Figure) -> bool:
    """Comparator, low and high; and the whole of which the value is a part, where one is stated."""
    return (
        figure.comparator in gold.accepted("comparator")
        and _any_close(gold, "low", figure.low)
        and _any_close(gold, "high", figure.high)
        and (gold.total is None or _any_close(gold, "total", figure.total))
    )


def _key(name: object) -> str:
    words = unicodedata.normalize("NFKC", str(name)).casefold().replace("&", " and ")
    words = re.sub(r"[\W_]+", " ", re.sub(r"['’]", "", words)).strip()
    return re.sub(r"^the ", "", words)


def _tokens(phrase: str) -> Counter[str]:
    words = [word for word in _key(phrase).split() if word not in _STOP]
    return Counter(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words)


def overlap(left: str, right: str) -> float:
    """How much of their words two phrases share: F1 of the words that bear meaning."""
    one, other = _tokens(left), _tokens(right)
    return 2 * (one & other).total() / (one.total() + other.total()) if one & other else 0.0


def measure(gold: GoldRow, figure: Figure) -> bool:
    """At least half of the words are the reader's; the counted noun may stand for the measure."""
    wanted = [phrase for phrase in [*gold.accepted("measure"), gold.counted] if phrase]
    both = f"{figure.measure or ''} {figure.counted or ''}".strip()
    said = [phrase for phrase in (figure.measure, figure.counted, both) if phrase]
    return not wanted or any(overlap(one, other) >= 0.5 for one in wanted for other in said)


def aspect(gold: GoldRow, figure: Figure) -> bool:
    return figure.aspect in gold.accepted("aspect") and figure.direction in gold.accepted("direction")


def _names(slot: str | None) -> frozenset[str]:
    """A place or body slot as a set; several names are joined by a semicolon, a comma or *and*."""
    return frozenset(_key(name) for name in re.split(r";|,|\band\b|&", slot or "") if _key(name))


def geography(gold: GoldRow, figure: Figure) -> bool:
    return _names(figure.geography) in map(_names, gold.accepted("geography"))


def organisation(gold: GoldRow, figure: Figure) -> bool:
    return _names(figure.organisation) in map(_names, gold.accepted("organisation"))


def _edge(written: str, last: bool) -> str | None:
    """One side of an interval in whole days: `2018` begins on 1 January and ends on 31 December."""
    if written in {"", ".."}:
        return None
    year, month, day = (*written.split("-"), "", "")[:3]
    month = month or ("12" if last else "01")
    return f"{year}-{month}-{day or (calendar.monthrange(int(year), int(month))[1] if last else 1):0>2}"


def days(written: str | None) -> tuple[str | None, str | None] | None:
    """First and last day of an ISO 8601 date or interval; an open side is null."""
    if not written:
        return None
    first, _, last = written.partition("/")
    return _edge(first, False), _edge(last if "/" in written else first, True)


def period(gold: GoldRow, figure: Figure) -> bool:
    ends = (figure.period_start, figure.period_end)
    said = tuple(day.isoformat() if day else None for day in ends) if any(ends) else None
    return said in [days(reading) for reading in gold.accepted("period")]


def citation(gold: GoldRow, figure: Figure) -> bool:
    said = set(map(_key, figure.citation_keys))
    return said in [set(map(_key, reading)) for reading in gold.accepted("citations")]


#: in the order in which they are reported
SLOTS: dict[str, Callable[[GoldRow, Figure], bool]] = {
    "unit": unit,
    "bounds and total": bounds,
    "place": geography,
    "period": period,
    "organisation": organisation,
    "citation": citation,
    "measure": measure,
    "aspect and direction": aspect,
}
