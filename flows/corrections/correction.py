"""A correction: what one person says that one cell of the figures should be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the file of corrections; `place` says which. `expected` and `right` are cells as text."""

    place: str
    figure_id: str
    document_sha256: str
    column: str
    expected: str
    right: str
    reason: str
    corrected_by: str
    corrected_on: str

    @property
    def document_id(self) -> str:
        return self.figure_id.rpartition("#char=")[0]

    @property
    def span(self) -> tuple[int, int]:
        """The offsets that the figure had when it was corrected."""
        start, _, end = self.figure_id.rpartition("#char=")[2].partition(",")
        return int(start), int(end)
