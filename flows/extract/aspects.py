"""Whether a figure is a level, a change, a share, a target or a projection, and which way a change went.

The rules are tried in the order of `read`: what stands right beside the figure says more than what
stands in its clause, and a figure that nothing is said of is a level. What is not said again
(*rose by 22%, 9% and 31%*) is taken over from the figure before.
"""

from __future__ import annotations

import re

from flows.extract import aspect_before, changes, finite_verbs, goals, projections, superlatives
from flows.extract.aspect import LEVEL, Aspect
from flows.extract.aspect_before import PARTS as _PARTS
from flows.extract.aspect_before import Told
from flows.extract.blanks import BLANK as _B
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

__all__ = ["LEVEL", "Aspect", "of_list", "read"]


#: who answered, over a list of what they answered: *Councils say they will do less for:*
_SURVEYED = compiled(
    r"\b(?:respondents|those asked|(?:[A-Za-z]{3,}s|[Pp]eople)"
    r" (?:say|said|told us|think|thought|named|chose|cited|mentioned|answered))\b"
)


def of_list(sentence: Sentence) -> Aspect:
    """The aspect that a sentence gives to the list which it leads in: *Net savings expected in 2020/21:*."""
    if goals.asks(sentence):
        return Aspect("target", None, "a word for a target over its list", weak=True)
    if _SURVEYED.search(sentence.text, sentence.start, sentence.end):
        return Aspect("share", None, "parts of those who answered, over its list", weak=True)
    if projections.foretells(sentence):
        return Aspect("projection", None, "a word for a forecast over its list", weak=True)
    return LEVEL


def read(
    sentence: Sentence,
    clauses: Clauses,
    quantity: Quantity,
    told: Told,
    default: Aspect,
) -> Aspect:
    """The aspect of a figure.

    `told` are the figures before it in the passage with their aspects; `default` is that of its list.
    """
    clause = clauses.bounds(quantity.begin)
    found = _makes_up(sentence, quantity) or _change(sentence, quantity, clause, told)
    found = found or superlatives.movement(sentence, quantity)
    found = found or aspect_before.restated(sentence, quantity, told)
    found = found or goals.part(sentence, quantity, told)
    found = found or goals.read(sentence, quantity, clause) or aspect_before.read(sentence, quantity, told)
    found = found or _share(sentence, quantity, clause) or _default(sentence, quantity, default)
    if found.name == "projection" and projections.held_against(sentence, quantity):
        return LEVEL
    if found is LEVEL and quantity.kind == "percentage" and _HAS_PARTS.search(sentence.text, *clause):
        return Aspect("share", None, "what has parts only")
    return found


def _change(sentence: Sentence, quantity: Quantity, clause: tuple[int, int], told: Told) -> Aspect | None:
    """A change, or the target that it is: *the goals are 90% fewer deaths and 80% fewer cases*."""
    change = changes.read(sentence, quantity, clause)
    if change and (goals.named(sentence, quantity) or aspect_before.aimed(sentence, quantity, told)):
        return Aspect("target", change.direction, "a change that is a goal")
    if change and projections.told(sentence, quantity, clause):
        return Aspect("projection", change.direction, "a change that is foretold")
    return change


def _default(sentence: Sentence, quantity: Quantity, default: Aspect) -> Aspect:
    """The aspect of the list; what a line tells of the past is no target, and only a per cent a share."""
    if default.name == "share" and quantity.kind != "percentage":
        return LEVEL
    if default.name == "target" and goals.done(sentence.text, sentence.start, quantity):
        return LEVEL
    return default


def taken_over(meant: Figure | None, quantity: Quantity) -> Aspect | None:
    """What a figure is that leaves out its measure: a share, or a level that nothing is foretold of."""
    if meant is None or meant.aspect not in {"share", "level"}:
        return None
    if meant.kind != quantity.kind and quantity.kind != "count":
        return None
    name = meant.aspect if meant.kind == quantity.kind else "level"
    return Aspect(name, None, "as the figure whose measure it takes over", weak=True)


_MAKES_UP = compiled(
    rf"\b(?:account(?:s|ed|ing)?{_B}for|mak(?:es?|ing){_B}up|made{_B}up|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing)"
    rf"|compris(?:es?|ed|ing)){_B}(?:(?:just|only|about|around|over|nearly|almost|some|under|more|less|than|at|least"
    rf"|up|to|as|much|well){_B})*$"
)
#: *23,000 more than in May (46% of the increase)*
_OF_MOVEMENT = compiled(
    rf"{_B}of{_B}(?:the|this|that|all){_B}(?:(?:total|overall|net|recent|whole){_B})?"
    rf"(?:increase|rise|growth|fall|decrease|decline|drop|reduction|change|savings?|shortfall|gap)\b"
)


def makes_up(sentence: Sentence, quantity: Quantity) -> bool:
    """*Accounting for over 40 per cent of*: whether something is said to be that part of another."""
    begin = quantity.begin
    return (
        quantity.kind in _PARTS
        and (
            _MAKES_UP.search(sentence.text, max(sentence.start, begin - 50), begin) is not None
            or _OF_MOVEMENT.match(sentence.text, quantity.stop, sentence.end) is not None
        )
    )


def _makes_up(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """A part, whatever rose or fell before it."""
    return Aspect("share", None, "what makes up a part") if makes_up(sentence, quantity) else None


_SHARE_AFTER = compiled(
    rf"{_B}(?:(?:\w+{_B})?(?:of|share)|between{_B}(?:them|us))\b"
    rf"|(?::|{_B}[–—-]){_B}(?:[Tt]he{_B})?(?:share|proportion|percentage)\b"
)
#: *of those in poverty, 56%*: the whole is named first
_WHOLE_BEFORE = compiled(
    rf"\b(?:[Oo]f|[Aa]mong(?:st)?|[Oo]ut{_B}of){_B}(?:the|those|these|all|them|its|their|our|every|who(?:m|se)|people)\b"
    rf"[^,;:.]{{0,50}},{_B}(?:(?:some|only|just|about|around|another|a{_B}further|and|but){_B})*$"
)
#: *$340 billion, of which taxpayers bore about 9%*
_OF_WHICH = compiled(rf"\bof{_B}(?:which|whom){_B}(?!was|were|is|are)[^,;:.]{{2,50}}$")
#: *Of the over-65s 61 per cent trust the courts*
_OF_FIRST = compiled(
    rf"(?:And{_B}|But{_B})?Of{_B}(?:the|those|these|all|its|their|our|(?!course|late|all)[a-z]{{3,}}){_B}[^,;:.]{{1,50}}{_B}"
)
_SHARE_WORD = compiled(r"\b(?:share|proportion|percentage(?!.points?\b))\b")
#: *the commonest reason was illness, at 37 per cent*: of all the reasons
_COMMONEST = compiled(
    rf"\b(?:commonest|most{_B}(?:common|frequent|cited|popular|likely)|main|leading|chief|principal|biggest|largest)"
    rf"{_B}(?:single{_B})?(?:reasons?|causes?|factors?|sources?|types?|methods?|forms?|kinds?|means|category"
    rf"|categories|groups?)\b"
    rf"|\b(?:largest|biggest){_B}(?:single{_B}|individual{_B})?(?:streams?|components?|items?|elements?|part|segment)\b",
    re.IGNORECASE,
)
#: what only parts of people or things have
_HAS_PARTS = compiled(
    r"\b(?:satisfaction|approval|turnout|take-up|uptake|coverage|attendance|occupancy|participation)\b",
    re.IGNORECASE,
)
_SUBJECT_AFTER = compiled(
    rf"\)?{_B}(?:respectively{_B})?(?:were|are|was|had|have|has|said|say|live|run|work|did|do|felt|use|own|could"
    rf"|belong|feel|pay|receive|get|need|rent|earn|die|drive|travel|smoke|agree|disagree|prefer|know|see|lack|face|can"
    rf"|cannot|could|may|might|never|still|also|support|oppose|trust|worry|struggle|come|remain|rely|depend|share"
    rf"|left|got|came|took|saw|think|thought|want|report|believe|go|went|arose|plan|expect|doubt|hold|spend|spent"
    rf"|[a-z]{{3,}}(?:ed|ing))\b"
)
_ALONE = compiled(
    r"(?:[.;:,(>*-]\s*|\b(?:and|while|but|[Ss]ome|[Oo]nly|[Aa]bout|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust|[Oo]ver"
    r"|than|whereas|that|now|found|with|where|shows?|showed|whom|which)[ \n])$"
)


_NEXT = compiled(rf"{_B}([a-z]+)\b")


def _does(text: str, at: int, end: int) -> bool:
    """Whether what follows a number is what so many do."""
    if _SUBJECT_AFTER.match(text, at, end):
        return True
    word = _NEXT.match(text, at, end)
    return word is not None and finite_verbs.after_number(word[1])


#: *in Leeds 45 per cent waited*, *by May 2019 45 per cent had left*: where or when stands before
_LED_IN = compiled(rf"\b(?:[Ii]n|[Aa]t|[Bb]y|[Aa]cross|[Oo]n|[Ss]ince)(?:{_B}[A-Z\d][\w/’'-]*){{1,4}}{_B}$")
#: *in our survey 57 per cent said*: who was asked stands before
_ASKED_IN = compiled(
    rf"\b[Ii]n{_B}(?:our|the|this|that|a|its|their|one|another){_B}(?:[\w-]+{_B}){{0,3}}"
    rf"(?:survey|poll|sample|study|questionnaire|census|consultation){_B}$"
)



def _alone(sentence: Sentence, begin: int) -> bool:
    """Whether a number begins what is said of it, or has only where, when or of whom before it."""
    text, start = sentence.text, sentence.start
    if begin <= start + 1 or _ALONE.search(text, max(start - 1, begin - 12), begin):
        return True
    return any(led.search(text, max(start, begin - 50), begin) for led in (_LED_IN, _ASKED_IN))


def _share(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """A part of a whole: *12 per cent of nurses*, *12 per cent were vacant*."""
    text, begin = sentence.text, quantity.begin
    if quantity.kind == "proportion":
        return Aspect("share", None, "a part of a whole")
    if quantity.kind != "percentage":
        return None
    if _COMMONEST.search(text, sentence.start, begin) or _COMMONEST.search(text, quantity.stop, clause[1]):
        return Aspect("share", None, "a part of all the reasons or kinds")
    if _SHARE_AFTER.match(text, quantity.stop, sentence.end) or _SHARE_WORD.search(text, *clause):
        return Aspect("share", None, "a per cent of something")
    whole = _WHOLE_BEFORE.search(text, max(sentence.start, begin - 75), begin)
    whole = whole or _OF_WHICH.search(text, max(sentence.start, begin - 75), begin)
    if whole or _OF_FIRST.fullmatch(text, max(sentence.start, begin - 75), begin):
        return Aspect("share", None, "a per cent of a whole named before it")
    last = quantity
    while last.shares and last.shares.start > last.start:
        last = last.shares
    if (last is not quantity or _alone(sentence, begin)) and _does(text, last.stop, sentence.end):
        return Aspect("share", None, "a per cent that does something")
    return None
