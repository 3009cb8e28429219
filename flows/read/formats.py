"""The formats that can be read: for each media type, what makes a document of its characters.

A new format is one more row here and one module that gives a `Document`.
"""

from __future__ import annotations

from collections.abc import Callable

from flows.read.assemble import assemble
from flows.read.decode import Decoded
from flows.read.document import Document, Source
from flows.read.media import HTML, MARKDOWN, PLAIN

Format = Callable[[Decoded, Source], Document]


def _plain(decoded: Decoded, source: Source) -> Document:
    from flows.read.text import blocks

    return assemble(source, PLAIN, decoded.text, blocks(decoded.text), encoding=decoded.encoding)


def _markdown(decoded: Decoded, source: Source) -> Document:
    from flows.read.markdown import blocks

    return assemble(source, MARKDOWN, decoded.text, blocks(decoded.text), encoding=decoded.encoding)


def _html(decoded: Decoded, source: Source) -> Document:
    from flows.read.html import page

    return page(decoded, source)


FORMATS: dict[str, Format] = {PLAIN: _plain, MARKDOWN: _markdown, HTML: _html}
