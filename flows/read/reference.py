"""References: the entries of a bibliography."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.patterns import compiled
from flows.read.block import Block, block
from flows.read.emphasis import unmarked
from flows.read.line import lines

SECTION = compiled(
    r"(?:\d{1,2}\.?\s)?(?:(?:list of )?references|bibliography|works cited|literature(?: cited)?"
    r"|further reading|sources|references and notes|selected references|references and further reading)",
    re.IGNORECASE,
)
YEAR = r"\((?:(?:19|20)\d\d[a-z]?|nd|n\.d\.?|no date|forthcoming|in press)[^()\n]{0,20}\)"
ENTRY = compiled(
    rf"(?:\[\d{{1,3}}\]|\d{{1,3}}\.)?\s{{0,3}}(?:[^\W\d_][^()\n]{{1,300}}?|[—–-]{{1,3}}\s?){YEAR}"
)
NUMBERED_ENTRY = compiled(r"(?:\[\d{1,3}\]|\d{1,3}\.)\s+\S")
PERSON = r"[A-Z][\w’'-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'-]+)?,?\s[A-Z]{1,3}\b\.?(?:\s?[A-Z]\.)*"
BARE_NUMBER = compiled(r"\s*(\d{1,3})\s+(?=[^\W\d_])")
INITIALS = r"(?:[A-Z]\.[ -]?){1,4}"
DATED_ENTRY = compiled(
    rf"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?, {INITIALS}(?:[^()\n\d]{{0,200}}?[ ,.])?(?:19|20)\d\d[a-z]?[.,:]\s"
)
UNFINISHED = compiled(r"(?:[,;&]|\band)\s*$")
BY_NAME = compiled(
    rf"{PERSON}(?:(?:,\s|\sand\s|,\sand\s|\s&\s){PERSON}){{0,12}}"
    rf"(?:,?\s(?:and others|et al\.?))?\s?{YEAR}[.,:]?\s+[‘'“\"*_A-Z]"
)
EVIDENCE = compiled(
    r"https?://|www\.|\bdoi\b|[Aa]vailable at|\baccessed\b|\d\(\d+\)|\bpp?\.? \d|\d[:,]\s?\d+[–-]\d+|: [A-Z]"
)
GOES_ON = compiled(
    r"[\[<(]?(?:https?://|www\.)|Available (?:at|from|online)|\(?[Aa]ccessed\b|doi[:.]|[a-z]"
)


def is_references_heading(words: str) -> bool:
    return bool(SECTION.fullmatch(unmarked(words[:60]).rstrip(":")))


def is_entry(words: str) -> bool:
    """Whether a line reads as a bibliography entry wherever it stands."""
    if "(" not in words:
        return False
    plain = unmarked(words)
    return bool(BY_NAME.match(plain) and EVIDENCE.search(plain))


def referenced(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the entries under a heading such as References told, one block an entry."""
    found: list[Block] = []
    inside = False
    for each in blocks:
        if each.kind in ("heading", "title"):
            inside = is_references_heading(text[each.start : each.end])
        if each.settled or each.kind not in ("paragraph", "list_item", "footnote"):
            found.append(each)
        elif inside and not text.startswith("[^", each.start):
            _add(text, found, each)
        elif each.kind == "paragraph" and is_entry(text[each.start : min(each.end, each.start + 500)]):
            found.append(each.of("reference"))
        else:
            found.append(each)
    return found


def _add(text: str, found: list[Block], each: Block) -> None:
    """One more block of the bibliography: a new entry, several, or the end of the entry above."""
    above = found[-1] if found and found[-1].kind == "reference" else None
    if above and (GOES_ON.match(text, each.start) or _unfinished(text, above.end)):
        found[-1] = replace(found[-1], end=each.end)
    else:
        found.extend(_entries(text, each))


def _entries(text: str, each: Block) -> list[Block]:
    """The entries of a block; one begins on a line with a year behind names, or with its number."""
    starts = [each.start]
    number = BARE_NUMBER.match(text, each.start, each.end)
    for line in lines(text, each.start, each.end)[1:]:
        head = line.text[:400]
        counted = BARE_NUMBER.match(head) if number else None
        goes_on = counted is not None and number is not None and int(counted[1]) == int(number[1]) + 1
        number = counted if goes_on else number
        begins = goes_on or any(pattern.match(head) for pattern in (ENTRY, NUMBERED_ENTRY, DATED_ENTRY))
        if begins and not _unfinished(text, line.first):
            starts.append(line.first)
    ends = [*starts[1:], each.end]
    parts = (
        block(text, "reference", start, end, apart=False) for start, end in zip(starts, ends, strict=True)
    )
    return [part for part in parts if part]


def _unfinished(text: str, end: int) -> bool:
    """Whether the words before a place break off in the middle of a list of authors."""
    return UNFINISHED.search(text, max(0, end - 8), end) is not None
