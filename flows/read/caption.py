"""Captions: the label and title of a table, figure, box or case study."""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.emphasis import unmarked
from flows.read.heading import is_named, is_numbered

LABELS = (
    "table", "figure", "fig.", "fig", "chart", "graph", "map", "box", "case study", "exhibit",
    "diagram", "panel", "infographic", "plate", "photo", "image", "annex table", "appendix table",
)  # fmt: skip
NAME = "|".join(re.escape(form) for label in LABELS for form in (label.capitalize(), label.upper()))
NUMBER = r"(?:[A-Z]{0,2}\.?\d{1,3}(?:[.\-–]\d{1,3})*+[a-z]?|[A-Z]|[IVX]{1,5})"
LABEL = compiled(
    rf"(?:{NAME})\s+(?:[Nn]o\.?\s?)?{NUMBER}(?![\w%])(?:\s*[.:|–—-]\s*|\s+(?=[A-Z‘“\"'(£$€\d])|$)"
)
HEADS_TEXT = compiled(r"(?:Box|BOX|Case study|CASE STUDY|Case Study|Panel|PANEL)\b")
SENTENCES = compiled(r"[.?!]\s+[A-Z]")
#: a line that says who met and when, and nothing of a table: *Trust Board, 25 May 2023*
MEETING = compiled(
    r"(?:[A-Z][\w’'&-]* ){0,5}(?:Board|Committee|Council|Cabinet|Panel|Forum|Assembly|Executive)"
    r"(?: [Mm]eeting)?(?:,| [–-])? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}"
)
LONGEST = 260
LONGEST_UNLABELLED = 160


def opens_caption(words: str) -> bool:
    """Whether a line begins with a label such as `Table 2:` or `Figure 3 Vacancies`."""
    return bool(LABEL.match(unmarked(words[:200])))


def heads_text(words: str) -> str | None:
    """What kind of text a caption heads: `box`, `case study`; None where it heads a picture or a table."""
    found = HEADS_TEXT.match(unmarked(words[:60]))
    return found[0].lower() if found else None


def is_caption(words: str) -> bool:
    """A label with a title. A paragraph that only begins with one (`Table 1 shows …`) is prose."""
    if len(words) > LONGEST:
        return False
    plain = unmarked(words)
    label = LABEL.match(plain)
    if not label:
        return False
    title = plain[label.end() :]
    return not (SENTENCES.search(title) and title.endswith("."))


def captioned(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the captions among them told: by their label, or by standing over a table."""
    found = []
    for each, below in zip(blocks, [*blocks[1:], None], strict=True):
        if each.kind == "paragraph" and not each.settled:
            words = text[each.start : min(each.end, each.start + LONGEST + 1)]
            if is_caption(words) or (below and _stands_over(words, each, below)):
                each = each.of("caption")
        found.append(each)
    return found


def _stands_over(words: str, each: Block, below: Block) -> bool:
    """An unlabelled line over a table is its caption, unless it heads more than the table."""
    if below.kind != "table" or len(words) > LONGEST_UNLABELLED or "\n" in words:
        return False
    plain = unmarked(words)
    if MEETING.fullmatch(plain):
        return False
    return plain[-1:] not in (".", ":", ";", ",") and not is_named(plain) and not is_numbered(plain)
