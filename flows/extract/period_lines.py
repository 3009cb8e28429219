"""Lines of a head that say what a document reports on: *Period covered: August 2024*."""

from __future__ import annotations

import re

from flows.extract.period_words import MONTH
from flows.patterns import compiled

_LOOKED = r"(?:(?:site|announced|unannounced)[ -])?(?:inspection|visit|fieldwork|survey|assessment|audit)"
_OPENS = r"^[#*_>| \t-]{0,8}"
_COLON = r"[*_]{0,3}:[*_]{0,3}[ \t]{0,8}"
#: what leads such a line in, up to the period itself
_LABEL = compiled(
    rf"{_OPENS}(?:"
    r"(?:(?:reporting|review|reference|data|statistical|accounting|survey)[ ])?"
    r"(?:period|month|quarter)"
    r"(?:[ ](?:covered|reported|under[ ]review|end(?:ed|ing)|of[ ](?:the[ ])?report))?"
    rf"{_COLON}"
    r"|(?:data|figures|position|snapshot|status|reporting)[ ](?:(?:as[ ])?(?:at|on|of)|for|to|up[ ]to|from)"
    rf"(?:{_COLON}|[ ](?=[0-3]?\d[ ]))"
    rf"|(?:dates?[ ]of[ ](?:the[ ])?)?{_LOOKED}s?"
    rf"(?:[ ](?:dates?|visits?|period|carried[ ]out|took[ ]place)){{0,2}}(?:[ ]on)?"
    rf"(?:{_COLON}|[ ](?=[0-3]?\d[ ]))"
    rf"|(?:inspected|visited|surveyed)(?:[ ]on)?(?:{_COLON}|[ ](?=[0-3]?\d[ ]))"
    r")",
    re.IGNORECASE | re.MULTILINE,
)


#: a line goes on to another label: *Visited: 12 January 2023. Published: 3 March 2023.*
_ENDS = compiled(r"\n|\.[ \t](?=[A-Z])|[;|]")


def labelled(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where in `text[start:end]` the words begin and end that such a line gives as its period."""
    found = []
    for match in _LABEL.finditer(text, start, end):
        stop = _ENDS.search(text, match.end(), end)
        found.append((match.end(), stop.start() if stop else end))
    return found


_PUBLISHED = compiled(
    rf"{_OPENS}(?:(?:date[ ]of[ ]|first[ ])?(?:publication|publish(?:ed)?|releas(?:ed?)|issued?|report|posted"
    rf"|updated)(?:[ ](?:date|on)|[ ]by[ ][^,\n]{{2,36}},)?|date|report[ ]date)"
    rf"(?:[*_]{{0,3}}:[*_]{{0,3}}|[ ])[ \t]{{0,8}}$",
    re.IGNORECASE,
)


def comes_out(text: str, at: int) -> bool:
    """Whether the line up to a day says that the document came out on it: *Published: 3 May 2024*."""
    line = text.rfind("\n", 0, at) + 1
    return at - line < 60 and _PUBLISHED.match(text[line:at]) is not None


#: where and when a story was sent: *OTTAWA, Nov 16, 2023 – Housing starts rose*
_GAP = "[ \u00a0\n]"
_SENT = compiled(
    rf"[*_]{{0,2}}[A-Z][A-Za-z.’'-]{{2,20}}+(?:{_GAP}[A-Z][A-Za-z.’'-]{{1,20}}+){{0,2}}?,?{_GAP}"
    rf"\(?(?:{MONTH}\.?{_GAP}\d{{1,2}}|\d{{1,2}}{_GAP}{MONTH})(?:,?{_GAP}(?:19|20)\d\d)?\)?[*_]{{0,2}}{_GAP}?"
    rf"(?:\([A-Z][\w ]{{2,20}}\){_GAP}?)?[–—-]{{1,2}}{_GAP}"
)


def sent(text: str, start: int) -> int:
    """Where the line ends that says where and when a story was sent; `start` where there is none."""
    match = _SENT.match(text, start)
    return match.end() if match else start
