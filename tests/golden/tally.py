"""A tally of figures against gold: what was found, what is too much, which slots are right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from flows.extract.figure import Figure
from tests.golden import slots
from tests.golden.gold import GoldRow


@dataclass(slots=True)
class Tally:
    """Counts over documents; tallies of several documents add up.

    `neutral` figures count neither for nor against: optional in the gold, or the whole of which
    the figure is a part. `alarms` are figures on numbers that are plainly no quantity.
    """

    core: int = 0
    hits: int = 0
    said: int = 0
    neutral: int = 0
    alarms: int = 0
    whole_rows: int = 0
    right: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))


def _share(figure: Figure, row: GoldRow) -> float:
    """How much of their characters two rows share: 0 none, 1 for the same span."""
    assert row.start is not None and row.end is not None
    common = min(row.end, figure.char_end) - max(row.start, figure.char_start)
    return common / (max(row.end, figure.char_end) - min(row.start, figure.char_start)) if common > 0 else 0.0


def _touching(figure: Figure, gold: list[GoldRow]) -> list[int]:
    return [index for index, row in enumerate(gold) if row.start is not None and _share(figure, row)]


def pairs(gold: list[GoldRow], figures: list[Figure]) -> dict[int, int]:
    """For each figure that agrees with a gold row that row, one to one.

    Core rows come first, then the agreeing unit, then the closer span.
    """
    edges = sorted(
        (not gold[row].is_core, not slots.unit(gold[row], figure), -_share(figure, gold[row]), row, index)
        for index, figure in enumerate(figures)
        for row in _touching(figure, gold)
        if gold[row].is_figure and slots.value(gold[row], figure)
    )
    taken: dict[int, int] = {}
    for *_, row, index in edges:
        if index not in taken and row not in taken.values():
            taken[index] = row
    return taken


def tally(gold: list[GoldRow], figures: list[Figure]) -> Tally:
    """The tally of one document."""
    total = Tally(core=sum(row.is_core for row in gold), said=len(figures))
    paired = pairs(gold, figures)
    for index, figure in enumerate(figures):
        if index in paired:
            _count_pair(total, gold[paired[index]], figure)
        else:
            _count_stray(total, [gold[row] for row in _touching(figure, gold)], figure)
    return total


def _count_pair(total: Tally, row: GoldRow, figure: Figure) -> None:
    if not row.is_core:
        total.neutral += 1
        return
    total.hits += 1
    verdicts = {name: right(row, figure) for name, right in slots.SLOTS.items()}
    total.right.update(name for name, right in verdicts.items() if right)
    total.whole_rows += all(verdicts.values())


def _count_stray(total: Tally, rows: list[GoldRow], figure: Figure) -> None:
    """A figure without a row of its own: neutral, a false alarm, or simply wrong."""
    figures = [row for row in rows if row.is_figure]
    agrees = any(slots.value(row, figure) for row in figures)
    whole = any(row.total is not None and slots.close(row.total, figure.value) for row in figures)
    never = any(row.tier == "never" for row in rows if not row.is_figure)
    if not agrees and whole or rows and not figures and not never:
        total.neutral += 1
    elif not figures and never:
        total.alarms += 1


def measures(total: Tally) -> dict[str, float]:
    """The measures of a tally by name: shares, but for the false alarms, which are per 100 core figures."""
    judged = total.said - total.neutral
    shares = {name: _rate(total.right[name], total.hits) for name in slots.SLOTS}
    return {
        "recall": _rate(total.hits, total.core),
        "precision": _rate(total.hits, judged),
        "false alarms": 100 * total.alarms / total.core if total.core else 0.0,
        **shares,
        "whole row": _rate(total.whole_rows, total.core),
    }


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
