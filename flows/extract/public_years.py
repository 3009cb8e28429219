"""The month in which the years of a public body begin that does not reckon from April."""

from __future__ import annotations

from flows.patterns import compiled

#: the American government, whose years begin in October
_FEDERAL = compiled(r"\b(?:Congress|[Ff]ederal|U\.S\.|Medicare|Medicaid|USDA|HHS)(?!\w)")
_FISCAL = compiled(r"\b[Ff]iscal(?: [Yy]ears?)? (?:19|20)\d\d|\bFY ?(?:20)?\d\d\b")
#: money of other governments, some of which have fiscal years too
_OTHER_MONEY = compiled(r"[£€¥₹]")
_OCTOBER, _SEPTEMBER = 10, 9
#: a school that a text is about, and what it has
_SCHOOL = compiled(r"\b(?:School|Academy|Sixth Form College)\b(?! (?:of|for|Board|Trust)\b)")
_PUPILS = compiled(r"\bpupils\b[^\x00]{0,4000}\b(?:Ofsted|[Ii]nspect|[Kk]ey stage|Year [1-9]|headteacher)")
_TITLE = 200


def federal_month(text: str) -> int | None:
    """October, where a text reckons in the fiscal years of the American government."""
    federal = "$" in text and _FISCAL.search(text) and _FEDERAL.search(text) and not _OTHER_MONEY.search(text)
    return _OCTOBER if federal else None


def school_month(text: str) -> int | None:
    """September, where a text is about one school: *exclusions in 2016/17* are those of a school year."""
    return _SEPTEMBER if _SCHOOL.search(text, 0, _TITLE) and _PUPILS.search(text) else None
