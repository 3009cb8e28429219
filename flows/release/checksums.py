"""SHA256SUMS: the hash of every file of a release, in the form that `sha256sum -c` reads."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from flows.findings import Finding
from flows.ordinary_file import contents

NAME = "SHA256SUMS"
NO_HASH = ""
FIX = "Publish again into a new folder, or fetch the release again; do not use this copy"


def hashed(folder: Path) -> dict[str, str]:
    """The hash of every file of a folder but the list itself, in the order of their names."""
    names = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    return {name: hash_of(path) for name, path in names.items() if name != NAME and not _is_folder(path)}


def sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def hash_of(path: Path) -> str:
    """The hash of a file; none of what is no file, but a link or a pipe, or cannot be read."""
    try:
        return sha256(path) if stat.S_ISREG(path.lstat().st_mode) else NO_HASH
    except OSError:
        return NO_HASH


def render(hashes: Mapping[str, str]) -> str:
    return "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))


def parse(text: str) -> dict[str, str]:
    """Name and hash from each line; a line that is neither is no promise and counts as nothing."""
    lines = (line.split("  ", 1) for line in text.splitlines())
    return {pair[1]: pair[0] for pair in lines if len(pair) == 2}


def differences(folder: Path) -> tuple[list[Finding], dict[str, str]]:
    """What is not as the list says, and the hashes of the files that are."""
    try:
        text = contents(folder / NAME, below=folder).decode()
    except (OSError, UnicodeDecodeError):
        return [_finding("checksums_missing", NAME, "a release lists the hashes of its files")], {}
    listed = parse(text)
    if not listed:
        return [_finding("checksums_empty", NAME, "the list of hashes names no file")], {}
    present = hashed(folder)
    intact = {name: found for name, found in present.items() if found and listed.get(name) == found}
    return [*_malformed(text, listed), *_differences(listed, present)], intact


def _malformed(text: str, listed: Mapping[str, str]) -> Iterator[Finding]:
    """What a reader of the list passes over, such as a line end that is none, is damage all the same."""
    if text != render(listed):
        yield _finding("checksums_malformed", NAME, "the list of hashes is as it was written")


def _differences(listed: Mapping[str, str], present: Mapping[str, str]) -> Iterator[Finding]:
    missing = {listed[name]: name for name in listed if name not in present}
    for name, found in present.items():
        if name not in listed and found in missing:
            yield _finding("file_renamed", missing.pop(found), "a file keeps its name", f"is now {name}")
        elif name not in listed:
            yield _finding("file_extra", name, "a release holds only the files that it lists")
        elif not found or found != listed[name]:
            yield _finding("file_changed", name, "the bytes of a file have the listed hash")
    for name in missing.values():
        yield _finding("file_missing", name, "every listed file is there")


def _finding(code: str, name: str, rule: str, value: str = "") -> Finding:
    return Finding(code, "stop", rule, FIX, row_key=name, value=value)
