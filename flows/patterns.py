"""Patterns, compiled once for all processes.

`re` takes about a second for the patterns of reading, extraction and structure, and every process would pay
it again: each command, each worker, each scheduled run. So they are kept as Python keeps its modules: beside
the source, for one version of Python, and not at all where Python is told to write no bytecode. A pattern is
found by its own words and flags, and all are let go when Python or this file changes, hence nothing that is
kept can be out of date. What is not kept, or can not be read, is compiled. Nothing but speed hangs on it.

The form is what the standard library's compiler hands to its engine, with one thing more: what a match can
begin with, so that a search goes from one such character to the next. The compiler tells that too, but looks
no further than a `\\b`, with which most of our patterns begin. Where the engine may be another one (a later
Python, another interpreter) `re` itself compiles.

Before 3.11.5 the engine misread a possessive repeat of a group (python/cpython#106052), and found no end of a
sentence. There such a repeat is told as an atomic group, which says the same.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any
from zlib import crc32

from flows import first_characters

#: those whose compiler and engine were seen to speak this form
_KNOWN = sys.implementation.name == "cpython" and sys.version_info < (3, 14)

#: whether the engine misreads possessive repeats of groups
FAULTY = sys.version_info < (3, 11, 5)

if _KNOWN:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _constants, _parser  # type: ignore[attr-defined]

#: of a pattern: its words and flags
_Key = tuple[str, int]
#: what a match can begin with, and what the engine is told: all flags, the code in bytes, how many groups,
#: numbers by name, names by number
_Form = tuple[frozenset[str], int, bytes, int, dict[str, int], tuple[str | None, ...]]


def compiled(words: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile`, sooner."""
    if not _KNOWN:
        return re.compile(words, flags)
    _, all_flags, code, *groups = _told(words, int(flags))
    pattern: re.Pattern[str] = _sre.compile(words, all_flags, array("I", code).tolist(), *groups)
    return pattern


def starts(words: str) -> frozenset[str]:
    """The characters that a match can begin with, as `first_characters` tells them."""
    return _told(words, 0)[0] if _KNOWN else first_characters.starts(words)


def _told(words: str, flags: int) -> _Form:
    """What is kept of a pattern, or made of it anew."""
    key = (words, flags)
    if key not in _forms:
        _forms[key] = _form(words, flags)
        _anew.append(key)
    return _forms[key]


def keep() -> None:
    """Keeps what was compiled here for the processes to come, where Python may keep its modules."""
    if not _anew or sys.dont_write_bytecode:
        return
    _anew.clear()
    file = _file()
    new = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        new.write_bytes(marshal.dumps((_engine(), _forms)))
        new.replace(file)


def _form(words: str, flags: int) -> _Form:
    """What the standard library's own `compile` makes of a pattern before it calls the engine."""
    parsed = _parser.parse(words, flags)
    if FAULTY:
        _make_sound(parsed)
    begins = first_characters.of_parsed(parsed)
    code = array("I", map(int, _led(_compiler._code(parsed, flags), begins, flags)))
    names: dict[str, int] = parsed.state.groupdict
    by_number: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        by_number[number] = name
    all_flags = int(flags | parsed.state.flags)
    return begins, all_flags, code.tobytes(), parsed.state.groups - 1, names, tuple(by_number)


def _led(code: list[int], begins: frozenset[str], flags: int) -> list[int]:
    """The code, its first block telling what a match can begin with where the compiler's does not."""
    length, told, shortest = code[1:4]
    if told or shortest == 0 or begins == first_characters.ANY:
        return code
    of_set = _compiler._code(_parser.parse(first_characters.as_set(begins)), 0)
    if of_set[2] != _constants.SRE_INFO_CHARSET:
        return code
    return [*of_set[:3], *code[3:5], *of_set[5 : 1 + of_set[1]], *code[1 + length :]]


def _make_sound(parsed: Any) -> None:
    """Tells each possessive repeat of a group, wherever it stands, as an atomic group of a greedy one."""
    for place, (operation, told) in enumerate(parsed.data):
        for part in _parts(told):
            _make_sound(part)
        if operation is _constants.POSSESSIVE_REPEAT and not _compiler._simple(told[2]):
            greedy = _parser.SubPattern(parsed.state, [(_constants.MAX_REPEAT, told)])
            parsed.data[place] = (_constants.ATOMIC_GROUP, greedy)


def _parts(told: Any) -> list[Any]:
    """The patterns inside what is told of an operation: of a group, a repeat, a choice."""
    if isinstance(told, _parser.SubPattern):
        return [told]
    return [part for each in told for part in _parts(each)] if isinstance(told, (tuple, list)) else []


def _file() -> Path:
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _engine() -> tuple[Any, ...]:
    """What the forms are for, and what made them."""
    made_by = (Path(__file__), Path(first_characters.__file__))
    return sys.version, _sre.MAGIC, _sre.CODESIZE, crc32(b"".join(file.read_bytes() for file in made_by))


def _kept() -> dict[_Key, _Form]:
    """What an earlier process kept for this engine."""
    try:
        engine, forms = marshal.loads(_file().read_bytes())
    except (OSError, ValueError, EOFError, TypeError, NotImplementedError):
        return {}
    return forms if engine == _engine() else {}


_forms: dict[_Key, _Form] = _kept() if _KNOWN else {}
_anew: list[_Key] = []
