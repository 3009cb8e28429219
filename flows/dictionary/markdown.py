"""DICTIONARY.md: the dictionary for people, a table of columns for each dataset."""

from __future__ import annotations

from collections.abc import Iterable

from flows.dictionary.entry import example, purpose, rules, unit
from schemas.description import Column, Dataset

OPENING = """# Data dictionary

Every dataset of this release and every column in it. Types are DuckDB's. Offsets are 0-based and
half-open and count Unicode code points of `documents.text`.
"""

#: what becomes of a row that breaks a rule, by the severity of the rule
OF_ROWS = {
    "stop": "Nothing is released where one of these is true of a row:",
    "error": "No row is published of which one of these is true:",
    "warning": "A row is published, and listed in `findings.json`, of which one of these is true:",
}


def render(datasets: Iterable[Dataset]) -> str:
    """The whole dictionary as Markdown; it holds nothing but what the descriptions say."""
    listed = list(datasets)
    contents = [f"- [{dataset.name}](#{dataset.name}): {dataset.title}" for dataset in listed]
    return "\n".join([OPENING, *contents, "", *(_section(dataset) for dataset in listed)])


def _section(dataset: Dataset) -> str:
    key = ", ".join(f"`{column}`" for column in dataset.key) or "none"
    return "\n".join(
        [
            f"## {dataset.name}",
            "",
            f"**{dataset.title}.** {purpose(dataset)} Key: {key}.",
            "",
            "| column | type | unit | meaning | rules | example |",
            "| --- | --- | --- | --- | --- | --- |",
            *(_row(column) for column in dataset.columns),
            "",
            *_rules(dataset),
        ]
    )


def _rules(dataset: Dataset) -> list[str]:
    """The rules that columns keep between them. They are told as what is said of a row that breaks one."""
    return [line for severity, opening in OF_ROWS.items() for line in _told(dataset, severity, opening)]


def _told(dataset: Dataset, severity: str, opening: str) -> list[str]:
    rules = [rule for rule in dataset.rules if rule.severity == severity]
    said = [f"- `{rule.name}` ({', '.join(rule.columns)}): {rule.reason}" for rule in rules]
    return [opening, "", *said, ""] if said else []


def _row(column: Column) -> str:
    star = " *" if column.key else ""
    cells = (
        f"`{column.name}`{star}",
        column.type,
        unit(column),
        f"{column.title}. {column.description}",
        "; ".join(rules(column)),
        example(column),
    )
    return f"| {' | '.join(_cell(text) for text in cells)} |"


def _cell(text: str) -> str:
    """Text that stays in its cell: no line end, no bar of its own."""
    return " ".join(text.split()).replace("|", "\\|")
