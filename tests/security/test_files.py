"""Files: names are never paths, links lead nowhere, and nothing that is no file keeps a run waiting."""

from __future__ import annotations

import os
import socket
from itertools import product
from pathlib import Path

import pytest

from flows import cli, ordinary_file, pipeline
from flows.acquire import AcquireError, acquire
from flows.ordinary_file import NotOrdinary, contents, opened
from flows.release.current import NoRelease, current
from tests.release.small import Collection
from tests.security.corpus import SECRET


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one document, and a secret outside it."""
    documents = tmp_path / "documents"
    (documents / "deep").mkdir(parents=True)
    (documents / "deep" / "beds.txt").write_text("There were 12 beds in Kent.\n")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "beds.txt").write_text(f"There were 4711 beds. {SECRET}\n")
    return documents


def special(place: Path, kind: str) -> None:
    """Something that is no file, under the name of one."""
    place.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.path.relpath(place))
    elif kind == "device":
        place.symlink_to("/dev/zero")
    else:
        place.symlink_to(place.parents[2] / "outside" / "beds.txt")


@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "link"])
def test_what_is_no_file_is_refused_at_once(folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    special(folder / "deep" / "beds.txt", kind)
    with pytest.raises(NotOrdinary, match="a link or special file is not read"):
        contents(folder / "deep" / "beds.txt", folder)
    sources, findings = acquire(folder)
    assert sources == [] and [finding.code for finding in findings] == ["document-special"]


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_file_exchanged_while_documents_are_looked_for_is_not_read(
    folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exchanging(path: Path, below: Path | None = None):
        special(path, kind)
        return opened(path, below)

    monkeypatch.setattr("flows.acquire.opened", exchanging)
    sources, findings = acquire(folder)
    assert sources == [] and [finding.code for finding in findings] == ["document-special"]


def test_a_folder_exchanged_for_a_link_is_not_entered(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def exchanging(path: Path, below: Path | None = None):
        path.parent.rename(folder / ".aside")
        path.parent.symlink_to(folder.parent / "outside")
        return opened(path, below)

    monkeypatch.setattr("flows.acquire.opened", exchanging)
    sources, findings = acquire(folder)
    assert sources == [] and [finding.code for finding in findings] == ["document-special"]


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_file_exchanged_between_finding_and_reading_is_not_read(folder: Path, kind: str) -> None:
    (source,), _ = acquire(folder)
    special(Path(source.path), kind)
    with pytest.raises(NotOrdinary):
        pipeline._bytes(source)


def test_the_folder_of_documents_may_itself_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    (source,), _ = acquire(tmp_path / "link")
    assert source.document_id == "beds" and pipeline._bytes(source).startswith(b"There were 12")


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_catalogue_that_is_no_file_stops_the_run_in_one_line(folder: Path, kind: str) -> None:
    (folder / "deep" / "sources.toml").unlink(missing_ok=True)
    special(folder / "deep" / "sources.toml", kind)
    with pytest.raises(AcquireError, match="cannot read .*sources.toml: a link or special file is not read"):
        acquire(folder / "deep")


def test_a_catalogue_nested_without_end_is_said_in_one_line(folder: Path) -> None:
    (folder / "sources.toml").write_text("a = " + "[" * 20_000)
    with pytest.raises(AcquireError, match="is not valid TOML"):
        acquire(folder)


def test_no_descriptor_is_left_open(folder: Path) -> None:
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else None
    for path in (folder / "deep" / "beds.txt", folder / "deep" / "none.txt", folder / "no" / "beds.txt"):
        try:
            ordinary_file.contents(path, folder)
        except OSError:
            continue
    if before is not None:
        assert len(os.listdir("/proc/self/fd")) == before


def test_names_that_look_alike_stay_two_documents(folder: Path) -> None:
    """Bytes that are no text, a control, a blank of another kind: nothing is hidden in a name."""
    names = [b"a\x85.txt", "a\x85.txt".encode(), b"a\n.txt", b"a .txt", "a\u00a0.txt".encode(), b"a\\n.txt"]
    for name in names:
        (folder / os.fsdecode(name)).write_bytes(b"3 beds")
    sources, _ = acquire(folder)
    files = [source.file for source in sources if source.file.startswith("a")]
    assert sorted(files) == sorted(
        [r"a\udc85.txt", r"a\x85.txt", r"a\n.txt", "a .txt", r"a\xa0.txt", r"a\\n.txt"]
    )
    assert len({source.document_id for source in sources}) == len(sources) == 7


def test_many_folders_inside_each_other_are_walked(folder: Path) -> None:
    place = folder
    for _ in range(100):
        place = place / "a"
        place.mkdir()
    (place / "end.txt").write_text("9 beds")
    sources, _ = acquire(folder)
    assert {source.document_id for source in sources} == {"beds", "end"}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("files")
    Collection().publish(place)
    return place / "warehouse"


NAMES = (
    "../../../etc/passwd", "/etc/passwd", "..", ".", "figures/../figures", "figures\n", "a" * 5000,
    "\u202efigures", "\x1b[31m", "figures.parquet", "'; drop table figures; --", "*", "\udcff", "%s{0}",
)  # fmt: skip


@pytest.mark.parametrize(
    ("command", "name"),
    [*product(["path", "diff"], NAMES), *product(["explain"], [*NAMES[:2], *NAMES[-6:], ""]), ("diff", "")],
)
def test_what_is_asked_for_by_name_is_never_a_path(
    warehouse: Path, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    names = [name, name] if command == "diff" else [name]
    assert cli.main([command, "--warehouse", str(warehouse), "--", *names]) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1 and err[:-1].isprintable()


@pytest.mark.parametrize("target", ["/", "..", ".", "../../outside", "/tmp", "releases/..", "releases/link"])
def test_a_current_release_that_leads_elsewhere_is_refused(tmp_path: Path, target: str) -> None:
    published = tmp_path / "warehouse" / "published"
    (published / "releases").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (published / "releases" / "link").symlink_to(tmp_path / "outside")
    (published / "latest").symlink_to(target)
    with pytest.raises(NoRelease) as refused:
        current(tmp_path / "warehouse")
    assert "\n" not in str(refused.value)
