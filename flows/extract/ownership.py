"""Whether a body that a sentence names may own a figure of it."""

from __future__ import annotations

import re

from flows.extract import organisations
from flows.extract.blanks import BLANK as _B
from flows.extract.clauses import Clauses
from flows.extract.gazetteer import Mention
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.saying import SAYS
from flows.patterns import compiled

_OF_BODY = compiled(rf"\b(?:[Aa]t|[Ii]n|[Oo]f|[Ff]or|[Bb]y|[Tt]o|[Ff]rom){_B}(?:the{_B})?$")
_SAID = compiled(
    rf"{_B}(?:{SAYS}|published|asked|expects?|set(?!{_B}(?:out|up|aside))"
    rf"|and{_B}others)\b"
)


#: what is only added to a subject: *the council, having planned £3m, spent £5m*
_ASIDE = compiled(rf",{_B}(?:which|who|whose|where|[a-z]{{2,12}}(?:ing|ed)|set{_B}up|with)\b")


def owns(sentence: Sentence, clauses: Clauses, quantity: Quantity, body: Mention) -> bool:
    """Whether a body may own a figure: as the subject before it in its clause, or right after it with *at*.

    *The Trust treated 500 patients* and *500 patients at the Trust* are both the trust's.
    """
    text = sentence.text
    if _SAID.match(text, body.end, sentence.end) or organisations.is_source(text, sentence.start, body):
        return False
    if body.start >= quantity.end:
        gap = text[quantity.stop : body.start]
        return (
            len(gap) < 60
            and not re.search(r"[,;:()]", gap)
            and _OF_BODY.search(text, max(sentence.start, body.start - 10), body.start) is not None
        )
    if _in_brackets(text, sentence.start, body, quantity.begin):
        return False
    breaks = clauses.strong_between(body.end, quantity.begin)
    listed = (
        any(body.end <= other.start < quantity.start for other in sentence.quantities)
        and text[body.end : body.end + 1] in {",", ";"}
        and not _ASIDE.match(text, body.end, quantity.start)
    )
    return not listed and (
        not breaks or body.start < sentence.start + 30 and not clauses.compared(quantity.begin)
    )


def _in_brackets(text: str, start: int, body: Mention, figure: int) -> bool:
    """Whether a parenthesis that is closed before the figure names the body among others.

    *The partnership (Barts and Homerton) treats 500 patients*; *(TfL) carried 500* is a short name.
    """
    opened = text.rfind("(", start, body.start)
    if opened < 0 or ")" in text[opened : body.start]:
        return False
    closed = text.find(")", body.end, figure)
    return closed >= 0 and (body.start - opened > 1 or closed > body.end or ";" in body.name)
