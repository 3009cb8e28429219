"""The place that a sentence sets for those after it in its passage.

*In Somerset, ten practices closed. The number of patients fell by 300*: a place that opens a sentence holds
until another is named, and *there* is the last one that was.
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.gazetteer import Mention
from flows.extract.reading import Sentence
from flows.extract.thread import Thread
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: what may stand before a place that opens a sentence
_OPENS = compiled(
    rf"\W*(?:(?:But|And|Yet|So){_B}|However,{_B})?(?:[Ii]n|[Aa]cross|[Aa]t|[Tt]hroughout|[Ww]ithin){_B}(?:the{_B})?"
)
_CLOSED = compiled(rf"[,:]|{_B}(?:alone|itself),")
#: *there* of a place stands behind a noun or a verb; behind one of these words it only says that something is
_THERE = compiled(r"there\b(?<=[ \u00a0\n]there)")
_NO_PLACE = frozenset(
    """
    and but or nor so yet that which while whilst whereas where when if because as since than though although
    until before after whether is are was were be been being has have had will would may might can could
    should says said found year month week today now then currently also
    """.split()
)
#: how a sentence begins that goes on with what the one before is about
_OF_THEM = compiled(rf"{_B}of{_B}(?:them|these|those)\b")
#: how far into a sentence its first number may stand
_AT_ONCE = 16
_GOES_ON = compiled(r"\W*(?:However|Of these|Among them|It|They|Its|Their)\b")
#: how one begins that says what the number told last comes to
_THAT_IS = compiled(rf"\W*(?:This|That){_B}(?:is|was|compares|represents|represented|means|meant){_B}")


def enter(read: Sentence, places: Sequence[Mention], thread: Thread) -> None:
    """What holds for a sentence that names no place: what *there* stands for, or the scene."""
    thread.here = None
    if places:
        return
    if thread.there and (
        _speaks_of(read.text, read.start, read.end)
        or thread.alone
        and _GOES_ON.match(read.text, read.start, read.end)
        or thread.single
        and (
            _OWN.match(read.text, read.start)
            or _THAT_IS.match(read.text, read.start)
            or (thread.subject.place is None and _parts_of_them(read))
        )
    ):
        thread.here = thread.there
    else:
        thread.here = thread.scene


def _parts_of_them(read: Sentence) -> bool:
    """*Some 12 per cent of them*: whether a sentence begins with a part of what the one before counted."""
    first = read.quantities[0] if read.quantities else None
    if first is None or first.begin - read.start > _AT_ONCE:
        return False
    return _OF_THEM.match(read.text, first.stop, read.end) is not None


#: *Our county council*, behind a sentence about one place
_OWN = compiled(
    rf"\W*(?:But{_B}|And{_B})?(?:Our|The){_B}(?:own{_B})?(?:county|city|borough|district|local|town|parish){_B}"
    r"(?:council|authority|hospital|college|airport|station|police|newspaper)\b"
)


def within(read: Sentence, clause: tuple[int, int], places: Sequence[Mention]) -> Mention | None:
    """*In London prices fell; a home there costs ...*: what *there* stands for within a sentence."""
    before = [place for place in places if place.end <= clause[0]]
    return before[-1] if before and _speaks_of(read.text, *clause) else None


def _speaks_of(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a sentence has a *there* that stands for a place."""
    for match in _THERE.finditer(text, start, end):
        before = text[start : match.start()].split()[-1:]
        if before and before[0].isalpha() and before[0].lower() not in _NO_PLACE:
            return True
    return False


def carry_on(read: Sentence, places: Sequence[Mention], thread: Thread) -> None:
    """A sentence that names places changes the scene: to the one that it opens with, if it has no other."""
    thread.there = places[-1] if places else thread.here
    thread.single = len(places) == 1 and bool(read.quantities)
    thread.alone = thread.single and places[0].end < read.quantities[0].start
    if places:
        first = places[0]
        opens = _OPENS.fullmatch(read.text, read.start, first.start) and _CLOSED.match(read.text, first.end)
        thread.scene = first if opens and len(places) == 1 else None
