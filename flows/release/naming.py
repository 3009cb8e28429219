"""Naming: which release somebody means who gives the beginning of its id, or says latest or previous."""

from __future__ import annotations

from pathlib import Path

from flows.printable import escaped
from flows.release.current import NoRelease, Release, current
from flows.release.history import standing
from flows.release.warehouse import Warehouse

LATEST, PREVIOUS = "latest", "previous"
LISTED = 10


class UnknownRelease(Exception):
    """No release, or more than one, is called so; the message lists those that there are."""


def named(warehouse: Path, called: str) -> Release:
    """The release that is called so. What is given is compared with ids and never made a path."""
    place = Warehouse(Path(warehouse))
    if called == LATEST:
        return current(place.root)
    if called == PREVIOUS:
        return _previous(place)
    there = _ids(place)
    if not there:
        raise NoRelease(f"no release in {warehouse} yet; make one with: figurebook run")
    meant = [release_id for release_id in there if called and release_id.startswith(called)]
    if len(meant) == 1 or called in meant:
        return _release(place, called if called in meant else meant[0])
    said = "no release" if not meant else f"{len(meant)} releases"
    listed = ", ".join((meant or there)[-LISTED:])
    raise UnknownRelease(f"{said} called {escaped(called) or 'nothing'} in {warehouse}; there are {listed}")


def _previous(warehouse: Warehouse) -> Release:
    """The release that was current before the one that is now."""
    newest = current(warehouse.root).id
    order = [line.release_id for line in standing(warehouse)]
    at = len(order) - order[::-1].index(newest) - 1 if newest in order else 0
    if not at:
        raise UnknownRelease(f"release {newest} is the first in {warehouse.root}: there is none before it")
    return _release(warehouse, order[at - 1])


def _ids(warehouse: Warehouse) -> list[str]:
    """Every release that is known or lies there, the oldest first."""
    known = [line.release_id for line in standing(warehouse)]
    return list(dict.fromkeys([*known, *sorted(folder.name for folder in warehouse.releases.glob("*/"))]))


def _release(warehouse: Warehouse, release_id: str) -> Release:
    folder = warehouse.releases / release_id
    if folder.is_symlink():
        raise NoRelease(f"{folder} is a link and no release; put the release itself there, or take it away")
    if not folder.is_dir():
        raise NoRelease(f"release {release_id} is known, but its folder {folder} is not there")
    return Release(release_id, folder.resolve())
