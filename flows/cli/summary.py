"""A summary: what a run came to, in lines that fit the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from flows.cli.rows import table
from flows.findings import Finding
from flows.printable import on_one_line
from flows.run_report import RunReport

COLUMNS = ("severity", "code", "where", "value")
INDENT = "  "


def lines(report: RunReport, width: int) -> Iterator[str]:
    """The facts of a run, its gravest findings side by side, and below each of their codes what to do."""
    yield from report.facts()
    shown = report.shown()
    if shown:
        yield ""
        yield from table(COLUMNS, map(_row, shown), width)
        yield from report.more()
        yield ""
        yield from _meant(shown, width)


def _row(finding: Finding) -> tuple[str, ...]:
    return finding.severity, finding.code, finding.place or "run", finding.value


def _meant(shown: Sequence[Finding], width: int) -> Iterator[str]:
    """Each rule that was broken, and how to mend it, once."""
    said = dict.fromkeys((finding.code, finding.rule, finding.fix) for finding in shown)
    for code, rule, fix in said:
        yield from wrap(on_one_line(f"{code}: {rule}. {fix}"), max(width, 20), subsequent_indent=INDENT)
