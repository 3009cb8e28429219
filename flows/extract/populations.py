"""Whom a figure is of that does not say it: *16 per cent of homes ...; one in ten is empty*.

A share without a noun is of those that the share before it was of, of what was counted last, or of what the
clause before it is about.
"""

from __future__ import annotations

from itertools import takewhile

from flows.extract import ellipsis, nouns, spoken
from flows.extract.figure import Figure
from flows.extract.measure_words import GENERAL, SMALL
from flows.extract.spoken import Topic
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
_SHARES = frozenset({"percentage", "proportion"})
#: how many figures back the whole may be named that a share is of
_SHARES_BACK = 6
#: the most characters from a figure to that of the next item
_ITEM = 300
_ITEM_MARK = compiled(r"\n[ \t]*[-*•·–▪] *[*_]{0,2}(?:over |about |only )?$")
_OF = compiled(
    rf"{_B}of(?={_B}(?!the{_B}total|all\b|it\b|them\b|this\b|that\b))(?:{_B}(?:the|its|our|those)(?={_B}))?"
)


def named(binding: Binding) -> str | None:
    """The thing that a phrase without a head is said of: what was counted last, or else measured."""
    population = _of_it(binding) or ellipsis.of_which(binding) or of_share_before(binding)
    if population:
        return population
    said = None if _counts_the_same(binding) else _clause_before(binding)
    if said is None and not binding.before:
        said = spoken.last(binding.thread)
    people = said.words if said else _told_of(binding)
    binding.thread.people = people or binding.thread.people
    return people


_IT = compiled(rf"{_B}of{_B}it\b")


def _of_it(binding: Binding) -> str | None:
    """*A £2m repair, half of it paid for by the council*: the measure of the amount before."""
    last = binding.before[-1] if binding.before else None
    if last is None or last.kind != "money" or not _IT.match(binding.read.text, binding.quantity.stop):
        return None
    return last.measure


def _counts_the_same(binding: Binding) -> bool:
    """*A home for 34 people; 29 were there*: a number without a noun behind a number that has one."""
    last = binding.before[-1] if binding.before else None
    return last is not None and last.kind == binding.figure.kind == "count" and last.counted is not None


def _clause_before(binding: Binding) -> Topic | None:
    """What the clause before is about, if it states no figure: *older people lost most: 900 of them ...*."""
    read, stop = binding.read, binding.clause[0]
    ends = [quantity.stop for quantity in read.quantities if quantity.stop <= binding.quantity.begin]
    start = max([read.start, *ends])
    return spoken.within(read, start, stop) if start < stop else None


def _told_of(binding: Binding) -> str | None:
    """What was counted last; else whom the share before was of, the sentence before, or what it measures."""
    if said := _told_last(binding):
        return said
    chain = [binding.thread.last, *binding.before] if binding.thread.last else binding.before
    told = [figure for figure in chain if binding.read.text[figure.char_start - 1 : figure.char_start] != "("]
    last = next((figure for figure in reversed(told) if figure.counted), chain[-1] if chain else None)
    if last is None or last.kind == "rate" and binding.before:
        return (last.measure or "").split(" per ")[0] if last else _partaken(binding)
    earlier = None if last.counted else spoken.earlier(binding.thread)
    people = binding.thread.people or _partaken(binding) or (earlier.words if earlier else None)
    return last.counted or people or (" ".join(last.measure.split()[:4]) if last.measure else None)


_OF_THESE = compiled(rf"(?:Of|Among|Out{_B}of){_B}(?:these|them|those)\b")


def _told_last(binding: Binding) -> str | None:
    """*Casualties fell to 6,308. Of these, ...*: what the last number measures, if it has no noun."""
    thread, read = binding.thread, binding.read
    if binding.before or not thread.told or not _OF_THESE.match(read.text, read.start):
        return None
    last = thread.told[-1]
    if last.kind != "count" or last.passage_id != thread.passage_id or not last.counted:
        return None
    return None if last.counted.split()[-1].lower() in (last.measure or "").lower() else last.measure


def _partaken(binding: Binding) -> str | None:
    """What the last share of the passage was of: *36% of councils ...; eight in ten doubt ...*."""
    thread, text = binding.thread, binding.read.text
    if binding.quantity.kind not in _SHARES:
        return None
    for figure in reversed(thread.told[-_SHARES_BACK:]):
        of = _OF.match(text, figure.char_end) if figure.kind in _SHARES else None
        noun = nouns.phrase(text, of.end(), binding.read.end) if of else None
        if noun and (figure.passage_id == thread.passage_id or _next_item(binding, figure)):
            return text[noun[0] : noun[1]]
    return None


def _next_item(binding: Binding, figure: Figure) -> bool:
    """Whether a figure stands in the item of a list before: *- 45% of councils ...*, *- 38% will ...*."""
    text, begin = binding.read.text, binding.quantity.begin
    if not 0 < begin - figure.char_end <= _ITEM:
        return False
    return all(_ITEM_MARK.search(text, max(0, at - 12), at) for at in (figure.char_start, begin))


def of_share_before(binding: Binding) -> str | None:
    """Whom the share before this one in the sentence is of: *16 per cent of homes ...; one in ten ...*."""
    shares = [figure.measure for figure in binding.before if figure.kind in _SHARES and figure.measure]
    said = shares[-1].split() if shares and binding.quantity.kind in _SHARES else []
    words = list(takewhile(lambda word: word.lower() not in SMALL, said))[:3]
    return " ".join(words) if words and words[0].lower() not in GENERAL else None
