"""No pattern of reading, extraction and structure backtracks: time grows no faster than the text."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import cache
from time import process_time
from types import ModuleType

import pytest

import flows.extract
import flows.read
import flows.structure
from flows.extract.pattern_starts import ByStart

#: what patterns are made to stumble over: long runs, almost-matches, open brackets, blanks and line ends
UNITS = (
    "1", "1,", "1.", "1 ", "1,000 ", "12-", "1/", "£", "£1m-", "(", "(1", "((1)", "[1,", "<sup>", " ", "\n",
    " \n", "\t", "a", "a ", "A", "Ab ", "A. ", "of the ", "and ", "in ", "the ", "’s ", "-", "%", "*", "_",
    "#", "|", "| a ", "|-", ".", ". ", "...", ",", ", ", ":", ";", "http://a", "a.b", "a@b", "one ", "two-",
    "half ", "per cent ", "from ", "between 1 ", "Smith and ", "(Smith 2018; ", "2017/18 ", "1 January ",
    "NHS ", "Figure 1 ", "aged 1 ", "1 of the ", "1 out of ", "more than ", "rose by ", "<p>", "<td ",
    "&amp;", "\u00a0", "\u200b1", "²", "½", "é",
)  # fmt: skip
#: what may have to stand before, for a pattern to begin at all
HEADS = ("", "(", "1 ", "A", " ")
#: from short runs, over which an exponential pattern still ends, to long ones, which show a square
LENGTHS = (10, 200, 1500)
#: below this a time says nothing about growth; a quick machine tells less of it apart
SLOWEST_FLOOR = 0.004
ALLOWED = 2.6
EXPONENTIAL = 16
#: a busy machine may hide growth, or show what is not there, but not so often
TRIES = 3

Scan = Callable[[re.Pattern[str], str], object]


def modules() -> list[ModuleType]:
    names = [
        found.name
        for package in (flows.read, flows.extract, flows.structure)
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [importlib.import_module(name) for name in names]


def compiled(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The patterns in a module's attribute: itself, or inside tuples, lists, sets, dicts, rules by start."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict):
        yield from compiled([*value.keys(), *value.values()], depth + 1)
    elif isinstance(value, ByStart):
        yield from compiled([value.any, value.rules], depth)
    elif isinstance(value, (tuple, list, set, frozenset)) and depth < 5:
        for part in value:
            yield from compiled(part, depth + 1)
    elif hasattr(value, "cache_info") and not inspect.signature(value.__wrapped__).parameters:  # type: ignore[attr-defined]
        yield from compiled(value(), depth + 3)  # type: ignore[operator]


def patterns() -> dict[str, re.Pattern[str]]:
    """All patterns, each once, by the name of the attribute that holds it."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        for name, value in vars(module).items():
            for number, pattern in enumerate(compiled(value)):
                if pattern not in found.values():
                    found[f"{module.__name__.removeprefix('flows.')}.{name}.{number}"] = pattern
    return found


PATTERNS = patterns()
SOURCES = {module.__name__: inspect.getsource(module) for module in modules()}


def begins_anywhere(name: str) -> bool:
    """Whether some code looks for the pattern all through a text; most look in a window or at one place."""
    module, attribute = f"flows.{name.rsplit('.', 2)[0]}", name.split(".")[-2]
    whole = rf"\b{attribute}(?:\(\))?\.(?:finditer|findall|sub|split)\("
    search = rf"\b{attribute}(?:\(\))?\.search\((?![^\n]*(?:max\(|\*|\w+ - \d+|\w+ \+ \d+))"
    tail = module.rsplit(".", 1)[1]
    others = [source for other, source in SOURCES.items() if other != module and tail in source]
    if re.search(f"{whole}|{search}", SOURCES[module]):
        return True
    return any(re.search(rf"\b{tail}\.(?:{whole[2:]}|{search[2:]})", source) for source in others)


def everywhere(pattern: re.Pattern[str], text: str) -> object:
    return sum(1 for _ in pattern.finditer(text))


def at_one_place(pattern: re.Pattern[str], text: str) -> object:
    return pattern.match(text) or pattern.fullmatch(text)


def seconds(scan: Scan, pattern: re.Pattern[str], text: str, tries: int = 1) -> float:
    """The least time of a few scans of the text."""
    best = float("inf")
    for _ in range(tries):
        begin = process_time()
        scan(pattern, text)
        best = min(best, process_time() - begin)
    return best


@cache
def floor() -> float:
    """Below this a time says nothing about growth: half of what a square takes here over the longest run."""
    square = seconds(everywhere, re.compile(r"1.*x"), pumped("", "1", LENGTHS[-1] * 2), 5)
    return min(SLOWEST_FLOOR, square / 2)


@cache
def quick() -> float:
    """So quick over the text before that even a cube stays below the floor over the next."""
    return floor() / 8**3


@cache
def pumped(head: str, unit: str, length: int) -> str:
    """A run of the unit, which nothing ends as it began."""
    return head + unit * (length // len(unit)) + "!"


def stumbles(scan: Scan, pattern: re.Pattern[str], head: str, unit: str) -> bool:
    """Whether a run of some length takes much more than twice the time when it is twice as long.

    A square that ends in a line is none: the growth must go on. An exponential will not be waited for.
    """
    for length in LENGTHS:
        once = seconds(scan, pattern, pumped(head, unit, length * 2))
        if once < quick() and length > LENGTHS[0]:
            return False
        if once < floor():
            continue
        times = growth(scan, pattern, head, unit, length)
        if times > EXPONENTIAL:
            return True
        if times > ALLOWED and all(growth(scan, pattern, head, unit, length * on) > ALLOWED for on in (2, 4)):
            return True
    return False


def growth(scan: Scan, pattern: re.Pattern[str], head: str, unit: str, length: int) -> float:
    """How many times longer the scan of twice the text takes."""
    once, twice = (pumped(head, unit, length * times) for times in (1, 2))
    return seconds(scan, pattern, twice, 3) / max(seconds(scan, pattern, once, 3), floor() / 4)


def backtracks(name: str) -> list[str]:
    """The pumped strings over which a pattern takes more than twice as long when they are twice as long."""
    heads: list[tuple[Scan, str]] = [(at_one_place, head) for head in HEADS]
    if begins_anywhere(name):
        heads.append((everywhere, ""))
    return [
        head + unit for scan, head in heads for unit in UNITS if stumbles(scan, PATTERNS[name], head, unit)
    ]


def test_there_are_patterns_to_be_tested() -> None:
    assert len(PATTERNS) > 150
    assert any(name.startswith("read.") for name in PATTERNS)
    assert any("numerals" in name for name in PATTERNS)


@pytest.mark.parametrize("module", sorted({name.rsplit(".", 2)[0] for name in PATTERNS}))
def test_time_at_most_doubles_with_the_text(module: str) -> None:
    names = [name for name in PATTERNS if name.rsplit(".", 2)[0] == module]
    # what a busy machine made slow is not so each time
    slow = {name: [""] for name in names}
    for _ in range(TRIES):
        slow = {name: units for name in slow if (units := backtracks(name))}
    assert slow == {}


@pytest.mark.parametrize(
    ("pattern", "scan", "slow"),
    [
        (r"(?:1+)+x", at_one_place, True),
        (r"1*1*x", at_one_place, True),
        (r"1.*x", everywhere, True),
        (r"1.*x", at_one_place, False),
        (r"(?<!1)1++x", everywhere, False),
    ],
)
def test_patterns_that_backtrack_are_found(pattern: str, scan: Scan, slow: bool) -> None:
    found = (stumbles(scan, re.compile(pattern), "", "1") for _ in range(4 * TRIES))
    assert any(found) if slow else not all(found)
