"""The page of a release: its documents, every figure in its sentence, the dictionary, what was held back."""

from __future__ import annotations

import hashlib
import os
import sys
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jinja2
import pyarrow as pa
from markupsafe import Markup, escape

from flows.dictionary.entry import purpose, rules, unit
from flows.findings import Finding
from flows.site.sentences import Sentence, sentences
from schemas.description import Dataset

HERE = Path(__file__).parent
# A browser stays quick up to about here; the whole is in figures.parquet.
FIGURES_ON_PAGE = 5000


@dataclass(frozen=True)
class Contents:
    """What a page is made of: the rows of the release, their descriptions, the findings of the run."""

    release_id: str
    tables: Mapping[str, pa.Table]
    datasets: Mapping[str, Dataset]
    findings: Sequence[Finding]

    def rows(self, dataset: str) -> list[dict[str, Any]]:
        return self.tables[dataset].to_pylist() if dataset in self.tables else []

    @cached_property
    def figures(self) -> defaultdict[str, list[dict[str, Any]]]:
        """The figures of each document, in the order of its text."""
        found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in sorted(self.rows("figures"), key=lambda row: row["char_start"]):
            found[row["document_id"]].append(row)
        return found


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document on the page. `left_out` is how many of its figures the page has no room for."""

    document: Mapping[str, Any]
    kinds: Mapping[str, int]
    figures: int
    left_out: int
    sentences: tuple[Sentence, ...]


def page(contents: Contents, room: int = FIGURES_ON_PAGE) -> str:
    """The page as HTML: everything in one file, nothing fetched, nothing run."""
    chapters = _chapters(contents, room)
    style = (HERE / "style.css").read_text(encoding="utf-8")
    return (
        _environment()
        .get_template("page.html")
        .render(
            release_id=contents.release_id,
            style=style,
            style_hash=_hash(style),
            chapters=chapters,
            one_licence=_shared([chapter.document["licence"] for chapter in chapters]),
            kinds=sorted({kind for chapter in chapters for kind in chapter.kinds}),
            datasets=contents.datasets.values(),
            counts={name: rows.num_rows for name, rows in contents.tables.items()},
            dispositions=_counted(contents.rows("numerals"), "disposition"),
            held_back=_counted(contents.rows("quarantine"), "document_id", "dataset", "rule", "reason"),
            findings=Counter(
                (found.severity, found.document_id, found.rule, found.fix) for found in contents.findings
            ),
        )
    )


def _chapters(contents: Contents, room: int) -> list[Chapter]:
    sections = {row["passage_id"]: row["section"] or "" for row in contents.rows("passages")}
    chapters = []
    for document in contents.rows("documents"):
        stated = contents.figures[document["document_id"]]
        shown = stated[:room]
        room -= len(shown)
        read = tuple(sentences(document["text"], shown, sections))
        kinds = Counter(row["kind"] for row in stated)
        chapters.append(Chapter(document, kinds, len(stated), len(stated) - len(shown), read))
    return sorted(chapters, key=lambda chapter: -chapter.figures)


def _shared(values: Sequence[str | None]) -> str:
    """The value that all of several have, empty where they differ or have none."""
    return (values[0] or "") if len(set(values)) == 1 and len(values) > 1 else ""


def _counted(rows: Sequence[Mapping[str, Any]], *columns: str) -> list[tuple[tuple[Any, ...], int]]:
    """How often each combination of values occurs, the most frequent first."""
    counts = Counter(tuple(row[column] for column in columns) for row in rows)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _kept() -> jinja2.FileSystemBytecodeCache | None:
    """The template as Python runs it, kept where and as Python keeps its modules."""
    place = Path(cache_from_source(__file__)).parent
    may = not sys.dont_write_bytecode and os.access(place, os.W_OK)
    return jinja2.FileSystemBytecodeCache(str(place), "%s.template") if may else None


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        bytecode_cache=_kept(),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {
        "anchor": lambda name: "#" + quote(name, safe=""),
        "web": _web,
        "code": _code,
        "day": lambda day: f"{day:%-d %B %Y}" if day else "",
        "many": lambda count, thing: f"{count:,} {thing}{'' if count == 1 else 's'}",
        "words": lambda name: name.replace("_", " "),
    }
    environment.globals |= {"purpose": purpose, "rules": rules, "unit": unit}
    return environment


def _code(text: str) -> Markup:
    """Text in which what stands between backticks is set as code."""
    parts = escape(text).split("`")
    if len(parts) % 2 == 0:  # a backtick without its partner is a sign like any other
        return escape(text)
    code = Markup("<code>{}</code>")
    return Markup("").join(code.format(part) if at % 2 else part for at, part in enumerate(parts))


def _web(address: str | None) -> str:
    """An address that may be linked: one of the web, never one that runs a script."""
    return address if address and address.lower().startswith(("https://", "http://")) else ""


def _hash(style: str) -> str:
    """The style as the content policy of the page names it; no other style and no script is allowed."""
    return "sha256-" + b64encode(hashlib.sha256(style.encode()).digest()).decode()
