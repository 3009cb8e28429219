"""The changes of a release: how it differs from the one that was current before, and its version by that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flows.findings import Finding
from flows.printable import on_one_line
from flows.release import difference_json, gate
from flows.release.difference import Difference, difference
from flows.release.difference_schema import Level
from flows.release.edition import Edition, Unreadable, edition
from flows.release.journal import Entry, whole
from flows.release.version import FIRST, following, version
from flows.release.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new release is beside the one before.

    `before` is None for the first release of a warehouse; `difference` is None for that one too, and
    where the release before cannot be read, which is then one of the `losses`. `accepted_loss` is
    the reason why the losses are right; it is kept only where there are any.
    """

    number: int
    release_id: str
    version: str
    before: Entry | None = None
    difference: Difference | None = None
    losses: tuple[Finding, ...] = ()
    accepted_loss: str | None = None

    @property
    def level(self) -> Level | None:
        """How much the change weighs with readers; None for a first release."""
        if self.before is None:
            return None
        return self.difference.level if self.difference else "major"

    @property
    def summary(self) -> str:
        """What the change means, in a few words."""
        if self.before is None:
            return "The first release: everything is new."
        if self.difference is None:
            return "The release before could not be read: anything may have changed."
        return self.difference.summary

    @property
    def refused(self) -> list[Finding]:
        """The losses that nobody has accepted."""
        return [] if self.accepted_loss else list(self.losses)


def changes(after: Edition, lines: Sequence[Entry], warehouse: Warehouse, accept_loss: str = "") -> Changes:
    """Compares a new release with the last of the journal; the warehouse has to be locked."""
    if not lines:
        return Changes(1, after.release_id, str(FIRST))
    before = lines[-1]
    compared, losses = _compared(before, after, warehouse)
    level: Level = compared.level if compared else "major"
    same = before.release_id == after.release_id
    given = [version(line.version) for line in lines]
    return Changes(
        number=before.number + 1,
        release_id=after.release_id,
        version=before.version if same else str(following(given[-1], level, given)),
        before=before,
        difference=compared,
        losses=tuple(losses),
        accepted_loss=(" ".join(on_one_line(accept_loss).split()) or None) if losses else None,
    )


def _compared(line: Entry, after: Edition, warehouse: Warehouse) -> tuple[Difference | None, list[Finding]]:
    if line.release_id == after.release_id:
        return difference(after, after), []  # the id tells the content: it is the same
    folder = warehouse.releases / line.release_id
    try:
        if not whole(warehouse, line):
            raise Unreadable(f"{folder} is not there as it was published")
        before = edition(line.release_id, folder)
        compared = difference(before, after)
        return compared, gate.losses(compared, before, after)
    except Unreadable as error:
        return None, [gate.unreadable(str(error))]


def as_json(told: Changes) -> str:
    """changes.json: the whole of it, every row by its key, every changed cell before and after."""
    before = {"release_id": told.before.release_id, "version": told.before.version} if told.before else None
    said = {
        "before": before,
        "after": {"release_id": told.release_id, "version": told.version},
        "level": told.level,
        "summary": told.summary,
        "accepted_loss": told.accepted_loss,
        "losses": [gate.said(loss) for loss in told.losses],
        **(difference_json.told(told.difference) if told.difference else {"breaks": [], "datasets": []}),
    }
    return difference_json.written(said)
