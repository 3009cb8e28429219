"""Comparators: the words before and after a number that make it a bound or an approximation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import compiled

_BY_HOW_MUCH = (
    r"(?:(?:just|well|slightly|far|a little|a shade|a whisker|marginally|comfortably|fractionally) )?"
)
_BEFORE = (
    ("<=", r"(?<!go )(?<!goes )(?<!going )(?<!gone )(?<!went )(?<!rises )(?<!rose )(?<!moved )up to"
           r"|as (?:many|much|high|long|far|late) as|at (?:the )?most"
           r"|no (?:more|later|higher|longer|greater) than|not more than|a maximum of|maximum of"
           r"|not (?:to )?exceed(?:ing)?|within|inside(?: of)?|capped at|≤|<=|limited to"
           r"|(?:a|the|its|our|their) ceiling of"
           r"|(?:ceiling|limit|cap) (?:for (?:the year|20\d\d(?:[/–-]\d\d)?) )?"
           r"(?:is|was|being|remains|set at)"),
    (">=", r"at least|no (?:fewer|less|lower) than|not less than|a minimum of|minimum of|≥|>=|a floor of"),
    ("<", rf"{_BY_HOW_MUCH}(?:under|below|beneath|shy of"
          r"|(?:just|little|only|well|somewhat|slightly|fell|falls|fall) short of)"
          r"|(?:less|fewer|lower|younger|shorter|smaller) than|not quite|<"),
    (">", rf"{_BY_HOW_MUCH}(?:over|above)"
          r"|(?:more|greater|higher|longer|older|larger|better) than|in excess of"
          r"|exceed(?:s|ed|ing)?|upwards? of|beyond|topp(?:ed|ing)|surpass(?:ed|ing)"
          r"|(?:pass(?:ed|es|ing)?|cross(?:ed|es|ing)?|broken?|breach(?:ed|es|ing)?)(?: through)?(?: the)?"
          r"|(?:gone|went|going|moved?|climbed|rose|risen|pushed|got|soared|grew|grown|shot) (?:up )?past"
          r"|>"),
    ("~", r"about|around|approximately|approx\.?|roughly|almost|nearly|close to|nearer|near"
          r"|circa|(?-i:ca?)\.?|some way to|in the region of|(?:of|in|on) the order of|something like|~|≈"
          r"|more or less|getting on for|virtually|barely|hardly|scarcely|perhaps"
          r"|an approximate|some|something approaching|approaching"
          r"|nudging|verging on|bordering on|not far (?:off|short of)"),
)  # fmt: skip


def _spaced(words: str) -> str:
    return words.replace(" ", "[ \u00a0\\n]")


_GLUE = (
    r"(?:(?:about|around|roughly|approximately"
    r"|an? (?:estimated|average of|total of|further|additional)|an?|some|only|just|another|estimated) )?"
)
BEFORE = compiled(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<c{number}>{_spaced(words)})" for number, (_, words) in enumerate(_BEFORE))
    + r")[ \u00a0\n-]?"
    + _GLUE
    + "$",
    re.IGNORECASE,
)
_AFTER = (
    (">=", r"(?:or|and) (?:more|over|above|older|longer|greater|higher|upwards?|beyond|later|better)\b"
           r"|\+(?![/\d])|(?:-| )plus\b(?! [£$€]?\d)|minimum\b|at (?:a minimum|(?:the )?(?:very )?least)\b"),
    ("<=", r"(?:or|and) (?:less|fewer|under|below|younger|lower|shorter|sooner|earlier)\b"
           r"|at (?:the )?(?:very )?most\b|at the outside\b|maximum\b"),
    ("~", r"or (?:so|thereabouts)\b|give or take\b|-odd\b"),
)  # fmt: skip
AFTER = compiled(
    r"[ \u00a0\n]?(?:"
    + "|".join(f"(?P<c{number}>{_spaced(words)})" for number, (_, words) in enumerate(_AFTER))
    + ")"
)


@dataclass(frozen=True, slots=True)
class Comparator:
    """A comparator sign with the characters that say it."""

    sign: str
    start: int
    end: int


def before(text: str, start: int, at: int) -> Comparator | None:
    """The comparator whose words end where the number begins: *more than* 40."""
    match = BEFORE.search(text, max(start, at - 40), at)
    if match is None:
        return None
    sign = next(_BEFORE[int(name[1:])][0] for name, words in match.groupdict().items() if words)
    return Comparator(sign, match.start(), match.end())


def after(text: str, at: int, end: int) -> Comparator | None:
    """The comparator whose words begin where the number ends: 40 *or more*."""
    match = AFTER.match(text, at, end)
    if match is None:
        return None
    sign = next(_AFTER[int(name[1:])][0] for name, words in match.groupdict().items() if words)
    return Comparator(sign, match.start(), match.end())


def bounds(sign: str, value: float | None) -> tuple[float | None, float | None]:
    """Low and high of a value under a comparator: *more than 5* has no high, *up to 5* no low."""
    if sign in (">", ">="):
        return value, None
    if sign in ("<", "<="):
        return None, value
    return value, value
