"""The gate: a release that loses what the current one had is not made current, unless it is said why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from flows.findings import Finding
from flows.release.difference import DatasetDifference, Difference
from flows.release.edition import Edition, Part
from flows.release.refusal import NotPublished

#: a tenth of the rows of a dataset may go, one row more may not
TENTHS = 10
#: what is held back there may become less, and should
MAY_SHRINK = ("quarantine",)
LOSSES = {"dataset_removed": "dataset_lost", "column_removed": "column_lost", "key_changed": "key_lost"}
ACCEPT = 'figurebook run --accept-loss "why it is right"'
FIX = f"Mend what lost it and run again; if it is right, publish with: {ACCEPT}"


def losses(compared: Difference, before: Edition, after: Edition) -> list[Finding]:
    """Everything that the current release has and the new one would not have any more."""
    return [
        *(loss for dataset in compared.datasets for loss in _of_dataset(dataset)),
        *_documents(compared, before, after),
    ]


def unreadable(why: str) -> Finding:
    """The current release cannot be read: nobody can tell what would be lost."""
    fix = f"Put its folder back from a copy and run again; to publish without a comparison: {ACCEPT}"
    return Finding("release_unreadable", "stop", "the current release can be compared", fix, value=why)


def refuse(found: list[Finding]) -> None:
    """Lets nothing through that loses anything; all that would be lost is said at once."""
    if found:
        lost = "; ".join(map(said, found))
        refused = "the new release is not made current: "
        beside = f"{refused}it loses what was there (all of it in its changes.json)"
        raise NotPublished(f"{refused}{lost}. {found[0].fix}", found, beside=beside)


def _of_dataset(dataset: DatasetDifference) -> Iterator[Finding]:
    for change in dataset.schema:
        if change.kind in LOSSES:
            rule = f"what was there stays: {change.words}"
            yield _loss(LOSSES[change.kind], rule, dataset.name, column=change.column)
    before, after = dataset.before or 0, dataset.after
    if after is not None and dataset.name not in MAY_SHRINK and TENTHS * (before - after) > before:
        rule = "a dataset keeps nine tenths of its rows"
        yield _loss("rows_lost", rule, dataset.name, value=f"{before} rows before, {after} now")


def _documents(compared: Difference, before: Edition, after: Edition) -> Iterator[Finding]:
    """The documents that were published before and failed in this run."""
    documents = compared.dataset("documents")
    if documents is None or not documents.rows.removed or "quarantine" not in after.hashes:
        return
    lost = {key[0] for key in documents.rows.removed}
    failed = _failed(after)
    was = before.part("documents")
    for name, file in zip(_cells(was, "document_id"), _cells(was, "file"), strict=True):
        if name in lost and failed & {name, file}:
            yield _loss("document_lost", "a published document is read again", "documents", document_id=name)


def _failed(edition: Edition) -> set[str]:
    """The documents in quarantine; one that failed before its id was known stands there by its file."""
    held = edition.part("quarantine")
    names = zip(_cells(held, "document_id"), _cells(held, "row_key"), strict=True)
    of_documents = (dataset == "documents" for dataset in _cells(held, "dataset"))
    return {name for both in compress(names, of_documents) for name in both}


def _cells(part: Part, column: str) -> list[str]:
    """A column; a release of an older version may be without it."""
    there = column in part.rows.schema.names
    return part.rows[column].to_pylist() if there else [""] * part.rows.num_rows


def _loss(code: str, rule: str, dataset: str, **where: str) -> Finding:
    return Finding(code, "stop", rule, FIX, dataset=dataset, **where)


def said(loss: Finding) -> str:
    """A loss in a few words: where and what."""
    value = f" ({loss.value})" if loss.value else ""
    place = f"{loss.place}: " if loss.place else ""
    return f"{place}{loss.rule}{value}"
