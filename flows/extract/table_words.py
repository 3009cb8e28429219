"""The words of a heading that say what is measured: without label, unit, period, place and marks."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.extract import gazetteer, organisations, periods, table_dates, table_units
from flows.extract.gazetteer import Gazetteer
from flows.extract.table_frame import Frame, Spot
from flows.patterns import compiled

_LABEL = compiled(
    r"^\W*(?:(?:Annex |Appendix |Supplementary )?(?:Table|Figure|Chart|Exhibit|Box)\s+[\w.]+[.:]?"
    r"|\d{1,2}\.\d{1,2})\s*",
    re.IGNORECASE,
)
_MARKS = compiled(r"<sup>\w+</sup>|\[\w{1,5}(?: \d{1,2})?\]|\[\^\w+\]|[¹²³⁴-⁹†‡*%£€$±]|\(\s*[a-z\d]\s*\)")
_BRACKETS = compiled(r"\([^()]*\)")
_UNIT_WORDS = compiled(
    r"(?:US|A|C)?[£€$]\s?(?:m|bn|k|000s?)?\b|['’]000s?|\b(?:EUR|GBP|USD|CHF)\b|(?<![\d,.\u00a0 ])0?00s?\b"
    r"|(?<![Pp]er )(?<![\d,.])1[ ,\u00a0]000\b(?!,)|\b(?:thousands?|millions?|billions?"
    r"|per cent|percentages?|pence|numbers?|no\.)(?!\w)"
    r"|\bunit:",
    re.IGNORECASE,
)
_IN = compiled(r"\b(?:in|as)(?=\s*(?:$|[,;:(]))")
_NOTE = compiled(
    r"\b(?:adverse|brackets|prices|projected|forecast|provisional|revised|r|p|e"
    r"|actual|estimated|seasonally adjusted|unaudited|n|nominal|real terms)\b",
    re.IGNORECASE,
)
_BY = compiled(r" by (?P<by>[^,;:()–—]+)")
_PLURAL = compiled(r"(?:[^s]s|people|children)$")
_PUNCTUATION = " ,;:.–—-/|+&="
#: words that joined what is left to a period or a place
_JOINTS = frozenset("in at by to for of on and between from since the as vs".split())
_LEFT_OVER = _JOINTS | {"rest", "average", "mean", "per"}
_SHORT = (
    (compiled(r"\bYTD\b"), "year to date"),
    (compiled(r"\bCum\."), "cumulative"),
    (compiled(r"\bVol\."), "volume"),
    (compiled(r"\bCI\b"), "confidence interval"),
    (compiled(r"\bNo\. (?=of\b)"), "number "),
)
_WORD = compiled(r"[^\W_]+")
_SMALL = frozenset("a an the of in for to by on at and or with as per its from all no vs".split())


def plain(frame: Frame, spot: Spot) -> str:
    """The words of a heading that say what is measured; empty where it says only when, where or in what."""
    words = table_dates.written_out(_without_names(frame, spot))
    for period in reversed(periods.find(words, 0, len(words), frame.calendar)):
        words = words[: period.start] + " " + words[period.end :]
    words = _BRACKETS.sub(_kept, _LABEL.sub("", words.replace("**", "")))
    parts = [part for part in re.split(r"(?<=\S)[,;:]\s+|\s[–—-]\s", words) if not _is_unit(part)]
    words = _IN.sub("", _MARKS.sub(" ", _UNIT_WORDS.sub(" ", ", ".join(parts))))
    for short, full in _SHORT:
        words = short.sub(full, words)
    lead = words.split(maxsplit=1)[:1]
    begins = bool(lead) and frame.text[spot[0] : spot[1]].strip("*_ ").startswith(lead[0])
    return _trimmed(words, begins)


def _without_names(frame: Frame, spot: Spot) -> str:
    """The heading with the names of places cut out, but for those in the name of a body."""
    text, at, kept = frame.text, spot[0], []
    bodies = organisations.find(text, *spot, Gazetteer(()))
    for place in gazetteer.places().find(text, *spot):
        if any(body.start <= place.start < body.end for body in bodies):
            continue
        kept.append(text[at : place.start])
        at = place.end
    return " ".join([*kept, text[at : spot[1]]])


def _kept(match: re.Match[str]) -> str:
    """What stands in brackets stays, unless it is a unit, a note or a period."""
    inside = match.group()[1:-1]
    empty = not _WORD.search(inside)
    named = table_units.named(inside) and not re.fullmatch(r"[a-z]+ per [a-z ]+", inside)
    return " " if empty or named or _NOTE.search(inside) or len(inside) < 3 else match.group()


def _is_unit(part: str) -> bool:
    """Whether a part between commas says nothing but a unit: *EUR a month*, *1 000*."""
    unit = table_units.named(part)
    return (
        unit is not None
        and unit.kind != "rate"
        and len(_WORD.findall(_UNIT_WORDS.sub(" ", part))) <= 2
        and not re.match(r"\w+ \w+ (?:of|in)\b", part)
        and len(part) < 24
    )


def _trimmed(words: str, begins: bool = True) -> str:
    """Words without what joined them to a period or place; `begins`: they begin as the heading does."""
    parts = words.replace(" ,", ",").strip(_PUNCTUATION).split()
    while parts and parts[-1].strip(_PUNCTUATION).lower() in _JOINTS:
        parts.pop()
    while parts and not begins and parts[0].strip(_PUNCTUATION).lower() in _JOINTS:
        parts.pop(0)
    said = {part.strip(_PUNCTUATION).lower() for part in parts}
    return (
        " ".join(parts).strip(_PUNCTUATION)
        if _WORD.search(" ".join(parts)) and not said <= _LEFT_OVER
        else ""
    )


def without_dimension(words: str, corner: str) -> str:
    """A caption without what its rows are: *bus service by quarter*; *visits by overseas residents* stays."""
    match = _BY.search(words)
    if match is None:
        return words
    said = match["by"].strip()
    agents = _PLURAL.search(said) and not stems(said) & stems(corner) and len(said.split()) > 1
    return words if agents else _trimmed(words[: match.start()] + words[match.end() :])


@lru_cache(maxsize=4096)
def stems(words: str) -> frozenset[str]:
    """The words by their first letters, to tell *vacant* and *vacancy* as the same."""
    return frozenset(
        word.lower()[:5].rstrip("s") for word in _WORD.findall(words) if word.lower() not in _SMALL
    )
