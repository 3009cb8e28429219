"""dcat.jsonld keeps to DCAT-AP 3, needs no other file to be read, and damage in it is found by its shapes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from flows.dictionary.dcat import dcat
from flows.read.document import Source
from flows.release.current import Release
from schemas.description import descriptions
from tests.dictionary.things import DOCUMENT, FILE, THINGS

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
SHAPES = Path(__file__).parent / "profiles" / "dcat-ap-3.ttl"
HERE = "https://example.org/releases/1/dcat.jsonld"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def pyshacl(offline: None) -> ModuleType:
    return pytest.importorskip("pyshacl", reason="pyshacl is not installed")


@pytest.fixture(scope="module")
def published(release: Release) -> Json:
    said: Json = json.loads((release.path / "dcat.jsonld").read_text())
    return said


def described(*sources: Source) -> Json:
    return dcat("0123456789abcdef", "2.1.0", {"things": THINGS}, {"things": FILE}, sources)


def graph(said: Json) -> Any:
    import rdflib

    return rdflib.Graph().parse(data=json.dumps(said), format="json-ld", publicID=HERE)


def complaints(pyshacl: ModuleType, said: Json, shapes: Path = SHAPES) -> set[tuple[str, str]]:
    """What breaks a shape: the property, and the sort of rule."""
    from rdflib import SH

    _, report, _ = pyshacl.validate(graph(said), shacl_graph=shapes_of(shapes))
    return {
        (_last(report.value(at, SH.resultPath)), _last(report.value(at, SH.sourceConstraintComponent)))
        for at in report.objects(None, SH.result)
    }


@cache
def shapes_of(file: Path) -> Any:
    import rdflib

    return rdflib.Graph().parse(file)


def _last(iri: object) -> str:
    return str(iri).replace("#", "/").rsplit("/", 1)[-1]


def test_a_distribution_has_the_file_its_size_and_its_hash() -> None:
    distribution = described()["@graph"][0]["dcat:dataset"][0]["dcat:distribution"]
    assert distribution["dcat:accessURL"] == distribution["dcat:downloadURL"] == "things.parquet"
    assert distribution["dcat:byteSize"] == "12"
    assert distribution["spdx:checksum"]["spdx:checksumValue"] == "ab" * 32


def test_version_agents_and_terms() -> None:
    catalogue, document = described(DOCUMENT)["@graph"]
    (dataset,) = catalogue["dcat:dataset"]
    assert catalogue["@id"] == "urn:figurebook:0123456789abcdef"
    assert catalogue["dcat:version"] == dataset["dcat:version"] == "2.1.0"
    assert catalogue["dct:publisher"]["foaf:name"] == "The figurebook authors"
    assert catalogue["dct:license"]["rdfs:label"].endswith("on their terms: CC-BY-4.0.")
    assert catalogue["dct:license"]["rdfs:seeAlso"] == [{"@id": "https://spdx.org/licenses/CC-BY-4.0"}]
    assert dataset["prov:wasDerivedFrom"] == [document["@id"]] == ["urn:figurebook:document:beds"]
    assert document["spdx:checksum"]["spdx:checksumValue"] == "cd" * 32
    assert document["dct:publisher"]["foaf:name"] == "The trust"
    assert (document["dct:issued"], document["foaf:page"]) == ("2018-06-30", "https://example.org/beds")


def test_what_is_no_web_address_is_not_linked_to() -> None:
    urls = ("javascript:alert(1)", "https://a b", "http://x\n", "file:///etc/passwd", "", None)
    for url in urls:
        document = described(Source("a", "a.txt", "a", "00" * 32, 1, url=url))["@graph"][1]
        assert "foaf:page" not in document


def test_the_context_stands_in_the_file(published: Json) -> None:
    assert all(isinstance(meant, dict | str) for meant in published["@context"].values())
    used = {word.split(":")[0] for word in _words(published["@graph"]) if not word.startswith("@")}
    assert used <= set(published["@context"])


def _words(said: object) -> set[str]:
    if isinstance(said, list):
        return set().union(*map(_words, said))
    if isinstance(said, dict):
        return set(said).union(*map(_words, said.values()))
    return set()


def test_a_context_elsewhere_would_be_asked_for(pyshacl: ModuleType) -> None:
    with pytest.raises(AssertionError, match="the network was asked for"):
        graph({"@context": "https://example.org/context.jsonld", "@graph": []})


def test_files_are_named_from_where_the_description_lies(pyshacl: ModuleType, published: Json) -> None:
    from rdflib import DCAT

    addresses = {str(file) for file in graph(published).objects(None, DCAT.downloadURL)}
    assert addresses == {f"https://example.org/releases/1/{name}.parquet" for name in descriptions()}


def test_the_release_keeps_to_dcat_ap(pyshacl: ModuleType, published: Json) -> None:
    assert complaints(pyshacl, published) == set()


@pytest.mark.skipif(
    "DCAT_AP_SHAPES" not in os.environ, reason="DCAT_AP_SHAPES names no file of SEMIC's shapes"
)
def test_the_release_keeps_to_the_shapes_of_semic(pyshacl: ModuleType, published: Json) -> None:
    assert complaints(pyshacl, published, Path(os.environ["DCAT_AP_SHAPES"])) == set()


def catalogue(said: Json) -> Json:
    found: Json = said["@graph"][0]
    return found


def distribution(said: Json) -> Json:
    found: Json = catalogue(said)["dcat:dataset"][0]["dcat:distribution"]
    return found


MUTANTS: dict[str, tuple[Callable[[Json], object], tuple[str, str]]] = {
    "a catalogue of no publisher": (
        lambda said: catalogue(said).pop("dct:publisher"),
        ("publisher", "MinCountConstraintComponent"),
    ),
    "a dataset without a title": (
        lambda said: catalogue(said)["dcat:dataset"][0].pop("dct:title"),
        ("title", "MinCountConstraintComponent"),
    ),
    "a dataset of two versions": (
        lambda said: catalogue(said)["dcat:dataset"][0].update({"dcat:version": ["1.0.0", "1.0.1"]}),
        ("version", "MaxCountConstraintComponent"),
    ),
    "a file that is nowhere": (
        lambda said: distribution(said).pop("dcat:accessURL"),
        ("accessURL", "MinCountConstraintComponent"),
    ),
    "a size that is none": (
        lambda said: distribution(said).update({"dcat:byteSize": "large"}),
        ("byteSize", "DatatypeConstraintComponent"),
    ),
    "a hash that is too short": (
        lambda said: distribution(said)["spdx:checksum"].update({"spdx:checksumValue": "ab"}),
        ("checksumValue", "PatternConstraintComponent"),
    ),
    "a hash of no kind": (
        lambda said: distribution(said)["spdx:checksum"].pop("spdx:algorithm"),
        ("algorithm", "MinCountConstraintComponent"),
    ),
    "an agent without a name": (
        lambda said: catalogue(said)["dct:publisher"].pop("foaf:name"),
        ("name", "MinCountConstraintComponent"),
    ),
    "terms that are no licence": (
        lambda said: catalogue(said)["dct:license"].pop("@type"),
        ("license", "ClassConstraintComponent"),
    ),
}


@pytest.mark.parametrize("name", MUTANTS)
def test_the_shapes_find_a_mutant(pyshacl: ModuleType, name: str) -> None:
    spoil, rule = MUTANTS[name]
    mutant = json.loads(json.dumps(described(DOCUMENT)))
    spoil(mutant)
    assert rule in complaints(pyshacl, mutant)
