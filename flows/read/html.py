"""HTML: the tree walked once, element by element; what a browser would show becomes the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flows.patterns import compiled
from flows.read import element as elements
from flows.read.assemble import assemble
from flows.read.block import Block
from flows.read.decode import Decoded, ReadError
from flows.read.document import Document, Source
from flows.read.line import groups, lines
from flows.read.media import HTML
from flows.read.metadata import published, title
from flows.read.prose import setting as line_setting
from flows.read.script import raised
from flows.read.spans import MOST_COLUMNS, MOST_ROWS, span
from flows.read.survey import Survey, is_main, survey
from flows.read.text import group_blocks
from flows.read.visible import Setting, Visible

if TYPE_CHECKING:
    from lxml.etree import _Element

TAG = compiled(r"</?([A-Za-z][^\s/<>]{0,60})[^<>]*+>")
# A tag with thousands of attributes takes the parser their square. A picture within a page is as long.
LONG_TAG = compiled(r"<([A-Za-z][^\s/<>]{0,60})[^<>]{5000,}+>")
MOST_ATTRIBUTES = 200
SIMPLE = frozenset(
    ["p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "th", "title", "script", "style"]
)
TOO_DEEP = "nested too deeply for its structure to be read; read as paragraphs"


def page(decoded: Decoded, source: Source) -> Document:
    """The document that a page shows."""
    root, notes = _tree(decoded.text)
    shown = Visible()
    if root is not None:
        _Walk(shown, survey(root)).over(root)
    text = shown.text()
    if not text.strip():
        raise ReadError(f"empty file: {source.file} is a page that shows no text")
    return assemble(
        source,
        HTML,
        text,
        _split(text, shown.blocks),
        encoding=decoded.encoding,
        title=title(root) if root is not None else None,
        published=published(root) if root is not None else None,
        notes=notes,
    )


def _tree(text: str) -> tuple[_Element | None, tuple[str, ...]]:
    """The tree of a page. Where elements nest too deep for the parser, containers are left out."""
    text = LONG_TAG.sub(lambda tag: tag[0] if len(tag[0].split()) < MOST_ATTRIBUTES else f"<{tag[1]}>", text)
    root, whole = _parse(text)
    if whole:
        return root, ()
    kept = TAG.sub(lambda found: found[0] if found[1].lower() in SIMPLE else " ", text)
    root, whole = _parse(kept)
    if not whole:
        root, _ = _parse("<p>" + TAG.sub(" ", text))
    return root, (TOO_DEEP,)


def _parse(text: str) -> tuple[_Element | None, bool]:
    """The tree, and whether it holds the whole page. Nothing outside the file is looked at."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, recover=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing but comments or declarations
        return None, True
    return root, not any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _split(text: str, blocks: list[Block]) -> list[Block]:
    """Preformatted text is plain text: read as such."""
    found: list[Block] = []
    for each in blocks:
        if each.kind != "preformatted":
            found.append(each)
            continue
        for group in groups(lines(text, each.start, each.end)):
            found.extend(group_blocks(text, group, line_setting(group)))
    return found


class _Walk:
    """One walk over a page, with the setting of every open element on a stack."""

    def __init__(self, shown: Visible, found: Survey) -> None:
        self.shown = shown
        self.found = found
        self.stack: list[Setting] = [Setting()]
        shown.opening = found.has_main

    def over(self, root: _Element) -> None:
        from lxml.etree import iterwalk

        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element.tag in elements.UNSHOWN or elements.is_hidden(element.attrib):
                    self.stack.append(self.stack[-1])
                    walk.skip_subtree()
                    continue
                self._open(element)
            else:
                if not (element.tag in elements.UNSHOWN or elements.is_hidden(element.attrib)):
                    self._close(element)
                self.stack.pop()
                if element.tail and len(self.stack) > 1:
                    self._write(element.tail)
        self.shown.end_block()

    def _open(self, element: _Element) -> None:
        tag = element.tag
        if is_main(element) or tag == "h1":
            if tag in elements.BLOCKS:
                self.shown.end_block()
            self.shown.opening = False
        if tag == "br" or tag == "dd" and self.stack[-1].kind != "list_item":
            self.shown.line_break(self.stack[-1])
        elif tag in elements.BLOCKS:
            self.shown.end_block()
        self._open_table(element)
        self.stack.append(self._setting(element))
        if element.text:
            self._write(element.text)

    def _open_table(self, element: _Element) -> None:
        tag = element.tag
        if tag == "table" and element not in self.found.layout:
            self.shown.open_table()
        elif self.shown.grid is not None and tag == "tr":
            self.shown.open_row()
        elif self.shown.grid is not None and tag in ("td", "th"):
            self.shown.open_cell()

    def _close(self, element: _Element) -> None:
        tag, setting = element.tag, self.stack[-1]
        if self.shown.grid is not None and tag in ("td", "th"):
            head = tag == "th" or _in_head(element)
            rows, columns = (
                span(element.get("rowspan"), MOST_ROWS),
                span(element.get("colspan"), MOST_COLUMNS),
            )
            self.shown.close_cell(rows, columns, head)
        elif self.shown.grid is not None and tag == "tr":
            self.shown.end_row()
        elif tag == "table" and element not in self.found.layout:
            self.shown.end_block()
            self.shown.close_table(setting)
        elif tag in elements.BLOCKS and tag != "dt":
            self.shown.end_block()

    def _write(self, words: str) -> None:
        setting = self.stack[-1]
        self.shown.write(raised(words) if setting.script == "sup" else words, setting)

    def _setting(self, element: _Element) -> Setting:
        """How text inside an element is set: as outside, but for what the element changes."""
        tag, outer = element.tag, self.stack[-1]
        holds = element in self.found.holders
        furniture = outer.furniture or elements.is_furniture(tag, element.attrib, holds, outer.in_content)
        setting = replace(
            outer,
            furniture=furniture,
            in_content=outer.in_content or tag in elements.CONTENT or is_main(element),
            bold=outer.bold or tag in elements.BOLD,
        )
        if _is_mark(element):
            return replace(setting, script="sup")
        change = CHANGES.get(tag)
        return change(setting) if change else setting


def _is_mark(element: _Element) -> bool:
    """Whether a link is the mark of a footnote: a bare number that leads to another place of the page."""
    words = (element.text or "").strip()
    leads = element.tag == "a" and (element.get("href") or "").startswith("#") and not len(element)
    return leads and words.isdigit() and len(words) <= 3


def _in_head(element: _Element) -> bool:
    row = element.getparent()
    above = row.getparent() if row is not None else None
    return above is not None and above.tag == "thead"


def _heading(level: int):  # type: ignore[no-untyped-def]
    return lambda outer: replace(outer, kind="heading", level=level)


CHANGES = {
    **{tag: _heading(level) for tag, level in elements.HEADINGS.items()},
    **{tag: (lambda outer: replace(outer, depth=outer.depth + 1)) for tag in elements.LISTS},
    **{tag: (lambda outer: replace(outer, kind="list_item")) for tag in ("li", "dt", "dd")},
    **{tag: (lambda outer: replace(outer, kind="caption")) for tag in ("caption", "figcaption")},
    "blockquote": lambda outer: replace(outer, quoted=True),
    "pre": lambda outer: replace(outer, kind="preformatted", pre=True),
    "sup": lambda outer: replace(outer, script="sup"),
    "sub": lambda outer: replace(outer, script="sub"),
}
