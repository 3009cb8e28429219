"""Who speaks, named at the head of a paragraph: *Mr Ben Hall (Exeter) (Lab): There were 300 buses*.

At a hearing the number of the question stands before it: *Q12 Chair: How many are there?*

The name, the seat and the party say nothing of the figures that follow; Hansard and minutes set them so.
"""

from __future__ import annotations

from itertools import islice

from flows.patterns import compiled
from flows.read.document import Document

_B = "[ \u00a0]"
_NAME = rf"[A-Z][^\W\d_][\w’'.-]*(?:{_B}(?:[A-Z][\w’'.-]*|of|and|for|the|de|in)){{0,9}}"
_BRACKETS = rf"(?:{_B}\([^()\d\n]{{2,60}}\))"
_TITLE = (
    r"(?:M(?:r|rs|s|iss|x)|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Prof(?:essor)?|Councillor|Cllr|Rt Hon"
    r"|The (?:Prime )?Minister|The (?:Parliamentary |Deputy )?(?:Under-)?Secretary|The Chancellor|The Chair)"
)
#: two brackets, for seat and party; or a title, with brackets or without
_SPEAKER = compiled(
    rf"[*_]{{0,3}}(?:Q\d{{1,4}}\.?[*_]{{0,3}}\s+(?:{_NAME}{_BRACKETS}{{0,3}}[*_]{{0,3}}:[*_]{{0,3}}\s+)?(?=\S)|(?:{_NAME}{_BRACKETS}{{2,3}}|(?={_TITLE}\b){_NAME}{_BRACKETS}?)[*_]{{0,3}}:[*_]{{0,3}}\s+(?=\S))"
)


def end(text: str, start: int, stop: int) -> int:
    """Where the words of the speaker begin; `start` where a paragraph names none."""
    match = _SPEAKER.match(text, start, stop)
    return match.end() if match else start


#: what the pages of a debate are headed or marked with
_HOUSE = compiled(r"\bHansard\b|\bWestminster Hall\b|\bHouse of (?:Commons|Lords)\b")
#: from so many speakers on, or so many words of the House, a text is a debate
_SPEAKERS, _WORDS = 2, 3


def is_debate(document: Document) -> bool:
    """Whether a text is what several people said in turn: it is about no speaker's own town or council."""
    text = document.text
    if len(_HOUSE.findall(text)) >= _WORDS:
        return True
    begins = ((passage.char_start, passage.char_end) for passage in document.passages)
    spoken = (start for start, stop in begins if end(text, start, stop) > start)
    return len(list(islice(spoken, _SPEAKERS))) == _SPEAKERS
