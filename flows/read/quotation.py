"""Quotations set as paragraphs of their own, with the line that says whose words they are."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.emphasis import emphasis, unmarked

LONGEST = 1500
SPEAKER = compiled(r"\([A-Z][^()\n]{2,100}\)|[—–-]{1,2}\s?[A-Z][^.\n]{2,100}")
FEWEST = 40


def quoted(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with words of others told: a paragraph in italics or quotation marks over its speaker."""
    found = list(blocks)
    italics: list[int] = []
    spoken = False
    for place, (each, below) in enumerate(zip(blocks, blocks[1:], strict=False)):
        if each.settled or below.settled or each.kind != "paragraph" or below.kind != "paragraph":
            continue
        words = text[each.start : min(each.end, each.start + LONGEST)]
        if len(words) > FEWEST and words[0] in "*_" and emphasis(words) == "italic" and _is_sentence(words):
            italics.append(place)
        speaker = unmarked(text[below.start : min(below.end, below.start + 120)])
        if FEWEST < each.end - each.start < LONGEST and _set_apart(words) and SPEAKER.fullmatch(speaker):
            found[place] = each.of("quotation")
            found[place + 1] = below.of("quotation")
            spoken = spoken or place in italics
    # Where a document sets its speakers' words in italics, sentences in italics are such words.
    for place in italics if spoken else []:
        found[place] = found[place].of("quotation")
    return found


def _is_sentence(words: str) -> bool:
    return words.rstrip("*_")[-1:] in (".", "?", "!")


def _set_apart(words: str) -> bool:
    return emphasis(words) == "italic" or (words[0] in "“‘\"'" and words.rstrip(".")[-1] in "”’\"'")
