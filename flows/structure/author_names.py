"""Author names: the words that sources are called by, whether in a list of sources or where one is cited."""

from __future__ import annotations

import re

from flows.extract import codelists
from flows.extract.calendar_dates import MONTHS, SEASONS
from flows.patterns import compiled

#: words in small letters that stand inside names
_JOINING = frozenset(
    "and & of for the et al in on with to at by de la le du di da del van von der den ten y e others"
    " colleagues eds ed plus".split()
)
#: what stands before a year and is no name
_NO_NAME = frozenset(
    [
        *(set(MONTHS) - {"may"}), *SEASONS,
        *("in since by from to the year end mid early late until table figure box chart section chapter"
          " appendix q1 q2 q3 q4 h1 h2 of on and compared after before between during act acts bill"
          " regulations order directive rules census fy version edition page part annex wave number").split(),
    ]
)  # fmt: skip
_INITIALS = r"(?:[A-Z]\.?[ -]?){1,4}"
_IS_INITIALS = compiled(rf"{_INITIALS}")
_PERSON = compiled(rf"(?P<surname>(?:[a-z]{{2,3}} ){{0,2}}[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),? {_INITIALS}")
_EDITED = compiled(r"(?<![\s,])[\s,]*+(?:\(?\b[Ee]ds?\b\.?\)?|\((?:editors?|eds?\.?)\))")
_OTHERS = compiled(r",? (?:et al\.?|and others|and colleagues|& others)$")
_SHORT = compiled(r" ?\([A-Z][A-Za-z&]{1,9}\)")
_MARKS = compiled(r"[*_`]|</?\w{1,3}>")
_BLANKS = compiled(r"\s+")
_TOKEN = compiled(r"[^\s,;]+")


def plain(words: str) -> str:
    """The words without emphasis and line breaks."""
    return _BLANKS.sub(" ", _MARKS.sub("", words)).strip()


def normal(words: str) -> str:
    """The same for all ways to print the same name: *The King’s Fund* and *King's Fund*."""
    words = plain(words).casefold().replace("’", "'").replace("&", " and ")
    words = re.sub(r"(?:and|&) (?:others|colleagues)\b", "et al", words)
    words = _BLANKS.sub(" ", re.sub(r"[,.;:\"“”]", " ", words)).strip()
    return words.removeprefix("the ")


def reads_as_name(words: str) -> bool:
    """Whether every word could be part of a name, and the first and last are no month, quarter or law."""
    tokens = _TOKEN.findall(plain(words).replace("(", "").replace(")", ""))
    if not tokens or len(tokens) > 60:
        return False
    edges = {tokens[0].strip(".").casefold(), tokens[-1].strip(".").casefold()}
    if tokens[0] == "The":
        edges = {tokens[-1].casefold()}
    named = any(token[0].isupper() for token in tokens)
    return named and not edges & _NO_NAME and all(_in_name(token) for token in tokens)


def _in_name(token: str) -> bool:
    first = token.lstrip("‘’'“\"-–—")[:1]
    return (
        first.isupper() or token.strip(".").lower() in _JOINING or (first.isdigit() and not token.isdigit())
    )


def without_short(words: str) -> str:
    """The name without the short form behind it: *Office for National Statistics (ONS)*."""
    return _SHORT.sub("", words).strip()


def split(authors: str) -> tuple[str, ...]:
    """The names in the author part of an entry: *Ham C, Alderwick H* are *Ham* and *Alderwick*."""
    words = _OTHERS.sub("", _EDITED.sub("", without_short(plain(authors))).strip(" ,.:")).strip(" ,")
    pieces: list[str] = []
    parts = [part.strip() for part in re.split(r"[;,]", words) if part.strip()]
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        pieces += _parted(part, last and len(parts) > 1)
    return tuple(_surname(piece) for piece in _with_initials(pieces) if piece)


def others_follow(authors: str) -> bool:
    """Whether the author part itself leaves authors out: *Brown A, Smith J, et al*."""
    return _OTHERS.search(plain(authors).strip(" ,.:")) is not None


def _parted(part: str, ends_list: bool) -> list[str]:
    """A piece between commas, cut at *and* unless that is inside the name of a body."""
    part = re.sub(r"^(?:and|&) ", "", part)
    left, joined, right = (re.split(r"( and | & )", part, maxsplit=1) + ["", ""])[:3]
    persons = _PERSON.fullmatch(left) or _IS_INITIALS.fullmatch(left) or _PERSON.fullmatch(right)
    if joined and (persons or (ends_list and normal(part) not in _known())):
        return [left, *_parted(right, ends_list)]
    return [part]


def _with_initials(pieces: list[str]) -> list[str]:
    """Initials that a comma has cut off go back to their surname: *Imison, C*."""
    whole: list[str] = []
    for piece in pieces:
        if _IS_INITIALS.fullmatch(piece) and whole and not _PERSON.fullmatch(whole[-1]):
            whole[-1] += f" {piece}"
        elif not (_IS_INITIALS.fullmatch(piece) and len(piece) < 5 and whole):
            whole.append(piece)
    return whole


def _surname(piece: str) -> str:
    person = _PERSON.fullmatch(piece)
    return person["surname"] if person else piece


def _known() -> dict[str, str]:
    """Every name of a body in the code list with the name that it stands under there."""
    if not _KNOWN:
        for entry in codelists.organisations():
            for name in (entry.name, *entry.other_names):
                _KNOWN.setdefault(normal(name), normal(entry.name))
    return _KNOWN


_KNOWN: dict[str, str] = {}


def canonical(name: str) -> str:
    """A name in its normal form, by the code list where that has it."""
    return _known().get(normal(name), normal(name))


def is_body(name: str) -> bool:
    """Whether the code list of organisations has the name."""
    return normal(name) in _known()


def key(names: tuple[str, ...], more: bool, year: str) -> str:
    """The citation key: *Ham 2018a*, *Ham and Murray 2018*, *Ham et al 2017b*."""
    if len(names) > 2 or (more and names):
        return f"{names[0]} et al {year}"
    return f"{' and '.join(names)} {year}".strip()
