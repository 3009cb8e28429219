"""The sources of a table: its source line, and the footnotes that its heads point to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract import citations
from flows.extract.calendar_dates import MONTHS
from flows.extract.table_heads import Heading, Sheet
from flows.patterns import compiled

_LINE = compiled(r"\W{0,8}(?:Sources?|Data)(?: for [^:]{0,40})?: ?(?P<body>[^\n]+)", re.IGNORECASE)
#: the month of a source is no part of its key: *Source: Ipsos MORI, May 2018*
_MONTH = compiled(rf",? (?:{'|'.join(month.capitalize() for month in MONTHS)})\.?(?= (?:19|20)\d\d)")
_END = compiled(r"(?<=[a-z\d])\. ")
#: a name without a year: *Labour Force Survey*, *STATS19 returns*
_NAME = compiled(r"[A-Z][\w’'&/-]*(?:,? (?:\([\w ]{2,20}\)|[\w’'&/-]+)){0,9}+")
#: the mark of a note behind a name
_MARKED = compiled(r" ?\[\w{1,3}\]$")
#: a sentence, or a place in the same document
_NO_NAME = compiled(
    r"\b(?:is|are|was|were|has|have|see|[Ff]igures?|[Tt]ables?|[Ss]ections?|[Aa]bove|[Nn]otes?)\b"
)


@dataclass(frozen=True, slots=True)
class Sources:
    """The keys of a table's sources and the characters that name them; `notes`: whether a footnote is one."""

    keys: tuple[str, ...]
    start: int
    end: int
    notes: dict[str, bool]


def of_table(sheet: Sheet) -> Sources:
    """The sources that hold for every value of a table."""
    text = sheet.frame.text
    notes: dict[str, bool] = {}
    for start, end in sheet.frame.notes:
        found = citations.footnote(text, start, end)
        if found:
            notes.setdefault(*found)
    for start, end in (*sheet.frame.notes, *sheet.frame.captions):
        match = _LINE.match(text, start, end)
        keys = _keys(match["body"]) if match else []
        if keys:
            return Sources(tuple(keys), start, end, notes)
    cited = [
        citation
        for start, end in sheet.frame.captions
        for citation in citations.find(text, start, end, notes)
    ]
    keys = [key for citation in cited for key in citation.keys]
    return Sources(tuple(keys), cited[0].start if cited else 0, cited[-1].end if cited else 0, notes)


def _keys(line: str) -> list[str]:
    """The sources of a source line: authors with their years, else the names that stand there alone."""
    dated = [key for part in _END.split(line) for key in citations.sources(_MONTH.sub("", part))]
    return dated or _names(_END.split(line)[0])


def _names(line: str) -> list[str]:
    """*Labour Force Survey; STATS19 returns [a]*: names without a year, as printed."""
    names = [_MARKED.sub("", part.strip(" *_.")) for part in line.split(";")]
    return [name for name in names if _NAME.fullmatch(name) and not _NO_NAME.search(name)]


def of_value(sources: Sources, heads: Sequence[Heading], text: str) -> Sources:
    """The sources of one value: those of its own heads with those of the table."""
    for head in heads:
        if not sources.notes or not re.search(r"[\[¹²³⁴-⁹<]", head.words):
            continue
        found = citations.find(text, head.start, head.end, sources.notes)
        if found:
            keys = [key for citation in found for key in citation.keys]
            return Sources(
                tuple(dict.fromkeys([*sources.keys, *keys])), found[0].start, found[-1].end, sources.notes
            )
    return sources
