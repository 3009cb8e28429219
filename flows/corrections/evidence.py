"""The evidence of a correction: what was read, what is right, why, who says so and since when."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flows.corrections.correction import Correction
from schemas.cell_text import written

NOTE = "corrected"


@dataclass(frozen=True, slots=True)
class Note:
    """What the evidence of a figure tells of the correction of one column."""

    column: str
    read: str
    reason: str
    by: str
    on: str


def noted(evidence: str, correction: Correction, read: Any) -> str:
    """The evidence with the correction beside the rule and the offsets that are there.

    Evidence that cannot be read stays as it is: validation holds its row back.
    """
    slots = _slots(evidence)
    if slots is None:
        return evidence
    known = slots.get(correction.column)
    note = {
        "from": read,
        "reason": correction.reason,
        "by": correction.corrected_by,
        "on": correction.corrected_on,
    }
    slots[correction.column] = (known if isinstance(known, dict) else {}) | {NOTE: note}
    return json.dumps(slots, ensure_ascii=False, default=str)


def notes(evidence: str | None) -> Iterator[Note]:
    """The corrections that the evidence of a figure tells of."""
    for column, known in (_slots(evidence or "") or {}).items():
        told = known.get(NOTE) if isinstance(known, dict) else None
        if isinstance(told, Mapping):
            reason, by, on = (str(told.get(part, "")) for part in ("reason", "by", "on"))
            yield Note(column, written(_number(told.get("from"))), reason, by, on)


def _slots(evidence: str) -> dict[str, Any] | None:
    try:
        slots = json.loads(evidence)
    except (TypeError, ValueError, RecursionError):
        return None
    return slots if isinstance(slots, dict) else None


def _number(read: Any) -> Any:
    """JSON has one kind of number, figures have another."""
    return float(read) if isinstance(read, int) and not isinstance(read, bool) else read
