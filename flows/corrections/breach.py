"""Breaches: the rules of figures that one row would break."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
from pandera.errors import SchemaError, SchemaErrors

from schemas.description import arrow_schema
from schemas.figures import Figures


def breaches(figure: Mapping[str, Any]) -> list[str]:
    """What is said of the figure by each rule that it breaks and that would hold it back."""
    row = pa.Table.from_pylist([dict(figure)], schema=arrow_schema(Figures))
    try:
        Figures.to_schema().validate(row.to_pandas(types_mapper=pd.ArrowDtype), lazy=True)
    except SchemaErrors as errors:
        return [_said(error) for error in errors.schema_errors if _holds_back(error)]
    return []


def _holds_back(error: SchemaError) -> bool:
    said = getattr(error.check, "statistics", None) or {}
    return said.get("severity") != "warning"


def _said(error: SchemaError) -> str:
    if isinstance(error.schema, pandera.DataFrameSchema):
        return str(error.check.error)
    return f"{error.schema.name} has a value that it cannot have"
