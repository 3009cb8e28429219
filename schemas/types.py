"""The types of a column, named as DuckDB names them.

Arrow types from one end to the other: a missing number stays apart from
"not a number", a date stays a date, and an array keeps its element type.
"""

from __future__ import annotations

from typing import Annotated

import pandas as pd
import pyarrow as pa

VARCHAR = Annotated[pd.ArrowDtype, pa.string()]
VARCHAR_ARRAY = Annotated[pd.ArrowDtype, pa.list_(pa.string())]
DOUBLE = Annotated[pd.ArrowDtype, pa.float64()]
INTEGER = Annotated[pd.ArrowDtype, pa.int32()]
BOOLEAN = Annotated[pd.ArrowDtype, pa.bool_()]
DATE = Annotated[pd.ArrowDtype, pa.date32()]

DUCKDB_NAMES: dict[pa.DataType, str] = {
    pa.string(): "VARCHAR",
    pa.list_(pa.string()): "VARCHAR[]",
    pa.float64(): "DOUBLE",
    pa.int32(): "INTEGER",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
}
