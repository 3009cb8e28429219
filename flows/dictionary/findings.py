"""warehouse/FINDINGS.md: each code that a finding can have, what it means and what to do about it.

python -m flows.dictionary.findings > warehouse/FINDINGS.md
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flows.transform import WAREHOUSE, Audit, audits
from schemas.codelists import code_list
from schemas.codelists.findings import Findings
from schemas.description import Dataset, descriptions
from schemas.severity import SEVERITIES, Severity

OPENING = """# Findings

A finding tells what was noticed, where, by which rule, and how to mend it. `figurebook run` shows the
gravest, `findings.json` of a release has them all. This page explains every code; behind the severity
of a rule stand the datasets that have it. The severity says what becomes of what breaks the rule:
"""
DERIVED = (
    "No row can be held back of a dataset that is made of others: there an `error` stops the release too."
)
#: what to do about a row that breaks a rule of its model, by the severity of the rule
REMEDIES: dict[Severity, str] = {
    "stop": "Mend the stage that makes the row.",
    "error": "See the row in `quarantine`: where the text says so, the rule is wrong; else mend the stage "
    "that makes the row, or correct the figure with `figurebook correct`.",
    "warning": "See whether the text says so; `figurebook correct` mends a figure.",
}


@dataclass(frozen=True, slots=True, order=True)
class Explained:
    """The name of a code with its paragraph; `where` names the datasets that have it as a rule."""

    name: str
    severity: Severity
    meaning: str
    remedy: str
    where: tuple[str, ...] = ()


def explained() -> list[Explained]:
    """Every code, in the order of the codes."""
    listed = (Explained(*row.values()) for row in code_list.table(Findings).to_pylist())
    of_audits = map(_of_audit, audits(WAREHOUSE / "audits"))
    return sorted([*listed, *of_audits, *_of_rules(descriptions().values())])


def render(codes: Iterable[Explained]) -> str:
    """The page, a paragraph for each code."""
    severities = [f"- `{severity}`: {meaning}." for severity, meaning in SEVERITIES.items()]
    return "\n".join([OPENING, *severities, "", DERIVED, "", *map(_paragraph, codes)])


def _of_audit(audit: Audit) -> Explained:
    meaning = f"An audit of the finished datasets found a row that breaks this: {audit.rule}."
    return Explained(audit.name.replace("_", "-"), audit.severity, meaning, audit.fix)


def _of_rules(datasets: Iterable[Dataset]) -> Iterator[Explained]:
    """The rules of the models; one that several of them have is told once."""
    where: dict[tuple[str, Severity, str], list[str]] = defaultdict(list)
    for dataset in datasets:
        for rule in dataset.rules:
            where[rule.name, rule.severity, rule.reason].append(dataset.name)
    for (name, severity, reason), names in where.items():
        meaning = f"{reason[:1].upper()}{reason[1:]}."
        yield Explained(name, severity, meaning, REMEDIES[severity], tuple(names))


def _paragraph(one: Explained) -> str:
    where = f" ({', '.join(one.where)})" if one.where else ""
    return f"**{one.name}**, {one.severity}{where}. {one.meaning} *{one.remedy}*\n"


if __name__ == "__main__":
    print(render(explained()), end="")
