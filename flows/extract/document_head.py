"""The head of a document: its title and what stands above the first paragraph of prose; the names in it."""

from __future__ import annotations

import re

from flows.extract import demonyms, gazetteer, organisations, speaker_lines
from flows.extract.gazetteer import Gazetteer, Mention
from flows.patterns import compiled
from flows.read.document import Document, Passage

#: kinds of passage that do not tell what the document is about
BESIDE_THE_TEXT = frozenset({"boilerplate", "contents", "reference", "footnote", "source_line"})
#: characters from which on a paragraph is prose, no line of the head
PROSE = 160
#: passages that a head may have
_MOST = 8


#: who was there, and of which house or place each of them is
_ROLL = compiled(
    r"[*_#\s]*(?:[Ww]itness(?:es)?|[Mm]embers|[Pp]resent|[Ii]n attendance|[Aa]ttend(?:ance|ees|ing)"
    r"|[Aa]pologies|[Pp]anel|[Ss]peakers?|[Ee]xamination of [Ww]itness(?:es)?)(?: [a-z]+){0,2}[*_]*(?::|\s*$)"
)


def of(document: Document) -> list[Passage]:
    """The title and what stands above the first paragraph of prose, headings included; not who was there."""
    head: list[Passage] = []
    rolled = False
    for passage in document.passages:
        if passage.kind in BESIDE_THE_TEXT or passage.kind in {"table", "table_cell"}:
            continue
        roll = _ROLL.match(document.text, passage.char_start, passage.char_end)
        rolled = bool(roll and roll.end() == passage.char_end) or rolled and passage.kind != "heading"
        if roll or rolled:
            continue
        if is_prose(passage) or _is_spoken(document.text, passage) or len(head) >= _MOST:
            break
        head.append(passage)
    return head


def _is_spoken(text: str, passage: Passage) -> bool:
    """Whether somebody speaks: with the first speaker the head is over."""
    return speaker_lines.end(text, passage.char_start, passage.char_end) > passage.char_start


def is_prose(passage: Passage) -> bool:
    """Whether a passage is long enough to be running text, not a date line or the name of an author."""
    return passage.kind in {"paragraph", "list_item"} and passage.char_end - passage.char_start > PROSE


#: *Police workforce, England and Wales: 31 March 2021*: how things stood on that day
_POSITION = compiled(
    r"[A-Z][^:,]{2,60}+(?:, [a-z][^:,]{1,40}+){0,3}, [A-Z][^:]{2,60}+: "
    r"(?:as at |at |on )?\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\W{0,4}+"
)


def is_position(text: str, passage: Passage) -> bool:
    """Whether a line names what the document is about, where, and the day on which it stood so."""
    return _POSITION.fullmatch(text, passage.char_start, passage.char_end) is not None


#: a line that dates the document names where it was published, not what it is about
_DATED = compiled(
    r"\b\d{1,2}\.? ?[A-Z][a-z]+\.? (?:19|20)\d\d\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\b"
    r"|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b|[Pp]ress release"
)
#: *By Paul Bolton*: a name that may be that of a place too
_BY_LINE = compiled(
    r"(?:[Bb]y|[Aa]uthors?:|[Ww]ritten by|[Rr]eport(?: by|ing):?|[Cc]ontact:?|[Ee]ditor:?)"
    r" [A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3}\b(?:,? [^.]{0,60})?$",
    re.MULTILINE,
)


def is_dateline(text: str, passage: Passage) -> bool:
    """Whether a line only says by whom, where and when a document came out."""
    start, end = passage.char_start, passage.char_end
    if _BY_LINE.match(text, start, end):
        return True
    dated = passage.kind == "paragraph" and _DATED.search(text, start, end) is not None
    return dated and not is_position(text, passage)


#: names that are read letter by letter, whatever the rest of the line is set in
_SHORT = compiled(r"\b(?:Nhs|Hmp|Hm|Uk|Ccg|Icb|Gp|Plc|Bbc|Mod|Dwp|Nao|Ons|Rspca|Tfl|Llp|Usa|Eu|Un|Who)\b")


def in_small_letters(text: str, start: int, end: int) -> str:
    """The text with a line in capitals written as names are: *LEWISHAM COUNCIL* is Lewisham Council."""
    part = text[start:end]
    written = _SHORT.sub(lambda word: word.group().upper(), part.title()) if part.isupper() else part
    return text[:start] + written + text[end:] if part.isupper() and len(written) == len(part) else text


#: a place that only says what is left out: *buses outside London*
_OUTSIDE = compiled(r"\b(?:[Oo]utside(?: of)?|[Ee]xcept|[Ee]xcluding|[Bb]eyond) (?:the )?$")

#: a finding, not what the text is about: *Vacancies highest in Kent*
_FOREMOST = compiled(
    r"\b(?:highest|lowest|fastest|slowest|greatest|largest|biggest|smallest|strongest|weakest|steepest|sharpest"
    r"|most|least|fewest|best|worst|commonest)(?: [a-z]+){0,2} (?:in|for|at|across) (?:the )?$",
    re.IGNORECASE,
)

_NO_NAMES = Gazetteer(())


def named(text: str, start: int, end: int, own: Gazetteer = _NO_NAMES) -> tuple[list[Mention], list[Mention]]:
    """The bodies and the places that a heading or a line of the head names, places within bodies left out.

    *Croydon Council: care homes in Kent* names the body Croydon Council and the place Kent.
    """
    words = in_small_letters(text, start, end)
    bodies = organisations.find(words, start, end, own)
    places = gazetteer.places().find(words, start, end) or demonyms.find(words, start, end)
    return bodies, [
        place
        for place in places
        if not any(body.start <= place.start < body.end for body in bodies)
        and not _OUTSIDE.search(words, start, place.start)
        and not _FOREMOST.search(words, start, place.start)
    ]


def heads_a_part(document: Document, name: str, kinds: frozenset[str] | None = None) -> bool:
    """Whether a heading names this body, or else this place, and another of its level names another one.

    Of *Kent*, *Essex* and *Surrey* none is what the whole document is about.
    """
    levels: dict[int | None, set[str]] = {}
    for passage in document.passages:
        if passage.kind == "heading":
            bodies, places = named(document.text, passage.char_start, passage.char_end)
            found = places if kinds is None else [body for body in bodies if body.entry.kind in kinds]
            levels.setdefault(passage.level, set()).update(mention.name for mention in found[:1])
    return any(name in names and len(names) > 1 for names in levels.values())
