"""Tables of key facts: a figure at the left, the words that say what it is to its right, and no heads.

    | **£42.5m**  | cost of the new ferries, as at June 2022 |
    | **11 of 30** | harbours with step-free access          |

The words stand to their figure as the stub of another table does to the value on its right.
"""

from __future__ import annotations

from flows.extract import cell_forms as forms
from flows.extract import grid
from flows.extract.grid import Grid, Row, Value
from flows.patterns import compiled
from flows.read.document import Cell, Table

_LETTERS = compiled(r"[^\W\d_]{3}")
#: a number that says nothing of what it is: *12*, *1.4*
_BARE = compiled(r"\d{1,4}(?:\.\d{1,2})*\.?")
#: the plural that a counted noun is in, among the first words: *Courts closed*, *New homes built*
_PLURAL = compiled(r"\W*+(?:[\w’'-]++ ){0,2}?(?:[^\W\d_]{2,}[^\Ws]s|[Pp]eople|[Ss]taff|[Cc]hildren)\b")
_CAPITAL = compiled(r"[\W_]*[A-Z]")


def read(text: str, table: Table) -> Grid | None:
    """The grid of a table of key facts, each figure under the words beside it; null for any other table."""
    rows = [filled for row in grid.rows_of(table) if (filled := grid.cells_of(row))]
    title = rows[0] if rows and len(rows[0]) == 1 else []
    over = [grid.words(text, cell) for cell in title]
    if any(forms.is_figure(said) or forms.is_label_head(said) for said in over):
        return None
    pairs = _pairs(rows[1:] if title else rows)
    if not _are_facts(text, pairs):
        return None
    laid = Grid(title=title, corner=title, plain=[*title], facts=True)
    for figure, words in pairs:
        laid.stubs.append((words,))
        if _states(text, figure):
            laid.values.append(Value(figure, (words,), (), figure.column))
        else:
            laid.plain.append(figure)
    return laid


def _pairs(rows: list[Row]) -> list[tuple[Cell, Cell]]:
    """Each left cell with the one to its right; none where some row does not go in pairs."""
    if any(len(row) % 2 for row in rows):
        return []
    return [pair for row in rows for pair in zip(row[::2], row[1::2], strict=True)]


def _are_facts(text: str, pairs: list[tuple[Cell, Cell]]) -> bool:
    """Whether there are figures on the left, but for a date here and there, and words on the right."""
    said = [(grid.words(text, left), grid.words(text, right)) for left, right in pairs]
    figures = [(left, right) for left, right in pairs if _states(text, left)]
    others = [left for left, _ in said if not forms.is_figure(left) and not forms.is_missing(left)]
    if len(figures) < 2 or len(figures) * 2 <= len(pairs) or any(not forms.is_date(left) for left in others):
        return False
    worded = all(_LETTERS.search(words) and not _is_form(words) for _, words in said)
    return worded and not _only_labels(said)


def _states(text: str, cell: Cell) -> bool:
    """Whether a cell states a quantity: a figure that is no date and no band of ages."""
    said = grid.words(text, cell)
    band = forms.is_band(said) and "%" not in said
    return forms.is_figure(said) and not forms.is_date(said) and not band


def _is_form(words: str) -> bool:
    return forms.is_figure(words) or forms.is_date(words) or forms.is_band(words)


def _only_labels(said: list[tuple[str, str]]) -> bool:
    """Whether bare numbers label their rows: items of a list, pages, times, lines to ring.

    They do if they count up or down, or stand before names and titles: those begin with a capital, and
    either the numbers only rise or few of the words name things that can be counted.
    """
    numbers = [left.strip("*_ ") for left, _ in said]
    if not all(map(_BARE.fullmatch, numbers)):
        return False
    marks = [number.rstrip(".") for number in numbers]
    if forms.is_count_up(marks) or forms.is_count_up(marks[::-1]):
        return True
    if not all(_CAPITAL.match(words) for _, words in said):
        return False
    parts = [[int(part) for part in number.split(".") if part] for number in numbers]
    rising = all(before < after for before, after in zip(parts, parts[1:], strict=False))
    return rising or sum(1 for _, words in said if _PLURAL.match(words)) * 2 <= len(said)
