"""What a figure takes over from one before it: its aspect is said once, and holds for both.

*Rose by 22%, 9% and 31%*, *120,000 (8%)*, *45% in May; now it is 38%*.
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract import arrivals
from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

Told = Sequence[tuple[Quantity, Aspect]]

PARTS = frozenset({"percentage", "proportion"})
_RULE = "as the figure before it"
_COMPARED = compiled(
    rf"\b(?:compared{_B}(?:with|to)|against|versus|(?:up|down){_B}from){_B}"
    rf"(?:(?:just|only|about|an?|the|some){_B})*$"
)
#: *120,000 (8%)*, *120,000, or 8%*: the same said in another way
_RESTATES = compiled(
    rf"\)?(?:{_B}[\w’'-]+){{0,4}}?"
    rf"(?:,?{_B}(?:\(?or|which{_B}(?:is|was)|that{_B}is,?|equal{_B}to|equivalent{_B}to){_B}|{_B}\()"
    rf"(?:(?:about|around|almost|nearly|some|just|only|over|under){_B})*"
)
_SLOWER = compiled(rf",{_B}(?:up|down|slowing|easing){_B}from{_B}(?:(?:just|only|about){_B})*$")
#: *the increase was 8 per cent. It then eased to 7*: what has a pace is a change
_PACED = compiled(
    rf"\b[Ii]t{_B}(?:[a-z]+{_B})?(?:eased|slowed|moderated|cooled|accelerated|quickened|picked{_B}up)"
    rf"(?:{_B}(?:further|again|sharply|slightly|back))?{_B}to{_B}(?:(?:just|only|about|around|over){_B})*$"
)
#: *a rise of 4 per cent in one year and of 11 since 2006*
_AND_OF = compiled(
    rf"{_B}and{_B}(?:of|by){_B}(?:(?:about|around|almost|nearly|some|just|only|over|under){_B})*$"
)
#: *up 6%, a fifth of them under 16*: a part of those, and no change
_OF_THEM = compiled(rf"{_B}of{_B}(?:them|these|those|whom|which)\b")
_LATER_ON = compiled(rf"{_B}\d+{_B}(?:months|years|weeks|days){_B}(?:later|earlier|ago)\b")
_LATER = compiled(rf"{_B}(?:later|earlier|ago|before)\b")
_BY = compiled(rf"{_B}by{_B}(?:(?:about|around|almost|nearly|some|just|only|over|under|an|a){_B})*$")
#: *an increase of 4.8% (6,191)*: what stands in the bracket is the increase
_RISE_OF = compiled(
    rf"\b(?:(?:increase|rise|growth|fall|decrease|drop|reduction|decline){_B}of|up|down){_B}"
    rf"(?:(?:about|around|just|over|some){_B})*$"
)
#: *2.7% (31,714) more than in August*
_MORE = compiled(rf"\){_B}(?:more|fewer|higher|lower|less|up|down)\b")
_VERB = compiled(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|(?!followed)[a-z]{3,}ed)\b")
#: the most characters between two figures of a list, and between two sentences on one thing
_NEAR, _GAPPED, _FAR = 70, 100, 160
#: a verb of its own, or a word that joins the figure to what is not a change
_NOT_GAPPED = compiled(
    rf"{_VERB.pattern}|\b(?:of|at|in|to|from|with|for|than|worth|costing|totalling|a|an|the){_B}$"
)
_CLOSES = compiled(rf"(?:{_B}(?:more|fewer|less|higher|lower))?(?:[,.;:)]|$)")
#: *in 2016 it was 68%*, *nationally the share is 18%*
_THE_SAME = compiled(
    rf"\b(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he{_B}(?:figure|share|proportion|percentage|number)){_B}"
    rf"(?:is|was|had{_B}been|has{_B}been|stood{_B}at|stands{_B}at){_B}"
    rf"(?:(?:just|only|still|now|about|around|a|nearly|almost){_B})*$"
)
#: *67 per cent within three years*, *38% between 3pm and 7pm*: what has the part is not said again
_WITHOUT_NOUN = compiled(
    rf"{_B}(?:between|in|on|at|by|within|after|before|during|for|from|among|inside|under|over)\b"
)
#: *35 per cent of farms were viable, 33 per cent sustainable and ...*: what they are, without the verb
_ADJECTIVE = compiled(
    rf"{_B}(?:(?:partly|partially|not|fully|very|only){_B})?[a-z-]+(?:able|ible|al|ive|ful|ous|less|ed|ent|ant|able|good|poor|fair|bad|outstanding)"
    rf"(?:{_B}and{_B}|[,.;]|$)"
)
_JOINED = compiled(rf"(?:,|\band|\bbut|;){_B}(?:(?:just|only|another|a{_B}further|some){_B})*$")
#: *standards of 60% and 70%*
_AND = compiled(rf"{_B}and{_B}")
#: *must be 22 per cent in 2024, rising to 80 in 2030*
_RISING_TO = compiled(
    rf",{_B}(?:and{_B}|then{_B}|before{_B}){{0,2}}(?:rising|increasing|growing|climbing|going{_B}up|falling|dropping|coming{_B}down"
    rf"|tightening|moving){_B}(?:[a-z]+ly{_B}|again{_B}|further{_B})?to{_B}(?:(?:just|only|about|around|at{_B}least){_B})*$"
)
#: *save £23m: £9m in 2019/20, £7m in 2020/21*
_BY_YEAR = compiled(
    rf"(?:[^.;:]{{0,40}}:|{_B}(?:in|for|by|during){_B}(?:the{_B})?(?:19|20)\d\d(?:[/–-]\d{{2,4}})?(?:[,;]|,?{_B}and|[,;]{_B}and)){_B}"
)
#: *3,800 more doctors than in 2019, and 160 centres*: what more is said to be than is done with
_HELD_AGAINST = compiled(rf"{_B}(?:more|fewer|less){_B}[^,;]{{0,40}}\bthan{_B}[^,;]{{0,40}},{_B}and{_B}")
_BRACKET = compiled(r"[a-z’']" + rf"{_B}\($")
#: *X had 87% of cases, Y had 56%*
_LAST_WORD = compiled(rf"\b(had|has|have|hold|holds|held|with|took|at|on|for){_B}$")
#: *up 14%, giving a margin of 32.7%*: the level that a change comes to
_GIVING = compiled(
    rf",{_B}(?:giving|leaving|bringing|taking|making|yielding|producing){_B}(?:[a-z]+{_B}){{1,4}}(?:of|to|at){_B}"
)
#: *8.1%; 8.8% at constant currency*: the same change on another basis
_BASIS = compiled(
    rf"{_B}(?:at{_B}constant|in{_B}real{_B}terms|in{_B}cash{_B}terms|in{_B}local|like[- ]for[- ]like"
    rf"|on{_B}an?{_B}(?:organic|underlying|like|adjusted|reported))",
)


def restated(sentence: Sentence, quantity: Quantity, told: Told) -> Aspect | None:
    """*Will drop by £27, or 5 per cent*: a change that is said again as a part is that change."""
    if quantity.kind not in PARTS or not told or told[-1][1].name != "change":
        return None
    other, aspect = told[-1]
    since = [period.end for period in sentence.periods if other.stop <= period.start < quantity.begin]
    begin = max(since, default=other.stop)
    if other.kind == "proportion" or not _RESTATES.fullmatch(sentence.text[begin : quantity.begin]):
        return None
    return Aspect(aspect.name, aspect.direction, _RULE)


def read(sentence: Sentence, quantity: Quantity, told: Told) -> Aspect | None:
    """The aspect that a figure has from those `told` before it in its passage."""
    there = [pair for pair in told if pair[0].start >= sentence.start]
    # *128,695 in 2020, 131,817 12 months later, which is 2.4%*: the months only tell when
    while there and there[-1][0].kind == "duration" and _only_dates(sentence, there[-1][0]):
        there.pop()
    here = there[-1] if there else None
    of_them = _OF_THEM.match(sentence.text, quantity.stop, sentence.end)
    part = of_them and quantity.kind in {"proportion", "count"}
    found = _beside(sentence, quantity, *here) if here and not part else None
    if found:
        return found
    alike = next((pair for pair in reversed(told) if _alike(pair[0], quantity)), None)
    return _further(sentence, quantity, *alike) if alike else None


#: *up by 3% over two years and 11% since 2019*
_OVER = compiled(rf"\b(?:over|in|within|during|across){_B}(?:(?:just|only|the|about|around|under){_B})*$")


def _only_dates(sentence: Sentence, length: Quantity) -> bool:
    """Whether a length of time tells no more than when another figure was, or over how long."""
    text, begin = sentence.text, length.begin
    over = _OVER.search(text, max(sentence.start, begin - 20), begin)
    return over is not None or _LATER.match(text, length.stop) is not None


def aimed(sentence: Sentence, quantity: Quantity, told: Told) -> bool:
    """Whether a change stands in a list with one that is a goal."""
    if not told or told[-1][1].name != "target" or told[-1][1].direction is None:
        return False
    gap = sentence.text[told[-1][0].stop : quantity.begin] if told[-1][0].start >= sentence.start else ";"
    return len(gap) <= _NEAR and ";" not in gap and not _VERB.search(gap)


def _alike(other: Quantity, quantity: Quantity) -> bool:
    return other.kind == quantity.kind or {other.kind, quantity.kind} <= PARTS


def _beside(sentence: Sentence, quantity: Quantity, other: Quantity, aspect: Aspect) -> Aspect | None:
    """The aspect of the figure before: of what is in brackets behind it, in a list or compared with it."""
    gap = _LATER_ON.sub("", sentence.text[other.stop : quantity.begin])
    if aspect.name == "change" and arrivals.at(sentence, quantity) and not _paced(gap, other, quantity):
        return None
    same = Aspect(aspect.name, aspect.direction if aspect.name == "change" else None, _RULE)
    other_basis = _BASIS.match(sentence.text, quantity.stop, sentence.end)
    if quantity.kind in PARTS and not other_basis and _RESTATES.fullmatch(gap):
        part = other.kind == "proportion" or aspect.name != "change" and other.kind != "percentage"
        return _moved(sentence, other) or Aspect("share", None, same.rule) if part else same
    if aspect.name == "change" and other.kind == quantity.kind and _BY.search(gap):
        return same
    rise = gap == " (" and (
        _RISE_OF.search(sentence.text, sentence.start, other.begin)
        or _MORE.match(sentence.text, quantity.stop, sentence.end)
    )
    if aspect.name == "change" and rise:
        return same
    if not _alike(other, quantity):
        return None
    if _COMPARED.search(gap):
        return same if aspect.name in {"share", "change"} else None
    listed = len(gap) <= _NEAR and ";" not in gap and not _VERB.search(gap) and not _GIVING.search(gap)
    listed = listed and not _HELD_AGAINST.match(gap)
    goes_on = aspect.name in {"change", "share", "projection"} and not aspect.rule.startswith("a comparison")
    closes = _CLOSES.match(sentence.text, quantity.stop) and _AND.fullmatch(gap)
    goes_on = goes_on or aspect.name == "target" and _goes_on(gap, closes is not None)
    return same if listed and goes_on else None


def _paced(gap: str, other: Quantity, quantity: Quantity) -> bool:
    """*Rose by 2.6% in May, down from 2.7% in April*: the pace that the change had before."""
    return other.kind == quantity.kind == "percentage" and _SLOWER.search(gap) is not None


def _goes_on(gap: str, closes: bool) -> bool:
    """Whether a goal is followed by its parts, its next step, or the last of a series of goals."""
    return closes or _RISING_TO.search(gap) is not None or _BY_YEAR.fullmatch(gap) is not None


def _further(sentence: Sentence, quantity: Quantity, other: Quantity, aspect: Aspect) -> Aspect | None:
    """The aspect of the last figure of the kind, though others stand between: it is the same again."""
    text, here = sentence.text, other.start >= sentence.start
    before = max(sentence.start, quantity.begin - 50), quantity.begin
    if aspect.name == "share":
        if quantity.begin - other.stop <= _FAR and _THE_SAME.search(text, *before):
            return Aspect("share", None, "it is the same part")
        if here and _BRACKET.search(text, max(sentence.start, quantity.begin - 3), quantity.begin):
            return Aspect("share", None, "a part in brackets, after a part")
        if here and (_elided(text, quantity, before) or _same_verb(text, quantity, other)):
            return Aspect("share", None, "a part beside a part")
    if aspect.name == "change" and _PACED.search(text, *before):
        return Aspect("change", aspect.direction, "it is the pace of that change")
    if aspect.name != "change" or not here:
        return None
    if other.kind == quantity.kind and quantity.begin - other.stop <= _NEAR and _AND_OF.search(text, *before):
        return Aspect("change", aspect.direction, "the same change over another time")
    again = _THE_SAME.search(text, *before) or _BASIS.match(text, quantity.stop, sentence.end)
    if again or _gapped(text, other, quantity):
        return Aspect("change", aspect.direction, "it is the same change")
    return None


def _gapped(text: str, other: Quantity, quantity: Quantity) -> bool:
    """*The poorest ten lose £32 a head and the ten richest £7*: the verb is not said again."""
    gap = text[other.stop : quantity.begin]
    if other.kind != quantity.kind or not _CLOSES.match(text, quantity.stop):
        return False
    return len(gap) <= _GAPPED and " and " in gap and ";" not in gap and not _NOT_GAPPED.search(gap)


def _elided(text: str, quantity: Quantity, before: tuple[int, int]) -> bool:
    if _JOINED.search(text, *before) is None:
        return False
    return any(left.match(text, quantity.stop) for left in (_WITHOUT_NOUN, _ADJECTIVE))


def _same_verb(text: str, quantity: Quantity, other: Quantity) -> bool:
    first = _LAST_WORD.search(text, max(0, other.begin - 8), other.begin)
    again = _LAST_WORD.search(text, max(0, quantity.begin - 8), quantity.begin)
    return first is not None and again is not None and first[1] == again[1]


def _moved(sentence: Sentence, level: Quantity) -> Aspect | None:
    """*From 578,000 to 612,000 (5.8 per cent)*: the way from one level to the other, not a part of it."""
    way = arrivals.between_levels(sentence, level)
    return Aspect("change", way, "the way from level to level") if way else None
