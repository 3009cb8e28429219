"""What the code lists share: how one is read, how its names are compared, what orders its rows.

Each function over rows answers row by row: true where the row keeps the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
from pyarrow import csv

from schemas.common import Dataset
from schemas.description import arrow_schema

FOLDER = Path(__file__).parent
SEPARATOR = "|"
#: our own code for what has no official one
OWN_CODE = r"x-[a-z0-9]+(-[a-z0-9]+)*"

_TEXT = pd.ArrowDtype(pa.string())


def read(model: type[Dataset]) -> pd.DataFrame:
    """The code list of a model, each cell in the type of its column; an empty cell is null."""
    return table(model).to_pandas(types_mapper=pd.ArrowDtype)


def table(model: type[Dataset]) -> pa.Table:
    """The same as an Arrow table."""
    return _table(model.Config.name, arrow_schema(model))


@cache
def _table(name: str, schema: pa.Schema) -> pa.Table:
    types = csv.ConvertOptions(
        column_types=schema,
        null_values=[""],
        strings_can_be_null=True,
        true_values=["true"],
        false_values=["false"],
    )
    return csv.read_csv(FOLDER / f"{name}.csv", convert_options=types).cast(schema)


def split(cell: Any) -> list[str]:
    """The names in a cell."""
    return [] if pd.isna(cell) else str(cell).split(SEPARATOR)


def names(rows: pd.DataFrame, *columns: str) -> list[set[str]]:
    """All names of each row, of whichever column."""
    cells = zip(*(rows[column] for column in columns), strict=True)
    return [{name for cell in row for name in split(cell)} for row in cells]


def folded(rows: pd.DataFrame, *columns: str) -> list[set[str]]:
    """All names of each row without regard to capitals."""
    return [{name.casefold() for name in own} for own in names(rows, *columns)]


def rule(name: str, reason: str, *columns: str) -> Callable[..., Any]:
    """A rule that looks at a whole list: a method over its rows. Without `ignore_na=False` pandera passes
    every row that has a null anywhere."""
    return pandera.dataframe_check(name=name, error=reason, ignore_na=False, statistics={"columns": columns})


def implies(condition: pd.Series, consequence: pd.Series) -> pd.Series:
    """True where the condition does not hold, or the consequence does. Unknown counts as not holding."""
    return ~condition.fillna(False).astype(bool) | consequence.fillna(False).astype(bool)


def in_order(smaller: pd.Series, larger: pd.Series) -> pd.Series:
    """True where a value is at most the other; a missing value breaks no order."""
    return (smaller <= larger).fillna(True).astype(bool)


def tidy(rows: pd.DataFrame) -> pd.Series:
    """No cell has a blank too many, and no list of names an empty one."""
    kept = pd.Series(True, index=rows.index)
    for column in (column for column in rows if rows[column].dtype == _TEXT):
        kept &= pd.Series([_tidy(cell) for cell in rows[column]], index=rows.index, dtype=bool)
    return kept


def _tidy(cell: Any) -> bool:
    return all(part == " ".join(part.split()) != "" for part in split(cell))


def in_sequence(keys: Iterable[Any], index: pd.Index) -> pd.Series:
    """No row stands before one that sorts lower."""
    keys = list(keys)
    return pd.Series([not at or keys[at - 1] <= key for at, key in enumerate(keys)], index=index, dtype=bool)


def one_meaning(names: list[set[str]], rows: pd.DataFrame) -> pd.Series:
    """No name of a row stands for another row at the same date. A row without dates holds at every date."""
    since = _dates(rows, "valid_from", date.min)
    until = _dates(rows, "valid_to", date.max)
    holders: dict[str, list[int]] = {}
    kept = [True] * len(rows)
    for at, own in enumerate(names):
        for name in own:
            for other in holders.setdefault(name, []):
                if since[at] <= until[other] and since[other] <= until[at]:
                    kept[at] = kept[other] = False
            holders[name].append(at)
    return pd.Series(kept, index=rows.index)


def _dates(rows: pd.DataFrame, column: str, default: date) -> list[date]:
    if column not in rows:
        return [default] * len(rows)
    return [default if pd.isna(day) else day for day in rows[column]]


def under_known(rows: pd.DataFrame, above: str) -> pd.Series:
    """What a row is a part of stands in the list too."""
    return rows[above].isna() | rows[above].isin(set(rows["code"].dropna()))


def ends_on_top(rows: pd.DataFrame, above: str) -> pd.Series:
    """Going up from a row, no row comes twice."""
    pairs = zip(rows["code"], rows[above], strict=True)
    parents = {code: parent for code, parent in pairs if not pd.isna(parent)}
    return pd.Series([_ends(code, parents) for code in rows["code"]], index=rows.index, dtype=bool)


def _ends(code: str, parents: dict[str, str]) -> bool:
    seen: set[str] = set()
    for step in _upward(code, parents):
        if step in seen:
            return False
        seen.add(step)
    return True


def _upward(code: str, parents: dict[str, str]) -> Iterator[str]:
    step: str | None = code
    while step is not None:
        yield step
        step = parents.get(step)


class CodeList(Dataset):
    """What every list keeps that is ordered by its codes."""

    @rule("tidy", "a cell has a blank too many or an empty name")
    def tidy(cls, rows: pd.DataFrame) -> pd.Series:
        return tidy(rows)

    @rule("sorted", "the row stands behind one with a higher code", "code")
    def sorted(cls, rows: pd.DataFrame) -> pd.Series:
        return in_sequence(rows["code"], rows.index)
