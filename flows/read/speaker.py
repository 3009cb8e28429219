"""Who speaks, in a debate: by name, with seat and party or by title. *Mr Ben Hall (Exeter) (Lab)*."""

from __future__ import annotations

from flows.patterns import compiled

_B = "[ \u00a0]"
NAME = rf"[A-Z][^\W\d_][\w’'.-]*(?:{_B}(?:[A-Z][\w’'.-]*|of|and|for|the|de|in)){{0,9}}"
BRACKET = rf"(?:{_B}\([^()\d\n]{{2,60}}\))"
TITLE = (
    r"(?:M(?:r|rs|s|iss|x)|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Prof(?:essor)?|Councillor|Cllr|Rt Hon"
    r"|The (?:Prime )?Minister|The (?:Parliamentary |Deputy )?(?:Under-)?Secretary|The Chancellor|The Chair)"
)
_PARTY = (
    rf"{_B}\((?:Con|Lab(?:[/ ]Co-?op)?|LD|SNP|PC|DUP|SDLP|UUP|TUV|APNI|Alliance|Green|GP|Alba|Reform(?: UK)?"
    r"|UKIP|Ind(?: [A-Z][A-Za-z]{1,5})?|CB|Non-Afl|XB)\)"
)
#: a peer or a bishop is named after a place
_PEER = r"(?:The )?(?:Lord(?: Bishop)?|Lady|Baroness|Viscount|Earl)"
_LINE = compiled(
    rf"[*_]{{0,3}}(?:{NAME}{BRACKET}?{_PARTY}|(?={TITLE}\b|{_PEER}\b){NAME}(?:,{_B}{NAME}){{0,3}}{BRACKET}{{1,2}}"
    rf"|{_PEER}{_B}(?:[A-Z][\w’'-]{{1,30}}{_B})?of{_B}{NAME})[*_]{{0,3}}:?\s*"
)


def is_line(text: str, start: int, end: int) -> bool:
    """Whether a line names who speaks in the lines below it, and nothing else."""
    return _LINE.fullmatch(text, start, end) is not None
