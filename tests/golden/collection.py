"""Collections of documents with gold, and the tally of each: read and extracted as the product does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flows.acquire import single
from flows.extract import extract
from flows.read import read
from tests.golden import gold, placement
from tests.golden.tally import Tally, tally

_HERE = Path(__file__).parent
_DOCUMENTS = (".txt", ".md", ".html", ".htm")
#: looked at only to measure: no rule was written with them in view
HELD_OUT = frozenset(
    {"annual-report-charity", "committee-report", "global-health-factsheet", "labour-market-bulletin"}
)


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents under one name, each with the gold file of its stem."""

    name: str
    pairs: tuple[tuple[Path, Path], ...]


def collection(name: str, documents: Path, rows: Path) -> Collection:
    """All documents of a folder that have gold in another."""
    files = sorted(file for file in documents.iterdir() if file.suffix in _DOCUMENTS)
    pairs = [(file, rows / f"{file.stem}.jsonl") for file in files]
    return Collection(name, tuple((file, row) for file, row in pairs if row.exists()))


def of_folder(folder: Path) -> Collection:
    """A folder with `docs` and `gold` in it, or with both kinds of file side by side."""
    if (folder / "docs").is_dir() and (folder / "gold").is_dir():
        return collection(folder.name, folder / "docs", folder / "gold")
    return collection(folder.name, folder, folder)


def _part(whole: Collection, name: str, held_out: bool) -> Collection:
    return Collection(name, tuple(pair for pair in whole.pairs if (pair[0].stem in HELD_OUT) == held_out))


def standard() -> list[Collection]:
    """The project's own: both halves of the devset, other kinds of document, strict ones, the five documents.

    The strict ones are dense, written for the purpose and read by people who saw neither rules nor output;
    their figures are partly invented and say nothing of the bodies that they name.
    """
    devset = of_folder(_HERE / "devset")
    return [
        _part(devset, "devset, worked on", held_out=False),
        _part(devset, "devset, held out", held_out=True),
        of_folder(_HERE / "kinds"),
        of_folder(_HERE / "strict"),
        collection("five documents", _HERE.parent.parent / "raw" / "documents", _HERE / "london"),
    ]


@cache
def score(documents: Collection) -> Tally:
    """The tally over all documents of a collection."""
    total = Tally()
    for file, rows in documents.pairs:
        document = read(single(file))
        wanted = gold.read(rows)
        placement.place(wanted, document.text)
        total += tally(wanted, extract(document).figures)
    return total
