"""The wholes that arithmetic tells: parts that add up to a number, a part whose share stands beside it."""

from __future__ import annotations

from itertools import pairwise

from flows.extract import outcomes, parallels
from flows.extract.blanks import BLANK as _B
from flows.extract.figure import Figure
from flows.extract.reading import Sentence
from flows.patterns import compiled

_COUNTED = frozenset({"count", "money"})


def by_arithmetic(read: Sentence, figures: list[Figure], last: Figure | None) -> None:
    """Give parts their whole: *6.07 million, with 3.87 million (64%) ...*, *54 members: 30, 14 and 10*."""
    text = read.text
    earlier = [last] if last and not any(last is figure for figure in figures) else []
    for place, figure in enumerate(figures):
        if not _may_be_part(figure):
            continue
        share = figures[place + 1] if place + 1 < len(figures) else None
        if share and share.kind == "percentage" and _beside(text, figure, share):
            _whole_of(figure, share, [*earlier, *figures[:place], *_behind(text, figures[place + 1 :])])
    for first, second in pairwise(figures):
        _with_its_like(read, first, second)
    for place, figure in enumerate(figures):
        if figure.kind in _COUNTED and figure.value and figure.comparator != "range":
            _sum_up(text, figure, figures[place + 1 :])


def _with_its_like(read: Sentence, part: Figure, other: Figure) -> None:
    """*Of which £5m came from councils and £2m from donations*: led on alike, both are parts of one whole."""
    if part.total is None or not _may_be_part(other) or (part.kind, part.unit) != (other.kind, other.unit):
        return
    both = (part.value or 0) + (other.value or 0)
    alike = parallels.led_alike(read.text, part, other) is not None or outcomes.beside(read, part, other)
    if both <= part.total and alike:
        other.total = part.total


#: *£45m of the £100m facility*
_OF_A_SUM = compiled(rf"{_B}of{_B}(?:the|its|their|our|a|an|that){_B}")


def of_a_sum(read: Sentence, part: Figure, figures: list[Figure]) -> bool:
    """Whether a sum is said to be a part of a larger one that stands right behind it: its whole."""
    sums = (figure for figure in figures if part.kind == figure.kind == "money" and _alike(part, figure))
    whole = next((one for one in sums if _OF_A_SUM.fullmatch(read.text, part.char_end, one.char_start)), None)
    part.total = whole.value if whole else part.total
    return whole is not None


#: *There were 214, up from 168; 61 of these*: of what there were
_UP_FROM = compiled(rf"\b(?:up|down|compared{_B}with|against){_B}(?:from{_B})?$")


def _in_closed_bracket(text: str, other: Figure, part: Figure) -> bool:
    """*731 people (684 full-time), of whom 372*: what a bracket says by the way has no parts behind it."""
    opened = text.rfind("(", max(0, other.char_start - 24), other.char_start)
    closed = ")" in text[other.char_end : part.char_start]
    return opened >= 0 and closed and ")" not in text[opened : other.char_start]


def part_of(read: Sentence, figure: Figure, earlier: list[Figure], figures: list[Figure]) -> None:
    """The nearest number before that is large enough is the whole; a part beside it has the same one."""
    before = earlier + [other for other in figures if other.char_start < figure.char_start]
    for other in reversed(before):
        if (
            other.kind == figure.kind
            and other.unit == figure.unit
            and other.aspect != "change"
            and (other.value or 0) > (figure.value or 0)
            and not _in_closed_bracket(read.text, other, figure)
            and not _UP_FROM.search(read.text, max(read.start, other.char_start - 24), other.char_start)
        ):
            figure.total = other.total or other.value
            return


def _may_be_part(figure: Figure) -> bool:
    return (
        figure.kind in _COUNTED
        and figure.total is None
        and figure.aspect != "change"
        and figure.comparator != "range"
        and bool(figure.value)
    )


_ASIDE = compiled(rf"(?:{_B}[\w’'-]+){{0,3}}{_B}\((?:(?:or|about|around|nearly|just over){_B})?")


def _beside(text: str, figure: Figure, share: Figure) -> bool:
    """Whether a percentage stands in brackets of its own behind a figure: *39 (85 per cent)*."""
    return text[share.char_end : share.char_end + 1] == ")" and bool(
        _ASIDE.fullmatch(text, figure.char_end, share.char_start)
    )


_OF_ALL = compiled(rf"\){_B}of{_B}(?:(?:the|these|those|all|its|their|our){_B}){{0,2}}")


def _behind(text: str, share: list[Figure]) -> list[Figure]:
    """The number that a part and its share are of: *770 (64%) of the 1,200 firms*."""
    whole = share[1:2]
    return whole if whole and _OF_ALL.fullmatch(text, share[0].char_end, whole[0].char_start) else []


def _alike(part: Figure, whole: Figure) -> bool:
    """Whether one may be a part of the other: of one kind and unit, and less."""
    return (
        whole.kind == part.kind
        and whole.unit == part.unit
        and whole.aspect != "change"
        and (whole.value or 0) > (part.value or 0) > 0
    )


def _whole_of(part: Figure, share: Figure, earlier: list[Figure]) -> None:
    """The nearest number before of which the part is so many per cent as stated."""
    percent = share.value
    if not percent:
        return
    decimals = sum(char.isdigit() for char in share.quote.partition(".")[2])
    near = 0.55 / 10**decimals + percent * 0.003
    for whole in reversed(earlier):
        if _alike(part, whole) and abs((part.value or 0) / (whole.value or 1) * 100 - percent) <= near:
            part.total = whole.value
            return


#: what opens a list of parts behind the whole
_OPENS = compiled(
    rf"[:;]|\((?![^()]*\))|\b(?:compris(?:es|ed|ing)|consist(?:s|ed|ing){_B}of|made{_B}up{_B}of|split|divided)\b"
)
#: from here on numbers are rounded, and parts may add up to a little more or less
_ROUNDED = 1000


def _sum_up(text: str, whole: Figure, later: list[Figure]) -> None:
    """The figures that follow a number, where they are opened as its parts and add up to it."""
    parts: list[Figure] = []
    total, value = 0.0, whole.value or 0
    off = 0.015 * value if value >= _ROUNDED else 0.0
    for part in later:
        if part.kind != whole.kind:
            continue
        if not _may_be_part(part) or not _alike(part, whole):
            return
        parts.append(part)
        total += part.value or 0
        if len(parts) > 1 and abs(total - value) <= off:
            if _OPENS.search(text, whole.char_end, parts[0].char_start):
                for each in parts:
                    each.total = value
            return
        if total > value + off:
            return
