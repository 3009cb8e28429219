"""What a figure measures, as a short phrase of the text's own words.

The words around the figure without what belongs to other slots (periods, places, citations, comparators)
and without verbs that only say how the value moved. A phrase too short to say anything is completed with
the topic of the figure before.
"""

from __future__ import annotations

from functools import lru_cache

from flows.extract import clause_words, gazetteer, neighbours
from flows.extract.clause_words import Span
from flows.extract.codelists import measured_codes
from flows.extract.codelists import measures as measure_codes
from flows.extract.measure_rules import RULES
from flows.extract.measure_words import GENERAL, SMALL
from flows.extract.phrase import Phrase
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled
from flows.read.document import Cell, Table

#: how many words of a topic a phrase takes, and how many a list's topic has
_TOPIC, _LIST, _SECTION = 4, 7, 4


def phrase(sentence: Sentence, quantity: Quantity, clause: Span) -> Phrase | None:
    """The measure of a figure; null where its clause has no words for it."""
    near = neighbours.read(sentence, quantity, clause)
    return next((found for rule in RULES if (found := rule(near))), None)


_PRONOUN = compiled(
    r"(?:[.;:,] |\b(?:and|but|while|that) )(?:[Tt]hey|[Ii]t|[Tt]heir|[Ii]ts|[Tt]hat|[Tt]his)\b"
)
#: *for nurses it was 9*
_WITH_FRAME = compiled(
    r"(?:For|Among|At|In|for|among|at|in) (?:[\w’'()-]+ ){1,5}(?:it|they)"
    r" (?:is|was|are|were|has|have|had|will|rose|fell|stood|came|went|reached)\b"
)
_AT_START = compiled(r"(?:They|It|That|This|Their|Its|These|Those)\b")


def speaks_of_before(sentence: Sentence, end: int) -> bool:
    """Whether a pronoun of the sentence stands for what has been named before."""
    start = sentence.start
    return any(
        (
            _AT_START.match(sentence.text, start, end),
            _WITH_FRAME.match(sentence.text, start, end),
            _PRONOUN.search(sentence.text, start, end),
        )
    )


def framed(sentence: Sentence, end: int) -> bool:
    """*Among pensioners it was 44 per cent*: what a pronoun stands for, of those who are named before it."""
    return _WITH_FRAME.match(sentence.text, sentence.start, end) is not None


def topic(sentence: Sentence) -> str:
    """What a sentence that leads in a list is about: *Net savings expected in 2020/21:*."""
    spans = [(period.start, period.end) for period in sentence.periods]
    spans += [(place.start, place.end) for place in sentence.places]
    words = clause_words.free(sentence.text, sorted(spans), sentence.start, sentence.end)
    return clause_words.joined(sentence.text, words[:_LIST], False) if words else ""


#: a line that tells when something came out, and names no thing
_CAME_OUT = compiled(r"[#*_\s]*(?:Released|Published|Issued|Embargoed|Updated|Last updated|Posted)\b")


#: a title that names a kind of document, and nothing that it measures
_REPORT = compiled(
    r"\b(?:[Aa]nnual (?:[Rr]eport|[Rr]eview|[Aa]ccounts)|[Rr]eport [Aa]nd (?:[Aa]ccounts|[Ff]inancial)"
    r"|[Tt]rustees['’]? [Rr]eport|[Qq]uality [Aa]ccounts?)\b"
)


#: the part of a text that a heading opens, whatever that is about: *1. Executive summary*
_PART = compiled(
    r"[#*_\s]*(?:\d[\d.]*\s+)?(?:[Ee]xecutive |[Tt]he |[Ii]n )?"
    r"(?i:summary|overview|introduction|background"
    r"|context|highlights?|headlines?|key (?:points?|facts?|findings?|messages?|figures?)"
    r"|main (?:points|stories|findings)"
    r"|findings|results|conclusions?|brief|at a glance|foreword|discussion|methods?|notes|recommendations?"
    r"|operational performance|financial highlights|outlook|appendix)[\s:.*_]*$"
)


def section(text: str, start: int, end: int) -> str:
    """What a heading is about, where it names a thing and is no sentence: *Childhood immunisation*."""
    if any(opens.match(text, start, end) for opens in (_CAME_OUT, _PART)) or _REPORT.search(text, start, end):
        return ""
    named = _named(text, start, end)
    return clause_words.joined(text, named, False) if 0 < len(named) <= _SECTION else ""


def label(text: str, table: Table, cell: Cell) -> str:
    """What the first cell of its row names, for another cell of the row that is read as words."""
    first = next((other for other in table.cells if other.row == cell.row), cell)
    named = _named(text, first.char_start, first.char_end)[:_LIST] if first != cell else []
    return clause_words.joined(text, named, False) if named else ""


def _named(text: str, start: int, end: int) -> list[Span]:
    """The words of a heading that name a thing: no place, no number."""
    places = [(place.start, place.end) for place in gazetteer.places().find(text, start, end)]
    words = clause_words.free(text, places, start, end)
    return [span for span in words if not text[span[0]].isdigit()]


def completed(found: Phrase, topic: str) -> str:
    """A weak phrase with the topic that it is said of: *target*, after *council tax collected*."""
    said = {word.lower() for word in found.words.split()}
    more: list[str] = []
    small: list[str] = []
    count = 0
    for word in topic.split():
        if word.lower() in SMALL:
            small.append(word)
        elif count < _TOPIC and word.lower() not in said:
            more += [*small, word]
            small.clear()
            count += 1
        else:
            small.clear()
    return f"{found.words} {' '.join(more)}".strip()


def is_whole(found: Phrase) -> bool:
    """Whether a phrase names a measure of the code list, and no mere topic: *vacancies*, *margin*."""
    return code(found.words) in measured_codes()


@lru_cache(maxsize=4096)
def code(phrase: str | None) -> str | None:
    """The code of the measure whose label or other name the phrase holds: the longest that it does."""
    if not phrase:
        return None
    parts = phrase.lower().replace("’", "'").split()
    names = measure_codes()
    for length in range(min(6, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            name = " ".join(parts[start : start + length])
            if name in GENERAL:
                continue
            found = names.get(name) or names.get(name.removesuffix("s")) or names.get(f"{name}s")
            if found:
                return found
    return None
