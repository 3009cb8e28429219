"""Missing marks: why a cell of a table has no value, by its mark and by what the notes say of marks."""

from __future__ import annotations

import re

from flows.extract import cell_forms as forms
from flows.patterns import compiled

_MARKS = (
    ("not_available", compiled(r"\.{2,3}|…|:|\[?[xu]\]?|n/?a|not (?:available|known|collected)|tbc", re.I)),
    ("not_applicable", compiled(r"\[?z\]?|n/?m|not applicable|\.", re.I)),
    ("suppressed", compiled(r"\*{1,2}|\[?c\]?|s|suppressed", re.I)),
    ("nil", compiled(r"nil|none", re.I)),
)
#: *.. = not available; [c] denotes suppressed; - nil or less than half*
_LEGEND = compiled(
    r"(?:^|[;,.:(]\s*+|(?<!\s)\s++)[‘“\"']?(?P<mark>\.{1,3}|…|[-–—*:]|\[\w\]|[a-z]|n/?a|dash|hyphen|asterisk"
    r"|(?:two |double )?dots)[’”\"']?(?:\s*[=:–]\s*|\s+(?:(?:is|are|denotes?|means?|indicates?|represents?"
    r"|shows?)\s+)?)"
    r"(?P<meaning>(?:(?:data|value|figure|figures)\s+)?(?:not |nil|zero|none|suppress|confidential|withheld"
    r"|unavailable|missing|no data|fewer|less|too small|small)[\w’' ]{0,60})",
    re.IGNORECASE | re.MULTILINE,
)
_MEANINGS = (
    ("not_applicable", compiled(r"not applicable", re.IGNORECASE)),
    ("not_available", compiled(r"not (?:yet )?\w+|unavailable|missing|no data", re.IGNORECASE)),
    ("suppressed", compiled(r"suppress|confidential|withheld|fewer|small", re.IGNORECASE)),
    ("nil", compiled(r"nil|zero|none|less", re.IGNORECASE)),
)
_SPELT = {"dash": "-", "hyphen": "-", "asterisk": "*", "dots": ".."}
#: a mark that the table does not explain and that has no meaning of its own: a dash
UNEXPLAINED = "missing"


def legend(notes: str | None) -> dict[str, str]:
    """What the notes under a table say that its marks mean."""
    found: dict[str, str] = {}
    for match in _LEGEND.finditer(notes or ""):
        meaning = next((name for name, words in _MEANINGS if words.search(match["meaning"])), None)
        if meaning:
            found.setdefault(_mark(match["mark"]), meaning)
    return found


def status(words: str, told: dict[str, str]) -> str:
    """Why a cell that holds no figure has no value."""
    if not words.strip("*_ \u00a0") and "*" not in words:
        return "empty"
    if forms.is_missing(words) or _mark(words) in told or words.strip() in {"*", "**"}:
        return _meaning(words.strip(), told)
    if forms.is_date(words):
        return "date"
    return "label" if forms.is_figure(words) or forms.is_band(words) else "words"


def _meaning(words: str, told: dict[str, str]) -> str:
    known = told.get(_mark(words))
    return known or next((name for name, marks in _MARKS if marks.fullmatch(words)), UNEXPLAINED)


def _mark(words: str) -> str:
    """A mark in one form: dashes are one, also when spelt out; brackets and case are none of it."""
    plain = re.sub(r"[–—−]", "-", words.strip().strip("[]").lower())
    return _SPELT.get(plain.split(" ")[-1], plain)
