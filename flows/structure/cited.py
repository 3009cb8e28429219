"""Cited sources: author and year in running text, in brackets or in the sentence, one for each source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import codelists
from flows.extract.calendar_dates import MONTHS
from flows.patterns import compiled
from flows.structure.author_names import is_body, normal, plain, reads_as_name, without_short
from flows.structure.linking import Index


@dataclass(frozen=True, slots=True)
class Cited:
    """A source named in `start` to `end`: its authors as printed, its year with the letter, the page."""

    start: int
    end: int
    authors: str
    year: str
    locator: str | None

    @property
    def key(self) -> str:
        return f"{self.authors} {self.year}"


_GROUP = compiled(r"\((?:[^()]|\([^()]{0,80}\)){2,900}?\)|\[[^\[\]()]{6,300}\](?!\()")
_YEAR = compiled(
    r"(?<![\w/–.-])(?:(?:1[89]|20)\d\d[a-z]?|n\.?d\b\.?|no date|forthcoming|in press)(?![\w/]|[–-]\d)"
)
_LETTER = compiled(r"(?:,\s?|\s?and\s|\s?&\s?)([a-z])(?![\w.])")
_LOCATOR = compiled(
    r"(?:[,:;]?\s*(?:at\s)?(?P<named>(?:pp?\.?|pages?|[Cc]hapter|ch\.?|[Tt]able|[Ff]ig(?:ure|\.)?|[Ss]ection|s\.?"
    r"|[Pp]ara(?:graph)?s?\.?|§)\s?\d(?:[\dA-Za-z.]*[\dA-Za-z])?(?:[–-]\d+)?(?:,\s?\d{1,3}(?:[–-]\d+)?(?![\w]))*)"
    r"|:\s?(?P<pages>\d{1,4}(?:[–-]\d+)?))"
)
_LEAD = compiled(
    r"[\s,;:(]+|(?:see also|see|cf\.?|e\.?g\.?|for example|for instance|adapted from|based on|data from"
    r"|taken from|as cited in|cited in|quoted in|reported in|reviewed in|sources?:?|also|after|according to"
    r"|by|from|in|and|&|as|or|both|notably|including|compare|but|with|original)(?![\w.-])[:,]?\s*",
    re.IGNORECASE,
)
_WITHIN = compiled(r".*\b(?:cited|quoted|reported) (?:in|by)\s+", re.DOTALL)
_TAIL = compiled(r"(?<![\s,(])[\s,(]++$")
_GOES_ON = compiled(
    r"\s*(?:$|[,;)\]]|and\b|&|or\b|cited in|quoted in"
    r"|for (?:examples?|details|more|a |an |further|discussion))"
)
_ET_AL = compiled(r"et al\W{0,4}$|and colleagues$|and others$")
_PERSONS = compiled(
    r"(?<!\w)[A-Z][\w’'-]++(?:(?:,? (?:and|&) [A-Z][\w’'-]++)?,? (?:et al\.?|and (?:colleagues|others))"
    r"| (?:and|&) [A-Z][\w’'-]++)$"
)
_TOKEN = compiled(r"\S+")
_SOURCE_LINE = compiled(
    r"\W{0,8}(?:[Dd]ata )?[Ss]ources?(?: for [^:]{0,40})?\W{0,4}:|\W{0,8}Adapted from:?"
)
_POSSESSIVE = compiled(r"[’']s?$")
_SHORT_FORM = compiled(r" \([A-Z][A-Za-z&]{1,9}\)\s*$")
_REACH = 200
_JOINS = frozenset("colleagues others and & et al of for the de la du di da van von der den".split())


def find(text: str, start: int, end: int, index: Index) -> Iterator[Cited]:
    """The sources cited in `text[start:end]`. What the index knows decides where the words alone do not."""
    line = _SOURCE_LINE.match(text, start, end)
    if line:
        yield from _group(text, line.end(), end, line.end(), index)
        return
    reached = start
    for group in _GROUP.finditer(text, start, end) if _YEAR.search(text, start, end) else ():
        yield from _bare(text, reached, group.start(), start, index)
        yield from _group(text, group.start() + 1, group.end() - 1, start, index)
        reached = group.end()
    yield from _bare(text, reached, end, start, index)


def _group(text: str, start: int, end: int, passage: int, index: Index) -> Iterator[Cited]:
    """The sources between two brackets, or in a source line."""
    for part in re.finditer(r"[^;]+", text[start:end]):
        yield from _part(text, start + part.start(), start + part.end(), passage, index)


def _part(text: str, start: int, end: int, passage: int, index: Index) -> Iterator[Cited]:
    """The sources between two semicolons: a name with its years, then perhaps another."""
    at, authors = start, ""
    for match in _YEAR.finditer(text, start, end):
        if match.start() < at:
            continue
        begin, name = _name(text, at, match.start(), match.group(), index)
        if begin == match.start() and not authors:
            begin, name = _before(text, passage, start - 1, match.group(), index)
        elif begin == match.start():
            name = authors
        years = list(_years(text, match, end))
        at = years[-1][1]
        alone = _GOES_ON.match(text, at, end) is not None
        known = index.knows(name, match.group()) or (alone and _plausible(name))
        authors = name if known and not _dates(text, start, begin, name) else ""
        for number, (year, stop, locator) in enumerate(years if authors else ()):
            first = begin if number == 0 else years[number - 1][1] + 1
            yield Cited(first, _closed(text, first, stop), authors, year, locator)


def _dates(text: str, start: int, begin: int, name: str) -> bool:
    """Whether the name is a month behind other words: *took place in May 2018*."""
    return name.casefold() in MONTHS and re.search(r"\w", text[start:begin]) is not None


def _closed(text: str, start: int, end: int) -> int:
    """With the bracket that closes behind the year, where the citation has opened it."""
    opened = text.count("(", start, end) - text.count(")", start, end)
    return end + 1 if opened > 0 and text.startswith(")", end) else end


def _years(text: str, match: re.Match[str], end: int) -> Iterator[tuple[str, int, str | None]]:
    """A year, where it ends with its locator, and the letters that follow it: *2018a, b*."""
    year, at = match.group(), match.end()
    while True:
        locator = _LOCATOR.match(text, at, end)
        stop = locator.end() if locator else at
        yield year, stop, (locator["named"] or locator["pages"]) if locator else None
        letter = _LETTER.match(text, stop, end) if year[-1].isalpha() and year[0].isdigit() else None
        if not letter:
            return
        year, at = year[:4] + letter[1], letter.end()


def _name(text: str, start: int, end: int, year: str, index: Index) -> tuple[int, str]:
    """The name before a year and where it begins; at `end` where there is none."""
    within = _WITHIN.match(text, start, end)
    begin = within.end() if within else start
    while (lead := _LEAD.match(text, begin, end)) and lead.end() > begin:
        begin = lead.end()
    tail = _TAIL.search(text, begin, end)
    name = _printed(text[begin : tail.start() if tail else end])
    if not name or reads_as_name(name) or index.knows(name, year):
        return (begin, name) if name else (end, "")
    return _known_suffix(text, begin, end, year, index) or (begin, "")


def _known_suffix(text: str, start: int, end: int, year: str, index: Index) -> tuple[int, str] | None:
    """The longest end of the words that is a name of the index."""
    start = max(start, end - _REACH)
    for token in _TOKEN.finditer(text, start, end):
        printed = _printed(text[token.start() : end])
        for name in (printed, _POSSESSIVE.sub("", printed)):
            if name[:1].isupper() and index.knows(name, year):
                listed = any(key.startswith("The ") for key in index.link(name, year).candidates)
                return token.start(), name if listed else name.removeprefix("The ")
    return None


def _before(text: str, start: int, end: int, year: str, index: Index) -> tuple[int, str]:
    """The name that stands in the sentence before a year in brackets."""
    run = _run(text, start, end)
    known = _known_suffix(text, run, end, year, index) if run < end else None
    if known:
        return known
    words = _POSSESSIVE.sub("", text[run:end].rstrip())
    persons = _PERSONS.search(plain(words))
    if persons and reads_as_name(persons.group()):
        return run + max(0, words.rfind(persons.group().split()[0])), persons.group()
    for token in _TOKEN.finditer(words):
        if is_body(words[token.start() :]):
            return run + token.start(), _printed(words[token.start() :])
    return end, ""


def _run(text: str, start: int, end: int) -> int:
    """Where the words begin that lead up to `end` and could all be part of a name."""
    start, begin = max(start, end - _REACH), end
    short = _SHORT_FORM.search(text, start, end)
    begin = end = short.start() if short else end
    for token in reversed(list(_TOKEN.finditer(text, start, end))):
        word = token.group().strip("*_")
        ends_sentence = word[-1:] in ".;:!?)" and word not in ("al.",) and not re.fullmatch(r"[A-Z]\.", word)
        if ends_sentence and begin != end or not (word[:1].isupper() or word.strip(".,") in _JOINS):
            break
        begin = token.start()
    return begin


def _bare(text: str, start: int, end: int, passage: int, index: Index) -> Iterator[Cited]:
    """Years outside brackets behind *et al*, or behind two names that the index knows."""
    for match in _YEAR.finditer(text, start, end):
        if not match.group()[0].isdigit():
            continue
        head = text[max(passage, match.start() - 60) : match.start()].rstrip(" ,\n*.")
        if _ET_AL.search(head) or " and " in head or "&" in head or head.endswith(("see", "cf")):
            begin, name = _before(text, passage, match.start(), match.group(), index)
            several = _ET_AL.search(name) or re.search(r" and | & ", name)
            if name and (_ET_AL.search(name) or (several and index.link(name, match.group()).reference_id)):
                for year, stop, locator in _years(text, match, end):
                    yield Cited(begin, _closed(text, begin, stop), name, year, locator)
                    begin = stop


def _printed(words: str) -> str:
    """The name as a key prints it."""
    return plain(without_short(plain(words))).strip(" ,(")


def _plausible(name: str) -> bool:
    """Whether words that no entry bears out still name a source: a place or a month does not."""
    if not _PLACES:
        _PLACES.update(normal(entry.name) for entry in codelists.geographies())
        _PLACES.add("may")
    return reads_as_name(name) and normal(name) not in _PLACES


_PLACES: set[str] = set()
