"""Ranges: two numbers of one quantity, the lower and the upper end."""

from __future__ import annotations

from flows.extract import composition, quantities
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_DASH = compiled(rf"{_B}?[-‐‑–—−]{_B}?$")
_TO = compiled(rf"[-‑]?{_B}to{_B}(?:(?:about|around|nearly|almost|over){_B})?$")
_AND = compiled(rf"{_B}and{_B}$")
#: *16- and 17-year-olds*
_HANGING = compiled(rf"[-‑]{_B}(?:and|or){_B}$")
_BETWEEN = compiled(
    rf"\b[Bb]etween{_B}(?:the{_B}ages{_B}of{_B})?(?:(?:about|around|roughly|approximately|some){_B})?$"
)
_FROM = compiled(
    rf"\b[Ff]rom{_B}(?:(?:about|around|just|over|under|nearly|almost|only|an?|the|some|below|above|more than"
    rf"|less than){_B})*$"
)
_RANGES = compiled(
    rf"\b(?:[Rr]ang(?:es?|ed|ing)|[Vv]ar(?:y|ies|ied|ying)|[Aa]nywhere|ran|runs?|running|spread|span(?:s|ned|ning)?"
    rf"|stretch(?:es|ed|ing)?){_B}from{_B}(?:\w+{_B})?$"
)
_CHANGED = (
    "rose|risen|rising|fell|fallen|falling|rises?|falls?|grew|grow[ns]?|growing|climb(?:ed|s)?|dropp?(?:ed|s)?|jump(?:ed|s)?"
    "|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|gained|lost|added|slipped|widened"
    "|narrowed|went|gone|goes|moved?|cut|reduced?|raised?|lowered|extended|expanded|shrank|shrunk|improv(?:e|ed|es|ing)"
    "|changed?|chang(?:es|ing)|doubled|halved|up|down"
)
_MOVED = compiled(rf"\b(?:by|{_CHANGED}){_B}(?:\w+{_B})?$")
#: *from 240 to 740 referrals are missing* opens a clause or follows what has no way: two ends, not two levels
_STANDS = compiled(
    rf"(?:^|[,;:–—(.]{_B}|\b(?:of|that|with|and|ha[ds]|have|takes?|took|lasts?|lasted|costs?|needs?|contains?|held|holds?|pays?|paid"
    rf"|charges?|charged|employs?|employed){_B})[Ff]rom{_B}(?:(?:about|around|some|just|only|over|under){_B})?$"
)
_CHANGE = compiled(rf"\b(?:{_CHANGED}|ris|shift|swung|over|between)\b")
_STATED = compiled(
    rf"{_B}(?!of\b|in\b|over\b|per\b|by\b|this\b|last\b|at\b|since\b|between\b|during\b|and\b|on\b)[a-z]{{3,}}"
)


_OF = compiled(rf"{_B}of\b")


def _two_ends(text: str, left: Quantity, right: Quantity, start: int) -> bool:
    """Whether *from X to Y* bounds one number: nothing before it moves, and a noun follows."""
    whole = right.unit == "%" and _OF.match(text, right.end) is not None
    return (
        (right.bare or whole)
        and _STANDS.search(text, max(start, left.start - 24), left.start) is not None
        and (whole or _STATED.match(text, right.end) is not None)
        and _CHANGE.search(text, start, left.start) is None
    )


def _dash_taken(left: Quantity, right: Quantity, gap: str) -> bool:
    """*10 -15%*: the dash has been read as a sign."""
    return right.sign == "-" and gap in {" ", "\u00a0"} and left.bare and not right.bare


_COMMA = compiled(rf"{_B}?[,;]{_B}?$")
_INTERVAL = compiled(rf"\b(?:CI|UI|CrI|IQR|[Ii]nterval|[Rr]ange)(?:s?{_B}?[:=,]|{_B}of)?{_B}?[(\[]?$")


def _in_brackets(text: str, left: Quantity, right: Quantity, start: int) -> bool:
    """*(95% CI 28.1, 40.3)*: the ends of an interval with a comma between them."""
    return (
        _COMMA.match(text[left.stop : right.start]) is not None
        and text[right.end : right.end + 1] in {")", "]", ";"}
        and _INTERVAL.search(text, max(start, left.start - 16), left.start) is not None
    )


def _spread(left: Quantity, right: Quantity) -> None:
    """Give the left end the unit and magnitude of the right one: *£2-3bn*, *3 to 5 per cent*."""
    if left.value is None or right.value is None:
        return
    if (
        left.magnitude == 1.0
        and right.magnitude != 1.0
        and left.value < right.value
        and (left.bare or right.bare or left.unit == right.unit)
    ):
        left.value = quantities.exact(left.value * right.magnitude)
    if left.bare and not right.bare:
        left.kind, left.unit, left.bare = right.kind, right.unit, False
    elif right.bare and not left.bare and left.kind == "money" and left.value < right.value:
        right.kind, right.unit, right.bare = left.kind, left.unit, False


def as_range(text: str, left: Quantity, right: Quantity, start: int) -> Quantity | None:
    """*3 to 5 per cent*, *£180m–£191m*, *between 3 and 4*; not *from 3 to 4*, which are two levels."""
    if (
        left.value is None
        or right.value is None
        or left.comparator == "range"
        or left.comparator in {"<", "<="}
        and not _DASH.match(composition.between(text, left, right))
        or left.numbers[0].form == "multiple"
    ):
        return None
    gap = composition.between(text, left, right)
    before = (text, max(start, left.start - 30), left.start)
    clocks = "clock" in left.notes and "clock" in right.notes
    spoken = _TO.match(gap) and (
        clocks
        or _RANGES.search(*before)
        or not (_FROM.search(*before) or _MOVED.search(*before))
        or _two_ends(text, left, right, start)
    )
    joined = (
        (_DASH.match(gap) or _dash_taken(left, right, gap))
        and right.sign in {"", "-"}
        or spoken
        or _in_brackets(text, left, right, start)
        or _HANGING.match(gap)
        and right.unit == "a"
        and right.value - left.value == 1
    )
    if not joined and not (_AND.match(gap) and _BETWEEN.search(*before)):
        return None
    if right.sign == "-" and not gap.strip():
        right.value = abs(right.value)
    _spread(left, right)
    between = _AND.match(gap) is not None
    if left.unit != right.unit or left.value >= right.value or left.kind != right.kind and not between:
        return None
    merged = composition.merge(left, right)
    merged.low, merged.high, merged.comparator = left.value, right.value, "range"
    return merged
