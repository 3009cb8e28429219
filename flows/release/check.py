"""Check: whether a release keeps every promise that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from flows.findings import Finding
from flows.release import checksums, identity
from flows.release.checks import dictionary, keys, metadata, quotes, shape, standing
from flows.release.checks.contents import Contents, contents, stop
from flows.release.current import Release
from schemas.description import Dataset, descriptions

Check = Callable[[Contents], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    shape.datasets_complete,
    shape.rows_there,
    shape.columns_as_described,
    shape.values_finite,
    keys.keys_unique,
    keys.sorted_by_key,
    keys.references_resolve,
    quotes.quotes_stand_in_text,
    quotes.sentences_hold_figures,
    dictionary.parquet_fields_agree,
    dictionary.descriptor_agrees,
    dictionary.page_agrees,
    dictionary.database_agrees,
    metadata.metadata_agrees,
    metadata.annotations_agree,
    standing.stands_as_published,
)


def check(release: Release, models: Mapping[str, Dataset] | None = None) -> list[Finding]:
    """Everything that is wrong with a release; nothing found means that it is as it was published."""
    changed, intact = checksums.differences(release.path)
    opened, unread = contents(release, intact)
    broken = [finding for promise in CHECKS for finding in promise(opened)]
    other = list(dictionary.models_agree(opened, models or descriptions()))
    # Where a file was changed, the id cannot be right, and that file has been named already.
    misnamed = [] if changed else list(_misnamed(opened))
    return [*changed, *unread, *misnamed, *broken, *other]


def _misnamed(release: Contents) -> Iterator[Finding]:
    """The id of a release is told by its content, and stands in its record."""
    pages = {name: release.text(name) or "" for name in identity.PAGES}
    told = identity.told(release.release.id, pages, identity.data_of(release.hashes))
    names = {release.record.get("release_id"), told}
    if names != {release.release.id}:
        yield stop("release_misnamed", "a release has the id that its content tells")
