"""The place and the body that a value of a table holds for: of its nearest heading, else inherited."""

from __future__ import annotations

from dataclasses import replace

from flows.extract import bind, table_names
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.grid import Value
from flows.extract.table_heads import Heading, Sheet
from flows.patterns import compiled

Found = tuple[Mention, str]
_NATION = compiled(r"\b(?:[Nn]ational|[Nn]ationally|[Cc]ountry)\b(?! [A-Z])")


def place(sheet: Sheet, value: Value) -> Found | None:
    """The place of the nearest heading; in a column of areas a name that no list has, as written."""
    for head in sheet.above(value):
        mention = _area(sheet, value, head) or head.place
        if mention and not _named_with_its_kind(sheet, value, head):
            return mention, "a heading of the cell"
    subject = sheet.frame.subject
    row = sheet.row(value)
    if subject.country and row and _NATION.search(row[-1].words):
        return Mention(row[-1].start, row[-1].end, subject.country), "the country, that its row names"
    return (subject.place, "the place of the heading or the document") if subject.place else None


def _area(sheet: Sheet, value: Value, head: Heading) -> Mention | None:
    """A row head in a column of areas that is more than the place found in it: *Norwich North*."""
    if (
        sheet.rows not in {"areas", "places"}
        or not value.row_heads
        or head.start != value.row_heads[0].char_start
    ):
        return None
    if sheet.rows == "places" and head.place:
        return None
    written = table_names.as_written(sheet.frame.text, head.spot, "named")
    known = head.place
    if written is None or known and known.end - known.start >= written.end - written.start:
        return None
    return None if known and known.entry.kind in {"rest", "list"} else written


def _named_with_its_kind(sheet: Sheet, value: Value, head: Heading) -> Mention | None:
    """The body of a row that is named short, as the corner tells its kind: *Belfast*, of HSC trusts."""
    if not sheet.corner or not value.row_heads or head.start != value.row_heads[0].char_start:
        return None
    return table_names.under(sheet.corner[0].words, sheet.frame.text, head.spot)


def body(sheet: Sheet, value: Value, figure: Figure) -> Found | None:
    """The body of the nearest heading; among firms or trusts the row's own; else the inherited one."""
    for head in sheet.above(value):
        if head.body:
            return head.body, "a heading of the cell"
        if known := _named_with_its_kind(sheet, value, head):
            return known, "the name of its row, with the noun over it"
        if sheet.rows == "bodies" and value.row_heads and head.start == value.row_heads[0].char_start:
            written = table_names.as_written(sheet.frame.text, head.spot, "named")
            if written or head.place:
                return (written, "the name of its row") if written else None
    # in a table of money every value is of the body's own accounts, its percentages too
    money = any(head.unit and head.unit.kind == "money" for head in (*sheet.captions, *sheet.corner))
    inherited = bind.inherited_body(replace(figure, kind="money") if money else figure, sheet.frame.subject)
    if (
        inherited
        and sheet.rows == "bodies"
        and any(row and row[0].body and row[0].body.name == inherited.name for row in sheet.stubs)
    ):
        return None
    return (inherited, "the body of the heading or the document") if inherited else None
