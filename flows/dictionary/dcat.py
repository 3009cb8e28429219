"""dcat.jsonld: a release as a catalogue of its datasets, in the words of DCAT-AP 3 for data portals.

The context stands in the file: nothing has to be fetched to read it. Files are named relative to it
(https://semiceu.github.io/DCAT-AP/releases/3.0.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flows.dictionary.datapackage import PURPOSE, DataFile
from flows.dictionary.entry import purpose
from flows.dictionary.identifiers import document_iri, release_iri, web_address
from flows.dictionary.licence import licence_address, licences, terms
from flows.dictionary.sources import title
from flows.read.document import Source
from schemas.description import Dataset

AUTHORS = {"@id": "urn:figurebook:authors", "@type": "foaf:Agent", "foaf:name": "The figurebook authors"}
MEDIA_TYPE = {
    "@id": "https://www.iana.org/assignments/media-types/application/vnd.apache.parquet",
    "@type": "dct:MediaType",
}
SHA256 = {
    "@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
    "@type": "spdx:ChecksumAlgorithm",
}
CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcat:accessURL": {"@type": "@id"},
    "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"},
    "dcat:downloadURL": {"@type": "@id"},
    "dct:issued": {"@type": "xsd:date"},
    "foaf:page": {"@type": "@id"},
    "prov:wasDerivedFrom": {"@type": "@id"},
    "spdx:checksumValue": {"@type": "xsd:hexBinary"},
}


def dcat(
    release_id: str,
    version: str,
    datasets: Mapping[str, Dataset],
    files: Mapping[str, DataFile],
    sources: Iterable[Source],
) -> dict[str, Any]:
    """The release as a catalogue: its datasets with their files, on what terms, from which documents."""
    used = list(sources)
    release = release_iri(release_id)
    derived = [document_iri(source.document_id) for source in used]
    catalogue = {
        "@id": release,
        "@type": "dcat:Catalog",
        "dct:title": title(used),
        "dct:description": PURPOSE,
        "dct:identifier": release_id,
        "dcat:version": version,
        "dct:publisher": AUTHORS,
        "dct:license": _terms(release, used),
        "dcat:dataset": [
            _dataset(release, datasets[name], files[name])
            | {"dcat:version": version, "prov:wasDerivedFrom": derived}
            for name in datasets
        ],
    }
    return {"@context": CONTEXT, "@graph": [catalogue, *map(_document, used)]}


def _terms(release: str, sources: list[Source]) -> dict[str, Any]:
    addresses = (licence_address(licence["name"]) for licence in licences(sources))
    known = [{"@id": address} for address in addresses if address]
    said = {"@id": f"{release}#terms", "@type": "dct:LicenseDocument", "rdfs:label": terms(sources)}
    return said | ({"rdfs:seeAlso": known} if known else {})


def _dataset(release: str, dataset: Dataset, file: DataFile) -> dict[str, Any]:
    return {
        "@id": f"{release}#{dataset.name}",
        "@type": "dcat:Dataset",
        "dct:title": dataset.title,
        "dct:description": purpose(dataset),
        "dct:identifier": dataset.name,
        "dct:publisher": {"@id": AUTHORS["@id"]},
        "dcat:distribution": {
            "@id": f"{release}#{file.name}",
            "@type": "dcat:Distribution",
            "dct:title": file.name,
            "dct:license": {"@id": f"{release}#terms"},
            "dcat:accessURL": file.name,
            "dcat:downloadURL": file.name,
            "dcat:mediaType": MEDIA_TYPE,
            "dcat:byteSize": str(file.size_bytes),
            "spdx:checksum": _checksum(file.sha256),
        },
    }


def _document(source: Source) -> dict[str, Any]:
    known = {
        "dct:issued": source.published_on and source.published_on.isoformat(),
        "dct:publisher": source.publisher and {"@type": "foaf:Agent", "foaf:name": source.publisher},
        "foaf:page": web_address(source.url),
    }
    return {
        "@id": document_iri(source.document_id),
        "@type": ["prov:Entity", "foaf:Document"],
        "dct:title": source.title or source.file,
        "spdx:checksum": _checksum(source.sha256),
        **{name: value for name, value in known.items() if value},
    }


def _checksum(sha256: str) -> dict[str, Any]:
    return {"@type": "spdx:Checksum", "spdx:algorithm": SHA256, "spdx:checksumValue": sha256}
