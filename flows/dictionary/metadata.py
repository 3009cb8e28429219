"""Metadata: the files by which other tools learn what a release is, each with what writes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from flows.dictionary.croissant import croissant
from flows.dictionary.datapackage import DataFile
from flows.dictionary.dcat import dcat
from flows.read.document import Source
from schemas.description import Dataset

Rendering = Callable[
    [str, str, Mapping[str, Dataset], Mapping[str, DataFile], Iterable[Source]], dict[str, Any]
]
#: what they say of a release begins with its id and its version; annotations.jsonl has neither
METADATA: Mapping[str, Rendering] = {"croissant.json": croissant, "dcat.jsonld": dcat}


def as_text(said: Mapping[str, Any]) -> str:
    """A description as it is written: for people to read too, the same in every run."""
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"
