"""Acquire: which documents there are, what their bytes are, and what is known of them."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from flows import catalogue
from flows.catalogue import CatalogueError
from flows.findings import Finding
from flows.ordinary_file import NotOrdinary, opened
from flows.printable import escaped
from flows.read.document import Source

#: the file of a folder with what people corrected in its figures
CORRECTIONS = "corrections.csv"
NO_DOCUMENTS = (catalogue.NAME, CORRECTIONS)
KNOWN = ("title", "publisher", "published_on", "url", "kind", "licence")
#: an identifier stands in every row of its document
LONGEST_ID = 100


class AcquireError(Exception):
    """There is nothing to work on; the message says why in one line."""


def acquire(documents: Path) -> tuple[list[Source], list[Finding]]:
    """Every document of the folder, in the order of their file names, and what is odd about them."""
    files, findings = _files(documents)
    if not files and not findings:
        raise AcquireError(f"no documents in {documents}")
    entries = _catalogue(documents)
    findings += entries.findings
    sources: list[Source] = []
    taken: set[str] = set()
    # Entries name their documents; only then do the others take what names are left.
    for file in sorted(files, key=lambda file: (file not in entries.entries, file)):
        try:
            source = _source(files[file], file, entries.entries.get(file), taken, documents)
        except NotOrdinary:
            findings.append(_special(file))
            continue
        except OSError as error:
            findings.append(_unreadable(file, error))
            continue
        taken.add(source.document_id)
        sources.append(source)
        findings += _doubts(source, entries.entries.get(file))
    findings += [_missing(file) for file in entries.entries if file not in files]
    return sorted(sources, key=lambda source: source.file), findings


def document_files(documents: Path) -> list[str]:
    """The names of the files that would be taken for documents."""
    return sorted(_files(documents)[0])


def single(path: Path) -> Source:
    """One file by itself, with what a catalogue beside it says, as it would be in its folder's release."""
    if not path.exists():
        raise AcquireError(f"no such file: {path}")
    if not path.is_file():
        raise AcquireError(f"not a file: {path}")
    try:
        return _source(path, path.name, _catalogue(path.parent).entries.get(path.name), ())
    except OSError as error:
        raise AcquireError(f"cannot read {path}: {error.strerror}") from error


def unnamed(data: bytes, name: str) -> Source:
    """Bytes that came without a file, under a name of our own."""
    return Source(slug(name), name, name, hashlib.sha256(data).hexdigest(), len(data))


def slug(name: str) -> str:
    """A name as an identifier: lower case, ASCII letters and digits, hyphens between."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "document"


def _files(folder: Path) -> tuple[dict[str, Path], list[Finding]]:
    """The ordinary files below the folder by their relative name, and a finding for what is none."""
    if not folder.exists():
        raise AcquireError(f"no such folder: {folder}")
    if not folder.is_dir():
        raise AcquireError(f"not a folder: {folder}")
    files: dict[str, Path] = {}
    findings = []
    for path in _walk(folder):
        file = escaped(path.relative_to(folder).as_posix())
        if path.is_symlink() or not path.is_file():
            findings.append(_special(file))
        else:
            files[file] = path
    return files, findings


def _walk(folder: Path) -> Iterator[Path]:
    """Every entry that may be a document, folders entered, links and hidden names left alone."""
    waiting = [folder]
    while waiting:
        for path in _entries(waiting.pop()):
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
            else:
                yield path


def _entries(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise AcquireError(f"cannot read the folder {folder}: {error.strerror}") from error
    for path in entries:
        if path.name.startswith(".") or path.name in NO_DOCUMENTS or path.stem.upper() == "README":
            continue
        yield path


def _source(
    path: Path, file: str, entry: dict[str, Any] | None, taken: Container[str], folder: Path | None = None
) -> Source:
    with opened(path, folder) as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        size = os.fstat(stream.fileno()).st_size
    names = (_identifier(entry["id"] if entry and "id" in entry else Path(file).stem), _identifier(file))
    free = chain(names, (f"{names[1]}-{number}" for number in count(2)))
    source = Source(next(name for name in free if name not in taken), file, str(path), sha256, size)
    if entry is None:
        return source
    known = {name: entry[name] for name in KNOWN if name in entry}
    return replace(source, authors=tuple(entry.get("authors", ())), listed=True, **known)


def _catalogue(folder: Path) -> catalogue.Catalogue:
    try:
        return catalogue.catalogue(folder)
    except CatalogueError as error:
        raise AcquireError(str(error)) from error


def _identifier(name: str) -> str:
    return slug(name)[:LONGEST_ID].rstrip("-")


def _doubts(source: Source, entry: dict[str, Any] | None) -> Iterator[Finding]:
    if entry is None:
        fix = "Add an entry, so that its title, publisher and date are known."
        yield _doubt(source, "document-unlisted", f"the document has no entry in {catalogue.NAME}", fix)
    elif entry.get("sha256", source.sha256) != source.sha256:
        rule = f"the file's bytes are not those that {catalogue.NAME} was written for"
        yield _doubt(source, "document-changed", rule, "Check the entry, then give it the new sha256.")


def _doubt(source: Source, code: str, rule: str, fix: str) -> Finding:
    return Finding(code, "warning", rule, fix, "documents", source.document_id, source.file)


def _unreadable(file: str, error: OSError) -> Finding:
    rule, fix = f"the file cannot be read: {error.strerror}", "Make it readable."
    return Finding("document-unreadable", "error", rule, fix, "documents", _identifier(file), file)


def _special(file: str) -> Finding:
    rule, fix = "a link or special file is not read", "Put the document itself there."
    return Finding("document-special", "error", rule, fix, "documents", _identifier(file), file)


def _missing(file: str) -> Finding:
    rule, fix = f"{catalogue.NAME} lists a file that is not there", "Add the file, or take the entry away."
    return Finding("document-missing", "error", rule, fix, "documents", _identifier(file), file)
