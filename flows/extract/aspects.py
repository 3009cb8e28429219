"""Whether a figure is a level, a change, a share, a target or a projection, and which way a change went.

The rules are tried in the order of `read`: what stands right beside the figure says more than what
stands in its clause, and a figure that nothing is said of is a level. What is not said again
(*rose by 22%, 9% and 31%*) is taken over from the figure before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.clauses import Clauses
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

_B = "[ \u00a0\u2009\u202f\n]"
_UP = (
    r"r(?:ise|ises|ose|isen|ising)|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:ed|s|ing)?|jump(?:ed|s)?"
    r"|surg(?:e|ed|ing)|gain(?:ed|s)?|add(?:ed|s|ing)?|improv(?:e|ed|ement|ing)|expan(?:d|ded|sion)|soar(?:ed|ing)?|extra"
    r"|higher|raised?|recover(?:ed|y)|uplift|boost(?:ed)?|more|upturn|rebound(?:ed)?|widen(?:ed|ing)?|lengthened"
    r"|(?<!made )(?<!make )(?<!makes )(?<!taking )(?<!making )(?<!take )(?<!took )(?<!takes )up"
)
_DOWN = (
    r"f(?:all|alls|ell|allen|alling)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|down"
    r"|reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|los(?:e|t|es|ing)|shr(?:ink|ank|unk|inking)|slump(?:ed)?|slid(?:e)?"
    r"|lower|fewer|less|plung(?:e|ed)|dip(?:ped)?|contract(?:ed|ion)|shed|worsen(?:ed)?|slipp(?:ed)|trimm(?:ed)"
    r"|narrow(?:ed)?|tumbl(?:e|ed)|eas(?:ed|ing)|shorten(?:ed)?|weaken(?:ed)?"
)
_LITTLE = (
    r"back|slightly|sharply|again|further|only|just|steadily|overall|nearly|almost|year-on-year|in real terms|on average"
    r"|annually|a|an|another|some|around|about|over|more than|at least|up to|an estimated|as much as"
).replace(" ", _B)
_JOINTS = (
    r"by|of|was|were|is|has been|rate of|rate was|averaged|averaging|averages|in|budget by|budgets by"
).replace(" ", _B)
_TURN_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:{_B}(?:{_LITTLE}))*(?:{_B}(?:{_JOINTS})(?:{_B}(?:{_LITTLE}|average{_B}of))*)?{_B}$",
    re.IGNORECASE,
)
_TURN_BY = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^;.]{{0,60}}?\bby{_B}(?:(?:{_LITTLE}|average{_B}of){_B})*$", re.IGNORECASE
)
_TURN_AFTER = re.compile(
    rf"(?:{_B}(?:points?|of{_B}a{_B}point))?{_B}(?:(?:a|per|each){_B}(?:year|week|month){_B})?"
    rf"(?:(?P<up>more|higher|increase|rise|growth|uplift|up|extra|larger|bigger|longer|above|ahead|greater|better)"
    rf"|(?P<down>fewer|less|lower|decrease|fall|reduction|drop|cut|decline|down|smaller|shorter|below|under|behind|worse))\b",
    re.IGNORECASE,
)
#: nouns and adverbs that are a change without anything to compare with
_PLAIN_TURN = re.compile(r"(?:increase|rise|growth|uplift|decrease|fall|reduction|drop|cut|decline|ahead)\b", re.IGNORECASE)
#: *7 per cent higher.*, *38p lower at 164p*: a comparison that says no other side is one with before
_ALONE_TURN = re.compile(rf"(?:higher|lower|larger|smaller|shorter|longer){_B}(?:at|in{_B}real|this|last|on{_B}the)\b")
_ENDS = re.compile(r"[.,;)]|$")
_STANDARD = re.compile(r"above|below|under|behind|ahead|worse|better|more|less|fewer|longer|over", re.IGNORECASE)
#: *3,156 more than a year*: a bound of the next quantity
_A_LIMIT = re.compile(rf"{_B}than{_B}(?:a|an|one|\d+){_B}\w+\b(?!{_B}(?:ago|earlier|before))")
_MORE_OF = re.compile(rf"{_B}(?:more|fewer|extra){_B}(?!than\b|or\b|and\b|in\b|than\b)[a-z]")
_ARRIVES = re.compile(
    rf"\b(?:to|at|from|reach(?:ed|ing)?|stood{_B}at){_B}(?:(?:{_LITTLE}|the|under|less{_B}than|record|below|above){_B})*$", re.IGNORECASE
)
_ARRIVES_AT = re.compile(rf"\b(?:is|was|were|are|of|at|to|from|than){_B}$")
_STARTS = re.compile(rf"\bfrom{_B}(?:(?:{_LITTLE}|the){_B})*$", re.IGNORECASE)
_LOSS = re.compile(rf"\bloss{_B}of{_B}(?:(?:{_LITTLE}){_B})*$", re.IGNORECASE)

_GOAL = (
    r"targets?|standards?|ceiling|goal|aim|ambition|objective|threshold|tolerance|cap|limit|benchmark|trajectory|plan|planned"
    r"|budgeted|guideline|requirement|minimum|quota|pledge|commitment"
)
_GOAL_BEFORE = re.compile(
    rf"\b(?:{_GOAL})(?:{_B}(?:is|was|of|at|to|for|remains|stays|set|being|the|a|an|still|now|just|only|between|up|level|rate|than|more|less|{_LITTLE}))*{_B}$",
    re.IGNORECASE,
)
_DUTY_BEFORE = re.compile(
    rf"\b(?:should|must|required{_B}to|asks?{_B}for|aims?{_B}(?:for|to|at)|aiming{_B}(?:for|to)|want(?:s|ed)?|commit(?:s|ted)?{_B}to|pledge[sd]?|promise[sd]?"
    rf"|propos(?:es?|ed|als?)|intends?{_B}to|has{_B}to|have{_B}to|hold|keep)\b[^.;:]{{0,45}}$",
    re.IGNORECASE,
)
_GOAL_AFTER = re.compile(
    rf"{_B}(?:\w+{_B})?(?:targets?|standards?(?!{_B}(?:error|deviation))|ceiling|goal|threshold|tolerance|cap|limit|that{_B}is{_B}required|is{_B}required|required|planned|intended|allowed)\b",
    re.IGNORECASE,
)
_NO_GOAL = re.compile(rf"\bstandard{_B}(?:error|deviation)\b|\bplan{_B}to{_B}(?:be|the)\b", re.IGNORECASE)
_FORECAST = re.compile(
    rf"\b(?:forecasts?|forecasting|projected|projections?|project|(?<!can )expects?|expected|predict(?:s|ed|ion)?|anticipate[sd]?|set{_B}to|likely{_B}to|outlook|guidance|guide"
    rf"|on{_B}course|will|would|could{_B}(?:rise|reach|cost|be|fall|grow|increase|save|add|need)|by{_B}20[2-9]\d)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|fell|rose|grew|came|made|took|ran|went|spent|lost|stood|paid|won|led|reached|ended|averaged|totalled)\b")
_TENSED = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
_SHARE_AFTER = re.compile(rf"{_B}(?:\w+{_B})?(?:of|share)\b")
_SUBJECT_AFTER = re.compile(
    rf"\)?{_B}(?:respectively{_B})?(?:were|are|was|had|have|has|said|say|live|run|work|did|do|felt|use|own|could|left|got|came|took|saw|think|thought|want|report|reported|believe|go|went|arose)\b"
)
_ALONE = re.compile(r"(?:^|[.;:,(>*-]\s*|\b(?:and|while|but|[Ss]ome|[Oo]nly|[Aa]bout|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust|[Oo]ver|than|whereas|that|now)[ \n])$")
_SHARE_WORD = re.compile(r"\b(?:share|proportion|percentage)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|[a-z]{3,}ed)\b")


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a figure is, which way it went if it is a change, and the rule that told."""

    name: str
    direction: str | None
    rule: str
    weak: bool = False


LEVEL = Aspect("level", None, "nothing says otherwise", weak=True)


def of_list(sentence: Sentence) -> Aspect:
    """The aspect that a sentence gives to the list which it leads in: *Net savings expected in 2020/21:*."""
    if _FORECAST.search(sentence.text, sentence.start, sentence.end):
        return Aspect("projection", None, "a word for a forecast over its list", weak=True)
    return LEVEL


def read(sentence: Sentence, clauses: Clauses, quantity: Quantity, before: tuple[Quantity, Aspect] | None, default: Aspect) -> Aspect:
    """The aspect of a figure. `before` is the figure before it in the sentence with its aspect; `default` that of its list."""
    clause = clauses.bounds(quantity.begin)
    found = _change(sentence, quantity, clause) or _goal(sentence, quantity, clause) or _forecast(sentence, quantity, clause)
    if found:
        return found
    taken = _taken_over(sentence, clauses, quantity, before) if before else None
    return taken or _share(sentence, quantity, clause) or default


def _change(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    text, start = sentence.text, sentence.start
    if quantity.kind in {"age", "ratio"} or quantity.adjective:
        return None
    turned = _turn_before(text, quantity, max(start, clause[0] - 40))
    if turned and not _ARRIVES.search(text, max(start, quantity.begin - 40), quantity.begin):
        falls = quantity.sign == "-" or turned == "down"
        return Aspect("change", "down" if falls else "up", "a verb or noun of change before it")
    if quantity.kind == "count" and _LOSS.search(text, max(start, quantity.begin - 30), quantity.begin):
        return Aspect("change", "down", "the loss of a number")
    after = _TURN_AFTER.match(text, quantity.stop, sentence.end)
    if after and quantity.kind == "count" and _MORE_OF.match(text, quantity.stop, sentence.end):
        return Aspect("change", "down" if after["down"] else "up", "a number more or fewer of a thing")
    if after and (_PLAIN_TURN.match(text, after.start("up") if after["up"] else after.start("down")) or _since_then(sentence, after)):
        return Aspect("change", "up" if after["up"] else "down", "a comparison with an earlier time after it")
    level = _ARRIVES_AT.search(text, max(start, quantity.begin - 16), quantity.begin)
    if quantity.sign and quantity.kind in {"percentage", "percentage_points"} and not level:
        return Aspect("change", "down" if quantity.sign == "-" else "up", "its sign")
    return None


def _turn_before(text: str, quantity: Quantity, start: int) -> str | None:
    """The way that the words before a figure say it went: *rose by*, *a fall of*, *up*."""
    window = (text, max(start, quantity.begin - 100), quantity.begin)
    match = _TURN_BEFORE.search(*window) or _TURN_BY.search(*window)
    return None if match is None else "up" if match["up"] else "down"


def _since_then(sentence: Sentence, after: re.Match[str]) -> bool:
    """Whether a comparison is one with a time, or with nothing said, not with another place or a standard."""
    text, end = sentence.text, after.end()
    if _ENDS.match(text, end, sentence.end) or _ALONE_TURN.match(text, after.start("up") if after["up"] else after.start("down")):
        return not _STANDARD.fullmatch(after.group().split()[-1])
    return any(end <= period.start < end + 70 and ";" not in text[end : period.start] for period in sentence.periods) and not _A_LIMIT.match(text, end)


def _goal(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    text = sentence.text
    if _STARTS.search(text, max(sentence.start, quantity.begin - 30), quantity.begin):
        return None
    near = (text, max(clause[0], quantity.begin - 70), quantity.begin)
    match = _GOAL_BEFORE.search(*near) or _DUTY_BEFORE.search(*near) or (
        quantity.kind != "proportion" and _GOAL_AFTER.match(text, quantity.stop, clause[1])
    )
    if match and not _NO_GOAL.search(match.group()):
        return Aspect("target", None, "a word for a target beside it")
    return None


def _forecast(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    text = sentence.text
    if _STARTS.search(text, max(sentence.start, quantity.begin - 30), quantity.begin):
        return None
    said = _FORECAST.search(text, clause[0], clause[1])
    subject = said and said.start() > quantity.end and quantity.kind in {"percentage", "proportion"} and said.group().lower().startswith("expect")
    later = said and said.start() > quantity.end and (
        _PAST.search(text, clause[0], quantity.begin) or _TENSED.search(text, quantity.end, said.start() - 5)
    )
    if said and not subject and not later:
        return Aspect("projection", None, "a word for a forecast in its clause")
    earlier = _FORECAST.search(text, sentence.start, clause[0])
    if earlier and not _VERB.search(text, clause[0], clause[1]) and not quantity.comparator == "=":
        return Aspect("projection", None, "a word for a forecast in its sentence")
    return None


_COMPARES = re.compile(rf"\b(?:compared{_B}(?:with|to)|against|versus|(?:up|down){_B}from){_B}(?:(?:just|only|about|an?|the|some){_B})*$")


def _taken_over(sentence: Sentence, clauses: Clauses, quantity: Quantity, before: tuple[Quantity, Aspect]) -> Aspect | None:
    """The aspect of the figure before: of one in brackets behind it, of a list, of what is compared with it."""
    other, aspect = before
    text = sentence.text
    gap = text[other.stop : quantity.begin]
    if aspect.name == "change" and _ARRIVES.search(text, other.stop, quantity.begin):
        return None
    rule = "as the figure before it"
    if gap.strip() == "(" and quantity.kind in {"percentage", "proportion"}:
        share = aspect.name != "change" or other.kind == "proportion"
        return Aspect("share", None, rule) if share and other.kind != "percentage" else Aspect(aspect.name, aspect.direction, rule)
    alike = other.kind == quantity.kind or {other.kind, quantity.kind} == {"percentage", "proportion"}
    if aspect.name == "projection" and _COMPARES.search(gap):
        return None
    if alike and aspect.name == "share" and _COMPARES.search(gap):
        return Aspect(aspect.name, aspect.direction, rule)
    if not alike or aspect.name not in {"change", "share", "projection"} or len(gap) > 70 or ";" in gap or _VERB.search(gap):
        return None
    if aspect.name == "change" and aspect.rule.startswith("a comparison"):
        return None
    return Aspect(aspect.name, aspect.direction, rule)


def _share(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    text = sentence.text
    if quantity.kind == "proportion":
        return Aspect("share", None, "a part of a whole")
    if quantity.kind != "percentage":
        return None
    if _SHARE_AFTER.match(text, quantity.stop, sentence.end) or _SHARE_WORD.search(text, clause[0], clause[1]):
        return Aspect("share", None, "a per cent of something")
    alone = _ALONE.search(text, max(sentence.start - 1, quantity.begin - 12), quantity.begin) or quantity.begin <= sentence.start + 1
    if alone and _SUBJECT_AFTER.match(text, quantity.stop, sentence.end):
        return Aspect("share", None, "a per cent that does something")
    return None
