"""No document and no row is lost: what came in is published, unchanged or in quarantine."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any

import pyarrow.parquet as pq

from flows import land, pipeline
from flows.run_report import RunReport
from schemas.description import descriptions
from tests.soak.child import begin
from tests.soak.promise import Measured, Promise

SHOWN = 5
WORKERS = 2
#: files that no run takes for documents
PASSED_OVER = ("sources.toml", "corrections.csv", ".hidden.txt", "README.md")
READABLE: tuple[Callable[[random.Random], bytes], ...] = (
    lambda chance: f"The trust closed {chance.randrange(2, 900)} beds in 2016.\n".encode(),
    lambda chance: f"# Staff\n\nSome {chance.randrange(2, 99)},000 nurses left in June 2018.\n".encode(),
    lambda chance: f"<p>It rose by {chance.randrange(2, 99)}.5 per cent in London.</p>".encode(),
    lambda chance: f"| place | beds |\n| --- | --- |\n| Kent | {chance.randrange(99)} |\n".encode(),
    lambda chance: f"Café: £{chance.randrange(1, 99)} million in 2017/18.\n".encode("utf-16"),
    lambda _: b"Nothing is counted here.\n",
)
UNREADABLE: tuple[Callable[[random.Random], bytes], ...] = (
    lambda _: b"",
    lambda _: b"%PDF-1.7\n\x00\x01\x02\xff\xfe",
    lambda chance: b"\x7fELF" + chance.randbytes(300),
    lambda chance: b"PK\x03\x04" + chance.randbytes(200),
)


def prove(folder: Path, collections: int) -> Measured:
    """Generated collections, some files of them unreadable and some rows broken, published twice."""
    shares = [range(start, collections, WORKERS) for start in range(WORKERS)]
    working = [begin(partial(_share, folder / str(share.start), share)) for share in shares]
    answers = [child.answer() for child in working]
    counted = sum((answer[0] for answer in answers), Counter[str]())
    lost = [fault for answer in answers for fault in answer[1]]
    number = (
        f"{len(lost)} unaccounted in {collections:,} collections: {counted['documents']:,} documents = "
        f"{counted['published']:,} published + {counted['unchanged']:,} unchanged + "
        f"{counted['quarantined']:,} quarantined; of {counted['rows']:,} rows {counted['held']:,} held back"
    )
    return Measured(number, tuple(lost[:SHOWN]))


def _share(folder: Path, numbers: range) -> tuple[Counter[str], list[str]]:
    counted, lost = Counter[str](), []
    for number in numbers:
        chance, place = random.Random(number), folder / str(number)
        for turn in range(2):
            _written(place / "documents", chance)
            found = _accounted(place, chance, counted)
            lost += [f"collection {number}, run {turn + 1}: {fault}" for fault in found]
        rmtree(place)
    return counted, lost


def _written(folder: Path, chance: random.Random) -> None:
    """A few more files; what is there from the run before stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in chance.sample(PASSED_OVER[2:], chance.randrange(2)):
        (folder / name).write_text("There are 5 of them, and nobody asks.\n")
    for _ in range(chance.randrange(1, 4)):
        kinds = UNREADABLE if chance.random() < 0.2 else READABLE
        name = chance.choice(["report", "Report", "ré port", "a-b", "a b", "x" * 90, "1"])
        ending = chance.choice(["", ".txt", ".md", ".html", ".TXT"])
        (folder / f"{name}{ending}").write_bytes(chance.choice(kinds)(chance))
    (folder / "always.txt").write_text("There were 7 beds in 2018.\n")


def _accounted(place: Path, chance: random.Random, counted: Counter[str]) -> list[str]:
    """What of one run is neither published nor held back; what was is counted."""
    there = {file.name for file in (place / "documents").iterdir()} - set(PASSED_OVER)
    places = (place / "documents", place / "warehouse", place / "tables")
    broken = partial(_breaking, chance)
    report = pipeline.run(*places, submit=broken, accept_loss="the soak breaks rows on purpose")
    if not report.release_path:
        return [f"nothing was published: {report.lines()[-1]}"]
    return _documents(report, there, counted) + _rows(report, counted)


def _breaking(chance: random.Random, work: Callable[..., Any], *told: Any) -> Callable[[], Any]:
    """Does the work, and breaks some of the figures that it extracts."""

    def result() -> Any:
        rows = work(*told)
        for figure in rows.get("figures", ()) if isinstance(rows, dict) else ():
            if chance.random() < 0.2:
                figure["kind"] = "nonsense"
        return rows

    return result


def _documents(report: RunReport, there: set[str], counted: Counter[str]) -> list[str]:
    rows = _table(report, "documents")
    unchanged = {row["file"] for row in rows if row["document_id"] in report.reused}
    published = {row["file"] for row in rows} - unchanged
    held = [row for row in _table(report, "quarantine") if row["dataset"] == "documents"]
    quarantined = {row["row_key"] for row in held}
    counted["documents"] += len(there)
    for name, files in (("published", published), ("unchanged", unchanged), ("quarantined", quarantined)):
        counted[name] += len(files & there)
    twice = (published | unchanged) & quarantined
    lost = there - published - unchanged - quarantined
    return [f"lost: {name}" for name in sorted(lost)] + [f"both: {name}" for name in sorted(twice)]


def _rows(report: RunReport, counted: Counter[str]) -> list[str]:
    """The rows that were read, against those published and those in quarantine, dataset by dataset."""
    raw, faults = _raw(report.folders), []
    # A row that breaks two rules stands there twice.
    broken = {(row["dataset"], row["document_id"], row["row_key"]) for row in _table(report, "quarantine")}
    held = Counter(dataset for dataset, _, _ in broken)
    for name, dataset in descriptions().items():
        if dataset.derived or name in ("documents", "quarantine"):
            continue
        published = report.rows[name]
        counted["rows"] += raw[name]
        counted["held"] += held[name]
        if raw[name] != published + held[name]:
            faults.append(f"{name}: {raw[name]} read, {published} published, {held[name]} held back")
    return faults


def _raw(folders: Mapping[str, Path]) -> Counter[str]:
    counted = Counter[str]()
    for folder in folders.values():
        counted.update({name: rows.num_rows for name, rows in land.load(folder).items()})
    return counted


def _table(report: RunReport, dataset: str) -> list[dict[str, Any]]:
    assert report.release_path is not None
    rows: list[dict[str, Any]] = pq.ParquetFile(report.release_path / f"{dataset}.parquet").read().to_pylist()
    return rows


PROMISE = Promise(
    "accounted",
    "no document or row lost",
    "1,000 generated collections, each run twice: documents = published + unchanged + quarantined",
    partial(prove, collections=1000),
    partial(prove, collections=1),
)
