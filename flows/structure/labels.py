"""Labels: the words that number a table, figure, box, case study or initiative, and the title behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.read.caption import LABEL
from flows.read.emphasis import unmarked

#: what an exhibit is, by the first word of its label; pictures of every sort are figures
KINDS = {
    "table": "table", "annex": "table", "appendix": "table", "box": "box", "panel": "box",
    "case": "case_study", "initiative": "initiative",
}  # fmt: skip
#: labels that a heading bears and no caption of a picture does: with a number, or alone before a colon
_HEADED = re.compile(
    r"(?P<name>Box|BOX|Case [Ss]tudy|CASE STUDY|Initiative|INITIATIVE)"
    r"(?:\s+(?:[Nn]o\.?\s?)?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[A-Z]|[IVX]{1,5})(?![\w%]))?"
    r"\s*(?:[:.|–—]\s*|\s-\s+|$)(?=\S|$)"
)
_SEPARATORS = " \t.:|–—-"
_CONTINUED = re.compile(r"\W*(?:cont(?:inue)?d|cont)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """What a line says before and behind its separator: *Table 2: Vacancies*."""

    kind: str
    label: str
    title: str | None
    continued: bool


def labelled(words: str, headed: bool = False) -> Label | None:
    """The label that a line begins with; `headed`: the line is a heading, which an unnumbered box has too."""
    plain = unmarked(words)
    match = LABEL.match(plain) or (_HEADED.match(plain) if headed else None)
    if match is None:
        return None
    name, title = match[0].rstrip(_SEPARATORS), plain[match.end() :].strip()
    kind = KINDS.get(re.split(r"\W", name.lower(), maxsplit=1)[0], "figure")
    return Label(kind, name, title or None, _CONTINUED.match(title) is not None)
