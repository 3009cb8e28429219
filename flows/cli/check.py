"""`figurebook check`: whether the current release keeps its promises."""

from __future__ import annotations

from argparse import Namespace

from flows.release.check import check as faults
from flows.release.current import NoRelease, current

ERRORS = (NoRelease,)


def check(asked: Namespace) -> int:
    release = current(asked.warehouse)
    findings = faults(release)
    for finding in findings:
        print(finding.line())
    if not findings:
        print(f"release {release.id}: nothing is wrong")
    return 1 if findings else 0
