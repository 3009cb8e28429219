"""The day a document was published, where it says so plainly near its top.

A day is the day. A month without a day is its first day. Numbers alone are read day first,
as British documents write them. A date inside a sentence is about something else.
"""

from __future__ import annotations

import re
from datetime import date

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.emphasis import unmarked

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
YEAR = r"(?P<year>(?:19|20)\d\d)"
LABEL = (
    r"(?:(?:(?:data|figures|statistics|report|embargoed until|first|last|date) )?"
    r"(?:published|updated|revised|posted|dated?|issued|release[ds]?|publication date|press release)"
    r"(?: on| at)?\s?:?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
)
#: *at 8:30 a.m. Eastern time*
HOUR = r"(?:,? (?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hours|GMT|BST)(?: [a-z ]{2,24})?)?"
FORMS = tuple(
    compiled(LABEL + form + HOUR, re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+{YEAR}",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{YEAR}",
        rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ].{{0,30}})?",
        rf"(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{YEAR}",
        rf"{MONTH},?\s+{YEAR}",
    )
)
PARTS = compiled(r"[|·•\n\t\r,;]|(?<=\s)[–—-](?=\s)")
BRACKETS = compiled(r"\([^()]*\)$")
NEAR_THE_TOP = 2500
LONGEST = 220


def day(words: str) -> date | None:
    """The date that some words are, and nothing but it."""
    for form in FORMS:
        if found := form.fullmatch(words.strip()):
            return _date(found.groupdict())
    return None


def _date(parts: dict[str, str]) -> date | None:
    month = parts["month"]
    number = int(month) if month.isdecimal() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(parts["year"]), number, int(parts.get("day") or 1))
    except ValueError:
        return None


def published_on(text: str, blocks: list[Block]) -> date | None:
    """The date in a short line near the top: the first full day, else the first month."""
    months: list[date] = []
    for each in blocks:
        if each.start > NEAR_THE_TOP:
            break
        if each.end - each.start > LONGEST or each.kind in ("table", "contents", "reference", "list_item"):
            continue
        for part in _parts(text[each.start : each.end]):
            found = day(part)
            if found and any(sign.isdigit() for sign in part[:-4]):
                return found
            if found:
                months.append(found)
    return months[0] if months else None


def _parts(words: str) -> list[str]:
    """The words between bars, dots and commas; a month and year that a comma parts stay one."""
    parts = [part.strip() for part in PARTS.split(words) if part.strip()]
    plain = [BRACKETS.sub("", unmarked(part).strip()).strip() for part in parts]
    pairs = [f"{left} {right}" for left, right in zip(plain, plain[1:], strict=False)]
    return plain + pairs
