"""croissant.json is read by the reference reader of Croissant, and every damage in it is found by that."""

from __future__ import annotations

import json
import logging
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from flows.dictionary.croissant import croissant
from flows.dictionary.datapackage import DataFile
from flows.read.document import Source
from flows.release.current import Release
from schemas.description import Dataset, descriptions
from tests.dictionary.things import DOCUMENT, FILE, THINGS

# Its own, of libraries that it uses.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:The inplace keyword"),
]
Json = dict[str, Any]

COLUMNS = {
    "documents": ("document_id", "title"),
    "figures": ("figure_id", "document_id", "quote", "value", "citation_keys"),
}


@pytest.fixture(scope="module")
def mlcroissant(offline: None) -> ModuleType:
    """The reference reader. It takes seconds to import, so only who needs it does."""
    # It logs to the stream that it finds, and closes that with its log: the true one it leaves alone.
    with redirect_stderr(sys.__stderr__):
        return pytest.importorskip("mlcroissant", reason="mlcroissant is not installed")


def described(*sources: Source) -> Json:
    return croissant("0123456789abcdef", "2.1.0", {"things": THINGS}, {"things": FILE}, sources)


def test_a_file_by_its_hash_and_its_size() -> None:
    (file,) = described()["distribution"]
    assert (file["@id"], file["contentUrl"]) == ("things.parquet", "things.parquet")
    assert (file["sha256"], file["contentSize"]) == ("ab" * 32, "12 B")


def test_columns_with_their_types_key_and_references() -> None:
    (records,) = described()["recordSet"]
    assert (records["@id"], records["key"], records["size"]) == ("things", {"@id": "things/code"}, "3 rows")
    code, value, parent, parents, lost = records["field"]
    assert [field["dataType"] for field in (code, value, parents)] == ["sc:Text", "sc:Float", "sc:Text"]
    assert value["description"] == "Value. The number | its `base`. Unit: in the unit of `unit`."
    assert parent["references"] == parents["references"] == {"field": {"@id": "things/code"}}
    assert (parents["isArray"], "isArray" in code) == (True, False)
    # The dataset that it points to is not published.
    assert "references" not in lost
    assert lost["source"] == {"fileObject": {"@id": "things.parquet"}, "extract": {"column": "lost"}}


def test_a_document_by_the_hash_of_its_bytes() -> None:
    said = described(DOCUMENT)
    (document,) = said["prov:wasDerivedFrom"]
    assert document["@id"] == "urn:figurebook:document:beds"
    assert document["sha256"] == "cd" * 32
    assert (document["name"], document["publisher"]["name"]) == ("Beds", "The trust")
    assert (document["url"], document["datePublished"]) == ("https://example.org/beds", "2018-06-30")
    assert said["license"] == ["https://spdx.org/licenses/CC-BY-4.0"]
    # A release has no clock: no other day is known than that of its newest document.
    assert said["datePublished"] == "2018-06-30"


def test_what_is_not_known_of_a_document_is_not_said() -> None:
    hostile = Source("a", "a <b>.txt", "a", "00" * 32, 1, url="javascript:alert(1)", licence="Ask us first.")
    said = described(hostile)
    (document,) = said["prov:wasDerivedFrom"]
    assert document["name"] == "a <b>.txt"
    assert not {"url", "datePublished", "publisher"} & set(document)
    assert "datePublished" not in said
    assert said["license"] == [{"@type": "sc:CreativeWork", "name": "Ask us first."}]


def test_id_and_version_of_the_release() -> None:
    said = described()
    assert (said["identifier"], said["version"]) == ("urn:figurebook:0123456789abcdef", "2.1.0")
    assert said["conformsTo"] == "http://mlcommons.org/croissant/1.1"


class Complaints(logging.Handler):
    """What a reader logs, which is where it says that a context is not that of Croissant."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def test_the_release_is_valid_without_a_warning(release: Release, mlcroissant: ModuleType) -> None:
    heard = Complaints()
    logging.getLogger("absl").addHandler(heard)
    try:
        found = mlcroissant.Dataset(jsonld=str(release.path / "croissant.json")).metadata
    finally:
        logging.getLogger("absl").removeHandler(heard)
    assert (found.ctx.issues.errors, found.ctx.issues.warnings, heard.said) == (set(), set(), [])
    assert {records.name for records in found.record_sets} == set(descriptions())


@pytest.fixture(scope="module")
def part(release: Release, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Json]:
    """Some columns of two datasets of the release in a folder of their own, and how they are described."""
    folder = tmp_path_factory.mktemp("part")
    datasets = {name: only(descriptions()[name], columns) for name, columns in COLUMNS.items()}
    files = {}
    for name in datasets:
        file = Path(shutil.copy(release.file(name), folder))
        files[name] = DataFile(file.name, file.stat().st_size, sha256(file.read_bytes()).hexdigest(), 4)
    return folder, croissant(release.id, "1.0.0", datasets, files, [DOCUMENT])


def only(dataset: Dataset, columns: tuple[str, ...]) -> Dataset:
    return replace(dataset, columns=tuple(dataset.column(name) for name in columns))


def rows(reader: ModuleType, folder: Path, said: Json) -> list[Json]:
    (folder / "croissant.json").write_text(json.dumps(said))
    return list(reader.Dataset(jsonld=str(folder / "croissant.json")).records("figures"))


def test_the_rows_are_loaded_by_it(mlcroissant: ModuleType, part: tuple[Path, Json]) -> None:
    loaded = {row["figures/quote"].decode(): row for row in rows(mlcroissant, *part)}
    assert set(loaded) == {"120 beds", "14.7 per cent", "£2 million", "30 and 40"}
    assert loaded["14.7 per cent"]["figures/value"] == 14.7
    assert list(loaded["30 and 40"]["figures/citation_keys"]) == [b"Office 2018"]


def hash_of_another_file(said: Json) -> None:
    said["distribution"][1]["sha256"] = "0" * 64


def column_that_is_not_there(said: Json) -> None:
    said["recordSet"][1]["field"][0]["source"]["extract"]["column"] = "figure"


def field_of_no_file(said: Json) -> None:
    said["recordSet"][1]["field"][0]["source"]["fileObject"]["@id"] = "figure.parquet"


def reference_to_nothing(said: Json) -> None:
    field = next(one for one in said["recordSet"][1]["field"] if "references" in one)
    field["references"]["field"]["@id"] = "documents/nothing"


def no_type(said: Json) -> None:
    del said["recordSet"][1]["field"][0]["dataType"]


def no_hash(said: Json) -> None:
    del said["distribution"][0]["sha256"]


MUTANTS = (
    hash_of_another_file,
    column_that_is_not_there,
    field_of_no_file,
    reference_to_nothing,
    no_type,
    no_hash,
)


@pytest.mark.parametrize("spoil", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_the_reader_finds_a_mutant(
    mlcroissant: ModuleType, part: tuple[Path, Json], spoil: Callable[[Json], None]
) -> None:
    folder, said = part
    mutant = json.loads(json.dumps(said))
    spoil(mutant)
    with pytest.raises((mlcroissant.ValidationError, mlcroissant.GenerationError)):
        rows(mlcroissant, folder, mutant)
