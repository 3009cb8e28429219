"""The noun phrase that a number counts: *36 NHS trusts and foundation trusts*, *26 semi-structured interviews*.

There is no parser here: closed classes of words (prepositions, pronouns, auxiliaries, frequent verbs)
end a phrase, and so does a plural that no noun follows.
"""

from __future__ import annotations

import re

_B = "[ \u00a0\u2009\u202f\n]"
_STOP = frozenset(
    """
    a about above accounted accounts across added after again against ago ahead all almost along already also although always am among an
    and any are around arose as aside at away be became because become been before began behind being below best between beyond
    both bring brought but by call called calls came can cannot carried cause caused come comes compared could cut cuts did die died do
    does down drop dropped due during each either else employ employed end ended ending enough even ever every expect expected fall fallen
    falls fell few fewer for from gave get gets given go goes going gone got had half has have having he hence her here hers
    higher him his how however if in inside instead into is it its itself just kept known larger last least left less like live lived lives
    look lost lower made make makes making many may me meanwhile might mine more most much must my near nearly need needed needs neither never
    next no nor not nothing now of off often on once one only onto or other our out over own owned paid per perhaps put quite rather
    reached received remain remained report reported reports rise risen rises rose said same saw say says see seen set she should showed shown since
    smaller so some soon spend spent stand stands start started stay stayed still stood such take taken than that the their them then there
    these they this those though through throughout thus to today together told too took toward towards under until up upon us use
    used using versus via want was we went were what when where whereas whether which while who whom whose why will with within
    without won work worked works would year yet you your respectively according including excluding plus minus versus averaged
    fill filled share shares cost costing earn earned want wanted sign signed join joined open opened close closed plan planned
    say speak spoke vote voted agree agreed remain meet met pass passed fail failed receive lose gain gained attend attended
    wait waited waiting seek sought fit fits mean means total totalled totalling ranged ranging equal equals equivalent
    earlier later long old older younger high wide deep away worth short
    """.split()
)  # fmt: skip
_PEOPLE = frozenset("people children men women staff police personnel persons youth cattle fish sheep aircraft media data".split())
_WORD = re.compile(rf"(?:{_B}{{1,2}}|(?<=[>*_])|-)?(?:\*\*|__|\*)?(?:<[a-z/]+>)?(\(?[A-Za-zÀ-ÿ&][\w&'’./-]*\)?)")
#: words that may begin a phrase but are none
_NO_NOUN = frozenset("more other fewer further additional extra held partly".split())


def _ends(word: str) -> bool:
    """Whether a word is a plural, which is where most counted phrases end."""
    low = word.lower().strip("()")
    return low in _PEOPLE or (len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is", "ous", "'s", "’s"))) or low.endswith(("s'", "s’"))


def _verb(word: str, first: bool, follows: str) -> bool:
    low = word.lower()
    if low in _STOP:
        return True
    return first and low.endswith("ed") and follows.lower() in {"a", "an", "the", "their", "its", "in", "to", "at", "by", "that", "no", "on"}


def phrase(text: str, at: int, end: int, limit: int = 6) -> tuple[int, int] | None:
    """The counted phrase that begins at `at`, as offsets; null where what follows is no noun."""
    words: list[tuple[int, int, str]] = []
    place = at
    while len(words) < limit:
        match = _WORD.match(text, place, end)
        if not match or (match.start(1) == place and place != at):
            break
        word = match[1].rstrip(".,;:")
        later = _WORD.match(text, match.end(), end)
        if _verb(word, not words, later[1] if later else "") and not (not words and word.lower() in {"other", "more", "fewer", "further"}):
            break
        words.append((match.start(1), match.start(1) + len(word), word))
        place = match.end()
        if word != match[1] or word.endswith("-"):
            break
        if _ends(word) and not (later and later[1].lower() not in _STOP and _ends(later[1].rstrip(".,;:"))):
            break
    return _finish(text, words, end)


def _finish(text: str, words: list[tuple[int, int, str]], end: int) -> tuple[int, int] | None:
    while words and (words[-1][2].lower().endswith("ly") or words[-1][2] in {"(", ")"}):
        words.pop()
    if not words or len(words) == 1 and words[0][2].lower() in _NO_NOUN:
        return None
    start, stop = words[0][0], words[-1][1]
    joined = _ALSO.match(text, stop, end)
    if joined and _ends(words[-1][2]) and _ends(joined[1].rsplit(None, 1)[-1]):
        stop = joined.end()
    return start, stop


_ALSO = re.compile(rf"{_B}(?:and|or){_B}((?:[a-zA-Z][\w’'-]*{_B}){{0,2}}[a-zA-Z][\w’-]*s)\b(?!{_B}[a-z]+ing\b)")


def is_stop(word: str) -> bool:
    """Whether a word belongs to a closed class and names nothing."""
    return word.lower() in _STOP
