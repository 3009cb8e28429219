"""The body that a document is about: named in its head, giving account of itself, or told of in a story."""

from __future__ import annotations

import re

from flows.extract import document_head, gazetteer, organisations, speaker_lines, story_body
from flows.extract.body_kinds import OWNERS
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.extract.saying import SAYS
from flows.extract.story_body import ACCOUNTS, OWN_VOICE
from flows.patterns import compiled
from flows.read.document import Document, Passage


def of(document: Document, head: list[Passage]) -> Mention | None:
    """The body that the head names, one that gives account of itself, or one that a story is about."""
    if speaker_lines.is_debate(document):
        return _first_owner(document, head)
    named = _first_owner(document, head) or _inspected(document.text, head)
    told = named or _reporter(document.text, head) or story_body.told_of(document)
    found = told or story_body.of_the_headline(document, head)
    return None if found and story_body.is_of_a_market(document.text, found) else found


def _first_owner(document: Document, head: list[Passage]) -> Mention | None:
    for passage in head:
        for mention in document_head.named(document.text, passage.char_start, passage.char_end)[0]:
            source = organisations.is_source(document.text, passage.char_start, mention)
            source = source or _published(document.text, passage, mention) or _says(document.text, mention)
            if mention.entry.kind in OWNERS and not source:
                return None if document_head.heads_a_part(document, mention.name, OWNERS) else mention
    return None


#: *Oakfield House care home: inspection report*, *Inspected on 4 May*
_INSPECTION = compiled(
    r"\b(?:inspection (?:report|dates?)|dates? of inspection|(?:inspected|visited)(?: on)?:? \d{1,2} [A-Z]"
    r"|(?:announced|unannounced) inspection|inspection: \w+)\b",
    re.IGNORECASE,
)
#: what stands around the name in the title of a report on an inspection
_TITLE = compiled(
    r"[#*_\s]*(?:(?:[Ii]nspection|[Rr]eview|[Rr]eport)(?: report)? (?:of|on) "
    r"|(?:[A-Z][\w ]{2,30} )?[Ii]nspection: )?"
    r"(?P<name>[A-Z][\w’'&.-]*(?: (?:of|for|and|the|at|&)(?= [A-Z])| [A-Z][\w’'&.-]*){1,7})"
    r"(?: (?:(?:care |nursing |residential )?home|school|nursery|surgery|practice|hospice|clinic|unit))?"
    r"(?:(?::|,| [–—-]) [^\n]*)?[*_\s]*$"
)
#: a title that names a kind of report or of place, and none of them
_GENERAL = compiled(r"\b(?:Inspection|Report|Review|Services|Homes|Schools|Prisons|Hospitals|Annual)\b")


#: *Care Quality Commission rates Ashdown Court inadequate*
_RATED = compiled(
    r"[#*_\s]*[A-Z][\w’'& ().-]{2,60}? (?:rates?|rated) (?P<name>[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*){1,5})"
    r"(?: as)? (?:[Ii]nadequate|[Gg]ood|[Oo]utstanding|[Rr]equires [Ii]mprovement)\b"
)


def _inspected(text: str, head: list[Passage]) -> Mention | None:
    """The home, school or service that the title of a report on its inspection names."""
    rated = _RATED.match(text, head[0].char_start, head[0].char_end) if head else None
    if rated and not gazetteer.place_named(rated["name"]):
        return Mention(*rated.span("name"), Entry(rated["name"], None, "institution", "", False, ()))
    if not head or not any(_INSPECTION.search(text, line.char_start, line.char_end) for line in head):
        return None
    title = _TITLE.match(text, head[0].char_start, head[0].char_end)
    if title is None or _GENERAL.search(title["name"]) or gazetteer.place_named(title["name"]):
        return None
    entry = Entry(title["name"], None, "institution", "", False, ())
    return Mention(*title.span("name"), entry)


#: bodies that publish on others at least as often as on themselves
_AUTHORS = frozenset({"charity", "university", "partnership"})
_BY = compiled(r"\W*(?:(?:[Pp]ublished |[Aa] report |[Rr]eport )?(?:[Bb]y|from) (?:the )?)?")
_DATED = compiled(r"(?: [A-Z]\w+){0,2},? ?\|? ?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\W*")


def _published(text: str, passage: Passage, body: Mention) -> bool:
    """Whether a line only says by whom and when a document came out: *Policy Exchange North, May 2016*."""
    return (
        body.entry.kind in _AUTHORS
        and passage.kind == "paragraph"
        and _BY.fullmatch(text, passage.char_start, body.start) is not None
        and _DATED.fullmatch(text, body.end, passage.char_end) is not None
    )


#: *rose 1%, the Canada Mortgage Corporation said*: who tells is not whom it is told of
_SAYS = compiled(rf" {SAYS}(?: on| in| late| today|\.|,|$)")


def _says(text: str, body: Mention) -> bool:
    return _SAYS.match(text, body.end) is not None


#: how often a document says *we* or *our* that speaks for a body
_OFTEN = 4


def _reporter(text: str, head: list[Passage]) -> Mention | None:
    """The body that gives account of itself, where the text says *we*.

    It is the name beside *annual report* or *results*, in the two lines above, or in the heading below.
    """
    if len(OWN_VOICE.findall(text)) < _OFTEN:
        return None
    for index, passage in enumerate(head):
        start, end = passage.char_start, passage.char_end
        account = ACCOUNTS.search(text, start, end) if end - start < document_head.PROSE else None
        if account is None:
            continue
        spots = [(start, account.start()), (account.end(), end)]
        spots += [(above.char_start, above.char_end) for above in head[max(0, index - 2) : index][::-1]]
        spots += [(below.char_start, below.char_end) for below in head[index + 1 : index + 2] if below.level]
        for spot in spots:
            name = _own_name(text, *spot)
            if name:
                return name
    return None


_NAME = compiled(r"[A-Z][\w'’&.-]*(?: (?:of|for|and|the|in|to|&|on|with)(?= [A-Z])| [A-Z][\w'’&.-]*){0,7}")
_NO_NAME = compiled(r"(?:Annual|Report|Review|The Year|Registered|Trustees)\b")


def _own_name(text: str, start: int, end: int) -> Mention | None:
    """A name of two words or more that a line of the head holds and that no date or place is."""
    words = document_head.in_small_letters(text, start, end)
    for match in _NAME.finditer(words, start, end):
        name = match.group().strip(" .")
        if " " in name and not _NO_NAME.match(name):
            entry = Entry(name, None, "charity", "", False, ())
            return Mention(match.start(), match.start() + len(name), entry)
    return None
