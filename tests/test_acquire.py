"""Acquire: which files are documents, what they are called, what is said of the odd ones."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from flows.acquire import AcquireError, acquire, document_files, single, slug, unnamed
from flows.ordinary_file import opened

COLLECTION = Path(__file__).resolve().parent.parent / "raw" / "documents"


def codes(findings) -> list[tuple[str, str]]:
    return [(finding.code, finding.row_key) for finding in findings]


def test_the_collection_is_catalogued_and_its_bytes_are_those_of_the_catalogue():
    sources, findings = acquire(COLLECTION)
    assert findings == []
    assert [source.document_id for source in sources] == [
        "london-stps-report", "london-stps-press-release", "london-stps-summary", "london-stps-blog",
        "london-stps-comment",
    ]
    report = sources[0]
    assert report.listed and report.size_bytes == 133922
    assert report.authors[0] == "Matthew Kershaw" and report.published_on == date(2018, 10, 1)


def test_a_file_without_an_entry_is_taken_and_named_in_a_finding(documents):
    sources, findings = acquire(documents)
    assert [(source.document_id, source.title, source.listed) for source in sources] == [
        ("beds", "Hospital beds", True), ("staff", None, False),
    ]
    assert codes(findings) == [("document-unlisted", "staff.md")]
    assert findings[0].severity == "warning"


def test_hidden_files_readme_and_catalogue_are_no_documents(documents):
    (documents / ".hidden.txt").write_text("1")
    (documents / "README.md").write_text("2")
    (documents / ".git").mkdir()
    (documents / ".git" / "HEAD").write_text("3")
    assert document_files(documents) == ["beds.txt", "staff.md"]


def test_folders_are_entered(documents):
    (documents / "2019").mkdir()
    (documents / "2019" / "beds.txt").write_text("12 beds")
    sources, _ = acquire(documents)
    assert [(source.file, source.document_id) for source in sources] == [
        ("2019/beds.txt", "2019-beds-txt"), ("beds.txt", "beds"), ("staff.md", "staff"),
    ]


def test_links_and_special_files_are_held_back(documents, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("42")
    (documents / "link.txt").symlink_to(secret)
    (documents / "loop").symlink_to(documents)
    os.mkfifo(documents / "pipe.txt")
    sources, findings = acquire(documents)
    assert [source.file for source in sources] == ["beds.txt", "staff.md"]
    held_back = [finding for finding in findings if finding.severity == "error"]
    assert codes(held_back) == [("document-special", name) for name in ("link.txt", "loop", "pipe.txt")]


def test_a_file_that_cannot_be_opened_is_held_back_and_the_others_are_not(documents, monkeypatch):
    def refusing(path, below=None):
        if path.name == "staff.md":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, below)

    monkeypatch.setattr("flows.acquire.opened", refusing)
    sources, findings = acquire(documents)
    assert [source.file for source in sources] == ["beds.txt"]
    assert codes(findings) == [("document-unreadable", "staff.md")]


@pytest.mark.parametrize(
    ("catalogue", "expected"),
    [
        ('[[document]]\nfile = "gone.txt"\n', ("document-missing", "gone.txt")),
        ('[[document]]\nfile = "beds.txt"\nsha256 = "00"\n', ("document-changed", "beds.txt")),
        ('[[document]]\nfile = "beds.txt"\ncolour = "red"\n', ("catalogue-field", "beds.txt")),
        ('[[document]]\nfile = "beds.txt"\npublished_on = "October"\n', ("catalogue-field", "beds.txt")),
        ('[[document]]\ntitle = "Which?"\n', ("catalogue-entry", "")),
        ('[[document]]\nfile = "beds.txt"\n[[document]]\nfile = "beds.txt"\n', ("catalogue-entry", "")),
    ],
)
def test_what_is_wrong_with_a_catalogue_is_said_and_nothing_is_lost(documents, catalogue, expected):
    (documents / "sources.toml").write_text(catalogue)
    sources, findings = acquire(documents)
    assert expected in codes(findings)
    assert [source.file for source in sources] == ["beds.txt", "staff.md"]


@pytest.mark.parametrize("catalogue", ["[[document", "document = 3\n", "document = [3]\n", "\udcff"])
def test_a_catalogue_that_cannot_be_read_at_all_stops_the_run_in_one_line(documents, catalogue):
    (documents / "sources.toml").write_bytes(catalogue.encode("utf-8", "surrogateescape"))
    with pytest.raises(AcquireError, match="sources.toml") as error:
        acquire(documents)
    assert "\n" not in str(error.value)


def test_no_two_documents_share_an_identifier(documents):
    for name in ("Beds.html", "b eds.txt", "bEDS.TXT", "beds.txt.txt"):
        (documents / name).write_text(name)
    sources, _ = acquire(documents)
    names = [source.document_id for source in sources]
    assert len(set(names)) == len(names) == 6
    # The catalogue's name is kept for its own document, whatever lies before it.
    assert {source.document_id: source.file for source in sources}["beds"] == "beds.txt"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NHS Improvement (2018b)", "nhs-improvement-2018b"), ("Überblick", "uberblick"), ("--", "document"),
        ("三", "document"),
    ],
)
def test_a_slug_is_plain(name, expected):
    assert slug(name) == expected


def test_a_name_that_is_no_text_is_stored_as_text(documents):
    (documents / os.fsdecode(b"caf\xe9\n.txt")).write_text("5 cups")
    sources, _ = acquire(documents)
    file = next(source.file for source in sources if "caf" in source.file)
    assert file.isprintable() and file.encode()


@pytest.mark.parametrize("made", [None, "file", "empty", "hidden"])
def test_a_folder_with_nothing_to_work_on_is_said_in_one_line(tmp_path, made):
    place = tmp_path / "place"
    if made == "file":
        place.write_text("1")
    elif made:
        place.mkdir()
    if made == "hidden":
        (place / ".x").write_text("1")
    with pytest.raises(AcquireError, match=str(place)):
        acquire(place)


def test_an_unreadable_folder_is_said_in_one_line(documents, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(AcquireError, match="cannot read the folder .*: Permission denied"):
        acquire(documents)


def test_a_single_file_is_the_document_that_it_is_in_its_folder(documents):
    assert single(documents / "beds.txt") == acquire(documents)[0][0]
    with pytest.raises(AcquireError, match="no such file"):
        single(documents / "no.txt")
    with pytest.raises(AcquireError, match="not a file"):
        single(documents)


def test_bytes_without_a_file_are_a_document_too():
    assert unnamed(b"12 beds", "stdin").document_id == "stdin"
    assert unnamed(b"12 beds", "stdin").sha256 != unnamed(b"13 beds", "stdin").sha256
