"""Short forms: what names may be shortened to, by the definitions of the document and the code list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from flows.patterns import compiled
from flows.structure.author_names import canonical, normal

_SHORT = compiled(r"(?<=[\w’'”\"]) ?\(['‘“\"]?([A-Z][A-Za-z]{0,8}[A-Z]s?)['’”\"]?\)")
_LONG = compiled(r"\b([A-Z]{2,9}s?) \(([A-Z][\w’' -]{5,80})\)")
_WORD = compiled(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset("of for the and in on to a an".split())
_REACH = 160


@dataclass(frozen=True, slots=True)
class ShortForms:
    """The long forms of each short form, in the normal form of names, in the singular."""

    meanings: dict[str, frozenset[str]] = field(default_factory=dict)

    def written_out(self, name: str) -> frozenset[str]:
        """All normal forms of a name: as printed, by the code list, and with its short forms written out."""
        known = {_singular(normal(name)), _singular(canonical(name))}
        words = normal(name).split()
        for place, word in enumerate(words):
            for long in self.meanings.get(_singular(word), ()):
                whole = _singular(" ".join([*words[:place], long, *words[place + 1 :]]))
                known |= {whole, _singular(canonical(whole))}
        return frozenset(known)


def defined(text: str) -> ShortForms:
    """The definitions in a text: *sustainability and transformation partnerships (STPs)*."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _SHORT.finditer(text):
        short = match[1].removesuffix("s")
        long = _before(text, match.start(), short)
        if long:
            found[normal(short)].add(_singular(normal(long)))
    for match in _LONG.finditer(text):
        short = match[1].removesuffix("s")
        if _initials(_WORD.findall(match[2])) == short.casefold():
            found[normal(short)].add(_singular(normal(match[2])))
    return ShortForms({short: frozenset(longs) for short, longs in found.items()})


def _before(text: str, at: int, short: str) -> str | None:
    """The words before a bracket whose first letters are those of the short form."""
    words = [match.group() for match in _WORD.finditer(text, max(0, at - _REACH), at)]
    for number in range(len(words) - 1, -1, -1):
        long = words[number:]
        if long[0].casefold() in _SMALL:
            continue
        if short.casefold() in (_initials(long), _initials(long, small=True)):
            return " ".join(long)
        if len(_initials(long)) > len(short):
            return None
    return None


def _initials(words: list[str], small: bool = False) -> str:
    """The first letters; those of small words count only if asked."""
    return "".join(word[0] for word in words if small or word.casefold() not in _SMALL).casefold()


def _singular(words: str) -> str:
    """Without the plural of the last word: a partnership is one of the partnerships."""
    keeps = words.endswith(("ss", "'s", "us", "is", "ics"))
    return words[:-1] if words.endswith("s") and not keeps else words
