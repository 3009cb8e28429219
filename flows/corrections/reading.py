"""Reading corrections: the lines that say what they must, or all that is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
from pandera.errors import SchemaError, SchemaErrorReason, SchemaErrors

from flows.corrections.correction import Correction
from flows.corrections.register import COLUMNS, Line, MalformedRegister, Register, read
from flows.findings import Finding
from schemas.corrections import CORRECTABLE, Corrections, misfit

TEXT = pd.ArrowDtype(pa.string())
SHORT = 80
# What a cell should be that breaks a rule of its column.
MENDED = {
    "figure_id": "Write it as in figures.figure_id, such as report#char=120,124.",
    "document_sha256": "Write it as in documents.sha256: 64 hexadecimal digits.",
    "column": f"Name one of {', '.join(CORRECTABLE)}.",
    "expected": "Write what is read from the document, as `figurebook correct` does.",
    "right": "Write a value of that column, or nothing for null.",
    "reason": "Say why the other value is right.",
    "corrected_by": "Say who corrected it.",
    "corrected_on": "Write a day such as 2026-11-22.",
}
TAKE_AWAY = "Take the line away, or say what is right."


def corrections(file: Path, needed: bool = False) -> tuple[tuple[Correction, ...], list[Finding]]:
    """The corrections in a file and a finding that stops for each fault. No file is one without corrections,
    unless it is needed."""
    if needed and not file.exists():
        return (), [_stop(str(file), "there is no such file", "Put it there, or name the one that is meant.")]
    try:
        register = read(file)
    except MalformedRegister as error:
        return (), [_stop(str(file), str(error), "Mend the file, or take it from an earlier state.")]
    except OSError as error:
        return (), [_stop(str(file), f"it cannot be read: {error.strerror}", "Make it readable.")]
    faults = list(wrong(register, str(file)))
    return ((), faults) if faults else (tuple(_correction(line, str(file)) for line in register.records), [])


def wrong(register: Register, file: str) -> Iterator[Finding]:
    """A finding for each fault of each line."""
    whole = [line for line in register.records if len(line.cells) == len(COLUMNS)]
    for line in register.records:
        if line not in whole:
            rule = f"the line has {len(line.cells)} cells and not {len(COLUMNS)}"
            yield _stop(place(line, file), rule, "Put a cell that holds a comma or a line end in quotes.")
    if whole:
        yield from _broken(whole, file)


def place(line: Line, file: str) -> str:
    return f"{file}, line {line.number}"


def _broken(lines: list[Line], file: str) -> Iterator[Finding]:
    rows = [[cell or None for cell in line.cells] for line in lines]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype=TEXT)
    try:
        Corrections.to_schema().validate(frame, lazy=True)
    except SchemaErrors as errors:
        for error in errors.schema_errors:
            for row in sorted({int(row) for row in error.failure_cases["index"]}):
                yield from _told(error, lines, row, file)


def _told(error: SchemaError, lines: list[Line], row: int, file: str) -> Iterator[Finding]:
    """What is wrong with one line, in words; of two lines for the same cell only the later one is told."""
    line, where = lines[row], place(lines[row], file)
    if error.reason_code is SchemaErrorReason.DUPLICATES:
        first = next(other for other in lines if _cell(other) == _cell(line))
        if first is not line:
            rule = f"line {first.number} corrects the same cell"
            yield _stop(where, rule, "Keep the one that is right.", line.named["column"])
    elif isinstance(error.schema, pandera.DataFrameSchema):
        yield _rule_broken(error, line, where)
    else:
        name = str(error.schema.name)
        missing = error.reason_code is SchemaErrorReason.SERIES_CONTAINS_NULLS
        rule = f"{name} is missing" if missing else f"{name} is not as it must be"
        if name == "column" and not missing:
            rule = "this column cannot be corrected"
        yield _stop(where, rule, MENDED[name], value=line.named[name])


def _rule_broken(error: SchemaError, line: Line, where: str) -> Finding:
    *_, name = error.check.statistics["columns"]
    text = line.named[name]
    if error.check.name == "changes_something":
        return _stop(where, error.check.error, TAKE_AWAY, line.named["column"], text)
    why = misfit(line.named["column"], text) if name != "corrected_on" else "is not a day"
    return _stop(where, f"{name} {why}", MENDED[name], line.named["column"], text)


def _cell(line: Line) -> tuple[str, str]:
    return line.named["figure_id"], line.named["column"]


def _correction(line: Line, file: str) -> Correction:
    return Correction(place=place(line, file), **line.named)


def _stop(where: str, rule: str, fix: str, column: str = "", value: str = "") -> Finding:
    return Finding(
        "correction-malformed", "stop", rule, fix, row_key=where, column=column, value=value[:SHORT]
    )
