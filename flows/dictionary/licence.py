"""Licence: on what terms a release may be used, as far as its documents say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.read.document import Source

LICENCE_ID = re.compile(r"[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)+")
#: of these, the list of SPDX has a page by their id; another word with a hyphen may be anything
OPEN = re.compile(r"(?:CC0|CC-BY(?:-NC)?(?:-SA|-ND)?|OGL-UK|ODbL|ODC-By|PDDL)-\d\.\d")
OWN = "The values, units and codes are facts that figurebook read from the documents."
OF_PUBLISHERS = "Texts and quotes belong to the publishers of the documents, on their terms"


def licences(sources: Iterable[Source]) -> list[dict[str, str]]:
    """The licences of the documents, each once. A text that is no licence's id is told as its title."""
    stated = sorted({source.licence or "" for source in sources})
    return [_licence(text) for text in stated]


def terms(sources: Iterable[Source]) -> str:
    """What may be used freely and what may not, in words: the facts, and the words that state them."""
    stated = (licence["title"].rstrip(".") for licence in licences(sources))
    return f"{OWN} {OF_PUBLISHERS}: {'; '.join(stated)}."


def licence_address(name: str) -> str | None:
    """Where an open licence can be read, by its id."""
    return f"https://spdx.org/licenses/{name}" if OPEN.fullmatch(name) else None


def _licence(text: str) -> dict[str, str]:
    if not text:
        return {"name": "notspecified", "title": "No licence is stated for some of the documents"}
    return {"name": text if LICENCE_ID.fullmatch(text) else "other-closed", "title": text}
