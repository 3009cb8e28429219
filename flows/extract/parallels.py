"""Shares and counts in parallel: *45 per cent of girls and 38 per cent of boys took a science*.

What the last of them did is told once and holds for all; whom each is of holds for it alone.
"""

from __future__ import annotations

import re

from flows.extract import clause_words, neighbours, nouns
from flows.extract.clause_words import Span
from flows.extract.figure import Figure
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
_KINDS = frozenset({"percentage", "proportion"})
_THE = rf"(?:(?:the|all|its|our|their|those|these){_B}){{0,2}}"
#: whom a share is of, up to the next share of the row
_OF = compiled(
    rf"{_B}of{_B}{_THE}(?P<what>[^,;:.()\d]{{2,40}}?)"
    rf"(?:,{_B}(?:and{_B}|but{_B}|or{_B})?|{_B}(?:and|or|but|against|versus){_B}|,?{_B}compared{_B}(?:with|to){_B})"
    rf"(?:(?:about|around|nearly|almost|only|just|some|over|under|a|an){_B}){{0,2}}"
)
#: *of adults in Calne smoke, and 28 per cent of*: the first has a verb of its own
_DOES = compiled(
    rf"\b(?:in|at|from|across|outside){_B}(?:the{_B})?[A-Z][\w’'-]*(?:{_B}[A-Z][\w’'-]*)*{_B}[a-z]+$"
)
_OF_LAST = compiled(rf"{_B}of{_B}{_THE}")
#: *£5m came from councils and £2m from donations*: what an amount is led to, by a word that leads the next
_LED = compiled(
    rf"(?:{_B}[a-z]+){{0,2}}{_B}(?P<how>from|to|for|in|on|by|among|with|at|were|was|are|is){_B}{_THE}"
    rf"(?P<what>[^,;:.()]{{2,60}}?)(?:,{_B}(?:and{_B}|but{_B})?|;{_B}(?:and{_B})?|{_B}and{_B})"
    rf"(?:(?:a{_B}further|another|about|around|nearly|almost|only|just|some|over|under){_B}){{0,2}}"
)
#: the most words of what they did, and of whom each share is of
_DID, _WHOM = 6, 4


def measure(binding: Binding) -> tuple[str, Span] | None:
    """Whom a share is of, with what the last share of its row says that all of them did."""
    read, quantity = binding.read, binding.quantity
    if quantity.kind not in _KINDS:
        return None
    row = _row(read, quantity)
    did = _did(binding, row[-1]) if row and not _has_subject(binding) else []
    what = _whom(read, quantity) if did else []
    if not did or not what or len(what) > _WHOM:
        return None
    said = f"{clause_words.joined(read.text, what, False)} {clause_words.joined(read.text, did, False)}"
    return said, (what[0][0], did[-1][1])


#: what stands in front of the next bracket of a row: *for men (3%), women (4%) and teenagers (12%)*
_NEXT = compiled(
    rf"\),?{_B}(?:(?:and|or|but){_B})?(?:{_THE})(?P<what>(?!(?:on|in|of|for|with|by|from|at|to)\b)[^\W\d_][\w’'-]*(?:{_B}[\w’'-]+){{0,3}}){_B}\($"
)
#: the word behind which the first of a row stands: *the rates for adult men*
_LEADS = frozenset({"for", "of", "among", "in", "by"})


def bracketed(binding: Binding) -> tuple[str, Span] | None:
    """What the bracket before is of, with those in front of this one: *rates for men (3%), women (4%)*."""
    last, read = binding.before[-1] if binding.before else None, binding.read
    if last is None or not last.measure or last.kind != binding.figure.kind:
        return None
    row = _NEXT.fullmatch(read.text, last.char_end, binding.quantity.begin)
    if row is None:
        return None
    first, end = row.span("what")
    if any(place.start < end and first < place.end for place in read.places):
        return None
    words = last.measure.split()
    at = max((place for place, word in enumerate(words) if word in _LEADS), default=0)
    what = " ".join(row["what"].split())
    return (" ".join([*words[: at + 1], what]), row.span("what")) if at else None


def _has_subject(binding: Binding) -> bool:
    """Whether something else is said to be that share: *single men are two-fifths of tenants*."""
    near = neighbours.read(binding.read, binding.quantity, binding.clause)
    return near.weight(near.before) > 0


def said_of_all(binding: Binding, measure: str) -> str:
    """What the figure before measures; of a list of counts or shares only what all of them are said of.

    *Treated 90 patients and 40 carers*: the carers are treated, and no patients.
    """
    last, figure = binding.before[-1], binding.figure
    alike = last.kind == figure.kind
    led = _led_to(binding) | (_of_the_one_before(binding) if alike else set())
    counts = alike and figure.counted and last.counted and figure.counted != last.counted
    own = set(last.counted.lower().split()) if counts and last.counted else led
    words = " ".join(word for word in measure.split() if word.lower() not in own)
    return words if words or led else measure


def _led_to(binding: Binding) -> set[str]:
    """The words that the last figure of this kind is led to, where this one is led to others."""
    alike = [figure for figure in binding.before if figure.kind == binding.figure.kind]
    led = led_alike(binding.read.text, alike[-1], binding.figure) if alike else None
    return set(led["what"].lower().split()) if led else set()


def led_alike(text: str, last: Figure, figure: Figure) -> re.Match[str] | None:
    """What stands between two figures, each led on by the same word: *came from councils and ... from*."""
    led = _LED.fullmatch(text, last.char_end, figure.char_start)
    on = (f"{led['how']} ", f"{led['how']}\n") if led else ()
    return led if led and text.startswith(on, figure.char_end + 1) else None


def _of_the_one_before(binding: Binding) -> set[str]:
    """The words for whom the share before this one is of, which this one is not of."""
    at = next((i for i, other in enumerate(binding.read.quantities) if other is binding.quantity), 0)
    before = binding.read.quantities[at - 1] if at else None
    of = _between(binding.read, before, binding.quantity) if before else None
    return {word.lower() for word in of["what"].split()} if of else set()


def _row(read: Sentence, quantity: Quantity) -> list[Quantity]:
    """The shares of a row that follow a share."""
    later = [other for other in read.quantities if other.start > quantity.start]
    row: list[Quantity] = []
    for other in later:
        if not _between(read, row[-1] if row else quantity, other):
            break
        row.append(other)
    return row


def _between(read: Sentence, first: Quantity, second: Quantity) -> re.Match[str] | None:
    """What stands between two shares of a row, each of its own people: whom the first is of, and a joint."""
    if first.kind not in _KINDS or second.kind != first.kind or not _OF_LAST.match(read.text, second.stop):
        return None
    of = _OF.fullmatch(read.text, first.stop, second.begin)
    return None if of and _DOES.search(of["what"]) else of


def _whom(read: Sentence, quantity: Quantity) -> list[Span]:
    """The words for whom a share is of."""
    of = _OF_LAST.match(read.text, quantity.stop, read.end)
    noun = nouns.phrase(read.text, of.end() - 1, read.end) if of else None
    taken = clause_words.taken(read, quantity)
    return clause_words.free(read.text, taken, *noun) if noun else []


def _did(binding: Binding, last: Quantity) -> list[Span]:
    """The words behind whom the last share of a row is of."""
    read = binding.read
    of = _OF_LAST.match(read.text, last.stop, read.end)
    noun = nouns.phrase(read.text, of.end() - 1, read.end) if of else None
    if noun is None:
        return []
    words = neighbours.read(read, last, binding.clauses.bounds(last.begin)).after
    did = [span for span in words if span[0] >= noun[1]]
    return did[:_DID] if clause_words.weight(read.text, did) else []
