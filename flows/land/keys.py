"""Keys: when a landed document may be used again, and when it must be read anew."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

from flows.read.document import Source

PROJECT = Path(__file__).parents[2]
# All that the raw tables depend on beside the document itself.
CODE = (
    "flows/read/**/*.py",
    "flows/extract/**/*.py",
    "flows/structure/**/*.py",
    "flows/land/*.py",
    "schemas/*.py",
    "schemas/codelists/*.csv",
)
READERS = ("lxml", "markdown-it-py")


@cache
def code_version(project: Path = PROJECT) -> str:
    """Changes with any line of code, code list or reading library that could change a raw table."""
    told = hashlib.sha256()
    for name in ("python", *READERS):
        release = ".".join(map(str, sys.version_info[:2])) if name == "python" else version(name)
        told.update(f"{name} {release}\n".encode())
    for file in sorted({file for pattern in CODE for file in project.glob(pattern)}):
        told.update(f"{file.relative_to(project).as_posix()}\0".encode())
        told.update(hashlib.sha256(file.read_bytes()).digest())
    return told.hexdigest()[:16]


def document_key(source: Source) -> str:
    """Changes with the bytes of the file and with what the list of sources says of it, not with its place."""
    entry = asdict(source)
    del entry["path"]
    return hashlib.sha256(json.dumps(entry, sort_keys=True, default=str).encode()).hexdigest()[:32]
