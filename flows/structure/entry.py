"""Entries: what the words of an entry in a list of sources say: authors, year, title, where it appeared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from flows.extract.calendar_dates import MONTHS
from flows.patterns import compiled
from flows.structure.author_names import is_body, plain, reads_as_name
from flows.structure.web_address import ADDRESS, address


@dataclass(frozen=True, slots=True)
class Entry:
    """The parts of an entry. `year` has its letter, or is *nd*; what the entry does not say is null."""

    number: str | None
    authors: str | None
    year: str | None
    title: str | None
    container: str | None
    url: str | None
    accessed_on: date | None


_NUMBER = compiled(
    r"\s*(?:\[\^?([^\]\s]{1,20})\]:?|<sup>\[?(\w{1,4})\]?</sup>|([⁰¹²³⁴-⁹]{1,3})|(\d{1,3})[.)]?(?=\s)|[-*•](?=\s))\s*"
)
_YEAR = r"(?:1[89]|20)\d\d[a-z]?|n\.?d\.?|no date|undated|forthcoming|in press"
_IN_BRACKETS = compiled(rf"[\s,]*[(\[](?P<year>{_YEAR})(?![\w/])[^()\[\]]{{0,24}}[)\]][.,:]?\s*")
_AFTER_COMMA = compiled(rf"[.,]\s*(?P<year>{_YEAR})(?![\w/–-])[.,:]\s+")
_BEFORE_PAGE = compiled(rf",?\s(?P<year>{_YEAR}),\s*(?=pp?\.?\s?\d)")
_LOOSE = compiled(r"(?<![\d/–-])(?:1[89]|20)\d\d[a-z]?(?![\w/–-])")
_HEAD = 600
_STOP = compiled(r"[.,]\s+(?P<title>(?=[*_‘'“\"]))?|:\s+(?=[A-Z])")
_ACCESSED = compiled(
    r"(?:[(\[]\s*+|(?<!\s)\s++|)\b(?:(?:last )?[Aa]ccessed|[Rr]etrieved|[Vv]iewed|[Cc]onsulted)(?: on)?:?\s+"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})[)\]]?"
)
_AVAILABLE = compiled(
    r"\b(?:[Aa]vailable (?:at|from|online|via)|[Rr]etrieved from|doi:|DOI:|[Ll]ast accessed|[Aa]ccessed\b"
    r"|[Vv]iewed\b)"
)
_ITALIC = compiled(r"\s*(\*{1,3}|_{1,3})(?P<title>[^*]+?)\1(?!\w)")
_QUOTED = compiled(
    r"(?s)\s*(?:[‘'](?P<single>.+?)[’'](?=[.,;]|\s+[A-Z\[*_(]|\s*$)|[“\"](?P<double>[^”\"]+)[”\"])"
)
_SENTENCE = compiled(r"(?s)\s*(?P<title>.+?)(?:[.?!](?=\s+[A-Z\[(*_‘'“\"<]|\s*$)|$)")
_TRIM = " \t\n.,;:()<>[]"


def read(words: str) -> Entry:
    """The parts of an entry, in whatever style it is printed."""
    number = _NUMBER.match(words)
    body = words[number.end() :] if number else words
    label = next((mark for mark in number.groups() if mark), None) if number else None
    link, accessed = address(body), _ACCESSED.search(body)
    authors, year, rest = _head(body)
    title, behind = _title(rest)
    if year is None:
        year = _year(behind) or _year(title or "")
    return Entry(
        label, authors, year, title, _container(behind), link, _date(accessed["date"]) if accessed else None
    )


def _head(body: str) -> tuple[str | None, str | None, str]:
    """Authors, year and the rest: *Ham C (2018a). …*, *Ham, C., 2018. …*, *Ham C. … 2018;*."""
    for pattern in (_IN_BRACKETS, _AFTER_COMMA, _BEFORE_PAGE):
        dated = pattern.search(body, 0, _HEAD)
        before = body[: dated.start()] if dated else ""
        if dated and (reads_as_name(before) or not before.strip()):
            return plain(before).strip(" ,:") or None, _undated(dated["year"]), body[dated.end() :]
    for stop in _STOP.finditer(body, 0, _HEAD):
        before = body[: stop.start()]
        if stop.group()[0] == "," and stop["title"] is None and not is_body(before):
            continue
        if re.search(r"(?:^|[\s.])[A-Z]$", before) and re.match(r"[A-Z]\.|[a-z&]", body[stop.end() :]):
            continue
        if reads_as_name(before) and len(before.split()) <= 40:
            return plain(before).strip(" ,.") or None, None, body[stop.end() :]
        break
    return None, None, body


def _undated(year: str) -> str:
    """*n.d.* and *no date* are *nd*."""
    return year if year[0].isdigit() else {"n": "nd", "u": "nd"}.get(year[0], year)


def _title(rest: str) -> tuple[str | None, str]:
    """The title and what stands behind it. It is quoted, set in italics, or the first sentence."""
    for pattern in (_ITALIC, _QUOTED):
        match = pattern.match(rest)
        if match:
            return plain(next(part for part in _said(match) if part)).strip(" .,"), rest[match.end() :]
    match = _SENTENCE.match(rest[: _ends(rest)])
    title = plain(match["title"]).strip(" .,;:([<") if match else ""
    return title or None, rest[match.end() :] if match and title else rest


def _said(match: re.Match[str]) -> list[str | None]:
    groups = match.groupdict()
    return [groups.get("title"), groups.get("single"), groups.get("double")]


def _container(behind: str) -> str | None:
    """Journal, website, place and publisher: all up to the address."""
    words = plain(re.sub(r"\[[Oo]nline\]", "", behind[: _ends(behind)])).strip(_TRIM)
    return words if re.search(r"[^\W\d_]", words) else None


def _ends(words: str) -> int:
    """Where it begins to be said where the source is to be had."""
    found = _AVAILABLE.search(words), ADDRESS.search(words)
    return min((match.start() for match in found if match), default=len(words))


def _year(words: str) -> str | None:
    """The year of publication in the words behind a title, not that of the last visit."""
    words = ADDRESS.sub(" ", _ACCESSED.sub(" ", words))
    found = _LOOSE.search(words)
    return found.group() if found else None


def _date(words: str) -> date | None:
    """A day as written. Where day and month could be either, nothing is known."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    month = re.search(r"[A-Z][a-z]+", words)
    try:
        if month:
            return date(max(numbers), MONTHS[month.group().lower()], min(numbers))
        if "-" in words:
            return date(*numbers)
        day, number, year = numbers
        return date(year, number, day) if day > 12 or day == number else None
    except (KeyError, ValueError):
        return None
