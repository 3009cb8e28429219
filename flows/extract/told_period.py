"""The period of a figure that has been told, for those after it to take."""

from __future__ import annotations

import json

from flows.extract.calendar_dates import Span
from flows.extract.figure import Figure
from flows.extract.reckoning import Bound

_TOLD = "of what was told last"


def dated(figure: Figure) -> Bound | None:
    """The period of a figure, with the characters that it was read from; null where it has none."""
    if not figure.period_start or not figure.period_end:
        return None
    spot = json.loads(figure.evidence)["period"]
    return Bound(Span(figure.period_start, figure.period_end), spot["start"], spot["end"], _TOLD)
