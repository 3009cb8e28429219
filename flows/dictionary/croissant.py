"""croissant.json: a release as Croissant 1.1 tells it to those who load data for learning from it.

It is schema.org's Dataset with the files, their columns and, as PROV has it, what all was derived from
(https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from flows.dictionary.datapackage import PURPOSE, DataFile
from flows.dictionary.entry import meaning, purpose, target
from flows.dictionary.identifiers import document_iri, release_iri, web_address
from flows.dictionary.licence import licence_address, licences, terms
from flows.dictionary.sources import newest, title
from flows.read.document import Source
from schemas.description import Column, Dataset

STANDARD = "http://mlcommons.org/croissant/1.1"
MEDIA_TYPES = ["application/vnd.apache.parquet", "application/x-parquet"]
WEB_PAGE = "index.html"
AUTHORS = {"@type": "sc:Organization", "name": "The figurebook authors"}
DATA_TYPES = {
    "VARCHAR": "sc:Text",
    "DOUBLE": "sc:Float",
    "INTEGER": "sc:Integer",
    "BIGINT": "sc:Integer",
    "DATE": "sc:Date",
    "BOOLEAN": "sc:Boolean",
    "VARCHAR[]": "sc:Text",
}
OF_CROISSANT = (
    "annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileObject "
    "fileProperty fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path readLines "
    "recordSet references regex repeated replace samplingRate sdVersion separator source subField transform "
    "unArchive value"
).split()
CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "description": {"@container": "@language"},
    "name": {"@container": "@language"},
    **{word: f"cr:{word}" for word in OF_CROISSANT},
}


def croissant(
    release_id: str,
    version: str,
    datasets: Mapping[str, Dataset],
    files: Mapping[str, DataFile],
    sources: Iterable[Source],
) -> dict[str, Any]:
    """The release as a Croissant dataset: what it is, its files, the columns of each, the documents."""
    used = list(sources)
    said: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": STANDARD,
        "name": "figurebook",
        "description": PURPOSE,
        "identifier": release_iri(release_id),
        "version": version,
        "url": WEB_PAGE,
        "citeAs": f"{title(used)}. figurebook, version {version}, {release_iri(release_id)}",
        "license": [_licence(licence) for licence in licences(used)],
        "usageInfo": terms(used),
        "creator": AUTHORS,
        "publisher": AUTHORS,
        "isLiveDataset": False,
        "distribution": [_file(files[name]) for name in datasets],
        "recordSet": [_records(datasets[name], files[name], datasets) for name in datasets],
        "prov:wasDerivedFrom": [_document(source) for source in used],
        "prov:wasGeneratedBy": {"@type": "prov:Activity", "prov:label": "figurebook run"},
    }
    # Croissant asks for a date. A release has no clock; what it holds was published by this day.
    day = newest(used)
    return said | ({"datePublished": day.isoformat()} if day else {})


def _licence(licence: Mapping[str, str]) -> str | dict[str, str]:
    return licence_address(licence["name"]) or {"@type": "sc:CreativeWork", "name": licence["title"]}


def _file(file: DataFile) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.name,
        "name": file.name,
        "contentUrl": file.name,
        "contentSize": f"{file.size_bytes} B",
        "encodingFormat": MEDIA_TYPES,
        "sha256": file.sha256,
    }


def _records(dataset: Dataset, file: DataFile, datasets: Mapping[str, Dataset]) -> dict[str, Any]:
    key = [{"@id": f"{dataset.name}/{column}"} for column in dataset.key]
    return {
        "@type": "cr:RecordSet",
        "@id": dataset.name,
        "name": dataset.name,
        "description": purpose(dataset),
        "size": f"{file.rows} rows",
        "key": key[0] if len(key) == 1 else key,
        "field": [_field(column, dataset, file, datasets) for column in dataset.columns],
    }


def _field(
    column: Column, dataset: Dataset, file: DataFile, datasets: Mapping[str, Dataset]
) -> dict[str, Any]:
    said: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{dataset.name}/{column.name}",
        "name": column.name,
        "description": meaning(column),
        "dataType": DATA_TYPES[column.type],
        "source": {"fileObject": {"@id": file.name}, "extract": {"column": column.name}},
    }
    pointed = target(column, datasets)
    if pointed:
        said["references"] = {"field": {"@id": "/".join(pointed)}}
    return said | ({"isArray": True, "arrayShape": "-1"} if column.type.endswith("[]") else {})


def _document(source: Source) -> dict[str, Any]:
    """A document by the hash of its bytes: whoever has the file can tell that it is this one."""
    known = {
        "url": web_address(source.url),
        "datePublished": source.published_on and source.published_on.isoformat(),
        "publisher": source.publisher and {"@type": "sc:Organization", "name": source.publisher},
    }
    return {
        "@type": ["prov:Entity", "sc:CreativeWork"],
        "@id": document_iri(source.document_id),
        "name": source.title or source.file,
        "sha256": source.sha256,
        "contentSize": f"{source.size_bytes} B",
        **{name: value for name, value in known.items() if value},
    }
