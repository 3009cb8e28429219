"""Quotations: words that somebody said, told from terms that are only set in quotation marks.

Speech stands apart as a block, or in a sentence that reports it. A term of a few words (*so-called
'footprints'*) that nobody is said to have spoken is none, and neither is a title in a list of references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import Extraction, sentences
from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.structure import quoted, speakers
from flows.structure.quoted import Span

_SPOKEN = frozenset({"paragraph", "list_item", "footnote"})
_EDGES = " \u00a0\n\t*_>\"“”‘’'"
_ROLE = compiled(r"[\s>*_]*[(–—-]\s*(?P<role>[A-Za-z][^()\n]{3,80}?)\)?[\s*_.]*$")
#: words that make a sentence of what they stand in
_CLAUSE = compiled(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|it|they|we|you|i)\b|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d)\b",
    re.IGNORECASE,
)
#: so many words are a quotation whoever said them; so few may be a term
_MANY, _FEW = 6, 4
#: how many words away a verb may report
_NEAR = 9


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as they were said, without the marks around them."""

    quotation_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    text: str
    speaker_role: str | None


def of(document: Document, extraction: Extraction) -> Iterator[Quotation]:
    """The direct speech of a document, in the order of its text."""
    last: Quotation | None = None
    for at, passage in enumerate(document.passages):
        if passage.kind == "quotation":
            yield from _block(document, at)
        elif passage.kind in _SPOKEN:
            found = list(_in_sentences(document, passage, last))
            yield from found
            last = found[-1] if found else None


def _block(document: Document, at: int) -> Iterator[Quotation]:
    """A block of speech; its role stands in it at its end, or in a line of its own behind it."""
    passage = document.passages[at]
    words = document.text[passage.char_start : passage.char_end]
    if _ROLE.fullmatch(words):
        return
    later = (other for other in document.passages[at + 1 : at + 3] if other.kind != "boilerplate")
    following = next(later, None)
    behind = document.text[following.char_start : following.char_end] if following else ""
    match = _ROLE.fullmatch(behind) if len(behind) < 100 else None
    start = passage.char_start + len(words) - len(words.lstrip(_EDGES))
    end = passage.char_start + len(words.rstrip(_EDGES))
    inner = speakers.in_brackets(document.text, document.text.rfind("(", start, end), end + 1)
    if end > start:
        yield _row(document, passage, (start, end), match["role"].strip() if match else inner)


def _in_sentences(document: Document, passage: Passage, last: Quotation | None) -> Iterator[Quotation]:
    """The speech of a paragraph; one that begins with speech goes on with the speaker of the last."""
    text = document.text
    whole = passage.char_start, passage.char_end
    found = list(quoted.spans(text, *whole))
    if not found:
        return
    split = list(sentences.split(text, *whole))
    spoken = last.speaker_role if last and found[0][0] == passage.char_start + 1 else None
    within: Span | None = None
    for span in found:
        around = _around(split, span)
        # What stands beside speech in a sentence is speech: *'moving on' and 'much better'*.
        if _speech(text, around, span) or around == within:
            within = around
            spoken = speakers.role(text, around, span) or (spoken if _goes_on(text, span, whole) else None)
            yield _row(document, passage, span, spoken)


def _around(split: list[Span], span: Span) -> Span:
    """From the beginning of the sentence that the words begin in to the end of the one that they end in."""
    start = max((start for start, _ in split if start <= span[0]), default=span[0])
    end = min((end for _, end in split if end >= span[1]), default=span[1])
    return start, max(end, span[1])


def _speech(text: str, around: Span, span: Span) -> bool:
    """Whether words between marks are speech: many words, a role behind them, or a verb that reports."""
    count, clause = len(text[span[0] : span[1]].split()), _CLAUSE.search(text, *span) is not None
    if count >= (_FEW if clause else _MANY) or speakers.in_brackets(text, span[1], around[1]):
        return True
    if count < 2:
        return False
    sentence = f"{text[around[0] : span[0]]} | {text[span[1] : around[1]]}"
    if text[span[0] - 1] in "“«" or clause:
        return speakers.REPORTED.search(sentence) is not None
    told = count >= _FEW or speakers.TOLD.search(text, around[0], span[0]) is not None
    return told and speakers.REPORTED.search(_beside(text, around, span)) is not None


def _beside(text: str, around: Span, span: Span) -> str:
    """The words of the sentence that stand near the quoted ones, on either side."""
    before = text[around[0] : span[0]].split()[-_NEAR:]
    return " ".join([*before, "|", *text[span[1] : around[1]].split()[:_NEAR]])


def _goes_on(text: str, span: Span, passage: Span) -> bool:
    """Whether words go on with what was said: in mid-sentence (*…', and 'no one …'*) or as a paragraph."""
    return text[span[0] : span[0] + 1].islower() or span[0] == passage[0] + 1


def _row(document: Document, passage: Passage, span: Span, role: str | None) -> Quotation:
    start, end = span
    return Quotation(
        quotation_id=f"{document.document_id}#char={start},{end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={passage.position}",
        char_start=start,
        char_end=end,
        text=document.text[start:end],
        speaker_role=role,
    )
