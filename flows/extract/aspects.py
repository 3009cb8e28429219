"""Whether a figure is a level, a change, a share, a target or a projection, and which way a change went."""

from __future__ import annotations

import re

from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

_B = "[ \u00a0\u2009\u202f\n]"
_UP = (
    r"r(?:ise|ises|ose|isen|ising)|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:ed|s|ing)?|jump(?:ed|s)?|surg(?:e|ed|ing)|gain(?:ed|s)?|(?<!made )(?<!make )(?<!makes )(?<!taking )(?<!making )(?<!take )(?<!took )(?<!takes )up"
    r"|add(?:ed|s|ing)?|improv(?:e|ed|ement|ing)|expan(?:d|ded|sion)|soar(?:ed|ing)?|extra|higher|raised?|recover(?:ed|y)|uplift|boost(?:ed)?|more|upturn|rebound(?:ed)?|widen(?:ed)?"
)
_DOWN = (
    r"f(?:all|alls|ell|allen|alling)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|down|reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|los(?:e|t|s|ing)"
    r"|shr(?:ink|ank|unk|inking)|slump(?:ed)?|slid(?:e)?|lower|fewer|less|plung(?:e|ed)|dip(?:ped)?|contract(?:ed|ion)|sav(?:ed)|shed|worsen(?:ed)?|slipp?(?:ed)?|trimm(?:ed)|narrow(?:ed)?|tumbl(?:e|ed)|eas(?:ed|ing)"
)
_VERB_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:{_B}(?:back|slightly|sharply|again|further|only|just|steadily|overall|nearly|almost|year-on-year|in{_B}real{_B}terms|on{_B}average|annually|a|an))*"
    rf"(?:{_B}(?:by|of|another|a{_B}further|some|an{_B}average{_B}of|by{_B}an{_B}average{_B}of|by{_B}only|by{_B}just|was|were|is|has{_B}been|rate{_B}of|rate{_B}was|averaged|averaging))?{_B}(?:a{_B})?$",
    re.IGNORECASE,
)
_LOOSE_BEFORE = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^;.]{{0,60}}?\bby{_B}(?:(?:about|around|just|only|almost|nearly|over|more{_B}than|an?|at{_B}least|up{_B}to|an{_B}estimated|an{_B}average{_B}of|as{_B}much{_B}as){_B})*$", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?:{_B}(?:points?|of{_B}a{_B}point))?{_B}?(?:\(?)(?:(?:a|per|each){_B}(?:year|week|month){_B})?(?:(?P<up>more{_B}than|higher{_B}than|more|higher|increase|rise|growth|uplift|up{_B}on|extra|larger{_B}than|bigger|longer)"
    rf"|(?P<down>fewer|less|lower|decrease|fall|reduction|drop|cut|decline|down{_B}on|smaller|shorter))\b",
    re.IGNORECASE,
)
_FROM_TO = re.compile(rf"\b(?:to|at|from|reach(?:ed|ing)?|stood{_B}at|reaching){_B}(?:(?:a|an|the|just|only|about|around|nearly|almost|over|under|more{_B}than|less{_B}than|some|record|an{_B}estimated|below|above){_B})*$", re.IGNORECASE)
_TARGET_NEAR = re.compile(
    r"\b(?:targets?|standards?|ceiling|goal|aims?|aiming|ambition|objective|threshold|tolerance|cap|limit|benchmark|trajectory|target|plan|planned|asks for|guideline|required|requirement|should|must|commit(?:s|ted)? to)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_TARGET_AFTER = re.compile(
    rf"{_B}?(?:\w+{_B}){{0,2}}?(?:targets?|standards?|ceiling|goal|threshold|tolerance|cap|limit|benchmark|that{_B}is{_B}required|is{_B}required|required|planned)\b", re.IGNORECASE
)
_PROJECTION = re.compile(
    r"\b(?:forecasts?|forecasting|projected|projections?|project|expects?|expected|predict(?:s|ed|ion)?|will|would|anticipate[sd]?|anticipated|estimates? for|set to|could|likely to|outlook|guidance|on course|by (?:20[2-9]\d|2[1-9]\d\d))\b",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(rf"{_B}(?:\w+{_B})?(?:of|share)\b")


def direction_before(text: str, quantity: Quantity, start: int) -> str | None:
    """The way that the words right before a figure say it went: *rose by*, *a fall of*, *up*."""
    window = (text, max(start, quantity.begin - 90), quantity.begin)
    match = _VERB_BEFORE.search(*window) or _LOOSE_BEFORE.search(*window)
    if match is None:
        return None
    return "up" if match["up"] else "down"


def read(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> tuple[str, str | None, str]:
    """Aspect, direction and the rule that told them."""
    text, start, end = sentence.text, sentence.start, sentence.end
    turned = direction_before(text, quantity, max(start, clause[0] - 40))
    if turned and quantity.kind not in {"age", "ratio"} and not _FROM_TO.search(text, max(start, quantity.begin - 30), quantity.begin):
        return "change", turned, "a verb or noun of change before it"
    if quantity.kind in {"percentage", "percentage_points", "proportion", "count", "money"}:
        after = _AFTER.match(text, quantity.stop, end)
        if after and _compares(text, after, end):
            return "change", "up" if after["up"] else "down", "a comparison after it"
    if quantity.sign and quantity.kind in {"percentage", "percentage_points"}:
        return "change", "down" if quantity.sign == "-" else "up", "its sign"
    return _level(sentence, quantity, clause)


def _compares(text: str, after: re.Match[str], end: int) -> bool:
    """*half a million more than a year earlier* is a change, *more than one in four* none: no number follows."""
    return re.compile(rf"{_B}?(?:than{_B})?\d").match(text, after.end(), end) is None


def _level(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> tuple[str, str | None, str]:
    text = sentence.text
    near = (text, max(clause[0], quantity.begin - 60), quantity.begin)
    if _TARGET_NEAR.search(*near) or _TARGET_AFTER.match(text, quantity.stop, clause[1]):
        return "target", None, "a word for a target beside it"
    if _PROJECTION.search(text, clause[0], clause[1]):
        return "projection", None, "a word for a forecast in its clause"
    if quantity.kind == "proportion" or quantity.kind == "percentage" and _SHARE_AFTER.match(text, quantity.stop, sentence.end):
        return "share", None, "a part of a whole"
    if quantity.kind == "percentage" and re.search(r"\b(?:share|proportion|percentage)\b", text[clause[0] : clause[1]]):
        return "share", None, "a word for a share in its clause"
    return "level", None, "nothing says otherwise"
