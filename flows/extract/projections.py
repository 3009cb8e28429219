"""What is foretold: figures that are expected to be, and those beside a forecast of something else."""

from __future__ import annotations

import re

from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_FORECAST = compiled(
    rf"\b(?:(?<!than )forecasts?|forecasting|projected|projections?|(?<!can )expects?"
    rf"|(?<!than )(?<!can be )expected(?!{_B}(?:standards?|levels?|progress)\b)|predict(?:s|ed|ing|ion)?"
    rf"|anticipate[sd]?|set{_B}to"
    rf"|(?<!more )(?<!less )(?<! as )likely{_B}to|outlook"
    rf"|(?:is|are){_B}due{_B}to{_B}(?:be|open|close|rise|fall|reach|cost|start|receive|get|increase|end|join|lose)"
    rf"|guidance(?={_B}(?:of|for|is|was|remains|range|at|unchanged|to))|guide(?={_B}to)|on{_B}course"
    rf"|(?:market|consensus|City|analysts[’'])[ \u00a0\n](?:expectations?|estimates?){_B}(?:of|for)"
    rf"|will(?!{_B}ever)|stands?{_B}to(?={_B}[a-z]+)"
    rf"|would(?!{_B}(?:have|like|remind|say|argue|ask|add|point|note|urge|welcome|stress|thank|suggest"
    rf"|be{_B}(?:happy|willing|able|prepared|comfortable)|recommend|support|prefer|choose|vote|want|consider)\b)"
    rf"|could{_B}(?:then{_B}|also{_B}|still{_B}|even{_B}|eventually{_B}|yet{_B})?(?:total|exceed|double|hit|amount|climb|rise|reach|cost|be(?!{_B}(?:[a-z]+ly{_B})?(?!reduc|cut|rais|increas|lower)[a-z]+(?:ed|en|ne|ut)\b)|fall|grow|increase|save|add|need)|by{_B}20[2-9]\d)\b",
    re.IGNORECASE,
)
#: *We are spending £6m, and prices will rise*: a forecast of something else
_AND_OTHERS = compiled(rf",{_B}(?:and|but|so|while){_B}")
PAST = compiled(
    r"\b(?:was|were|had|fell|rose|grew|came|made|took|ran|went|spent|lost|stood|paid|won|led|reached|ended"
    r"|averaged|totalled)\b"
)
_TENSED = compiled(r"\b(?:is|are|was|were|has|have|had)\b")
_VERB = compiled(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|[a-z]{3,}ed)\b")
_THE = compiled(rf"\b(?:the|its|our|their|these|those|(?-i:Of)){_B}$", re.IGNORECASE)
_MARK = compiled(rf"{_B}(?:marks?|barrier|threshold|figure)\b")
#: *will cut sailings after losing £4m*: what came before
_AFTER_DOING = compiled(rf"\b(?:after|having|since){_B}[a-z]+(?:ing|ed){_B}")
#: *against four forecast, and has awarded 24*: what was done
_AND_DID = compiled(rf",{_B}(?:and|but){_B}(?:(?:has|had|have){_B})?(?:awarded|was|were|[a-z]{{3,}}ed){_B}")
#: the length of an auxiliary before a participle: *is expected*
_AUXILIARY = 5


#: somebody's forecast of a change, and not what *will* be
_TOLD = compiled(
    rf"\b(?:forecasts?|expects?|expected|projects|projected|predicts?|predicted|anticipates?|anticipated){_B}[^,;:.()]{{0,60}}$",
    re.IGNORECASE,
)


def told(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> bool:
    """*We expect costs to grow by 4%*, *growth of 2% is forecast*: a change that somebody forecasts."""
    begin = quantity.begin
    said = _TOLD.search(sentence.text, max(clause[0], begin - 90), begin)
    return said is not None and read(sentence, quantity, clause) is not None


def foretells(sentence: Sentence) -> bool:
    """Whether a sentence has a word for a forecast."""
    return _FORECAST.search(sentence.text, sentence.start, sentence.end) is not None


def read(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """The projection that a figure is; null where nothing is foretold of it."""
    text = sentence.text
    if quantity.total is not None or _definite(text, sentence.start, quantity):
        return None
    said = _FORECAST.search(text, *clause)
    if said and said.group()[:2] in {"by", "By"} and PAST.search(text, clause[0], quantity.begin):
        said = None
    if said and _AND_DID.search(text, said.end(), max(said.end(), quantity.begin)):
        said = None
    if said and _AFTER_DOING.search(text, said.end(), max(said.end(), quantity.begin)):
        said = None
    if said and not (said.start() > quantity.end and _of_others(text, quantity, clause, said)):
        return Aspect("projection", None, "a word for a forecast in its clause")
    earlier = _FORECAST.search(text, sentence.start, clause[0])
    if earlier and ":" in text[earlier.end() : clause[0] + 1] and not _VERB.search(text, *clause):
        return Aspect("projection", None, "a word for a forecast that it tells")
    if earlier and not _VERB.search(text, *clause) and quantity.comparator != "=":
        return Aspect("projection", None, "a word for a forecast in its sentence")
    return None


_LEADS_IN = compiled(rf":{_B}")


def held_against(sentence: Sentence, quantity: Quantity) -> bool:
    """*We expect to sell 900 (2022: 870)*: what a forecast is held against has been."""
    return any(
        period.comparative(sentence.text) and _LEADS_IN.fullmatch(sentence.text, period.end, quantity.begin)
        for period in sentence.periods
    )


def _definite(text: str, start: int, quantity: Quantity) -> bool:
    """*Of the 79 authorities, 64 will*: a whole that is there, whatever comes of it."""
    if quantity.kind != "count" or _MARK.match(text, quantity.stop):
        return False
    return _THE.search(text, max(start, quantity.begin - 8), quantity.begin) is not None


#: *£3m adverse to the forecast*: what a level is held against
_HELD_AGAINST = compiled(
    rf"\b(?:to|against|than|below|above|from|with|versus){_B}(?:(?:the|our|its|this|that|their){_B})?"
    rf"(?:[a-z-]+{_B}){{0,2}}$"
)
#: *reserves stand at £33m and are due to fall*: what is, before what will be
_NOW_IS = compiled(
    rf"\b(?:is|are|has|have|stands?|remains?|totals?){_B}"
    rf"(?:(?:at|to|now|just|only|about|around|nearly|some|over|an?){_B})*$"
)
#: *it has an overspend of £2.7m, and expects to break even*
_HAS = compiled(rf"\b(?:has|have|had|is|are|was|were|shows?|reports?){_B}")
_AND_EXPECTS = compiled(
    rf",{_B}(?:and|but){_B}(?:now{_B}|still{_B})?(?:expects?|forecasts?|projects|anticipates?|will)\b"
)
#: *fees, frozen at £9,250 since 2017, will rise*: what has been so until then
_STAYS = compiled(rf"\b(?:frozen|held|capped|fixed|stuck|unchanged|kept|pegged){_B}at{_B}$")
_AND_ARE = compiled(
    rf",?{_B}(?:and|but){_B}(?:(?:(?:is|are|was|were|it|they){_B})?(?:[a-z]+{_B}){{0,2}}|(?:is|are)?)$"
)
#: *a contract that our report will describe*
_RELATIVE = compiled(rf"(?<!\bof )\b(?:that|which){_B}(?:[\w’'-]+{_B}){{0,6}}$")
#: *62 per cent thought that it would*: what people hold who are there to be asked
_HOLD = compiled(
    rf"(?:{_B}[\w’'-]+){{0,6}}?{_B}(?:said|say|thought|think|believed?|felt|feel|feared?|agreed?|reported|told|hoped?|doubt)\b"
    r"(?:[^,;:]|,(?=\d))*$"
)
#: *only five would take a new patient*: what they say that they do
_WOULD = compiled(
    rf"would{_B}(?:not{_B}|never{_B})?(?:take|accept|see|treat|help|pay|buy|use|vote|advise|switch){_B}"
)
_COUNTABLE = frozenset({"percentage", "proportion", "count"})


def _of_others(text: str, quantity: Quantity, clause: tuple[int, int], said: re.Match[str]) -> bool:
    """*12 per cent expect ...*, *cost £3m and will ...*: a forecast behind the figure, not of it."""
    if quantity.kind in {"percentage", "proportion"} and said.group().lower().startswith("expect"):
        return True
    between = text, quantity.end, said.start()
    if quantity.kind in _COUNTABLE and _WOULD.match(text, said.start()):
        return True
    if quantity.kind in _COUNTABLE and _HOLD.match(*between):
        return True
    if said.group().lower().startswith("forecast") and _HELD_AGAINST.search(*between):
        return True
    if _HAS.search(text, clause[0], quantity.begin) and _AND_EXPECTS.search(text, quantity.end, said.end()):
        return True
    if _STAYS.search(text, clause[0], quantity.begin):
        return True
    if _NOW_IS.search(text, clause[0], quantity.begin) and _AND_ARE.search(*between):
        return True
    if said.group() == "will" and (_RELATIVE.search(*between) or _AND_OTHERS.search(*between)):
        return True
    done = PAST.search(text, clause[0], quantity.begin)
    return bool(done or _TENSED.search(text, quantity.end, said.start() - _AUXILIARY))
