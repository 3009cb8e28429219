"""What a value of a table measures: the words of its row, its column, and its own part of the caption."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.extract import cell_forms as forms
from flows.extract import table_aspects
from flows.extract.grid import Value
from flows.extract.table_heads import Heading, Sheet
from flows.extract.table_words import stems, without_dimension
from flows.patterns import compiled

_LABELS = compiled(r"[A-Z]{0,3}\d{1,3}[a-z]?")
_MOVES = compiled(
    r"\b(?:annual|change|on (?:the )?(?:year|quarter|month)|year on year|quarter "
    r"on quarter|growth|increase|decrease|since|compared with|versus|vs|movement"
    r"|percentages?|per cent|y/y|yoy"
    r"|like[- ]for[- ]like|constant currency|organic|reported|real terms|over|the"
    r"|a|year|period|of|in|from)\b",
    re.IGNORECASE,
)
#: captions that say nothing about what is measured
_GENERAL = frozenset(
    "key summ summa headl main selec perfo resul overv highl figur stati indic "
    "data dashb again targe measu outtu table finan segme fact glanc numbe "
    "group unaud conso".split()
)
_SAYS_NOTHING = compiled(r"performance against\b|I ?& ?E\b|(?:how|where|who|what)\b", re.IGNORECASE)
_PLAN = compiled(r"\b(?:plan|budget|target|forecast)\b", re.IGNORECASE)
_TOTAL = compiled(r"^\W*(?:grand |sub-?)?(?:total|group|all|overall)\b\W*", re.IGNORECASE)
_CONJUNCTS = compiled(r" ?(?:;|, and\b|,|\band\b|&) ")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A caption in its parts, *visits* and *spending*; which of them some column, and some row speaks of.

    `totals` are the rows that close a list of segments: where they begin, and what they total.
    """

    words: str
    parts: tuple[str, ...]
    claimed: frozenset[str]
    named: frozenset[str]
    totals: tuple[tuple[int, str], ...]


def caption(sheet: Sheet) -> Captioned:
    """The nearest caption that says what is measured, without what the rows of the table are."""
    corner = " ".join(head.words for head in sheet.corner)
    words = next((said for head in sheet.captions if (said := without_dimension(head.measure, corner))), "")
    if stems(words) <= _GENERAL or _SAYS_NOTHING.match(words):
        words = next((head.measure for head in sheet.corner if head.unit and head.measure), "")
    parts = tuple(part for part in _CONJUNCTS.split(words) if part.strip())
    columns = [stems(_own_words(heads)) for heads in sheet.columns.values()]
    claimed = frozenset(part for part in parts if any(stems(part) & column for column in columns))
    rows = stems(" ".join(_own_words(row) for row in sheet.stubs))
    named = frozenset(part for part in parts if stems(part) & rows)
    return Captioned(words, parts, claimed, named, _totals(sheet))


def _own_words(heads: Iterable[Heading]) -> str:
    return " ".join(head.measure for head in heads)


def bind(sheet: Sheet, value: Value, aspect: str, caption: Captioned) -> str | None:
    """The measure of a value in words; null where nothing names it."""
    row = _row(sheet, value)
    column = _column(sheet, value, aspect)
    parts = [*row, *column]
    said = sum(len(part.split()) for part in parts if not part.startswith("aged "))
    if said < 4 or aspect == "change" and not column:
        own = _of_caption(sheet, value, row, column, caption)
        parts += [own] if own else []
    if not any(_measures(part) for part in parts):
        parts = [*_segment(sheet, value, caption), *parts]
    return ": ".join(_distinct(parts)) or None


def _measures(part: str) -> bool:
    return bool(stems(_TOTAL.sub("", part)))


def _row(sheet: Sheet, value: Value) -> list[str]:
    """The words of the row's heads from the left; names of places and bodies are other slots."""
    parts = []
    for number, cell in enumerate(value.row_heads):
        head = sheet.headings[cell.char_start]
        if number == 0 and _is_name(sheet, head) or not head.measure or _LABELS.fullmatch(head.measure):
            continue
        parts.append(_banded(sheet, head) if forms.is_band(head.words) else head.measure)
    return parts


def _is_name(sheet: Sheet, head: Heading) -> bool:
    """Whether the head of a row only names its place or body: *Germany*, and not *Germany EBITDA*."""
    if sheet.rows in {"areas", "bodies"}:
        return bool(head.place or head.body) or not _TOTAL.match(head.words)
    return sheet.rows == "places" and not head.measure


def _banded(sheet: Sheet, head: Heading) -> str:
    """*0–17* under *Age* is *aged 0–17*."""
    over = " ".join(corner.words for corner in sheet.corner).strip()
    words = head.words.strip("*_ ")
    return f"aged {words}" if re.search(r"\b[Aa]ges?\b", over) and not re.match(r"[Aa]ge", words) else words


def _column(sheet: Sheet, value: Value, aspect: str) -> list[str]:
    """The words of the column's heads; a change or an interval is that of the columns it stands beside."""
    heads = [sheet.headings[cell.char_start] for cell in value.column_heads]
    own = [
        _banded(sheet, head) if forms.is_band(head.words) else head.measure for head in heads if head.measure
    ]
    if table_aspects.is_interval(tuple(heads)):
        return [*_compared(sheet, value.column), *own]
    if aspect == "change" and table_aspects.changes(sheet, value.column):
        left = [part for part in own if stems(_MOVES.sub(" ", part))]
        return left or _compared(sheet, value.column)
    return [_from_what(sheet, part) for part in own]


def _from_what(sheet: Sheet, words: str) -> str:
    """*Variance* beside a column *Plan* is the variance from plan."""
    if not re.fullmatch(r"(?:.* )?variance", words, re.IGNORECASE):
        return words
    heads = (head.words for column in sheet.columns.values() for head in column)
    plan = next((match[0].lower() for said in heads if (match := _PLAN.search(said))), None)
    return f"{words} from {plan}" if plan else words


def _compared(sheet: Sheet, column: int) -> list[str]:
    """The words of the columns that are compared: the last two alike to the left, else the nearest."""
    left = [at for at in sorted(sheet.columns) if at < column and not _derived(sheet, at)]
    left = [at for at in left if not _is_rate(sheet, at)] or left
    words = {at: _own_words(reversed(sheet.columns[at])) for at in left}
    for later, at in zip(reversed(left), reversed(left[:-1]), strict=False):
        if words[later] == words[at]:
            return [words[at]] if words[at] else []
    return [words[left[-1]]] if left and words[left[-1]] else []


def _is_rate(sheet: Sheet, column: int) -> bool:
    """A rate beside its count: a change is that of the count."""
    return any(head.unit and head.unit.kind == "rate" for head in sheet.columns[column])


def _derived(sheet: Sheet, column: int) -> bool:
    return table_aspects.changes(sheet, column) or table_aspects.is_interval(sheet.columns[column])


def _of_caption(sheet: Sheet, value: Value, row: list[str], column: list[str], caption: Captioned) -> str:
    """The part of the caption that a value's own heads speak of, else what no other column claims."""
    if column and _other_unit(sheet, value):
        return ""
    if len(caption.parts) < 2:
        return caption.words
    own = stems(" ".join(column))
    chosen = [part for part in caption.parts if stems(part) & own]
    if chosen:
        return _joined(chosen, caption) if len(chosen) < len(caption.parts) else caption.words
    free = [part for part in caption.parts if part not in caption.claimed]
    if caption.claimed and free:
        return _joined(free, caption)
    by_row = [part for part in caption.parts if stems(part) & stems(" ".join(row))]
    if by_row and not column:
        return _joined(by_row, caption)
    elsewhere = (
        caption.claimed
        and column
        or row
        and (len(caption.named) == len(caption.parts) or column and caption.named)
    )
    return "" if elsewhere else caption.words


def _joined(parts: list[str], caption: Captioned) -> str:
    return caption.words if len(parts) == len(caption.parts) else " and ".join(parts)


def _other_unit(sheet: Sheet, value: Value) -> bool:
    """Whether a column with its own unit stands under a caption with another: *posts lost* under £000."""
    units = [head.unit for head in sheet.captions if head.unit and head.unit.kind]
    own = next((head.unit for head in sheet.column(value) if head.unit), None)
    return bool(units and own and own.kind and own.kind != units[0].kind and own.kind != "percentage")


def _totals(sheet: Sheet) -> tuple[tuple[int, str], ...]:
    """The total rows from the top, with what they total: *revenue* of *Group revenue*."""
    heads = [row[0] for row in sheet.stubs if row]
    found = [(head, match) for head in heads if (match := _TOTAL.match(head.words))]
    return tuple((head.start, head.words[match.end() :].strip(" *_")) for head, match in found)


def _segment(sheet: Sheet, value: Value, caption: Captioned) -> list[str]:
    """Rows of segments, *Germany*, *France*, under no measure: that of the total row that closes them."""
    rest = next((words for start, words in caption.totals if start > value.cell.char_start), "")
    names = [sheet.headings[cell.char_start].words.strip(" *_") for cell in value.row_heads[-1:]]
    return [*names, rest] if rest else []


def _distinct(parts: list[str]) -> list[str]:
    """The parts without those whose words another part says too."""
    kept: list[str] = []
    for number, part in enumerate(parts):
        others = kept + parts[number + 1 :]
        more = any(stems(part) < stems(other) for other in others)
        if stems(part) and not more and not any(stems(part) == stems(other) for other in kept):
            kept.append(part)
    return kept


def counted(sheet: Sheet, value: Value, caption: Captioned) -> str | None:
    """The noun that a count in a table counts: its column's, else its row's, else that of the caption."""
    row = " ".join(_row(sheet, value))
    for words in (_own_words(sheet.column(value)), row, "" if row else caption.words):
        match = re.match(
            r"(?:(?:total |average )?number of )?((?:[^\W\d_][\w’'-]* ){0,2}?(?:[^\W\d_]{2,}[^s\W]s"
            r"|people|staff|children))\b",
            words,
            re.IGNORECASE,
        )
        if match:
            return match[1]
    return None
