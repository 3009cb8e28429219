"""Who speaks, named at the head of a paragraph: *Mr Ben Hall (Exeter) (Lab): There were 300 buses*.

At a hearing the number of the question stands before it: *Q12 Chair: How many are there?*

The name, the seat and the party say nothing of the figures that follow; Hansard and minutes set them so.
"""

from __future__ import annotations

import re
from itertools import islice

from flows.patterns import compiled
from flows.read.document import Document
from flows.read.speaker import BRACKET, NAME, TITLE, is_line

#: two brackets, for seat and party; or a title, with brackets or without
_SPEAKER = compiled(
    rf"[*_]{{0,3}}(?:Q\d{{1,4}}\.?[*_]{{0,3}}\s+(?:{NAME}{BRACKET}{{0,3}}[*_]{{0,3}}:[*_]{{0,3}}\s+)?(?=\S)|(?:{NAME}{BRACKET}{{2,3}}|(?={TITLE}\b){NAME}{BRACKET}?)[*_]{{0,3}}:[*_]{{0,3}}\s+(?=\S))"
)
#: the most characters of a line that names a speaker and nothing else
_LONGEST = 200


def end(text: str, start: int, stop: int) -> int:
    """Where the words of the speaker begin; `start` where a paragraph names none."""
    match = _SPEAKER.match(text, start, stop)
    if match is None and text.find(":", start, min(stop, start + _NAME)) > 0:
        match = _answer(text, start, stop)
    if match:
        return match.end()
    line = text.find("\n", start, min(stop, start + _LONGEST))
    line = stop if line < 0 else line
    return line if line - start < _LONGEST and is_line(text, start, line) else start


#: *Sarah Wills: Twenty-nine have*, behind *Q12 Chair: How many?*
_ANSWERS = compiled(r"[*_]{0,3}[A-Z][a-z’'-]+(?: [A-Z][\w’'.-]+){1,3}[*_]{0,3}:[*_]{0,3}\s+(?=\S)")
_ASKED = compiled(r"(?:^|\n)[*_]{0,3}Q\d{1,4}\b")
#: the most characters of a name
_NAME = 60
#: how far back the question may stand
_BACK = 1200


def _answer(text: str, start: int, stop: int) -> re.Match[str] | None:
    """A name without a title, behind the number of a question."""
    found = _ANSWERS.match(text, start, stop)
    return found if found and _ASKED.search(text, max(0, start - _BACK), start) else None


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
