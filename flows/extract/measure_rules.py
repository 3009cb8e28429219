"""Which words around a figure make its measure: told by what stands beside the figure.

*A deficit of X*, *X per cent of patients who*, *X for roads*, *X worse than plan*: each form of words has its
rule, and they are tried in order. A rule that does not fit gives null.
"""

from __future__ import annotations

from flows.extract import apposition, change_rules, clause_words, delivered, finite_verbs, item_rules, nouns
from flows.extract.neighbours import PARTS, Neighbours
from flows.extract.phrase import Phrase
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: the most words of a phrase, before or after the figure
_LIMIT = 7
_PER_TIME = rf"(?:a{_B}(?:year|month|week|day){_B})?"

_NOUN_OF = compiled(
    rf"(?P<noun>(?:[A-Za-z][\w’'&-]*{_B}){{1,4}})of{_B}"
    rf"(?:(?:about|around|some|nearly|almost|over|under|just|only|between|up{_B}to|at{_B}least|more{_B}than"
    rf"|less{_B}than){_B})*$"
)
_IN_WHAT = compiled(
    rf"{_B}(?:in|on|for|between|from|per|to(?={_B}[a-z]{{3,}})){_B}(?!20|19|the{_B}(?:year|quarter|month))"
)
_OF_NOUN = compiled(rf"{_B}of{_B}(?!th(?:em|ese|ose)\b|which|whom|it\b)")
_BEGINS_NOUN = compiled(rf"\b(?:an?|the|its|their|this|with|had|has|have|was|is|were|are|and){_B}")


def _noun_of(near: Neighbours) -> Phrase | None:
    """*Sales of £318 million*, *a deficit of £2m*: the noun before *of*; a single word with its subject."""
    share = near.quantity.kind == "percentage" and near.begins(_OF_NOUN)
    named = None if share or near.quantity.kind in {"count", "proportion"} else near.ends(_NOUN_OF, 60)
    if named is None:
        return None
    begin = named.start("noun")
    for match in _BEGINS_NOUN.finditer(near.sentence.text, begin, near.quantity.begin):
        begin = match.end()
    noun = clause_words.together(near.sentence.text, [span for span in near.before if span[0] >= begin])
    if not near.weight(noun):
        return None
    if len(noun) > 1:
        return near.phrase(noun[-4:], whole=True)
    complement = near.after[:4] if near.begins(_IN_WHAT) else []
    complement = complement if near.weight(complement) else []
    subject = [] if complement else [span for span in near.before if span[1] < begin][:3]
    return near.phrase(noun + complement + subject, whole=True)


_ARTICLE = compiled(rf"\b(?:an?|the|its|their|this){_B}$")


def _adjective(near: Neighbours) -> Phrase | None:
    """*A £1.6m scanner project*."""
    if near.quantity.kind != "money" or not near.after or not near.ends(_ARTICLE, 16):
        return None
    return near.phrase(near.after[:4])


_MORE = compiled(rf"{_B}(?:more|fewer|less|additional|extra){_B}(?!likely|than|expensive|in{_B}|on{_B})")
#: *the rise was driven by 60,000 more people looking for work*
_DRIVEN = compiled(
    rf"\b(?:driven|led|caused|explained|fuelled){_B}by{_B}(?:(?:about|around|some|nearly){_B})*$"
)
_THAN = compiled(rf"{_B}(?:than|as|compared|against|relative){_B}")


def _more_of(near: Neighbours) -> Phrase | None:
    """*10 per cent more planned operations than before*: the thing that there is more of."""
    counted = near.quantity.kind == "count" and near.ends(_DRIVEN, 32)
    more = near.begins(_MORE) if counted or near.quantity.kind in {"percentage", "proportion"} else None
    if more is None:
        return None
    than = _THAN.search(near.sentence.text, more.end(), near.sentence.end)
    words = near.further(more.end(), than.start() if than else near.clause[1])[:_LIMIT]
    return near.phrase(words, whole=True) if near.weight(words) else None


_DOES = compiled(
    rf"{_B}(?:who|whose|that|were|was|are|is|had|have|has|did|do|does|live|work|said|say|went|came|took|met|arose"
    rf"|run|doubt|believe|think|expect|feel|hope|fear|plan|intend|oppose|favour|support|agree|want|use|own|smoke|face|struggle"
    rf"|name|earn|pay|[a-z]{{3,}}ed|held|of{_B}(?:them|these|those|which|whom|it))\b"
)


_NEXT = compiled(rf"{_B}([A-Za-z]+)\b")
_OF_THEM = compiled(rf"{_B}of{_B}(?:them|these|those(?=,|{_B}(?:are|were|had|have|did|do)\b)|whom)\b")


def _does(near: Neighbours) -> bool:
    """Whether a verb follows the figure."""
    word = near.begins(_NEXT)
    return near.begins(_DOES) is not None or word is not None and finite_verbs.after_number(word[1].lower())


def _headless(near: Neighbours) -> Phrase | None:
    """*One in six held a foreign passport*, *half of them run by charities*: of what was named before."""
    quantity, sentence = near.quantity, near.sentence
    if quantity.kind in PARTS and near.begins(_OF_THEM) and near.weight(near.after):
        before = near.before if near.weight(near.before) > 1 else []
        return near.phrase(before[-_LIMIT:] + near.after[:_LIMIT], headless="thing")
    if quantity.kind not in PARTS or not near.after or near.before or not _does(near):
        return None
    if quantity.kind == "count" and nouns.phrase(sentence.text, quantity.stop, sentence.end):
        return None
    return near.phrase(near.after[:_LIMIT], headless="thing")


_LEADS_ON = compiled(
    rf"{_B}(?:of|who|whose|that|were|was|are|is|had|have|has|did|do|does|will|would|with|live|work|said|say|ended"
    rf"|went|came|took|met|arose|happened|got|in|from|fewer|more|less|between|[a-z]{{3,}}ing)\b"
)


#: where a share was found, before the sentence proper: *In the survey for March, 59% of adults ...*
_FRONT = compiled(rf"(?:In|From|At){_B}[^,;:]{{3,80}},\s")


def _fronted(near: Neighbours) -> bool:
    """Whether all that stands before a share of something only says where it was found."""
    if near.quantity.kind == "count" or not near.before or not near.begins(_OF_NOUN):
        return False
    front = _FRONT.match(near.sentence.text, near.sentence.start, near.quantity.begin)
    return front is not None and near.before[-1][1] < front.end()


_ONE_OF = compiled(rf"[Oo]ne{_B}(?P<noun>(?:[a-z-]+{_B}){{1,3}})in{_B}")

#: what is done to some of them
_AILS = compiled(
    r"\b(?:affects?|affected|hits|strikes?|struck|kills?|killed|reach(?:es|ed)|cover(?:s|ed)?|harm(?:s|ed))"
    rf"{_B}(?:(?:about|around|nearly|almost|at|least|more|than|over|some|roughly|an|estimated){_B})*$"
)


def _of_one(near: Neighbours) -> Phrase | None:
    """*One patient in 14 was readmitted*, *asthma affects one child in 8*: whom it is of stands within."""
    text, quantity = near.sentence.text, near.quantity
    one = _ONE_OF.match(text, quantity.start, quantity.end)
    if one is None or quantity.kind != "proportion":
        return None
    ails = near.before[-4:] if near.ends(_AILS, 32) else []
    return near.phrase(
        [*ails, *clause_words.free(text, [], *one.span("noun")), *near.after[:_LIMIT]], whole=True
    )


def _one_in(near: Neighbours) -> bool:
    """*One in four households is*, *nine of the 31 libraries*: what a part is of stands right behind it."""
    quantity, text = near.quantity, near.sentence.text
    parts = quantity.kind == "proportion" and len(quantity.numbers) > 1
    return parts and nouns.phrase(text, quantity.stop, near.sentence.end) is not None


#: *discharged sewage 301,091 times*
_TIMES = compiled(rf"{_B}times\b(?!{_B}(?:as|more|the|what|higher|larger)\b)")


#: *the proportion entitled to free meals is 27% in primary schools*: what it is of, and where
_WHERE = compiled(rf"{_B}(?:in|among|at|for|across){_B}")
_IS = compiled(
    rf"\b(?:is|are|was|were|stood{_B}at|stands{_B}at|averaged|reached){_B}(?:(?:just|only|about|around|nearly|over){_B})*$"
)


def _part(near: Neighbours) -> Phrase | None:
    """*12 per cent of nurses left*, *36 trusts*: what the part or the number is of."""
    kind = near.quantity.kind
    if kind not in PARTS or not near.after:
        return None
    if not (kind == "count" or near.begins(_LEADS_ON) or _one_in(near)):
        return None
    if near.begins(_TIMES) and len(near.before) > 1:
        return near.phrase(near.before[-_LIMIT:])
    told = near.begins(_WHERE) is not None and near.ends(_IS, 24) is not None
    few = len(near.before) <= 4 and not _fronted(near)
    before = near.before[-_LIMIT:] if told else near.before[-3:] if few else []
    return near.phrase(before + near.base() + near.after[:_LIMIT])


_WORSE = compiled(
    rf"{_B}{_PER_TIME}(?:worse|better|over|above|below|under|short|adrift)\b"
    rf"(?:{_B}(?:than|of|on|the|its|their|a|an|that|in|plan)\b)*"
)
#: *12% over the past year*: when, and no yardstick
_WHEN = compiled(
    rf"{_B}over{_B}(?:(?:the|a|one|those|these|that|this|its){_B})?(?:\w+{_B})?"
    r"(?:years?|months?|quarters?|decades?|period|weeks?)\b"
)
_WORD = compiled(r"[\w’'&/-]+")


def _compared(near: Neighbours) -> Phrase | None:
    """*£3m worse than plan*, *3 points above the standard*: what the figure is away from."""
    worse = None if near.quantity.kind == "count" else near.begins(_WORSE)
    if worse is None or near.quantity.kind == "percentage" and near.begins(_WHEN):
        return None
    if any(near.onset <= period.start <= near.onset + 1 for period in near.sentence.periods):
        return None
    words = [match.span() for match in _WORD.finditer(near.sentence.text, worse.start(), worse.end())]
    rest = near.further(worse.end(), near.sentence.end)[:3]
    return near.phrase(near.before[-5:] + words + rest, headless="" if near.before else "measure")


_OFF_BUDGET = compiled(
    rf"{_B}(?P<way>over|under|above|below){_B}(?:its{_B}|their{_B}|the{_B})?budgets?\b(?!{_B}of)(?:{_B}(?:on|for){_B})?"
)


def _off_budget(near: Neighbours) -> Phrase | None:
    """*Went £816m over budget on schools*: an overspend or an underspend, on what it was."""
    off = near.begins(_OFF_BUDGET) if near.quantity.kind == "money" else None
    if off is None:
        return None
    words = near.further(off.end(), near.clause[1])[:4] or near.before[-4:]
    led = "overspend" if off["way"] in {"over", "above"} else "underspend"
    return near.phrase(words, whole=True, led=led) if near.weight(words) else None


_OF_WHAT = compiled(rf"{_B}{_PER_TIME}of\b")
_FOR_WHAT = compiled(rf"{_B}{_PER_TIME}(?:for|on|to|in|into|from|towards)\b")


def _of_what(near: Neighbours) -> Phrase | None:
    """*£3bn of public health grant*, *90 years of life*."""
    if near.quantity.kind in PARTS or not near.after or not near.begins(_OF_WHAT):
        return None
    return near.phrase(near.before[-3:] + near.after[:5])


def _for_what(near: Neighbours) -> Phrase | None:
    """*£7m for sexual health*."""
    if near.quantity.kind != "money" or not near.after or not near.begins(_FOR_WHAT):
        return None
    return near.phrase(near.before[-4:] + near.after[:4])


def _clause(near: Neighbours) -> Phrase | None:
    """The words before the figure, with those after it where they are too few."""
    base = near.base()
    enough = len(near.before) > 1 and not (base and near.quantity.kind == "rate")
    after = [] if enough else near.after[:_LIMIT]
    words = near.before[-_LIMIT:] + [span for span in base if span not in after] + after
    return near.phrase(words) if words and not clause_words.only_time(near.sentence.text, words) else None


RULES = (
    *item_rules.RULES,
    _noun_of,
    *change_rules.RULES,
    _of_one,
    *delivered.RULES,
    *apposition.RULES,
    _adjective,
    _more_of,
    _headless,
    _part,
    _off_budget,
    _compared,
    _of_what,
    _for_what,
    _clause,
)
