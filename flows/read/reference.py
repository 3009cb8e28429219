"""References: the entries of a bibliography."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.read.block import Block, block
from flows.read.emphasis import unmarked
from flows.read.line import lines

SECTION = re.compile(
    r"(?:\d{1,2}\.?\s)?(?:(?:list of )?references|bibliography|works cited|literature(?: cited)?"
    r"|further reading|sources|references and notes|selected references|references and further reading)",
    re.IGNORECASE,
)
YEAR = r"\((?:(?:19|20)\d\d[a-z]?|nd|n\.d\.?|no date|forthcoming|in press)[^()\n]{0,20}\)"
ENTRY = re.compile(
    rf"(?:\[\d{{1,3}}\]|\d{{1,3}}\.)?\s{{0,3}}(?:[^\W\d_][^()\n]{{1,300}}?|[—–-]{{1,3}}\s?){YEAR}"
)
NUMBERED_ENTRY = re.compile(r"(?:\[\d{1,3}\]|\d{1,3}\.)\s+\S")
PERSON = r"[A-Z][\w’'-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'-]+)?,?\s[A-Z]{1,3}\b\.?(?:\s?[A-Z]\.)*"
BY_NAME = re.compile(
    rf"{PERSON}(?:(?:,\s|\sand\s|,\sand\s|\s&\s){PERSON}){{0,12}}"
    rf"(?:,?\s(?:and others|et al\.?))?\s?{YEAR}[.,:]?\s+[‘'“\"*_A-Z]"
)
EVIDENCE = re.compile(
    r"https?://|www\.|\bdoi\b|[Aa]vailable at|\baccessed\b|\d\(\d+\)|\bpp?\.? \d|\d[:,]\s?\d+[–-]\d+|: [A-Z]"
)
GOES_ON = re.compile(
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
    if found and found[-1].kind == "reference" and GOES_ON.match(text, each.start):
        found[-1] = replace(found[-1], end=each.end)
    else:
        found.extend(_entries(text, each))


def _entries(text: str, each: Block) -> list[Block]:
    starts = [each.start]
    for line in lines(text, each.start, each.end)[1:]:
        head = line.text[:400]
        if ENTRY.match(head) or NUMBERED_ENTRY.match(head):
            starts.append(line.first)
    ends = [*starts[1:], each.end]
    parts = (
        block(text, "reference", start, end, apart=False) for start, end in zip(starts, ends, strict=True)
    )
    return [part for part in parts if part]
