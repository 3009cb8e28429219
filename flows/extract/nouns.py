"""The noun phrase that a number counts: *36 NHS trusts and foundation trusts*, *26 long interviews*.

There is no parser here: closed classes of words (prepositions, pronouns, auxiliaries, frequent verbs)
end a phrase, and so does a plural that no noun follows.
"""

from __future__ import annotations

from flows.extract.number_words import VOCABULARY
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: words of the closed classes, and verbs that often follow a number
_STOP = frozenset(
    """
    a about above accounted accounts across added after again against ago ahead all almost along already
    also although always am among an and any are around arose as aside at away be became because become
    been before began behind being below best between beyond both bring brought but by call called calls
    came can cannot carried cause caused come comes compared could cut cuts did die died do does down drop
    dropped due during each either else employ employed end ended ending enough even ever every expect
    expected fall fallen falls fell few fewer for from gave get gets given go goes going gone got had half
    has have having he hence her here hers higher him his how however if in inside instead into is it its
    itself just kept known larger last least left less like live lived lives look lost lower made make
    makes making many may me meanwhile might mine more most much must my near nearly need needed needs
    neither never next no nor not nothing now of off often on once one only onto or other our out over own
    owned paid per perhaps put quite rather reached received remain remained report reported reports rise
    risen rises rose said same saw say says see seen set she should showed shown since smaller so some
    soon spend spent stand stands start started stay stayed still stood such take taken than that the
    their them then there these they this those though through throughout thus to today together told too
    took toward towards under until up upon us use used using versus via want was we went were what when
    where whereas whether which while who whom whose why will with within without won work worked works
    would yet you your respectively according including excluding plus minus versus averaged fill
    filled share shares cost costing earn earned want wanted sign signed join joined open opened close
    closed plan planned say speak spoke vote voted agree agreed remain meet met pass passed fail failed
    receive lose gain gained attend attended wait waited waiting seek sought fit fits mean means total
    totalled totalling ranged ranging equal equals equivalent earlier later long old older younger high
    wide deep away worth short doubt doubted believe believed think thought expect hope hoped feel felt fear
    feared intend oppose opposed favour favoured
    """.split()
)
_PEOPLE = frozenset(
    "people children men women staff police personnel youth cattle fish sheep aircraft media data".split()
)
#: verbs of one, and things where there are more: *calls*, *reports*
_THINGS = frozenset("accounts calls cuts falls lives looks reports rises shares".split())
#: words that may begin a phrase but are no noun
_MORE = frozenset("more other fewer further additional extra".split())
#: adjectives of size and age, which begin a phrase before a plural: *34 older people*
_SIZED = frozenset("older younger larger smaller high short long open closed".split())
_PARTICIPLES = frozenset("held partly".split())
#: what follows a past tense and no participle: *12 closed the gap*
_AFTER_VERB = frozenset("a an the their its in to at by that no on".split())
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")
_WORD = compiled(
    rf"(?:{_B}{{1,2}}|(?<=[>*_])|-)?(?:\*\*|__|\*)?(?:<[a-z/]+>)?(\(?[A-Za-zÀ-ÿ&][\w&'’./-]*\)?)"
)
_ALSO = compiled(
    rf"{_B}(?:and|or){_B}((?:[a-zA-Z][\w’'-]*{_B}){{0,2}}[a-zA-Z][\w’-]*s)\b(?!{_B}[a-z]+ing\b)"
)

#: a word with its offsets
Word = tuple[int, int, str]


def phrase(
    text: str, at: int, end: int, limit: int = 6, several: bool = False
) -> tuple[int, int] | None:
    """The counted phrase that begins at `at`, as offsets; null where what follows is no noun.

    Behind a number of `several` no verb is in the singular: *40 calls and*.
    """
    words: list[Word] = []
    match = _WORD.match(text, at, end)
    while match and len(words) < limit:
        word = match[1].rstrip(".,;:")
        later = _WORD.match(text, match.end(), end)
        follows = later[1] if later and later.start(1) > match.end() else ""
        low = word.lower()
        begins = low in _MORE and not words or low in _THINGS and several
        begins = begins or several and not words and low in _SIZED and _plural(follows)
        if not begins and _verb(word, not words, follows):
            break
        words.append((match.start(1), match.start(1) + len(word), word))
        if word != match[1] or word.endswith("-") or _closes(word, follows):
            break
        match = later if follows else None
    return _finish(text, words, end)


def _verb(word: str, first: bool, follows: str) -> bool:
    """Whether a word ends a phrase: one of a closed class, or a past tense right after the number."""
    low = word.lower()
    if low == "never" and first and follows.startswith("event"):
        return False
    return low in _STOP or first and low.endswith("ed") and follows.lower() in _AFTER_VERB


def _plural(word: str) -> bool:
    """Whether a word is a plural, which is where most counted phrases end."""
    low = word.lower().strip("()")
    if low in _PEOPLE or low.endswith(("s'", "s’")):
        return True
    return len(low) > 2 and low.endswith("s") and not low.endswith(_NO_PLURAL)


def _closes(word: str, follows: str) -> bool:
    """Whether a word is a plural that no other plural follows: *trusts*, not the first of *sales jobs*."""
    goes_on = follows and follows.lower() not in _STOP and _plural(follows.rstrip(".,;:"))
    return _plural(word) and not goes_on


def _finish(text: str, words: list[Word], end: int) -> tuple[int, int] | None:
    """The phrase without what hangs over its ends, with what is joined to it: *nurses and midwives*."""
    while words and (words[-1][2].lower().endswith("ly") or words[-1][2] in {"(", ")"}):
        words.pop()
    while len(words) > 1 and words[0][2].lower() in {"more", "fewer"}:
        words.pop(0)
    if not words or len(words) == 1 and (words[0][2].lower() in _MORE | _PARTICIPLES or words[0][2] == "s"):
        return None
    start, stop = words[0][0], words[-1][1]
    joined = _ALSO.match(text, stop, end)
    if joined and _is_joined(words[-1][2], joined[1].lower().split()):
        stop = joined.end()
    return start, stop


def _is_joined(last: str, more: list[str]) -> bool:
    """Whether what *and* adds is of the phrase: *nurses and midwives*, *health and care partnerships*.

    Behind a noun in the singular it is so only where a noun in the plural was to come, and no number does.
    """
    if not _plural(more[-1]):
        return False
    return _plural(last) or not any(word in _STOP or word in VOCABULARY for word in more)
