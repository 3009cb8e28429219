"""The number that stands before words and only orders them: of a heading, a list item, a footnote."""

from __future__ import annotations

import re

from flows.extract import citations
from flows.patterns import compiled
from flows.read.document import Document, Passage

Reason = tuple[str, str]

_HEADING_NUMBER = compiled(
    r"(?:#{1,6} )?[*_]{0,3}(?:(?i:Section|Chapter|Part|Appendix|Annex) )?(?P<number>\d+(?:\.\d+)*)[.)]?"
    r"(?=[\s:])"
)
_LIST_MARK = compiled(r"(?:[>\s]*[-*+•·–▪◦](?=\s))?\s*[*_]{0,3}(?:\(?(?P<number>\d{1,3})[.)](?=\s))?")
_BARE_MARK = compiled(r"\s*\d{1,3}[ \t]+(?=[A-Z“‘\"])")
#: a number set apart from the words, which a counted noun never is, in a line without more columns
_WIDE_MARK = compiled(
    r"\s*\d{1,3}(?:[ ]{2,8}|[ ]?[\t\u2002\u2003][ ]?)(?=[A-Z“‘\"])(?![^\n]{0,400}(?:[ ]{3}|\t))"
)
#: words that nobody counts: what stands before them is a mark
_WORDED_MARK = compiled(
    r"\s*\d{1,3}[ ](?=(?:The|This|These|That|In|It|Its|As|On|At|By|For|From|There|Our|We|See|Ibid|If|When"
    r"|Where|While|However|But|And|Under|According|Based|Includ(?:es|ing)|Exclud(?:es|ing)|Source|HC|HL|Cm)\b)"
)
#: an item of the minutes of a year: *19/034 Finance report*
_ITEM_OF_YEAR = compiled(
    r"(?:#{1,6} )?[*_]{0,3}\d{2}(?:\d\d)?/\d{3}(?:[./]\d{1,2})?[.:]?[*_]{0,3}\s+(?=[A-Z“‘\"])"
)
_BRACKET_MARK = compiled(r"\s*\(\d{1,2}\)\s+(?=\S)")
_PARAGRAPH_NUMBER = compiled(r"[*_]{0,2}\d{1,2}(?:\.\d{1,2}){1,3}\.?[*_]{0,2}\s+(?=[A-Z“\"‘'])")
_LABEL = compiled(
    r"\W*(?:Figure|Table|Box|Chart|Case study|Exhibit|Map|Appendix|Annex)\s+\d+(?:\.\d+)*", re.IGNORECASE
)
_HEADING: Reason = ("heading", "number of a heading")
_PARAGRAPH: Reason = ("heading", "number of a paragraph")
_LIST: Reason = ("list_mark", "mark of a list item")
_NOTE: Reason = ("footnote_mark", "mark of a footnote")
_ITEM = (
    (_ITEM_OF_YEAR, _PARAGRAPH),
    (_PARAGRAPH_NUMBER, _PARAGRAPH),
    (_LIST_MARK, _LIST),
    (_WIDE_MARK, _LIST),
    (_WORDED_MARK, _LIST),
    (_BARE_MARK, _LIST),
    (_BRACKET_MARK, _LIST),
)
#: by the kind of the passage the forms that its mark may have; the first that fits is taken
_FORMS: dict[str, tuple[tuple[re.Pattern[str], Reason], ...]] = {
    "heading": ((_ITEM_OF_YEAR, _HEADING), (_HEADING_NUMBER, _HEADING)),
    "title": ((_ITEM_OF_YEAR, _HEADING), (_HEADING_NUMBER, _HEADING)),
    "caption": ((_LABEL, ("name", "label of a caption")),),
    "paragraph": _ITEM,
    "list_item": _ITEM,
    "quotation": ((_LIST_MARK, _LIST),),
    "footnote": ((_BRACKET_MARK, _NOTE), (citations.NOTE_MARK, _NOTE)),
}


def first(document: Document, passage: Passage) -> tuple[int, Reason] | None:
    """Where the mark of a passage ends and its words begin, with what the mark is; null where it has none."""
    text, start, end = document.text, passage.char_start, passage.char_end
    for pattern, reason in _FORMS.get(passage.kind, ()):
        match = pattern.match(text, start, end)
        bare = pattern is _BARE_MARK and passage.kind == "paragraph"
        if match is None or not start < match.end() < end:
            continue
        if bare and _is_note(document, passage):
            return match.end(), _NOTE
        if not bare or _in_order(document, passage):
            return match.end(), reason
    return None


#: the mark of a note, written onto a word that a stop or a quotation mark ends: *to work."31*
_MARKED = compiled(r"(?<=[.,;:!?)”’\"'])(\d{1,3})(?=\s)")


def _is_note(document: Document, passage: Passage) -> bool:
    """Whether the text before has a mark of the number that a paragraph begins with."""
    own = document.text[passage.char_start : passage.char_start + 4].split()[0]
    return any(mark[1] == own for mark in _MARKED.finditer(document.text, 0, passage.char_start))


#: how many passages may lie between one numbered paragraph and the next
_NEAR = 4


def _in_order(document: Document, passage: Passage) -> bool:
    """Whether a paragraph is one of several numbered one after the other without a stop behind the number.

    Headings, tables and lists may stand between them.
    """
    own = _BARE_MARK.match(document.text, passage.char_start, passage.char_end)
    beside = document.passages[max(0, passage.position - _NEAR) : passage.position + _NEAR + 1]
    counts = [count for other in beside if other is not passage for count in _counts(document, other)]
    return own is not None and any(abs(count - int(own.group())) == 1 for count in counts)


def _counts(document: Document, passage: Passage) -> list[int]:
    """The numbers that the lines of a passage begin with; of a cell none."""
    if passage.kind == "table_cell" or not document.text[passage.char_start].isdigit():
        return []
    return [int(mark[1]) for mark in _LINE_MARK.finditer(document.text, passage.char_start, passage.char_end)]


#: a numbered paragraph that runs on behind another: *3.2 Agreed. 3.3 The Chair reported*
_RUN_ON = compiled(
    r"(?:^|(?<=[.?!;:)][ \n]))[*_]{0,2}(?P<item>\d{1,2})\.(?P<number>\d{1,2})[.)]?[*_]{0,2}[ \t]+(?=[A-Z“])"
)


def of_items(text: str, start: int, end: int) -> list[int]:
    """Where the items of minutes stand that are set in one paragraph, the first of them at its head."""
    if not text[start].isdigit():
        return []
    items = list(_RUN_ON.finditer(text, start, end))
    counts = [(int(item["item"]), int(item["number"])) for item in items]
    in_order = all(a[0] == b[0] and a[1] + 1 == b[1] for a, b in zip(counts, counts[1:], strict=False))
    return [item.start("item") for item in items] if len(items) > 1 and in_order else []


_LINE_MARK = compiled(r"^(\d{1,3})[ \t]+(?=[A-Z“\"(])", re.MULTILINE)


_NOTE_LINE = compiled(r"^(\d{1,3})[ \t]+(?=[A-Za-z“\"(])", re.MULTILINE)


def of_lines(text: str, start: int, end: int) -> list[int]:
    """Where the marks of a block of notes stand, each on its own line: *1 HC Deb ...*, *2 Ibid.*"""
    if not text[start].isdigit():
        return []
    marks = list(_NOTE_LINE.finditer(text, start, end))
    counts = [int(mark[1]) for mark in marks]
    counted_on = counts == list(range(counts[0], counts[0] + len(counts))) if counts else False
    return (
        [mark.start() for mark in marks]
        if len(marks) > 1 and marks[0].start() == start and counted_on
        else []
    )
