"""Rules: what is asked of one cell, or of the cells of one row, answered for all rows at once.

A rule is given the cells of the columns that it names and says row by row whether it is kept. Where
it says nothing (null) it is kept: that a cell may not be empty is a rule of its own.

Arrow reckons, not pandas: a run asks some two hundred of these questions, most of them of few rows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce
from typing import Any, TypeAlias

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
import pyarrow.compute as pc

from schemas.severity import Severity

#: the cells of a column as an Arrow array, or for each of them true, false or null
Cells: TypeAlias = Any


def rule(name: str, reason: str, *columns: str, severity: Severity = "error") -> Callable[..., Any]:
    """A rule that the columns of a row keep between them: a method over their cells, in that order.
    `reason` is what is said of a row that breaks it."""

    def declared(asked: Callable[..., Cells]) -> Any:
        def of_rows(cls: type, rows: pd.DataFrame) -> bool | pd.Series:
            return _told(asked(cls, *(cells(rows[column]) for column in columns)), rows)

        of_rows.__name__ = name  # pandera forgets the name of a rule that several models inherit
        # Without `ignore_na=False` pandera passes every row that has a null anywhere.
        said = {"columns": columns, "severity": severity}
        return pandera.dataframe_check(name=name, error=reason, ignore_na=False, statistics=said)(of_rows)

    return declared


def one_of(values: tuple[str, ...]) -> pandera.Check:
    """The cell has one of these values."""
    allowed = pa.array(values, pa.string())
    return _constraint("isin", lambda cells: pc.is_in(cells, allowed), allowed_values=values)


def pattern(written: str) -> pandera.Check:
    """The text of the cell is written like this."""
    return _constraint("str_matches", partial(pc.match_substring_regex, pattern=written), pattern=written)


def at_least(least: float) -> pandera.Check:
    """The number in the cell is not smaller."""
    return _constraint("greater_than_or_equal_to", lambda cells: pc.less_equal(least, cells), min_value=least)


def at_most(most: float) -> pandera.Check:
    """The number in the cell is not greater."""
    return _constraint("less_than_or_equal_to", lambda cells: pc.less_equal(cells, most), max_value=most)


def implies(condition: Cells, consequence: Cells) -> Cells:
    """True where the condition does not hold, or the consequence does. Unknown counts as not holding."""
    return pc.or_(pc.invert(pc.fill_null(condition, False)), pc.fill_null(consequence, False))


def in_order(*values: Cells | float) -> Cells:
    """True where each value is at most the next one; a missing value breaks no order."""
    pairs = zip(values, values[1:], strict=False)
    return all_of(*(pc.fill_null(pc.less_equal(smaller, larger), True) for smaller, larger in pairs))


def all_of(*kept: Cells) -> Cells:
    """True where each of these is; one false is enough for false, whatever is unknown beside it."""
    return reduce(pc.and_kleene, kept)


def any_of(*kept: Cells) -> Cells:
    """True where one of these is."""
    return reduce(pc.or_kleene, kept)


def together(first: Cells, *others: Cells) -> Cells:
    """True where the cells are filled in all together, or none of them."""
    return all_of(*(pc.equal(pc.is_valid(first), pc.is_valid(other)) for other in others))


def joined(*parts: Cells | str) -> Cells:
    """The parts one behind the other, row by row, as keys are made; null where a part is missing."""
    texts = [part if isinstance(part, str) else pc.cast(part, pa.string()) for part in parts]
    return pc.binary_join_element_wise(*texts, "")


def span_key(document: Cells, start: Cells, end: Cells) -> Cells:
    """The key of a stretch of text, as RFC 5147 names it: `<document_id>#char=<start>,<end>`."""
    return joined(document, "#char=", start, ",", end)


def as_long_as_span(text: Cells, start: Cells, end: Cells) -> Cells:
    """True where the text has as many characters as lie between the offsets."""
    return pc.equal(pc.utf8_length(text), pc.subtract(end, start))


def cells(column: pd.Series) -> Cells:
    """The cells of a column of a frame, as the Arrow array that they are."""
    found: Cells = column.array.__arrow_array__()
    return found


def _constraint(name: str, asked: Callable[[Cells], Cells], **said: Any) -> pandera.Check:
    """A check of one column under the name that pandera has for it."""

    def of_column(column: pd.Series) -> bool | pd.Series:
        found = cells(column)
        return _told(pc.or_(pc.is_null(found), pc.fill_null(asked(found), True)), column)

    return pandera.Check(of_column, name=name, ignore_na=False, statistics=said)


def _told(kept: Cells, rows: pd.DataFrame | pd.Series) -> bool | pd.Series:
    """The answer as pandera takes it: one word where all rows keep the rule, else one for each row."""
    if pc.all(kept, min_count=0).as_py() is not False:
        return True
    return pd.Series(pc.fill_null(kept, True).to_numpy(zero_copy_only=False), index=rows.index)
