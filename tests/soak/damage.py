"""Damage is found: `figurebook check` tells of every release that is not as it was published."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flows.release import checksums
from flows.release.check import check
from flows.release.current import NoRelease, current
from tests.soak.child import done
from tests.soak.collection import published
from tests.soak.promise import Measured, Promise

SEED = 2018
SHOWN = 5

#: does damage to the files of a release, or of its warehouse, and tells what it did
Damage = Callable[[Path, random.Random], str]


def flipped(release: Path, chance: random.Random) -> str:
    """One bit of one file."""
    file = _one(release, chance)
    content = bytearray(file.read_bytes())
    at, bit = chance.randrange(len(content)), chance.randrange(8)
    content[at] ^= 1 << bit
    _overwrite(file, bytes(content))
    return f"bit {bit} of byte {at} of {file.name}"


def truncated(release: Path, chance: random.Random) -> str:
    """The end of a file, often only the last byte."""
    file = _one(release, chance)
    size = file.stat().st_size
    left = chance.choice([0, size - 1, chance.randrange(size)])
    _overwrite(file, file.read_bytes()[:left])
    return f"{file.name} cut to {left} of {size} bytes"


def swapped(release: Path, chance: random.Random) -> str:
    """Two files have each other's names."""
    one, other = chance.sample(sorted(release.iterdir()), 2)
    one.rename(release / "aside")
    other.rename(one)
    (release / "aside").rename(other)
    return f"{one.name} and {other.name} swapped"


def missing(release: Path, chance: random.Random) -> str:
    file = _one(release, chance)
    file.unlink()
    return f"{file.name} gone"


def extra(release: Path, chance: random.Random) -> str:
    name = chance.choice([".hidden", "figures.parquet.bak", "new.parquet", "folder/figures.parquet"])
    (release / name).parent.mkdir(exist_ok=True)
    shutil.copyfile(release / "figures.parquet", release / name)
    return f"{name} added"


def renamed(release: Path, chance: random.Random) -> str:
    file = _one(release, chance)
    file.rename(file.with_name(f"{file.name}.1"))
    return f"{file.name} renamed"


def replaced_by_link(release: Path, chance: random.Random) -> str:
    file = _one(release, chance)
    file.unlink()
    file.symlink_to(release.parent / "nowhere")
    return f"{file.name} a link to nowhere"


def older_in_place(release: Path, _: random.Random) -> str:
    """`latest` turned back to the release before, as by hand."""
    latest = release.parents[1] / "latest"
    latest.unlink()
    latest.symlink_to(f"releases/{_older(release).name}")
    return "latest turned to the release before"


def older_under_its_name(release: Path, _: random.Random) -> str:
    """All files are those of the release before."""
    older = _older(release)
    shutil.rmtree(release)
    shutil.copytree(older, release)
    return "the files of the release before under the name of this"


def older_dataset(release: Path, chance: random.Random) -> str:
    """One file is that of the release before, and the list of hashes agrees."""
    name = chance.choice(["figures.parquet", "documents.parquet", "index.html", "release.json"])
    shutil.copyfile(_older(release) / name, _writable(release / name))
    _listed_anew(release)
    return f"{name} of the release before, listed with its hash"


KINDS: tuple[tuple[Damage, int], ...] = (
    (flipped, 1000),
    (truncated, 200),
    (swapped, 50),
    (missing, 50),
    (extra, 10),
    (renamed, 50),
    (replaced_by_link, 20),
    (older_in_place, 1),
    (older_under_its_name, 1),
    (older_dataset, 12),
)


def prove(folder: Path, kinds: tuple[tuple[Damage, int], ...]) -> Measured:
    """Each damage done to the current release of a copy of the warehouse, and looked for."""
    done(partial(_two_releases, folder))
    cases = [(damage, number) for damage, most in kinds for number in range(most)]
    missed = done(partial(_missed, folder, cases))
    return Measured(f"{len(cases) - len(missed):,} of {len(cases):,} found", tuple(missed[:SHOWN]))


def _two_releases(folder: Path) -> None:
    for number in range(2):
        published(number, folder, folder / "warehouse")


def _missed(folder: Path, cases: list[tuple[Damage, int]]) -> list[str]:
    return [said for damage, number in cases if (said := _unseen(folder, damage, number))]


def _unseen(folder: Path, damage: Damage, number: int) -> str:
    """What was done, if it is not found."""
    warehouse = Path(shutil.copytree(folder / "warehouse", folder / "copy", symlinks=True))
    said = damage(current(warehouse).path, random.Random(SEED + number))
    try:
        found = bool(check(current(warehouse)))
    except NoRelease:
        found = True
    except Exception as error:  # a check that dies of what it looks for has not found it
        found, said = False, f"{said}: {type(error).__name__}: {error}"
    shutil.rmtree(warehouse)
    return "" if found else said


def _one(release: Path, chance: random.Random) -> Path:
    return chance.choice(sorted(release.iterdir()))


def _older(release: Path) -> Path:
    return next(folder for folder in release.parent.iterdir() if folder != release)


def _overwrite(file: Path, content: bytes) -> None:
    _writable(file).write_bytes(content)


def _writable(file: Path) -> Path:
    file.chmod(0o644)
    return file


def _listed_anew(release: Path) -> None:
    listed = _writable(release / checksums.NAME)
    listed.write_text(checksums.render(checksums.hashed(release)))


PROMISE = Promise(
    "damage",
    "damage is found",
    "1,000 flipped bits, 200 truncations; swapped, missing, extra, renamed files; an older release in place",
    partial(prove, kinds=KINDS),
    partial(prove, kinds=((flipped, 1), (truncated, 1), (older_in_place, 1), (older_dataset, 1))),
)
