"""Labels: the words that number a table, figure, box, case study or initiative, and the title behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import compiled
from flows.read.caption import LABEL
from flows.read.emphasis import unmarked

#: what an exhibit is, by the first word of its label; pictures of every sort are figures
KINDS = {
    "table": "table", "annex": "table", "appendix": "table", "box": "box", "panel": "box",
    "case": "case_study", "initiative": "initiative",
}  # fmt: skip
#: labels that a heading bears and no caption of a picture does: with a number, or alone before a colon
_HEADED = compiled(
    r"(?P<name>Box|BOX|Case [Ss]tudy|CASE STUDY|Initiative|INITIATIVE)"
    r"(?:\s+(?:[Nn]o\.?\s?)?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[A-Z]|[IVX]{1,5})(?![\w%]))?"
    r"\s*(?:[:.|–—]\s*|\s-\s+|$)(?=\S|$)"
)
_SEPARATORS = " \t.:|–—-"
_CONTINUED = compiled(r"\W*(?:cont(?:inue)?d|cont)\b", re.IGNORECASE)


#: the text of a box or a case study on the line of its label: *Case study 2: North Devon. A home-visit ...*
_RUN_IN = compiled(
    r"[*_]{0,3}(?P<label>(?:Box|BOX|Case [Ss]tudy|CASE STUDY|Initiative|INITIATIVE)\s+(?:\d{1,3}|[A-Z]))"
    r"[*_]{0,3}\s*[:.–—][*_]{0,3}\s+(?:(?P<title>(?:[^\s.?!:]{1,30}\s){0,6}[^\s.?!:]{1,30}?)[*_]{0,3}[.:][*_]{0,3}\s+)?(?P<text>\S)"
)
_SENTENCES = compiled(r"[.?!][’”\"')]?\s+[A-Z‘“\"'(]")
_STOPS = compiled(r"[.?!][’”\"')*_]{0,3}$")


@dataclass(frozen=True, slots=True)
class Label:
    """What a line says before and behind its separator: *Table 2: Vacancies*.

    `text` is where its text begins, in a line that holds this too.
    """

    kind: str
    label: str
    title: str | None
    continued: bool = False
    text: int | None = None


def run_in(words: str) -> Label | None:
    """The label of a paragraph that is a box or a case study itself, with its text behind the label."""
    match = _RUN_IN.match(words)
    if match is None or not _STOPS.search(words, max(0, len(words) - 5)):
        return None
    if match["title"] is None and not _SENTENCES.search(words, match.start("text")):
        return None
    return Label(_kind(match["label"]), match["label"], match["title"], text=match.start("text"))


def labelled(words: str, headed: bool = False) -> Label | None:
    """The label that a line begins with; `headed`: the line is a heading, which an unnumbered box has too."""
    plain = unmarked(words)
    match = LABEL.match(plain) or (_HEADED.match(plain) if headed else None)
    if match is None:
        return None
    name, title = match[0].rstrip(_SEPARATORS), plain[match.end() :].strip()
    return Label(_kind(name), name, title or None, _CONTINUED.match(title) is not None)


def _kind(label: str) -> str:
    return KINDS.get(re.split(r"\W", label.lower(), maxsplit=1)[0], "figure")
