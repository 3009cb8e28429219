"""Finite verbs by their form: where a subject ends, and what a part of a whole does (*one in six smoke*).

There is no parser here. Auxiliaries and the verbs that reports use most are listed; a past tense in *-ed* is
told by its ending.
"""

from __future__ import annotations

_VERBS = frozenset(
    """
    is are was were be has have had do does did will would can could may might shall should must cannot
    isn't aren't wasn't weren't hasn't haven't doesn't don't didn't won't remain remains stay stays
    become becomes became vary varies differ differs depend depends rise rises rose fall falls fell grow
    grows grew drop drops climb climbs slip slips improve improves worsen worsens continue continues
    tend tends seem seems appear appears look looks go goes went come comes came make makes made take
    takes took get gets got give gives gave keep keeps kept hold holds held lead leads led lose loses
    lost gain gains win won stand stands stood run runs ran put puts set sets cut cuts spend spends
    spent pay pays paid earn earns sell sells sold buy buys bought face faces need needs find finds
    struggle struggles suffer suffers live lives work works receive receives use uses meet meets met
    miss misses matter matters feel feels felt show shows cost costs follow follows cover covers include
    includes rely relies own owns drive drives drove leave leaves left begin begins began begun shrink
    shrinks shrank spread spreads plan plans want wants like likes bring brings brought send sends sent
    hit hits shut shuts build builds built sit sits sat lie lies see sees saw account accounts serve
    serves offer offers provide provides mean means help helps bear bears bore eat eats ate sleep wait
    waits travel overspent underspent overspend undershot overshot drew drawn wrote taught learn learnt
    achieve achieves attain attains attend attends enter enters join joins speak speaks respond responds
    survive survives involve involves relate relates occur occurs arrive arrives identify describe describes
    recommend recommends knew know chose choose broke caught fought threw flew
    """.split()
)
#: what people do with words: the one who says it is not what is measured
SPEAKS = frozenset(
    """
    say says said tell tells told think thinks thought believe believed hope hopes want wants hear heard
    """.split()
)
#: nouns as often as verbs: *theatre use remains low*
_NOUNS = frozenset(
    """
    rise rises fall falls drop climb slip slips cut cuts gain gains set sets spread cost costs hold
    lead use uses work works plan plans need needs show shows run runs cover covers face faces offer
    offers travel wait waits win hit hits lives lie lies spend sleep matter matters
    """.split()
)
#: nouns where they follow a number: *a 7 per cent rise*
_CHANGES = frozenset(
    """
    rise rises fall falls drop climb slip slips cut cuts gain gains set sets spread cost costs hold
    lead
    """.split()
)
#: what money does, not those whom a share is of: *half goes on rent*
_OF_MONEY = frozenset("go goes come comes".split())
#: words behind which a verb is one of a clause by the way: *landlords who sold*, *patients to be seen*
_RELATIVE = frozenset("who that which whose whom to".split())
#: forms in *-ed* that are no verb
_NO_VERB = frozenset(
    "need speed seed breed shed indeed hundred feed weed aged unused so-called unmarried".split()
)

#: the verb that goes on with a subject behind what is told of it by the way, as a pattern
GOES_ON = (
    r"(?:(?:also|now|then|still|today|[a-z]+ly)[ \u00a0\n])?(?:"
    + "|".join(sorted(_VERBS | SPEAKS))
    + r"|(?:expect|forecast|warn|announce|post|report|ask|propose|predict)s?|[a-z]{3,}ed)"
)


def is_one(word: str, before: str) -> bool:
    """Whether a small word is the verb of a clause, given the word before it (*reported crime*)."""
    if before in _RELATIVE:
        return False
    return word in _VERBS or word in SPEAKS or _past(word) and before[-2:] not in {"", "ly"}


def may_be_noun(word: str) -> bool:
    """Whether a verb is as often a noun, which is told by a verb behind it."""
    return word in _NOUNS


def after_number(word: str) -> bool:
    """Whether a word that follows a number is what so many do: *31 per cent chose*."""
    return word not in _CHANGES | _OF_MONEY and (word in _VERBS or word in SPEAKS or _past(word))


def _past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and word not in _NO_VERB
