"""Where a body has its seat, which is no place of its figures: *the Leeds-based charity*."""

from __future__ import annotations

from flows.extract.gazetteer import Mention
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: *Leeds-based*, and the imprint of a book: *Geneva: World Health Organization; 2024*
_AFTER = compiled(
    # *Kent registered 40 births* tells what it did
    rf"[-‑–](?:based|born|listed|headquartered|registered)\b"
    rf"| (?:based|born|listed|headquartered|registered)\b"
    rf"(?!{_B}(?:the|an?|its|their|more|fewer|about|over)\b|{_B}[\d£€$])"
    rf"|:{_B}[A-Z][\w’' ]{{1,40}}[;,]{_B}(?:19|20)\d\d\b"
)
#: *the firm, headquartered in Bern*, and the seat of a member
_BEFORE = compiled(
    rf"(?:(?:,{_B}based|\b(?:headquartered|incorporated|registered|listed)){_B}(?:in|at|on)"
    rf"|\b(?:Members?|MPs?|MSPs?|AMs?|[Cc]andidates?){_B}for){_B}(?:the{_B})?$"
)
#: characters before a place in which that is said
_REACH = 24


def is_one(text: str, place: Mention, start: int = 0) -> bool:
    """Whether a place is named only as the seat of a body; no words before `start` tell that."""
    if _AFTER.match(text, place.end) is not None:
        return True
    return _BEFORE.search(text, max(start, place.start - _REACH), place.start) is not None
