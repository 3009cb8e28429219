"""Note marks: the numbers and signs in a text that point to a footnote or to a numbered source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.patterns import compiled
from flows.read.document import Document, Passage

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ", "0123456789abcde")
_LIST = r"\d{1,3}[a-z]?(?:\s?[,;–-]\s?\d{1,3}[a-z]?)*"
_SIGN = "†‡§"
#: the first alternative is emphasis: its stars are no marks
_MARK = compiled(
    rf"""(?<![\w*])\*{{1,3}}(?=[^\s*])[^*]{{1,1500}}(?<=\S)\*{{1,3}}
      | <sup>\[?(?P<tag>{_LIST}|[a-z*{_SIGN}]{{1,3}})\]?</sup>
      | \[\^(?P<name>[^\]\s]{{1,40}})\](?!:)
      | \[(?P<bracket>{_LIST}|[a-z])(?P<locator>[,:]\s?pp?\.?\s?[\d–-]+)?\](?!\((?!\#))
      | \^(?P<caret>{_LIST})\^?
      | (?<=[^\s\d])(?<!\bm)(?<![kcm]m)(?P<raised>[⁰¹²³⁴-⁹ᵃ-ᵉ]+(?:[,–][⁰¹²³⁴-⁹]+)*)
      | (?<=[\d])(?<!10)(?P<counted>[¹²³⁴-⁹⁰]+)
      | (?<=[\w.,;:’”)%])(?P<sign>\*{{1,3}}|[{_SIGN}]{{1,3}})(?![\w*])
      | (?:(?<=[a-z%)”’"'][.,;:!?])|(?<=\b\d{{4}}[.,;]))(?P<glued>\d{{1,2}})(?=\s|$)
      | (?<=[a-z)”’])(?P<stuck>\d{{1,2}})(?=[\s.,;:]|$)
      | (?<=\w)\s?\((?P<round>\d{{1,2}}|[a-z])\)""",
    re.VERBOSE,
)
_MEMBER = compiled(r"(\d{1,3}[a-z]?)(?:\s?[–-]\s?(\d{1,3}))?")
_LONGEST_RANGE = 40
#: passages whose own numbers point nowhere; cells lie inside their table
_PASSED_OVER = frozenset({"reference", "footnote", "contents", "boilerplate", "table_cell"})


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark at its place. `form` is how it is printed; `inner` numbers are only implied: 4 in *[3–5]*."""

    start: int
    end: int
    label: str
    form: str
    passage: Passage
    locator: str | None = None
    inner: bool = False


@lru_cache(maxsize=1)
def found(document: Document) -> tuple[NoteMark, ...]:
    """Everything in the running text that could be a mark; whether it is one, its note or source tells."""
    return tuple(_found(document))


def _found(document: Document) -> Iterator[NoteMark]:
    for passage in document.passages:
        if passage.kind in _PASSED_OVER:
            continue
        for match in _MARK.finditer(document.text, passage.char_start, passage.char_end):
            if match.lastgroup:
                yield from _marks(match, passage)


def _marks(match: re.Match[str], passage: Passage) -> Iterator[NoteMark]:
    form = "bracket" if match.lastgroup == "locator" else str(match.lastgroup)
    words, start = match[form].translate(_RAISED), match.start(form)
    locator = match["locator"][1:].strip() if match["locator"] else None
    if not words[0].isdigit() or form == "name":
        yield NoteMark(match.start(), match.end(), words, form, passage, locator)
        return
    alone = words.isalnum()
    for member in _MEMBER.finditer(words):
        first = match.start() if alone else start + member.start(1)
        end = match.end() if alone else start + member.end(1)
        yield NoteMark(first, end, member[1], form, passage, locator)
        if member[2]:
            yield from _range(member, start, form, passage)


def _range(member: re.Match[str], start: int, form: str, passage: Passage) -> Iterator[NoteMark]:
    """The numbers of *3–5* that follow its first."""
    low, high = int(re.sub(r"\D", "", member[1])), int(member[2])
    whole = start + member.start(), start + member.end()
    for number in range(low + 1, min(high, low + _LONGEST_RANGE)):
        yield NoteMark(*whole, str(number), form, passage, inner=True)
    yield NoteMark(start + member.start(2), start + member.end(2), member[2], form, passage)
