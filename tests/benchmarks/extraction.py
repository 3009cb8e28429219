"""Extraction beside a bare scan for numerals over the same text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

from flows.acquire import single
from flows.extract import extract
from flows.extract.number_words import SCALES, TENS, UNITS
from flows.read import read

REPORT = Path("raw/documents/kings-fund-london-stps-2018-10-report.txt")
#: digits with their groups and decimals, and the number words
NUMERAL = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(sorted(UNITS | TENS | SCALES))})\b")
TIMES = 5


def lines() -> Iterator[str]:
    source = single(REPORT)
    document = read(source)
    extract(document)  # code lists are loaded and patterns compiled once a process
    characters = len(document.text)
    scan = fastest(lambda: NUMERAL.findall(document.text))
    yield f"extraction: {characters:,} characters of {REPORT.name}, CPU time, best of {TIMES}"
    for name, seconds in (
        ("re.findall for numerals", scan),
        ("read", fastest(lambda: read(source))),
        ("extract", fastest(lambda: extract(document))),
    ):
        speed, times = characters / seconds, seconds / scan
        yield f"  {name:<24} {seconds * 1000:8.1f} ms {speed:14,.0f} characters/s {times:8.1f} x the scan"


def fastest(work: Callable[[], object]) -> float:
    """The least CPU time of several tries: the one that other work on the machine disturbed least."""
    return min(timed(work) for _ in range(TIMES))


def timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
