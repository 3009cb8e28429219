"""The body that a story is about: of its first sentences, or whose results its headline announces."""

from __future__ import annotations

import re

from flows.extract import document_head, gazetteer, organisations
from flows.extract.body_kinds import ACTORS, OWNERS, STOCK_NAMES
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer, Mention
from flows.patterns import compiled
from flows.read.document import Document, Passage

#: a body that gives account of itself
ACCOUNTS = compiled(
    r"\b(?:annual (?:[a-z]+ )?(?:report|review|accounts)|report and accounts|annual report and"
    r"|trustees['’]? (?:annual )?report|impact (?:report|review)|financial statements"
    r"|(?:preliminary|interim|full[- ]year|half[- ]year|annual|quarterly) results"
    r"|trading (?:update|statement)|quality accounts?|year in review)\b",
    re.IGNORECASE,
)
#: led by its first letter, so that the search over the whole text skips from one to the next
OWN_VOICE = compiled(r"[WwOo](?<!\w.)(?:(?<=[Ww])e|(?<=[Oo])urs?)\b")
#: how far a story is read for the companies that it names, and from how many others on it is of them all
_STORY, _RIVALS = 4000, 3


def is_of_a_market(text: str, body: Mention) -> bool:
    """Whether a story whose title names a company is of its rivals too, and it does not speak for itself."""
    if body.entry.kind != "company" or OWN_VOICE.search(text) or ACCOUNTS.search(text, 0, _STORY):
        return False
    named = organisations.find(text, 0, min(len(text), _STORY), Gazetteer(()))
    return len({other.name for other in named if other.entry.kind == "company"} - {body.name}) >= _RIVALS


#: how far the first paragraphs of a story are read, and how many of them
_FIRST_SENTENCE, _FIRST_PARAGRAPHS = 220, 3
#: characters of the shortest paragraph that tells of something
_TELLING = 60


def told_of(document: Document) -> Mention | None:
    """The body that the first sentences are about, where the text comes back to it."""
    paragraphs = [
        passage
        for passage in document.passages
        if passage.kind == "paragraph" and passage.char_end - passage.char_start >= _TELLING
    ]
    for passage in paragraphs[:_FIRST_PARAGRAPHS]:
        end = min(passage.char_end, passage.char_start + _FIRST_SENTENCE)
        for body in organisations.find(document.text, passage.char_start, end, Gazetteer(())):
            source = organisations.is_source(document.text, passage.char_start, body)
            if body.entry.kind not in ACTORS or source:
                continue
            if _announces(document.text, passage, body) or _comes_back(document.text, body):
                return None if document_head.heads_a_part(document, body.name, OWNERS) else body
    return None


#: *Brightwater Inc. (NASDAQ: BRW) today announced results*, *reports revenue of*
_RESULTS = compiled(
    r"(?:,? \([^()]{2,40}\))?,?(?: the [a-z -]{3,40},)? (?:today |has |have )?(?:reports?|reported|announces?"
    r"|announced|issues?|issued|publishe[sd]|posted)(?: [a-z]+)?"
    r"[^.]{0,60}\b(?:results|revenues?|sales|turnover|profits?|earnings|income|trading|loss|EBITDA?|update)\b"
)


def _announces(text: str, passage: Passage, body: Mention) -> bool:
    """Whether a passage begins with a company that gives its results."""
    begins = body.entry.kind == "company" and not text[passage.char_start : body.start].strip(" *_\n")
    return begins and _RESULTS.match(text, body.end, passage.char_end) is not None


#: *Wagtail Reports Record First Quarter Results*: the name of a company that does not say it is one
_ANNOUNCES = r"(?:[Rr]eports|[Aa]nnounces|[Pp]osts|[Dd]elivers)\b"
_WORD = r"[A-Z][\w'’&.-]*"
_HEADLINE = compiled(
    rf"[#*\s]*(?P<name>{_WORD}(?: (?:(?:&|and|of) )?(?!{_ANNOUNCES}){_WORD}){{0,4}}+) {_ANNOUNCES}"
    r"[^\n]{0,80}?\b(?:[Rr]esults|[Ee]arnings|[Rr]evenues?)\b"
)


def of_the_headline(document: Document, head: list[Passage]) -> Mention | None:
    """Who announces its results in the title, where the text names it again."""
    title = head[0] if head else None
    match = _HEADLINE.match(document.text, title.char_start, title.char_end) if title else None
    if match and document.text.count(match["name"]) < _AGAIN:
        return None
    if match is None and title and _SPEAKS_AS_ONE.search(document.text):
        match = _OF_A_PART.match(document.text, title.char_start, title.char_end)
    if match is None or gazetteer.place_named(match["name"]):
        return None
    entry = Entry(match["name"], None, "company", "", False, ())
    return Mention(match.start("name"), match.end("name"), entry)


_PARTS = (
    r"(?:Q[1-4]|H[12]|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Hh]alf|[Ff]ull|[Ii]nterim|[Aa]nnual|[Qq]uarterly)\b"
)
#: *Ryder Shipping Q3 2021 interim report*: whose results they are, and how a company speaks of itself
_OF_A_PART = compiled(
    rf"[#*\s]*(?:[A-Z][a-z]+ (?:group|company|firm|maker|retailer|chain) )?"
    rf"(?P<name>{_WORD}(?: (?:(?:&|and|of) )?(?!{_PARTS}){_WORD}){{0,3}}?),?:? {_PARTS}"
    r"[^\n]{0,40}?\b(?:[Rr]esults|[Rr]eport|[Ee]arnings|[Uu]pdate)\b"
)
_SPEAKS_AS_ONE = compiled(r"\b(?:[Tt]he ([Cc]ompany|[Gg]roup)|we|our|EBITDA?|dividend|revenues?|turnover)\b")
#: how often the name of who announces stands in the text
_AGAIN = 2


def _comes_back(text: str, body: Mention) -> bool:
    """Whether the text names the body again: by its first word, or as *the group* or *the council*."""
    word = body.name.split()[0]
    # *Canada* is not the *Canada Mortgage and Housing Corporation*
    place = gazetteer.place_named(word)
    first = re.escape(body.name if place and place.kind == "country" else word)
    stock = STOCK_NAMES.get(body.entry.kind, "trust")
    again = len(re.findall(rf"\b{first}\b", text)) + len(re.findall(rf"\b[Tt]he (?:{stock})\b", text))
    return again >= 3
