"""Changes: what rose or fell by the figure, and which way.

A change is said before the figure (*rose by*, *a fall of*) or after it (`changes_after`). What a change
arrives at (*rose to 5*, *from 7.3 to 5.5*) is a level, and so is a distance from another place or from a
standard (*£47 less than in London*, *£3m worse than plan*).
"""

from __future__ import annotations

import re

from flows.extract import arrivals, changes_after
from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

#: verbs that only a change *by* has
_UP_BY = (
    "swelled|swollen|ballooned|mushroomed|leapt|leaped|spiked|rocketed|strengthened|crept|edged|ticked"
    "|uplift(?:ed|ing)|uprat(?:ed|ing)"
)
_DOWN_BY = "sank|sunk|plummeted|collapsed|dwindled|retreated|receded|eroded|ebbed"
_UP = (
    r"r(?:ise|ises|ose|isen|ising)|increas(?:e|es|ed|ing)|grow(?:s|n|ing|th)?|grew|climb(?:ed|s|ing)?"
    r"|jump(?:ed|s)?|surg(?:e|ed|ing)|(?<!other )gain(?:ed|s)?|add(?:ed|s|ing)?|improv(?:e|ed|ement|ing)"
    r"|expan(?:d|ded|sion)|soar(?:ed|ing)?|extra|higher|recover(?:ed|y(?!\s(?:was|is|rate|stood|were)))|uplift|boost(?:ed)?|more|upturn"
    r"|rebound(?:ed)?|widen(?:ed|ing)?|lengthened"
    r"|(?<!made )(?<!make )(?<!makes )(?<!taking )(?<!making )(?<!take )(?<!took )(?<!takes )up"
)
_DOWN = (
    r"f(?:all|alls|ell|allen|alling)|decreas(?:e|es|ed|ing)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|down"
    r"|reduc(?:e|es|ed|ing|tion|tions)|cut(?:s|ting)?|los(?:e|t|es|ing)|shr(?:ink|ank|unk|inking)|slump(?:ed)?"
    r"|slid(?:e)?|lower|fewer|less|plung(?:e|ed)|dip(?:ped)?|contract(?:ed|ion)|shed|worsen(?:ed)?|slipp(?:ed)"
    r"|trimm(?:ed)|narrow(?:ed)?|tumbl(?:e|ed)|eas(?:ed|ing)|shorten(?:ed)?|weaken(?:ed)?"
)
_LITTLE = (
    r"back|slightly|sharply|again|further|only|just|steadily|overall|nearly|almost|year-on-year|in real terms"
    r"|on average|annually|a|an|another|some|around|about|over|more than|at least|up to|an estimated"
    r"|as much as"
).replace(" ", _B)
_JOINTS = (
    r"by|of|was|were|is|has been|had been|would have been|rate of|rate was|averaged|averaging|averages|in"
    r"|budget by|budgets by"
).replace(" ", _B)
_BEFORE = compiled(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:{_B}(?:{_LITTLE}))*"
    rf"(?:(?:{_B}(?:{_JOINTS})|,{_B}of)(?:{_B}(?:{_LITTLE}|average{_B}of))*)?{_B}$",
    re.IGNORECASE,
)
_BY = compiled(
    rf"\b(?:(?P<down>{_DOWN}|{_DOWN_BY}|(?:edged|crept|ticked){_B}down)|(?P<up>{_UP}|rais(?:ed?|es|ing)|{_UP_BY}))\b(?!(?<=more){_B}than{_B}[\d£$€])(?:[^;.]|\.(?=\d)){{0,64}}?\bby{_B}(?:(?:{_LITTLE}|average{_B}of){_B})*$",
    re.IGNORECASE,
)
_AFTER_IS = compiled(rf"\b(?:is|was|were|are|of|at|to|from|than){_B}$")
#: *a rise in fees of 15 per cent*: the noun of a change with what has changed
_NOUN_IN = compiled(
    rf"\b(?:(?P<up>rise|increase|growth|jump|uplift|improvement)|(?P<down>fall|reduction|drop|cut|decline|decrease|loss))"
    rf"s?{_B}in{_B}(?:[\w’'-]+{_B}){{1,4}}of{_B}(?:(?:{_LITTLE}){_B})*$"
)
_JOINED_BY = compiled(r"\b(?:by|of|was|were|is|been)\b")
_OF_THE = compiled(rf"\b[Oo]f{_B}(?:the|this|that|its|their){_B}$")
_LOSS = compiled(rf"\bloss{_B}of{_B}(?:(?:{_LITTLE}){_B})*$", re.IGNORECASE)
#: *lower than expected by 7,000*: a distance from a plan, not from before
_THAN_PLAN = compiled(rf"\bthan{_B}(?:expected|forecast|planned|plan|budgeted|budget|hoped|predicted)\b")
#: *the toll exceeded that of 2013 by 62*
_EXCEEDED = compiled(
    rf"\b(?:(?P<up>exceed(?:s|ed|ing)?|top(?:s|ped)|pass(?:es|ed))|(?P<down>undershot))"
    rf"{_B}(?:that|those|the{_B}(?:figure|number|total|level)){_B}(?:of|for|in){_B}(?:the{_B})?"
    rf"(?:(?:19|20)\d\d[/\d–-]*|(?:previous|prior|last){_B}[a-z]+|(?:year|month|quarter){_B}before)"
    rf"{_B}by{_B}(?:(?:{_LITTLE}){_B})*$"
)
#: what may stand before the figure and make it a change
_TURNED = (_BEFORE, _BY, _NOUN_IN, _EXCEEDED)
#: *grew at 2 per cent a year*, *growth slowed to 2 per cent*: the change is the rate
_GROWTH = compiled(
    rf"\b[Gg]rowth\b[^.;:,]{{0,40}}?\b(?:slow(?:ed|ing|s)|eas(?:ed|ing)|fell|rose|pick(?:ed|ing){_B}up|accelerat(?:ed|ing)"
    rf"|stood|ran|running|averaged|reached|slipped|recovered|down|up)(?:{_B}(?:to|at|from))?{_B}(?:(?:{_LITTLE}){_B})*$"
)
_AT_RATE = compiled(
    rf"\b(?:(?P<up>grow(?:s|n|ing)?|grew|ris(?:e|es|en|ing)|rose|increas(?:es?|ed|ing)|expand(?:s|ed|ing)?)"
    rf"|(?P<down>f[ae]ll(?:s|en|ing)?|declin(?:es?|ed|ing)|shr[aiu]nk(?:s|ing)?|contract(?:s|ed|ing)?))(?:{_B}[a-z]+ly)?"
    rf"{_B}at{_B}(?:(?:an?|the){_B})?(?:[a-z-]+{_B})?(?:rate{_B}of{_B})?(?:(?:{_LITTLE}){_B})*$"
)
_OF = compiled(rf"{_B}of\b")
#: *handed down 2,614 decisions*, *set up 12 centres*: what is done, and no change
_DONE = compiled(
    rf"\b(?:(?:hand(?:s|ed)|la(?:ys|id)|turn(?:s|ed)|shuts?|clos(?:es|ed)|notes?|noted|wr(?:ites|ote|itten)|tracks?|tracked|tore|broke){_B}down"
    rf"|(?:sets?|signs?|signed|dr(?:aws?|ew|awn)|picks?|picked|puts?|gave|gives?|given|builds?|built|lin(?:es|ed)|takes?|took"
    rf"|taken|makes?|made|opens?|opened|serv(?:es|ed)|buys?|bought|uses?|used|racks?|racked|clocks?|clocked|notch(?:es|ed)"
    rf"|rounds?|rounded|hangs?|hung|snaps?|snapped|turns?|turned|looks?|looked){_B}up){_B}(?:(?:{_LITTLE}|all){_B})*$"
)
_IN = ("in ", "in\n", "in\u00a0")
_DEATHS = compiled(rf"{_B}(?:people|lives|men|women|children|patients|babies|soldiers|drivers|prisoners)\b")
#: *44 openings less eight closures*: what is taken off
_MINUS = compiled(rf"(?<!no){_B}less{_B}$")


def read(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """The change that a figure is; null where it is none."""
    if quantity.kind == "ratio":
        return changes_after.multiplied(sentence, quantity)
    if quantity.kind == "age" or quantity.adjective or quantity.total is not None:
        return None
    before = _said_before(sentence, quantity, clause)
    return before or changes_after.read(sentence, quantity) or _signed(sentence, quantity)


def _said_before(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """*Rose by*, *a fall of*, *up*; *the loss of 120 jobs*."""
    text, begin = sentence.text, quantity.begin
    start = max(sentence.start, clause[0] - 40, begin - 100)
    turned = next((found for rule in _TURNED if (found := _nearest(rule, text, start, begin))), None)
    if turned and (_of_a_change(text, turned, quantity) or _how_long(turned, quantity)):
        return None
    if _MINUS.search(text, max(sentence.start, begin - 8), begin):
        return None
    if turned and quantity.kind == "count" and _counts_where(text, turned, quantity):
        return None
    if turned and quantity.kind == "money" and _made_a_loss(sentence, turned, quantity):
        return None
    counted = quantity.unit != "%" or _OF.match(text, quantity.stop) is not None
    if counted and _DONE.search(text, max(sentence.start, begin - 40), begin):
        return None
    if turned and not arrivals.at(sentence, quantity) and not _THAN_PLAN.search(turned.group()):
        down = quantity.sign == "-" or turned["down"]
        return Aspect("change", "down" if down else "up", "a verb or noun of change before it")
    if (
        quantity.kind == "percentage"
        and not _OF.match(text, quantity.stop)
        and (pace := _pace(text, start, begin))
    ):
        return pace
    if quantity.kind in {"count", "percentage"} and _LOSS.search(
        text, max(sentence.start, begin - 30), begin
    ):
        return Aspect("change", "down", "the loss of a number")
    return None


def _counts_where(text: str, turned: re.Match[str], quantity: Quantity) -> bool:
    """*Decreased in 38 states*, *losing 95 people a day*: where it did, or how many die, and no change."""
    said = turned.group().lower()
    return said.endswith(_IN) or said.startswith("los") and _DEATHS.match(text, quantity.stop) is not None


#: *lost £3m of its grant*, *in funding*: what there is less of
_OF_WHAT = compiled(
    rf"{_B}(?:of|in|from|off|worth|more|a{_B}(?:year|month|week)){_B}(?!(?:19|20)\d\d|the{_B}year|last)[a-z]"
)


#: who has a result at the end of a year
_TRADER = compiled(
    r"\b(?:company|firm|group|operator|business|retailer|airline|club|chain|plc|Ltd|bank|builder|developer|maker"
    r"|supplier|subsidiary|division)\b"
)


#: *we lose £2,500 on each student*
_ON_EACH = compiled(rf"{_B}(?:on|for|per){_B}(?:each|every|all|any)\b")


def _made_a_loss(sentence: Sentence, turned: re.Match[str], quantity: Quantity) -> bool:
    """*The firm lost £4m last year*: a result, where it is not said of what so much was lost."""
    text = sentence.text
    lost = turned.group().lower().startswith("los") and " by " not in turned.group()
    if not lost or _OF_WHAT.match(text, quantity.stop):
        return False
    if _ON_EACH.match(text, quantity.stop):
        return True
    trades = any(body.entry.kind == "company" for body in sentence.bodies)
    return trades or _TRADER.search(text, sentence.start, turned.start()) is not None


def _nearest(rule: re.Pattern[str], text: str, start: int, begin: int) -> re.Match[str] | None:
    """The last place where a rule fits: *steel eased, while timber rose by 4 per cent*."""
    found = rule.search(text, start, begin)
    later = found
    while later:
        found, later = later, rule.search(text, later.start() + 1, begin)
    return found


def _pace(text: str, start: int, begin: int) -> Aspect | None:
    """The change in per cent that is the pace of one: *grew at 2 per cent a year*."""
    if _GROWTH.search(text, start, begin):
        return Aspect("change", "up", "the pace of growth")
    paced = _AT_RATE.search(text, max(start, begin - 60), begin)
    return Aspect("change", "up" if paced["up"] else "down", "the pace of a change") if paced else None


def _of_a_change(text: str, turned: re.Match[str], quantity: Quantity) -> bool:
    """*Of the increase about half*: a part of a change, not a change."""
    if quantity.kind not in {"percentage", "proportion"} or _JOINED_BY.search(turned.group()):
        return False
    return _OF_THE.search(text, max(0, turned.start() - 12), turned.start()) is not None


def _how_long(turned: re.Match[str], quantity: Quantity) -> bool:
    """*27 falls in three months*: how long it took, and no change."""
    return quantity.kind == "duration" and turned.group().split()[-1] == "in"


def _signed(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """*+3.2%*, *(+27,200)*: a per cent or count with a sign, unless it is said what something is."""
    text, begin = sentence.text, quantity.begin
    whole = quantity.kind == "count" and quantity.value is not None and quantity.value.is_integer()
    if not quantity.sign or not (
        whole
        or quantity.kind in {"percentage", "percentage_points"}
        or quantity.sign == "+" and quantity.kind == "money"
    ):
        return None
    if _AFTER_IS.search(text, max(sentence.start, begin - 16), begin):
        return None
    return Aspect("change", "down" if quantity.sign == "-" else "up", "its sign")
