"""Collections to publish many times over: each printing differs from the others in a cell of two datasets."""

from __future__ import annotations

from pathlib import Path

from flows.release.current import Release
from flows.release.publication import publish
from tests.release.small import Collection, sources

DOCUMENTS = {
    "beds.txt": "Hospital beds\n\nThe trust closed 120 beds in 2016, 14.7 per cent of all.\n",
    "staff.md": "# Staff\n\nSome 3,000 nurses left in June 2018.\n",
}


def built(number: int, folder: Path) -> Path:
    """The interim tables that a run leaves before its release, of the printing with this number."""
    collection = Collection()
    collection.rows["figures"][0]["geography"] = printing(number)
    collection.rows["documents"][0]["title"] = printing(number)
    return collection.build(folder / f"built-{number}")


def published(number: int, folder: Path, warehouse: Path) -> Release:
    """A release of that printing."""
    return publish(built(number, folder), sources(), [], warehouse)


def printing(number: int) -> str:
    """The words by which the rows of a printing are told from those of another."""
    return f"Printing {number}"


def written(folder: Path, number: int = 0) -> Path:
    """A folder of two short documents; with a number, one of them states that number."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text.replace("3,000", f"{3000 + number:,}"))
    return folder
