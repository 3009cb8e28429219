"""Whether a value of a table is a level, a change, a share, a target or a projection, as its heads say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from flows.extract.aspect import beyond_whole
from flows.extract.grid import Value
from flows.extract.quantities import Quantity
from flows.extract.table_heads import Heading, Sheet
from flows.patterns import compiled

_CHANGE = compiled(
    r"(?<!climate )(?<!ex)\b(?:change|growth|increase|decrease|rise|fall|reduction"
    r"|decline|movement|difference)(?:/\w+)?"
    r"(?=\W*(?:$|\(|%|\d|(?:in|on|from|since|over|between|vs?|versus|year|per|against"
    r"|compared|to|rate|of|yoy)\b))"
    r"|\b(?:yoy|y/y|y-o-y|year[- ]on[- ]year|quarter[- ]on[- ]quarter|month[- ]on[- ]month"
    r"|qoq|q/q|m/m)\b|^\W*on (?:the )?(?:year|quarter|month)\b|\+/[-−–]|[Δ∆]",
    re.IGNORECASE,
)
_INTERVAL = compiled(r"\bCI\b|\b[Cc]onfidence\b|\b[Mm]argin of error\b|\b[Ss]tandard error\b|±")
_DOWNWARD = compiled(r"\b(?:reduction|decrease|fall|decline)\b", re.IGNORECASE)
_BOTH = compiled(r"\b(?:increase|rise|growth|change)\b", re.IGNORECASE)
_TARGET = compiled(
    r"\b(?:targets?|standard|threshold|plan|planned|ceiling|trajectory|tolerance"
    r"|limit|goal|ambition|benchmark)\b",
    re.IGNORECASE,
)
_ROW_TARGET = compiled(
    r"\b(?:target|threshold|trajectory|ceiling)\W*$|^\W*(?:target|plan)\b", re.IGNORECASE
)
#: how far a result is from what was planned is no change over time
_VARIANCE = compiled(
    r"\b(?:variance|var|gap|shortfall|(?:against|vs\.?|versus|from|to|on|v) (?:the )?(?:plan"
    r"|target|budget|forecast|standard))\b",
    re.IGNORECASE,
)
_PROJECTION = compiled(
    r"\b(?:projected|projections?|forecast|expected|estimate for|outlook|guidance)\b|\b20\d\d ?[EeFf](?!\w)",
    re.IGNORECASE,
)
_SHARE = compiled(
    r"\b(?:shares?(?: of)?|proportion|distribution|mix|% of|percentage of|per cent "
    r"of|as (?:a )?%|of (?:the )?total)\b|(?<=\w )% ?$",
    re.IGNORECASE,
)
#: *84%* beside *of people who live near a station*
_OF_WHOLE = compiled(r"\W{0,6}of\b", re.IGNORECASE)
#: *Over 9 weeks (%)*: of those who wait at all
_BOUNDED = compiled(
    r"^\W*(?:over|under|within|above|below|more than|less than|longer than|at least|up to|aged)\b",
    re.IGNORECASE,
)
_NOT_SHARE = compiled(r"\bshare (?:price|capital|buyback)", re.IGNORECASE)
#: a percentage on another basis than the change beside it
_BASIS = compiled(
    r"\b(?:constant (?:currency|exchange)|like[- ]for[- ]like|lfl|organic|underlying"
    r"|real terms|cer|ccy|local currency|adjusted)\b",
    re.IGNORECASE,
)
#: percentages that may lie below zero without being a change
_RATIO = compiled(
    r"\b(?:rate|margin|variance|score|balance|net|yield|return|surplus|deficit|profit|loss|position|inflation)\b",
    re.IGNORECASE,
)
_CAPTION_CHANGE = compiled(
    r"^\W*(?:(?:Table|Figure|Chart)\s[\w.]+[.:]?\s*)?(?:(?:annual|percentage|per "
    r"cent|%|year-on-year|real|real[- ]terms|cash|cumulative|net|average|quarterly|monthly)\s)*"
    r"(?:change|growth|increase|decrease)s?\s(?:in|of|to)\b",
    re.IGNORECASE,
)


_RISEN = frozenset("+▲▼↑↓⬆⬇↗↘")
_FALLEN = compiled(r"[-−–‒﹣－] ?\d")
_LEVEL = compiled(r"\b(?:estimated|population|number|rate|level|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aspect:
    """What kind of statement a value is, which way a change went, and the rule that says so."""

    name: str
    direction: str | None
    rule: str


def changes(sheet: Sheet, column: int) -> bool:
    """Whether a column holds changes: by its head, or as those to its left on another basis."""
    heads = sheet.columns.get(column, ())
    words = _words(heads)
    if _CHANGE.search(words) and not _INTERVAL.search(words) and not _VARIANCE.search(words):
        return True
    return _BASIS.search(words) is not None and column - 1 in sheet.columns and changes(sheet, column - 1)


def signed(sheet: Sheet) -> set[int]:
    """The columns that hold changes by their signs, and no margins or balances.

    One plus is enough, for nobody writes it before a level. A minus tells as much where the values are
    percentages and half of them have one: a share lies below zero by an accident of the count only.
    """
    rises, falls, all_values = set(), Counter[int](), Counter[int]()
    for value in sheet.grid.values:
        said = sheet.frame.text[value.cell.char_start : value.cell.char_end].strip("*_ ")
        words = _words(sheet.columns.get(value.column, ()))
        all_values[value.column] += 1
        if _RATIO.search(words):
            continue
        if said[:1] in _RISEN:
            rises.add(value.column)
        falls[value.column] += _FALLEN.match(said) is not None and "%" in said + words
    return rises | {column for column, number in falls.items() if 2 * number >= all_values[column] and number}


def read(sheet: Sheet, value: Value, quantity: Quantity, plus: set[int]) -> Aspect:
    """The aspect and direction of a value; `plus` are the columns with signed values."""
    column, row = _words(sheet.column(value)), _words(sheet.row(value))
    percent = quantity.kind in {"percentage", "percentage_points"}
    if _INTERVAL.search(column):
        return Aspect("level", None, "an interval")
    if changes(sheet, value.column) or _CHANGE.search(row) and not _VARIANCE.search(column):
        return Aspect("change", _way(quantity, f"{row} {column}"), "its heads speak of change")
    if value.column in plus and percent or quantity.sign == "+" and percent:
        return Aspect("change", _way(quantity, ""), "the signs of its column")
    if percent and _by_caption(sheet, value):
        return Aspect("change", _way(quantity, ""), "the caption speaks of change")
    return _level(quantity, column, row, sheet)


def _by_caption(sheet: Sheet, value: Value) -> bool:
    """*Growth in output by sector*; *GDP growth (%)* over heads that only say years and countries."""
    words = sheet.captions[0].words if sheet.captions else ""
    if _LEVEL.search(_words(sheet.column(value)) + _words(sheet.row(value))):
        return False
    silent = not any(head.measure for head in (*sheet.column(value), *sheet.row(value)))
    return _CAPTION_CHANGE.search(words) is not None or silent and _CHANGE.search(words) is not None


def _level(quantity: Quantity, column: str, row: str, sheet: Sheet) -> Aspect:
    if (_TARGET.search(column) or _ROW_TARGET.search(row)) and not _VARIANCE.search(column):
        return Aspect("target", None, "its heads name a target")
    if _PROJECTION.search(f"{column} {row}"):
        return Aspect("projection", None, "its heads name a forecast")
    if beyond_whole(quantity):
        return Aspect("level", None, "more than a whole has")
    if quantity.kind == "proportion" or quantity.kind == "percentage" and _OF_WHOLE.match(row):
        return Aspect("share", None, "a part of a whole")
    if quantity.kind == "percentage" and "%" in column and _BOUNDED.match(column):
        return Aspect("share", None, "its head names those of all that it holds for")
    words = f"{column} {row} {sheet.captions[0].words if sheet.captions else ''}"
    if quantity.kind == "percentage" and _SHARE.search(words) and not _NOT_SHARE.search(words):
        return Aspect("share", None, "its heads name a share")
    return Aspect("level", None, "nothing says otherwise")


def _way(quantity: Quantity, words: str) -> str | None:
    """Up or down by the sign; in a column of reductions a plain value went down."""
    number = quantity.value if quantity.value is not None else quantity.low or 0
    if not number:
        return None
    falls = _DOWNWARD.search(words) is not None and not _BOTH.search(words)
    return "down" if (number < 0) != falls else "up"


def _words(heads: tuple[Heading, ...]) -> str:
    return " | ".join(head.words for head in heads)


def is_interval(heads: tuple[Heading, ...]) -> bool:
    """Whether a column holds the margin of error of the one to its left."""
    return _INTERVAL.search(_words(heads)) is not None
