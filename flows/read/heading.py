"""Headings: lines that name what stands below them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.emphasis import emphasis, unmarked
from flows.read.speaker import is_line

LONGEST = 110
MOST_WORDS = 16
NUMBERED = compiled(
    r"(?:(?P<deep>\d{1,2}(?:\.\d{1,2}){1,4})\.?|(?P<flat>\d{1,2})[.)]?|(?P<letter>[A-Z])[.)])\s+(?=[A-Z‘“\"'(£])"
)
NAMED = compiled(
    r"""(?:(?:section\ |part\ |\d{1,2}(?:\.\d{1,2})*\.?\ )?
    (?:(?:table\ of\ )?contents|references?|bibliography|notes|end\ ?notes|foot\ ?notes|sources|works\ cited
      |further\ reading|acknowledge?ments|glossary|abbreviations|foreword|preface
      |(?:executive\ )?summary|in\ summary
      |overview|key\ (?:messages|points|findings|facts|figures)|introduction|background|methods|methodology
      |conclusions?|recommendations|conclusions\ and\ recommendations|about\ (?:the\ authors?|this\ \w+)
      |next\ steps|notes\ (?:to|for)\ editors|notes\ and\ references)
    |(?:appendix|annex|chapter|part|section)\ (?:\d{1,2}|[A-Z]|[IVX]{1,5})\b[^.]{0,90}):?""",
    re.VERBOSE | re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
DATED = compiled(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b{MONTH}\.?\s+(?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}",
    re.I,
)
NUMBER_THEN_MONTH = compiled(rf"\d{{1,2}}\s+{MONTH}\b", re.IGNORECASE)
BY_LINE = compiled(r"(?:By|Written by|Reported by)(?: [A-Z][\w.’'-]{0,30}+){2,5}")
QUESTION = compiled(r"Q\d{1,4}\.?\s+[A-Z]")  # of a hearing: who asks it stands behind
ADDRESS = compiled(r"https?://|www\.|\S@\S")
LETTERS = compiled(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a line without markup shows that it is a heading: its level if any, its rank among the rest."""

    name: str
    level: int | None
    rank: int


def is_named(plain: str) -> bool:
    """A name that documents give their parts: References, Appendix B, Key messages."""
    return bool(NAMED.fullmatch(plain))


def is_numbered(plain: str) -> bool:
    return bool(NUMBERED.match(plain)) and not NUMBER_THEN_MONTH.match(plain)


def depth(plain: str) -> int | None:
    """How many numbers a heading bears: two for `2.1 People`, none where it bears none."""
    found = NUMBERED.match(plain)
    if not found or found["letter"] or NUMBER_THEN_MONTH.match(plain):
        return None
    return found["deep"].count(".") + 1 if found["deep"] else 1


def is_capital(plain: str) -> bool:
    """A line in capitals, three letters of them or more."""
    return plain.upper() == plain and len(LETTERS.findall(plain)) > 2


def is_heading_like(plain: str) -> bool:
    """Short, not a sentence, not a date, address or row of labels."""
    if not plain or len(plain) > LONGEST or plain.count(" ") >= MOST_WORDS:
        return False
    if plain[-1] in ".,;:…" or "|" in plain or plain[0].islower():
        return False
    return (
        bool(LETTERS.search(plain))
        and not DATED.search(plain)
        and not ADDRESS.search(plain)
        and not BY_LINE.fullmatch(plain)
        and not QUESTION.match(plain)
        and not is_line(plain, 0, len(plain))
        and plain[0] not in "([{"
    )


def manner(words: str, marked_up: bool, bold: bool = False) -> Manner | None:
    """How a line shows that it is a heading. Where a document marks its headings up, a short line is none."""
    plain = unmarked(words)
    if is_named(plain):
        return Manner("named", None if marked_up else 1, 1)
    if not is_heading_like(plain):
        return None
    if levels := (depth(plain) if is_numbered(plain) else None):
        return Manner("numbered", levels, 0)
    how = "bold" if bold else emphasis(words)
    if how:
        return Manner(how, None, 1 if how == "bold" else 2)
    if is_capital(plain):
        return Manner("capital", None if marked_up else 1, 1)
    return None if marked_up else Manner("plain", None, 1)


def headed(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with those lines made headings that name what follows them."""
    marked_up = any(each.kind == "heading" and each.settled for each in blocks)
    hows = [_manner(text, each, marked_up) for each in blocks]
    found = []
    for place, (each, how) in enumerate(zip(blocks, hows, strict=True)):
        if how and _names_what_follows(text, blocks, hows, place, how):
            each = each.of("heading", level=how.level, rank=how.rank)
        found.append(each)
    return found


def _manner(text: str, each: Block, marked_up: bool) -> Manner | None:
    told = each.settled or each.level is not None  # a format's own list item
    if told or each.kind not in ("paragraph", "list_item") or each.end - each.start > 3 * LONGEST:
        return None
    words = text[each.start : each.end]
    if any(sign in words for sign in "\n\r\t"):
        return None
    how = manner(words, marked_up, bold=each.rank > 0)
    return how if each.kind == "paragraph" or (how and how.name == "numbered") else None


def _names_what_follows(
    text: str, blocks: list[Block], hows: list[Manner | None], place: int, how: Manner
) -> bool:
    """A heading is followed by text or by a further heading, not by another of its own weak kind."""
    after = next(
        (n for n in range(place + 1, min(place + 4, len(blocks))) if blocks[n].kind != "boilerplate"), None
    )
    if after is None:
        return False
    below, its = blocks[after], hows[after]
    if how.name == "named":
        return True
    if blocks[place].kind == "list_item":
        return below.kind not in ("list_item", "table_cell") and not _in_list(blocks, place)
    if how.name in ("numbered", "capital"):
        return below.kind != "list_item" or how.name == "capital" or not below.level
    if how.name in ("bold", "italic"):
        return its is None or its.name != how.name or its.rank != how.rank
    if its and its.name != "plain":
        return True
    return below.kind in ("list_item", "table", "caption", "quotation", "contents") or _is_prose(
        text, below, blocks[place]
    )


def _in_list(blocks: list[Block], place: int) -> bool:
    return place > 0 and blocks[place - 1].kind == "list_item" and not blocks[place].apart


def _is_prose(text: str, each: Block, above: Block) -> bool:
    """Text that a short line may head: sentences, and more of them than the line holds itself."""
    if each.kind != "paragraph":
        return each.kind == "heading"
    tail = text[max(each.start, each.end - 4) : each.end].rstrip("'\"”’)*_")
    size = each.end - each.start
    return size > LONGEST or (size > above.end - above.start and tail[-1:] in (".", "?", "!", ":"))
