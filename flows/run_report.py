"""A run report: what one run took in, what it held back, what it published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from flows.corrections.correction import Correction
from flows.findings import Finding
from flows.read.document import Source

SHOWN = 20
#: the finding of a run that did not get its turn, and the exit code for that (EX_TEMPFAIL of sysexits.h)
BUSY, TRY_AGAIN = "warehouse-busy", 75
GRAVITY = ("stop", "error", "warning")


@dataclass(frozen=True, slots=True)
class RunReport:
    """The record of a run that the stages hand on, each with its own part filled in.

    `corrections` are those of people, applied before validation.
    `folders` are the raw tables of the documents that could be read; `reused` names
    those of them that an earlier run had landed already. `rows` counts the published
    rows by dataset. `release` is the release that is current after the run, and
    `unchanged` says that it was there before. No release: nothing was published.
    """

    sources: tuple[Source, ...] = ()
    corrections: tuple[Correction, ...] = ()
    folders: Mapping[str, Path] = field(default_factory=dict)
    reused: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    release: str | None = None
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

    def lines(self) -> list[str]:
        """The run in plain lines, for a terminal."""
        return [*self._facts().values(), *(finding.line() for finding in self._shown()), *self._more()]

    def markdown(self) -> str:
        """The run as Markdown, for Prefect's page of the flow run."""
        facts = [f"- {line}" for line in self._facts().values()]
        rows = [f"| {name} | {count} |" for name, count in self.rows.items()]
        seconds = [f"| {name} | {taken:.2f} |" for name, taken in self.seconds.items()]
        findings = [f"- {_plain(finding.line())}" for finding in self._shown()]
        parts = ["# publish-figures", "", *facts, "", "| dataset | rows |", "| --- | ---: |", *rows]
        parts += ["", "| stage | seconds |", "| --- | ---: |", *seconds]
        parts += ["", "## Findings", "", *(findings or ["None."]), *self._more()]
        return "\n".join(parts) + "\n"

    def _facts(self) -> dict[str, str]:
        rows = ", ".join(f"{count} {name}" for name, count in self.rows.items())
        facts = {
            "documents": f"documents: {len(self.sources)} found, {self.read} read, {len(self.reused)} reused",
            "rows": f"rows: {rows or 'none'}",
            "findings": f"findings: {self._counts() or 'none'}",
            "seconds": f"seconds: {', '.join(f'{name} {taken:.2f}' for name, taken in self.seconds.items())}",
            "release": self.outcome,
        }
        return facts

    @property
    def outcome(self) -> str:
        """What was published, in one line."""
        if self.release is None:
            return "release: none; what was published before stands"
        unchanged = " (unchanged)" if self.unchanged else ""
        held_back = f"; {len(self.held_back)} findings held something back" if self.held_back else ""
        return f"release: {self.release}{unchanged} in {self.release_path}{held_back}"

    def _counts(self) -> str:
        counts: Counter[str] = Counter(finding.severity for finding in self.findings)
        return ", ".join(f"{counts[name]} {name}" for name in GRAVITY if counts[name])

    def _shown(self) -> list[Finding]:
        return sorted(self.findings, key=lambda finding: GRAVITY.index(finding.severity))[:SHOWN]

    def _more(self) -> list[str]:
        more = len(self.findings) - SHOWN
        return [f"... and {more} more findings"] if more > 0 else []


def _plain(text: str) -> str:
    """Text of a document inside Markdown, without its marks and tags taking effect."""
    return "".join(f"\\{char}" if char in "\\`*_[]<>|#" else char for char in text)
