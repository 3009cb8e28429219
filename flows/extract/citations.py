"""Sources named in the text: author and year, numbers in brackets, footnote marks.

A citation covers the figures of its own sentence; the source line of a table covers the table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.calendar_dates import MONTHS, SEASONS
from flows.patterns import compiled


@dataclass(frozen=True, slots=True)
class Citation:
    """A place where sources are named, with their keys as printed, one a source."""

    start: int
    end: int
    keys: tuple[str, ...]
    rule: str


_PARENTHESIS = compiled(r"\((?:[^()]|\([^()]{0,80}\)){3,400}?\)")
_YEARISH = compiled(r"\b(?:(?:1[89]|20)\d\d[a-z]?|n\.?d\.?|forthcoming|in press)(?![\w/])(?!\d)")
_SOURCE = compiled(
    r"(?:(?:see also|see|cf\.?|e\.g\.|for example|adapted from|based on|in|from|data from|quoted in|cited in"
    r"|Source|Sources|Adapted from)[:,]? )*"
    r"(?P<authors>[^\W\d_][^\d;]{0,120}?),? ?\(?(?P<years>(?:(?:1[89]|20)\d\d[a-z]?|n\.?d\.?)(?:(?:, ?| and |"
    r" & )(?:(?:1[89]|20)\d\d[a-z]?|[a-z])(?!\w))*)\)?"
    r"(?:[,:;]? (?P<locator>(?:pp?\.?|chapter|ch\.?|table|section|para\.?|Figure|Table|figure)"
    r" ?[\dA-Za-z–-]+.*)|: ?\d+(?:[–-]\d+)?)?[.,]?$"
)
_NARRATIVE = compiled(
    r"(?<![\w’'-])(?P<authors>[A-Z][\w’'-]++(?:(?:,| and| &)? [A-Z][\w’'-]++){0,6}(?:,? \*?et al\*?\.?)?) "
    r"\((?P<years>(?:1[89]|20)\d\d[a-z]?(?:, ?(?:(?:1[89]|20)\d\d)?[a-z]?)*)(?:[,:] ?pp?\.? ?[\d–-]+)?\)"
    r"|(?<![\w’'-])(?P<bare>[A-Z][\w’'-]++(?:(?:,| and| &)? [A-Z][\w’'-]++){0,4},? \*?et al\*?\.?,?)"
    r" \(?(?P<year>(?:1[89]|20)\d\d[a-z]?)\)?"
)
#: led by a bracket or an *e*, so that the engine skips from one to the next
_NARRATES = compiled(r"[(e](?:(?<=[a-z] \()(?:1[89]|20)\d\d|(?<=e)t al)")
#: the words before a comma that only say where: *At a clinic in*
_LEADS_IN = compiled(r"(?:At|In|Near|From|Across)(?: [^,.;:]{0,60} (?:in|at|near|of|from|across))? ")
_MARKS = compiled(r"[\[<⁰¹²³⁴-⁹]")
_BRACKETED = compiled(
    r"\[(\d{1,3}[a-z]?(?:[,;–-] ?\d{1,3}[a-z]?)*)(?:,? (?:pp?|paras?|ch|sec)\.? ?[\d–-]{1,9})?\]"
)
_MARK = compiled(
    r"<sup>\[?(\w{1,4}|\*)\]?</sup>|\[\^([^\]\s]{1,20})\](?!:)|(?<=[\w.,;:!?)\]’”\"'%*])([⁰¹²³⁴-⁹]+)"
)
#: a mark of a note that is no longer raised: *17%.1 Of urgent patients*, *in 2016.^4*
_GLUED = compiled(r"(?:(?<=[a-z%)\]”’\"][.,;:])|(?<=[.,;:%)])\^)(\d{1,2})(?=\^|\s|$)")
_NO_AUTHOR = (
    "in since by from to the year end mid early late until at table quarter between up down figure"
    " q1 q2 q3 q4 h1 h2 1q 2q 3q 4q 1h 2h hy fy of on and compared after before"
)
_NOT_AUTHORS = frozenset([*MONTHS, *SEASONS, *_NO_AUTHOR.split()])
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _keys(authors: str, years: str) -> list[str]:
    """One key a year: *NHS England 2018a, 2018b* are two sources."""
    name = re.sub(r"\s+", " ", authors.replace("*", "").replace("_", "")).strip(" ,")
    name = re.sub(r"\s*\([A-Z]{2,8}\)$", "", name)
    keys, last = [], ""
    for part in re.split(r", ?| and | & ", years):
        part = part.strip()
        last = part if len(part) > 1 else last[:4] + part
        keys.append(f"{name} {last}")
    return keys


def sources(text: str) -> list[str]:
    """The keys in the inside of a citation or a source line, one for each author and year.

    *Smith and Jones 2015; ONS 2018a, 2018b* names three sources.
    """
    keys: list[str] = []
    for part in re.split(r";", text):
        flat = re.sub(r"\s+", " ", part).strip().replace("*", "")
        match = _SOURCE.fullmatch(flat)
        if match and _is_author(match["authors"]):
            keys += _keys(match["authors"], match["years"])
    return keys


def _parts(inside: str, at: int) -> list[Citation]:
    """One citation for each part between semicolons that names a source; the others stay free."""
    found = []
    for match in re.finditer(r"[^;]+", inside):
        keys = sources(match.group())
        if keys:
            found.append(
                Citation(at + match.start(), at + match.end(), tuple(keys), "author and year in parentheses")
            )
    return found


def _is_author(name: str) -> bool:
    words = name.split()[1:] if re.match(r"The [A-Z]", name) else name.split()
    first = words[0].strip(",.").lower()
    last = name.split()[-1].strip(",.").lower()
    return (
        first not in _NOT_AUTHORS
        and last not in _NOT_AUTHORS
        and any(word[0].isupper() for word in name.split())
    )


def find(text: str, start: int, end: int, footnotes: dict[str, bool]) -> list[Citation]:
    """The citations in `text[start:end]`. `footnotes` tells for each mark whether its note is a source."""
    found: list[Citation] = []
    if "(" in text[start:end]:
        for match in _PARENTHESIS.finditer(text, start, end):
            found += _parts(match.group()[1:-1], match.start() + 1) if _YEARISH.search(match.group()) else []
    narrated = _NARRATIVE.finditer(text, start, end) if _NARRATES.search(text, start, end) else ()
    for match in narrated:
        authors, years = _without_place(text, start, match), match["years"] or match["year"]
        if _is_author(authors) and not any(c.start <= match.start() < c.end for c in found):
            found.append(
                Citation(
                    match.start(),
                    match.end(),
                    tuple(_keys(authors, years)),
                    "author and year in the sentence",
                )
            )
    if _MARKS.search(text, start, end):
        found += _numbered(text, start, end, footnotes)
    if footnotes:
        found += _glued(text, start, end, footnotes)
    return sorted(found, key=lambda citation: citation.start)


def _without_place(text: str, start: int, match: re.Match[str]) -> str:
    """The authors without the place that the words before end with: *At a farm in Kent, Bell (2019)*."""
    authors: str = match["authors"] or match["bare"]
    led = _LEADS_IN.fullmatch(text, start, match.start())
    return authors.partition(", ")[2] if led and ", " in authors else authors


def _numbered(text: str, start: int, end: int, footnotes: dict[str, bool]) -> list[Citation]:
    found = []
    for match in _BRACKETED.finditer(text, start, end):
        marks = re.split(r"[,;–-] ?", match[1])
        if footnotes.get(marks[0], True):
            found.append(
                Citation(
                    match.start(), match.end(), tuple(f"[{mark}]" for mark in marks), "number in brackets"
                )
            )
    for match in _MARK.finditer(text, start, end):
        mark = (match[1] or match[2] or match[3]).translate(_RAISED)
        if footnotes.get(mark):
            key = f"[^{mark}]" if match[2] else mark
            found.append(
                Citation(match.start(), match.end(), (key,), "mark of a footnote that names a source")
            )
    return found


def _glued(text: str, start: int, end: int, footnotes: dict[str, bool]) -> list[Citation]:
    """The marks of footnotes that name a source, where they lost their height."""
    return [
        Citation(match.start(), match.end(), (match[1],), "mark of a footnote that names a source")
        for match in _GLUED.finditer(text, start, end)
        if footnotes.get(match[1])
    ]


NOTE_MARK = compiled(
    r"\s*(?:<sup>\[?(\w{1,4}|\*)\]?</sup>|\[\^?([^\]\s]{1,20})\]:?|([⁰¹²³⁴-⁹]+)|(\d{1,3})[.)]?(?=\s))"
)
_IS_SOURCE = compiled(
    r"https?://|www\.|\b[a-z\d-]{2,20}\.(?:org|com|gov|ac|co|net|eu)\b|\bet al\b|\b[Ii]bid\b|\bop\.? cit\b"
    r"|\b(?:quoted|cited) in\b|\bISBN\b|\b[A-Z][\w’'-]+(?:,? [A-Z][\w’'.-]*| and| &| others| et al\.?| of|"
    r" for){0,6},? \(?(?:1[89]|20)\d\d[a-z]?\)?(?![/\d])"
)
_DATED = compiled(r"\b(?:" + "|".join(month.capitalize() for month in MONTHS) + r")\.? (?:1[89]|20)\d\d")


#: a law, whose year is none of a writing: *Care Act 2014*, *(Regulated Activities) Regulations 2014*
_LAW = compiled(r"\b(?:Act|Regulations?|Order|Bill|Rules)(?: of)? (?:19|20)\d\d\b")
#: a title and its date, with commas between and no verb: *Law Society survey, February 2020*
_TITLE = compiled(
    r"(?:(?:Figures|Data|Statistics|Estimates?|Survey)[ ](?:from|by)[ ](?:the[ ])?)?[A-Za-z*“‘][^.;:]{2,90}"
    r",[ ]"
    rf"(?:\d{{1,2}}[ ])?(?:(?:{'|'.join(month.capitalize() for month in MONTHS)})[ ])?(?:19|20)\d\d\b"
    # *The Gazette, on the number of plans*
    r"|[A-Z][\w’'&.-]*(?:[ ][A-Z][\w’'&.-]*){0,5},[ ](?:on|to)[ ][^.;:]{2,80}"
)
_TOLD = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|may|not|adjusted|revised|published|includ\w+|exclud\w+|covers?|refers?"
    r"|relates?|since|until|between|from[ ](?:\d|[JFMASOND]))\b",
    re.IGNORECASE,
)
#: what was said in the House is no source of a number
_SAID = "Official Report"


def _names_source(body: str) -> bool:
    """Whether the words of a footnote name a publication; what they tell besides does not matter."""
    title = _TITLE.match(body)
    if title and not _TOLD.search(title.group()):
        return _SAID not in body
    plain = _LAW.sub("", _DATED.sub("", body).replace("*", ""))
    return _IS_SOURCE.search(plain) is not None and _SAID not in body


def footnote(text: str, start: int, end: int) -> tuple[str, bool] | None:
    """The mark of a footnote and whether its words name a source."""
    match = NOTE_MARK.match(text, start, end)
    if match is None:
        return None
    mark = next(group for group in match.groups() if group).translate(_RAISED)
    return mark, _names_source(text[match.end() : end].lstrip())
