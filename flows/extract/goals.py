"""Targets and projections: figures that should be or are expected to be, not that are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract import projections
from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_LITTLE = (
    r"back|further|only|just|overall|nearly|almost|on average|a|an|another|some|around|about|over|more than"
    r"|at least|up to|an estimated|as much as"
).replace(" ", _B)
_GOAL = (
    r"targets?|standards?|ceiling|goal|aim|ambition|objective|threshold|tolerance|cap|limit|benchmark"
    r"|trajectory|plan|planned|budgeted|guideline|requirement|minimum|quota|pledge|commitment"
    r"|budgets?(?=[ \u00a0\n](?:of|is|are|was|were|has|had|at|for|set|agreed|approved|came|stands|stood)\b)"
)
_JOINTS = (
    r"is|was|of|at|to|for|remains|stays|set|being|the|a|an|still|now|just|only|between|up|level|rate|than"
    r"|more|less|that|all|not|has[ \u00a0\n]been|had[ \u00a0\n]been|20\d\d(?:[/–-]\d+)?"
)
#: words that begin another thing after the figure: *at 33 with a target of 43*
_APART = "would|with|where|when|while|and|but|or|whose|which|plus|after|for|to|in|on|at|by|than"
_GOAL_BEFORE = compiled(rf"\b(?:{_GOAL}):?(?:{_B}(?:{_JOINTS}|{_LITTLE}))*{_B}$", re.IGNORECASE)
#: *against a planned deficit of £12m*
_PLANNED = compiled(
    rf"\b(?:planned|budgeted|targeted){_B}(?:[a-z-]+{_B}){{1,3}}of{_B}(?:(?:{_LITTLE}){_B})*$"
)
#: *of the recommendations that we made then*: what became of them, and not what they ask for
_FOLLOWED = (
    rf"(?![^.;:]{{0,40}}{_B}(?:made|achieved|implemented|completed?|accepted|rejected|closed|met|outstanding|addressed)\b)"
)
_DUTY = compiled(
    rf"\b(?:should|must|requires?(?!{_B}improvement)|required{_B}to|asks?{_B}for|asks?{_B}(?:[\w-]+{_B}){{1,4}}to(?={_B}(?:cut|reduce|raise|bring"
    rf"|increase|lower|keep|hold|limit|get)\b)|aims?{_B}(?:for|to|at)|aiming{_B}(?:for|to)|want(?:s|ed)?"
    rf"|commit(?:s|ted)?{_B}to|pledge[sd]?|promise[sd]?|propos(?:es?|ed|als?)|intends?{_B}to|has{_B}to"
    rf"|(?<!would[ \u00a0\n])have{_B}to"
    rf"|(?:to|would|will|shall){_B}(?:hold|keep|cap|limit)|recommend(?:s|ed|ations?{_B}(?:that|to|for|is|are){_FOLLOWED})?|call(?:s|ed|ing)?{_B}(?:for|on)"
    rf"|(?<!asylum-)(?<!asylum[ \u00a0\n])seek(?:s|ing)?|urg(?:es?|ed|ing)"
    rf"|plan(?:s|ned|ning)?{_B}to|(?:plan|aim|goal|ambition|intention|objective){_B}(?:is|was){_B}to"
    rf"|hop(?:es?|ing){_B}to|(?:ambition|target|goal|commitment|aim|plan|objective){_B}to"
    rf"|set{_B}out{_B}to|ought{_B}to)\b[^.;:]{{0,45}}$",
    re.IGNORECASE,
)
_GOAL_AFTER = compiled(
    rf"{_B}(?:(?!(?:of|above|below|over|under|short|off|from|behind|against|{_APART})\b)\w+{_B}){{0,3}}(?:targets?|standards?(?!{_B}(?:error|deviation))|ceiling|goal|ambition|aspiration|threshold|tolerance|cap"
    rf"|limit|that{_B}is{_B}required|is{_B}required|required|planned|budgeted|intended"
    rf"|(?<!were[ \u00a0\n])(?<!was[ \u00a0\n])(?<!are[ \u00a0\n])(?<!been[ \u00a0\n])allowed|called{_B}for"
    rf"|that{_B}(?:\w+{_B}){{1,5}}(?:wants?|sets?|seeks?|requires?|demands?|expects?|calls?{_B}for|aims?{_B}(?:at|for))"
    rf"|(?:that{_B})?(?:(?!would\b|will\b|did\b)\w+{_B}){{0,2}}(?:recommends?|recommended|suggests?|asks?{_B}for))\b",
    re.IGNORECASE,
)
#: *95% of patients should be seen*, but not *95% of patients say that they should*
_OUGHT = compiled(
    rf"{_B}(?:of{_B}(?:(?!sa[iy]|th[io]|belie|fe[el]|agree|want|that\b)[\w’'-]+{_B}){{1,5}})?"
    rf"(?:should|must|(?:ought|is|are|has|have){_B}to){_B}[a-z]"
)
#: *the ceiling for 2024/25 is 60*, *goals for 2030 are 90%*: a goal, what it is for, and what it is
_GOAL_IS = compiled(
    rf"\b(?:{_GOAL})s?{_B}(?:for|in|on|by|set|agreed|approved)\b(?P<middle>[^.;:]{{1,50}}?),?{_B}"
    rf"(?:is|are|was|were|remains?|stays?|being|came{_B}to|st(?:ood|ands){_B}at)"
    rf"(?:{_B}(?:{_LITTLE}))*{_B}$",
    re.IGNORECASE,
)
#: *performance against the standard in May was 89%*: the goal of what is measured
_MEASURED = compiled(rf"\b(?:against|on|of|under|to|with|above|below|from|in){_B}(?:[\w-]+{_B}){{0,3}}$")
#: *performance against the 62-day standard was 74%*
_PERFORMED = compiled(
    rf"\b(?:performance|compliance|achievement|delivery){_B}(?:against|on|with|of){_B}[^.;:]{{0,40}}$",
    re.IGNORECASE,
)
#: *under a ceiling of 1.25%*, *a maximum of 4*: the words that compare name the goal
_GOAL_WITHIN = compiled(rf"\b(?:{_GOAL}|capped)\b", re.IGNORECASE)
_LABEL = compiled(rf"\b(?:{_GOAL}):{_B}$", re.IGNORECASE)
#: *£1.92m (budget £2.05m)*
_IN_BRACKETS = compiled(rf"\((?:budget(?:ed)?|plan(?:ned)?|target):?{_B}$", re.IGNORECASE)
#: *we propose to cut 112 posts, 40 of them vacant*: a part that is there
_OF_THEM = compiled(rf"{_B}of{_B}(?:them|these|those|which|whom)\b")
_NO_GOAL = compiled(rf"\bstandard{_B}(?:error|deviation)\b|\bplan{_B}to{_B}(?:be|the)\b", re.IGNORECASE)
_VERB = compiled(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|[a-z]{3,}ed)\b")
_FROM = compiled(rf"(?<!far )\bfrom{_B}(?:(?:{_LITTLE}|the|slightly){_B})*$", re.IGNORECASE)
_ASKS = compiled(
    r"\b(?:should|must|aims?|seeks?|plans?|pledge[sd]?|promise[sd]?|recommend(?:s|ed)?|propos(?:es?|ed|als?)|commit(?:s|ted)?"
    r"|want|intends?|objectives?|targets?|goals?)\b[^.;]{0,60}:?[*_]{0,2}\s*$",
    re.IGNORECASE,
)


#: a list of what came of the targets, not of the targets
_TELLS = compiled(
    r"\b(?:reported|said|found|noted|told|heard|missed|met|achieved|performance|progress|results?)\b"
)
_IS_DONE = compiled(rf"{_B}(?:\w+{_B}){{0,2}}(?:was|were|had|have{_B}been|has{_B}been)\b")


def asks(sentence: Sentence) -> bool:
    """Whether a sentence that leads in a list says what should be: *We recommend that:*, *It aims to:*."""
    asked = _ASKS.search(sentence.text, max(sentence.start, sentence.end - 90), sentence.end)
    return asked is not None and not _TELLS.search(asked.group())


def done(text: str, start: int, quantity: Quantity) -> bool:
    """Whether the words around a figure tell what was: *0, where there had been 3*."""
    return (
        projections.PAST.search(text, start, quantity.begin) is not None
        or _IS_DONE.match(text, quantity.stop) is not None
    )


def read(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """The target or projection that a figure is; where a change starts from is neither."""
    begin = quantity.begin
    if _FROM.search(sentence.text, max(sentence.start, begin - 30), begin):
        return None
    return _target(sentence, quantity, clause) or projections.read(sentence, quantity, clause)


#: *should be not less than £31m, ahead of expectations*: what a company expects
_EXPECTED = compiled(r"\b(?:expectations|consensus|guidance|outlook)\b")


#: *40 homes were promised and 12 have been built*
_HAVE_BEEN = compiled(rf"{_B}(?:[a-z-]+{_B}){{0,2}}(?:have|has){_B}been{_B}")
_AND = compiled(rf"\b(?:and|but){_B}(?:only{_B}|just{_B}|so{_B}far{_B})*$")


#: *aims to build 50,000 homes, of which 35,000 will be for rent*; *40 shops, 12 of which will be abroad*
_PART_OF = compiled(rf",?{_B}(?:including|of{_B}which|of{_B}these|of{_B}them),?{_B}(?:\w+{_B}){{0,2}}$")
_OF_THOSE = compiled(rf"{_B}of{_B}(?:which|these|them|those){_B}(?:will|would|are{_B}to|should)\b")


def part(sentence: Sentence, quantity: Quantity, told: Sequence[tuple[Quantity, Aspect]]) -> Aspect | None:
    """A part of a number that is a goal, whatever is said to come of it."""
    if not told or told[-1][1].name != "target" or told[-1][0].start < sentence.start:
        return None
    text, begin = sentence.text, quantity.begin
    found = _PART_OF.search(text, told[-1][0].stop, begin) or _OF_THOSE.match(text, quantity.stop)
    alike = told[-1][0].kind == quantity.kind
    return Aspect("target", None, "a part of a goal") if found and alike else None


def _duty(sentence: Sentence, quantity: Quantity, start: int, begin: int) -> re.Match[str] | None:
    """What says that something ought to be; *should* tells of what is expected beside expectations."""
    match = _DUTY.search(sentence.text, start, begin)
    done = _HAVE_BEEN.match(sentence.text, quantity.stop)
    if match and done and _AND.search(sentence.text, match.start(), begin):
        return None
    should = match is not None and match.group().lower().startswith("should")
    return None if should and _EXPECTED.search(sentence.text, sentence.start, sentence.end) else match


def _target(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    text, begin = sentence.text, quantity.begin
    labelled = _LABEL.search(text, max(sentence.start, begin - 70), begin)
    start = labelled.start() if labelled else max(clause[0], begin - 70)
    match = _GOAL_BEFORE.search(text, start, begin)
    if match and _PERFORMED.search(text, sentence.start, match.start()):
        return None
    if not _OF_THEM.match(text, quantity.stop):
        match = match or _duty(sentence, quantity, start, begin)
    match = match or _PLANNED.search(text, start, begin)
    match = match or _IN_BRACKETS.search(text, max(sentence.start, begin - 14), begin)
    match = match or _goal_is(sentence, begin) or _GOAL_WITHIN.search(text, begin, quantity.start)
    # *seven of its 12 targets*: what is counted is no target of the count
    if match is None and quantity.total is None:
        match = _GOAL_AFTER.match(text, quantity.stop, clause[1]) or _OUGHT.match(
            text, quantity.stop, clause[1]
        )
        if match and quantity.kind == "count" and match.group().endswith("s"):
            return None
    if match is None or _NO_GOAL.search(match.group()):
        return None
    return Aspect("target", None, "a word for a target beside it")


def named(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a goal is named right before a figure: *the aim is*, *goals for 2030 are*."""
    text, begin = sentence.text, quantity.begin
    beside = _GOAL_BEFORE.search(text, max(sentence.start, begin - 40), begin)
    return (beside is not None and not _NO_GOAL.search(beside.group())) or _goal_is(
        sentence, begin
    ) is not None


def _goal_is(sentence: Sentence, begin: int) -> re.Match[str] | None:
    text, start = sentence.text, max(sentence.start, begin - 90)
    match = _GOAL_IS.search(text, start, begin)
    if match is None or _VERB.search(match["middle"]) or _MEASURED.search(text, start, match.start()):
        return None
    return match
