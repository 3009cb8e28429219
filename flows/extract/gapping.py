"""A measure that is said once for several figures: *fares rose by 3 per cent on buses and by 5 on trains*.

What differs is all that English says again. It stands in the place of what it differs from: behind the same
preposition (*spending on roads was £3m, on parks £2m*), or as a subject of its own (*coal fell by 9 per cent
and oil by 4*).
"""

from __future__ import annotations

import re

from flows.extract import clause_words
from flows.extract.clause_words import Span
from flows.extract.measure_words import NOUNS
from flows.extract.quantities import Quantity
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: the most characters between two figures of which the second leaves something out, and the most words of it
_REACH, _WORDS = 60, 5
#: how far before the first figure what it is of may stand
_FRONT = 70
_PREPOSITIONS = frozenset("of in for on among with to per from at".split())
#: a verb of money or time, which all of them share: *a pump costs £9, a boiler £3*
_NAMED_VERBS = frozenset(NOUNS.values())
_LINK = r"by|at|for|to|from|was|were|is|are|it{_B}was|it{_B}is|up|down".replace("{_B}", _B)
_LITTLE = rf"(?:(?:about|around|nearly|almost|only|just|some|over|under|a|an){_B}){{0,2}}"
#: *, for flats*, *and on parks by*
_BEHIND = compiled(
    rf"(?:{_B}\([^()]{{1,20}}\))?(?:[,;]{_B}(?:(?:and|but|while|then){_B})?|{_B}(?:and|but){_B})(?P<prep>on|for|of|among|from|in|to){_B}"
    rf"(?P<what>[^,;:.()]{{2,40}}?){_B}(?:(?:{_LINK}){_B}){{0,2}}{_LITTLE}"
)
#: *, metals by*, *and oil*, *of visits and business for*
_SUBJECT = compiled(
    rf"(?:{_B}of{_B}(?P<whole>[^,;:.()]{{2,30}}?))?(?:,{_B}|,?{_B}(?:and|but|while|with){_B})(?:(?:an?|the){_B})?(?P<what>[^,;:.()]{{2,40}}?){_B}(?:(?:{_LINK}){_B}){{0,2}}{_LITTLE}"
)
#: words that a figure of its own is led in by
_OWN = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|would|it|its|their|they|those|ones|there|which|who|that|of|than|at|as|when|where|a"
    r"|[a-z]{3,}(?:ed|ing))\b"
)
#: how a subject is joined to its number
_JOINED = compiled(rf"{_B}(by|for|at|to|was|were|is|are|stood{_B}at){_B}{_LITTLE}$")


def measure(binding: Binding) -> tuple[str, Span] | None:
    """The measure of a figure whose clause says only in what it differs from that of the figure before."""
    first = _before(binding)
    if first is None:
        return None
    text, begin = binding.read.text, binding.quantity.begin
    behind = _BEHIND.fullmatch(text, first.stop, begin)
    found = behind or _SUBJECT.fullmatch(text, first.stop, begin)
    if found is None or _OWN.search(found["what"]) or not _closed(binding):
        return None
    taken = clause_words.taken(binding.read, binding.quantity)
    words = clause_words.free(text, taken, *found.span("what"))
    if not clause_words.weight(text, words) or len(words) > _WORDS:
        return None
    said = binding.before[-1].measure or ""
    if behind:
        front = text[max(binding.read.start, first.begin - _FRONT) : first.begin]
        put: str | None = _behind(said, found["prep"], clause_words.joined(text, words, False), front)
    else:
        whole = clause_words.free(text, taken, *found.span("whole")) if found["whole"] else []
        words += whole if clause_words.weight(text, whole) else []
        put = _as_subject(binding, first, said, clause_words.joined(text, words, False))
    return (put, (words[0][0], words[-1][1])) if put else None


def _before(binding: Binding) -> Quantity | None:
    """The number right before this one, if it is of the same kind and has a measure that can be shared."""
    if not binding.before or not binding.before[-1].measure or binding.before[-1].kind != binding.figure.kind:
        return None
    first = next((q for q in reversed(binding.read.quantities) if q.stop <= binding.quantity.begin), None)
    if first is None or first.start != binding.before[-1].char_start:
        return None
    return first if binding.quantity.begin - first.stop <= _REACH else None


_CLOSES = compiled(
    rf"[,;.)]|$|{_B}(?:and|but|while|in|over|on|this|last|a{_B}year|per{_B}cent)\b|{_B}(?:respectively|higher|lower)"
)


def _closed(binding: Binding) -> bool:
    """Whether nothing after the number says what it is of."""
    return _CLOSES.match(binding.read.text, binding.quantity.stop) is not None


def _behind(said: str, prep: str, what: str, front: str) -> str:
    """The measure with what stands behind its preposition changed: *spending on roads*, *spending on parks*.

    Where that stood in front, it goes: *among men the rate was 15 per cent, among women 12*.
    """
    words = said.split()
    opened = re.search(rf"(?:^|[,;]{_B}){prep}{_B}(?:the{_B})?", front, re.IGNORECASE)
    rest = front[opened.end() :] if opened else ""
    while len(words) > 1 and rest.startswith(words[0]):
        rest = rest[len(words.pop(0)) :].lstrip()
    places = [at for at, word in enumerate(words) if word.lower() == prep and at]
    head = words[: places[-1]] if places else words[:_WORDS]
    return f"{' '.join(head)} {prep} {what}"


def _as_subject(binding: Binding, first: Quantity, said: str, what: str) -> str | None:
    """A subject that takes the place of the one before: by itself, or behind the head that both have."""
    text = binding.read.text
    start = binding.read.start
    joined = _JOINED.search(text, max(start, first.begin - 20), first.begin)
    again = _JOINED.search(text, max(start, binding.quantity.begin - 20), binding.quantity.begin)
    if again and (joined is None or again[1] != joined[1]):
        return None
    words = said.split()
    places = [at for at, word in enumerate(words) if word.lower() in _PREPOSITIONS and at]
    if again or not places:
        return f"{what} {words[-1]}" if words[-1] in _NAMED_VERBS else what
    return f"{' '.join(words[: places[-1] + 1])} {what}"
