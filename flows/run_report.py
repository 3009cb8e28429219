"""A run report: what one run took in, what it held back, what it published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from flows.corrections.correction import Correction
from flows.findings import Finding
from flows.printable import on_one_line
from flows.read.document import Source
from schemas.severity import SEVERITIES

SHOWN = 20
#: the finding of a run that did not get its turn, and the exit code for that (EX_TEMPFAIL of sysexits.h)
BUSY, TRY_AGAIN = "warehouse-busy", 75
SHOWN_OF_A_CODE = 5
GRAVITY = tuple(SEVERITIES)
HEADS = ("severity", "code", "where", "value", "rule", "how to fix")


@dataclass(frozen=True, slots=True)
class RunReport:
    """The record of a run that the stages hand on, each with its own part filled in.

    `corrections` are those of people, applied before validation.
    `folders` are the raw tables of the documents that could be read; `reused` names
    those of them that an earlier run had landed already. `rows` counts the published
    rows by dataset. `release` is the release that is current after the run, with its
    `version`; `unchanged` says that it was there before. No release: nothing was published.
    """

    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    folders: Mapping[str, Path] = field(default_factory=dict)
    reused: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    release: str | None = None
    version: str = ""
    release_path: Path | None = None
    unchanged: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def read(self) -> int:
        """How many documents were read anew."""
        return len(self.folders) - len(self.reused)

    @property
    def quarantined(self) -> int:
        """How many rows and documents were held back."""
        return self.rows.get("quarantine", 0)

    @property
    def stopped(self) -> bool:
        """Whether something was found with which nothing may be released."""
        return any(finding.severity == "stop" for finding in self.findings)

    @property
    def held_back(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity != "warning")

    @property
    def exit_code(self) -> int:
        """0 where everything is published; 1 where anything was held back; 75 where another run was at it."""
        if any(finding.code == BUSY for finding in self.findings):
            return TRY_AGAIN
        return 0 if self.release and not self.held_back and not self.quarantined else 1

    def facts(self) -> list[str]:
        """What came in, what came out, and how long it took, a line each."""
        rows = ", ".join(f"{count} {name}" for name, count in self.rows.items())
        seconds = ", ".join(f"{name} {taken:.2f}" for name, taken in self.seconds.items())
        return [
            f"documents: {len(self.sources)} found, {self.read} read, {len(self.reused)} reused",
            f"rows: {rows or 'none'}",
            f"findings: {self._counts() or 'none'}",
            f"seconds: {seconds}",
            self.outcome,
        ]

    def shown(self) -> list[Finding]:
        """The findings to show: the gravest first, and of no code so many that others have no place."""
        ordered = sorted(self.findings, key=lambda finding: GRAVITY.index(finding.severity))
        seen: Counter[str] = Counter()
        few = []
        for finding in ordered:
            seen[finding.code] += 1
            if seen[finding.code] <= SHOWN_OF_A_CODE:
                few.append(finding)
        return few[:SHOWN]

    def more(self) -> list[str]:
        """How many findings are not among those shown, and where they are."""
        more = len(self.findings) - len(self.shown())
        where = ": see findings.json of the release" if self.release else ""
        return [f"... and {more} more findings{where}"] if more else []

    def markdown(self) -> str:
        """The run as Markdown, for Prefect's page of the flow run."""
        facts = [f"- {_plain(line)}" for line in self.facts()]
        rows = [f"| {name} | {count} |" for name, count in self.rows.items()]
        seconds = [f"| {name} | {taken:.2f} |" for name, taken in self.seconds.items()]
        parts = ["# publish-figures", "", *facts, "", "| dataset | rows |", "| --- | ---: |", *rows]
        parts += ["", "| stage | seconds |", "| --- | ---: |", *seconds]
        parts += ["", "## Findings", "", *self._listed()]
        return "\n".join([*parts, "", *self.more()]) + "\n"

    def _listed(self) -> list[str]:
        """The findings shown, as a table in Markdown."""
        rows = [_row(finding) for finding in self.shown()]
        return [f"| {' | '.join(HEADS)} |", "| --- " * len(HEADS) + "|", *rows] if rows else ["None."]

    @property
    def outcome(self) -> str:
        """What was published, in one line."""
        if self.release is None:
            return "release: none; what was published before stands"
        version = f" version {self.version}" if self.version else ""
        unchanged = " (unchanged)" if self.unchanged else ""
        held_back = f"; {len(self.held_back)} findings held something back" if self.held_back else ""
        return f"release: {self.release}{version}{unchanged} in {self.release_path}{held_back}"

    def _counts(self) -> str:
        counts: Counter[str] = Counter(finding.severity for finding in self.findings)
        return ", ".join(f"{counts[name]} {name}" for name in GRAVITY if counts[name])


def _row(finding: Finding) -> str:
    """A finding as a row of a table in Markdown."""
    cells = (finding.severity, finding.code, finding.place or "run", finding.value, finding.rule, finding.fix)
    return f"| {' | '.join(_plain(on_one_line(cell)) for cell in cells)} |"


def _plain(text: str) -> str:
    """Text of a document inside Markdown, without its marks and tags taking effect."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#" else char for char in text)
