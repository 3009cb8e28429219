"""Clauses: the stretches of a sentence within which words belong together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from flows.extract import finite_verbs
from flows.patterns import compiled

#: strong boundaries cost much to cross, weak ones little; a comparison opens a clause of its own
#: *half recurs, so next year starts short*: what follows from the clause before is another
_SO = r"so(?<=,\sso)(?=\s(?!far\b|that\b|called\b|to\b|as\b)[a-z])"
_BREAKS = ["while", "whereas", "whilst", "but", "although", "though", "despite", _SO]
_COMPARISONS = [
    "as compared with", "as compared to", "compared with", "compared to", "in comparison with",
    r"against(?!\s(?:households|people|the\sperson|persons|women|men|girls|boys|children|adults|property|society|staff"
    r"|officers|police|the\spolice|workers|victims|businesses|individuals|humanity|the\sstate|them|him|her|themselves)\b)"
    r"(?<!violence\sagainst)(?<!crimes\sagainst)(?<!offences\sagainst)(?<!assaults\sagainst)(?<!attacks\sagainst)"
    r"(?<!claims\sagainst)(?<!action\sagainst)(?<!fight\sagainst)(?<!discrimination\sagainst)(?<!vaccinated\sagainst)",
    r"following\s(?:growth|an?\s(?:rise|fall|increase|decrease|decline|drop|gain))(?=\s(?:of|in)\b)",
    r"after\s(?:an?|the)\s(?:[a-z-]+\s){1,3}(?:showed|found|revealed|warned|said|concluded|suggested)(?=\s)",
    r"after\s(?:growth|an?\s(?:rise|fall|increase|decrease|decline|drop|gain))(?=\s(?:of|in)\b)",
    "versus", "up from", "down from", "rather than", "than", "as opposed to",
    "as (?:many|much|high|large|low|long) as(?= (?:in|the|a) )",
]  # fmt: skip
_WEAK = "and which with to from or".split()


def _words(kind: str, words: list[str]) -> str:
    """The words by their first letters, each letter with a group that tells the kind."""
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<={first})(?P<{kind}_{first}>{'|'.join(rest)})" for first, rest in tails.items())


_FIRST = "".join(sorted({word[0] for word in [*_BREAKS, *_COMPARISONS, *_WEAK]}))
#: All boundaries in one scan, led by one set of first characters: the engine skips from one to the next.
_BOUNDARY = compiled(
    rf"[;:,)\s{_FIRST}](?:(?<=[;:])(?P<break>\s)|(?<=,)(?P<weak>\s)|(?<=\))(?P<weak_end>)"
    r"|(?<=\s)(?:(?P<break_dash>[–—]\s)|(?P<weak_open>\())"
    rf"|(?<!\w.)(?:{_words('break', _BREAKS)}|{_words('comparison', _COMPARISONS)}"
    rf"|{_words('weak', _WEAK)})\b)"
)


#: *the trust, which runs three hospitals, expects*: what is told by the way, up to the verb of the clause
_BY_THE_WAY = compiled(
    rf",(?=\s(?:which|who|whose)\s(?:[^;:.()]|\.\d|(?<=hon)\.){{3,110}}?(?P<end>,)\s{finite_verbs.GOES_ON}\s)"
)


#: *turnover had halved since the new manager came, from 60%*: when or why, up to what it was
_WHEN_CLOSED = compiled(
    r"\s(?=(?:since|after|when|once|because)\s[^,;:.()\d]{3,60}(?P<end>,)\s(?:from|to|by|falling|rising)\s)"
)


def when_or_why(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of time and reason between two places that close right before what changed by how much."""
    return [(match.start(), match.start("end")) for match in _WHEN_CLOSED.finditer(text, start, end)]


def by_the_way(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is told by the way between two places, up to the verb that goes on: *, which ...,*."""
    return [(match.start(), match.start("end")) for match in _BY_THE_WAY.finditer(text, start, end)]


#: *attendance is 93%, and 15% of pupils are*: a share of others begins a statement of its own
_AND_A_SHARE = compiled(
    r",(?=\s(?:and\s)(?:(?:only|just|about|around|over|nearly|almost|some|a\sfurther)\s)?\d[\d.]*\s?(?:%|per\scent|percent)"
    r"\sof\s(?!them\b|these\b|those\b|whom\b|which\b|it\b|the\stotal\b|all\b))"
)


class Clauses:
    """The boundaries of one sentence, and what it costs to go over them."""

    def __init__(self, text: str, start: int, end: int, said: Iterable[tuple[int, int]] = ()) -> None:
        """`said` are the words before numbers that bound them: *more than 84,000* compares with nothing."""
        self.start, self.end = start, end
        self.breaks: list[int] = []
        self.comparisons: list[int] = []
        self.weak: list[int] = []
        kinds = {"break": self.breaks, "comparison": self.comparisons, "weak": self.weak}
        for match in _BOUNDARY.finditer(text, start, end):
            kinds[(match.lastgroup or "").partition("_")[0]].append(match.start())
        self.asides = by_the_way(text, start, end)
        for aside in self.asides:
            self.breaks += aside
        self.breaks += [match.start() for match in _AND_A_SHARE.finditer(text, start, end)]
        self.breaks.sort()
        for begin, stop in said:
            self.comparisons = [at for at in self.comparisons if not begin <= at < stop]
        self.strong = sorted(self.comparisons + self.breaks)

    def strong_between(self, left: int, right: int) -> int:
        """How many strong boundaries lie between two places."""
        return bisect_right(self.strong, right - 1) - bisect_right(self.strong, left - 1)

    def weak_between(self, left: int, right: int) -> int:
        """How many weak boundaries lie between two places."""
        return bisect_right(self.weak, right - 1) - bisect_right(self.weak, left - 1)

    def bounds(self, at: int) -> tuple[int, int]:
        """The clause around a place, between strong boundaries."""
        index = bisect_right(self.strong, at)
        return (self.strong[index - 1] if index else self.start), (
            self.strong[index] if index < len(self.strong) else self.end
        )

    def told_by_the_way(self, at: int, beside: int) -> bool:
        """Whether one place lies in what is told by the way, and another does not."""
        return any(begin <= at < stop and not begin <= beside < stop for begin, stop in self.asides)

    def compared(self, at: int) -> bool:
        """Whether a place lies in a comparison: *against 74 in the same quarter of 2018*."""
        opened = bisect_right(self.comparisons, at)
        closed = bisect_right(self.breaks, at)
        return bool(opened) and (not closed or self.breaks[closed - 1] < self.comparisons[opened - 1])
