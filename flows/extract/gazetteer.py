"""Names of places and bodies in running text, looked up in the code lists.

A name is found at its first word and taken at its longest: *North East London* is not *London*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from flows.extract.blanks import BLANK as _B
from flows.extract.codelists import Entry, geographies, organisations
from flows.patterns import compiled


@dataclass(frozen=True, slots=True)
class Mention:
    """A named place or body: its characters and the entry of the code list that it stands for."""

    start: int
    end: int
    entry: Entry

    @property
    def name(self) -> str:
        """The canonical name: *the UK* is the United Kingdom."""
        return self.entry.name


_CAPITALISED = compiled(r"[A-ZÀ-Þ][^\W_]*")
_PLAIN = dict(zip("’‘\u2011\u00a0\n", "''-  ", strict=True))
APOSTROPHES = str.maketrans(_PLAIN)
#: what an ambiguous name (*Reading*, *Bath*) asks for before it
_LOCATIVE = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Aa]cross|[Oo]f|[Tt]o|and|outside|around|,)[ \u00a0\n]$"
)


class Gazetteer:
    """The names of a code list by their first word in capitals and the word after it, the longest first.

    What stands before that word (*sub-* in *sub-Saharan Africa*) is looked for in front of it.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._names: dict[str, dict[str, list[_Name]]] = {}
        #: names without a capital by their last word: few texts have any of those
        self._small: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            for name in (entry.name, *entry.other_names):
                self._add(name, entry)
        for seconds in self._names.values():
            for names in seconds.values():
                names.sort(key=lambda name: -len(name.words))

    def _add(self, words: str, entry: Entry) -> None:
        """One more name for an entry; the first entry that has a name keeps it."""
        match = _CAPITALISED.search(words)
        if match and len(words) > 1:
            names = self._names.setdefault(match.group(), {}).setdefault(_second(words, match.end()), [])
            if all(known.words != words for known in names):
                names.append(_Name(words, match.start(), entry))
        elif not match and entry.kind in _GROUPS:
            self._small.setdefault(words.split()[-1], {}).setdefault(words, entry)

    def find(self, text: str, start: int, end: int) -> list[Mention]:
        """The entries named in `text[start:end]`, in their order, none within another."""
        if not self._names:
            return []
        part = _straight(text[start:end])
        found: list[Mention] = []
        reach = 0
        for match in _CAPITALISED.finditer(part):
            seconds = self._names.get(match.group())
            at = match.start()
            if seconds is None or at < reach:
                continue
            name = _named(part, match, seconds)
            if name:
                first = at - name.lead
                reach = first + len(name.words)
                found.append(_part_of(part, Mention(first, reach, name.entry), start))
        small = self._in_small(part, start)
        return sorted([*found, *small], key=_where) if small else found

    def _in_small(self, part: str, start: int) -> list[Mention]:
        """The names without a capital, none within another: *the euro area*, *high-income countries*."""
        found: list[Mention] = []
        names = {
            words: entry
            for last, some in self._small.items()
            if last in part
            for words, entry in some.items()
            if words in part
        }
        for words in sorted(names, key=len, reverse=True):
            for match in re.finditer(rf"(?<![\w-]){re.escape(words)}(?!\w)", part):
                first, last = start + match.start(), start + match.end()
                if not any(other.start < last and first < other.end for other in found):
                    found.append(Mention(first, last, names[words]))
        return found


#: places whose names may be common words
_GROUPS = frozenset({"group", "world_region", "traditional_area"})


def _where(mention: Mention) -> int:
    return mention.start


def _straight(part: str) -> str:
    """The same characters with plain apostrophes, hyphens and blanks; most texts have few others."""
    for mark, plain in _PLAIN.items():
        part = part.replace(mark, plain)
    return part


_PART = compiled(r"\b(?:Little|Great|Upper|Lower|Old|Nether|Higher|East|West|North|South|Mid) $")


def _part_of(part: str, mention: Mention, start: int) -> Mention:
    """The mention in the text; *Little Ilford* is a place of its own, not Ilford."""
    lead = (
        _PART.search(part, max(0, mention.start - 8), mention.start) if mention.entry.kind in _TOWNS else None
    )
    first, entry = mention.start, mention.entry
    if lead:
        first = lead.start()
        entry = Entry(part[first : mention.end], None, "named", entry.code or entry.name, False, ())
    return Mention(start + first, start + mention.end, entry)


_TOWNS = frozenset({"city", "town", "borough", "district", "unitary", "metropolitan_district"})


@dataclass(frozen=True, slots=True)
class _Name:
    """A name with how many characters stand before its first word in capitals."""

    words: str
    lead: int
    entry: Entry


#: without the mark of the genitive: *Northern Ireland's*
_SECOND = compiled(r"[ &-]{1,3}(\w+)")


def _second(text: str, at: int) -> str:
    match = _SECOND.match(text, at)
    return match[1] if match else ""


def _named(part: str, first: re.Match[str], seconds: dict[str, list[_Name]]) -> _Name | None:
    """The longest name around its first word in capitals, with the word after it or alone."""
    second = _second(part, first.end())
    for word in (second, "") if second else ("",):
        name = _longest(part, first.start(), seconds[word]) if word in seconds else None
        if name:
            return name
    return None


def _longest(part: str, at: int, names: Iterable[_Name]) -> _Name | None:
    for name in names:
        first = at - name.lead
        last = first + len(name.words)
        if (
            first < 0
            or not part.startswith(name.words, first)
            or part[last : last + 1].isalnum()
            or part[last : last + 1] == "$"
        ):
            continue
        if first and (part[first - 1].isalnum() or part[first - 1] in "@/"):
            continue
        doubtful = name.entry.ambiguous and name.words == name.entry.name
        alone = doubtful and len(name.words) == len(part.strip())
        if doubtful and not alone and not _LOCATIVE.search(part[max(0, first - 9) : first]):
            continue
        return name
    return None


_AND = compiled(rf"(?P<comma>,)?(?:{_B}(?:and|&))?{_B}(?:(?:in|across|for){_B})?(?:the{_B})?$")


def joined(text: str, mentions: list[Mention], commas: bool = True) -> list[Mention]:
    """*Gloucestershire and Worcestershire* as one: names that stand side by side, their codes likewise.

    A place followed by the one that it lies in (*Croydon, London*) stays itself.
    """
    whole: list[Mention] = []
    for mention in mentions:
        last = whole[-1] if whole else None
        gap = _AND.fullmatch(text, last.end, mention.start) if last else None
        if (
            last is None
            or gap is None
            or gap["comma"]
            and not commas
            or not text[last.end : mention.start].strip()
        ):
            whole.append(mention)
        elif last.entry.area and last.entry.area in {mention.entry.code, mention.entry.name}:
            whole[-1] = Mention(last.start, mention.end, last.entry)
        else:
            whole[-1] = Mention(last.start, mention.end, _both(last.entry, mention.entry))
    return whole


def _both(first: Entry, second: Entry) -> Entry:
    codes = "; ".join(code for code in (first.code, second.code) if code)
    return Entry(f"{first.name}; {second.name}", codes or None, first.kind, "", False, ())


@cache
def places() -> Gazetteer:
    """The places of the code list, by their names."""
    return Gazetteer(geographies())


@cache
def bodies() -> Gazetteer:
    """The bodies of the code list, by their names."""
    return Gazetteer(organisations())


@cache
def place_named(name: str) -> Entry | None:
    """The place of that canonical name, if the code list has it."""
    return next((entry for entry in geographies() if entry.name == name), None)


@cache
def place_coded(code: str) -> Entry | None:
    """The place of that code, if the code list has it."""
    return next((entry for entry in geographies() if entry.code == code), None)
