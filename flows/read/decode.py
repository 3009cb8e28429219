"""The text in a file's bytes: which encoding, and whether it is a text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from flows.patterns import compiled

# What a file that is no text begins with, and what to call it.
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a RIFF media file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a SQLite database"),
    (b"PAR1", "a Parquet file"),
)

# UTF-32 stands before UTF-16: its little-endian mark begins with the other's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Which bytes of each four are NUL when Latin text stands in an encoding without its mark.
NUL_PATTERNS = (
    ((0, 1, 1, 1), "utf-32-le"),
    ((1, 1, 1, 0), "utf-32-be"),
    ((0, 1, 0, 1), "utf-16-le"),
    ((1, 0, 1, 0), "utf-16-be"),
)

DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Only these families are believed: a declared UTF-16 or an escape codec would make nonsense of the bytes.
EIGHT_BIT = compiled(r"iso8859|cp\d|koi8|mac|gb|big5|euc|shift|johab|tis")
CONTROLS = compiled(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SAMPLE = 1 << 16


class ReadError(Exception):
    """Why a file cannot be read, in one line."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, nothing normalised, and the encoding that gave them."""

    text: str
    encoding: str


def decode(data: bytes, name: str = "the file") -> Decoded:
    """The text of a file; ReadError where it is none."""
    if not data:
        raise ReadError(f"empty file: {name} holds nothing")
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"not a text: {name} is {kind}")
    decoded = _marked(data, name) or _unmarked(data, name)
    _require_text(decoded.text, name)
    return decoded


def _marked(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError:
                raise ReadError(f"not a text: {name} begins as {encoding} and breaks off") from None
    return None


def _unmarked(data: bytes, name: str) -> Decoded:
    if b"\0" in data[:SAMPLE]:
        encoding = _by_nuls(data)
        if encoding is None:
            raise ReadError(f"not a text: {name} holds NUL bytes")
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            raise ReadError(f"not a text: {name} holds NUL bytes") from None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)


def _by_nuls(data: bytes) -> str | None:
    """The wide encoding whose pattern of NUL bytes the file shows: nine in ten of its characters Latin."""
    sample = data[: min(SAMPLE, len(data)) // 4 * 4] or data.ljust(4, b"\x20")
    quarter = len(sample) // 4
    shares = [sample[place::4].count(0) / quarter for place in range(4)]
    for pattern, encoding in NUL_PATTERNS:
        fits = all(share > 0.6 if nul else share < 0.1 for share, nul in zip(shares, pattern, strict=True))
        if fits and len(data) % (4 if "32" in encoding else 2) == 0:
            return encoding
    return None


def _eight_bit(data: bytes) -> Decoded:
    """The encoding that the file declares, else Windows-1252; its five unassigned bytes stay controls."""
    declared = DECLARED.search(data, 0, 2048)
    if declared:
        try:
            encoding = codecs.lookup(declared[1].decode("ascii")).name
            if EIGHT_BIT.match(encoding) and encoding != "iso8859-1":  # who says Latin-1 means Windows-1252
                return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return Decoded(data.decode("cp1252"), "windows-1252")
    except UnicodeDecodeError:
        return Decoded("".join(map(_WINDOWS_1252.__getitem__, data)), "windows-1252")


_WINDOWS_1252 = [
    bytes([value]).decode("cp1252") if value not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(value)
    for value in range(256)
]


def _require_text(text: str, name: str) -> None:
    if "\0" in text:
        raise ReadError(f"not a text: {name} holds NUL bytes")
    sample = text[:SAMPLE]
    if len(CONTROLS.findall(sample)) > max(2, len(sample) // 100):
        raise ReadError(f"not a text: {name} is full of control characters")
    if not text.strip():
        raise ReadError(f"empty file: {name} holds nothing but blank characters")
