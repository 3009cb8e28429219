"""A survey of a page before it is read: where its content lies, and which tables only lay it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.read.element import CONTENT, HEADINGS

if TYPE_CHECKING:
    from lxml.etree import _Element

PRESENTATION = ("presentation", "none")


@dataclass(slots=True)
class TableFacts:
    """What tells a table of data from one that lays out a page."""

    widest: int = 0
    row: int = 0
    head: bool = False
    layout: bool = False


@dataclass(slots=True)
class Survey:
    """What a first walk over a page found."""

    holders: set[_Element] = field(default_factory=set)
    layout: set[_Element] = field(default_factory=set)
    has_main: bool = False


def is_main(element: _Element) -> bool:
    return element.tag == "main" or element.get("role") == "main"


def survey(root: _Element) -> Survey:
    """The elements that hold a page's content, and its layout tables."""
    from lxml.etree import iterwalk

    found = Survey()
    open_tables: list[tuple[_Element, TableFacts]] = []
    for event, element in iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "end":
            if tag == "table":
                table, facts = open_tables.pop()
                if facts.layout or (facts.widest <= 1 and not facts.head):
                    found.layout.add(table)
            continue
        found.has_main = found.has_main or is_main(element)
        if tag in CONTENT or tag == "h1" or is_main(element):
            _hold(found.holders, element)
        if tag == "table":
            for _, facts in open_tables[-1:]:
                facts.layout = True
            open_tables.append((element, TableFacts(layout=element.get("role") in PRESENTATION)))
        elif open_tables:
            _note(open_tables[-1][1], tag)
    return found


def _hold(holders: set[_Element], element: _Element) -> None:
    """Marks what an element lies within; stops where that is known, so that the whole survey stays linear."""
    above = element.getparent()
    if element.tag != "h1":
        holders.add(element)
    while above is not None and above not in holders:
        holders.add(above)
        above = above.getparent()


def _note(facts: TableFacts, tag: str) -> None:
    if tag == "tr":
        facts.row = 0
    elif tag in ("td", "th"):
        facts.row += 1
        facts.widest = max(facts.widest, facts.row)
        facts.head = facts.head or tag == "th"
    elif tag in HEADINGS or tag == "form":
        facts.layout = True
