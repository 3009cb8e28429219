"""`figurebook correct`: what a person says that a figure should be, entered for the next run."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from flows.cli.arguments import DOCUMENTS, WAREHOUSE
from flows.cli.terminal import show
from flows.corrections import register
from flows.corrections.person import person
from flows.corrections.place import NoCorrections, corrections_of
from flows.corrections.proposal import CannotCorrect, Entry, Proposal, entered, left_alone
from flows.corrections.register import MalformedRegister
from flows.explain import UnknownFigure, unknown
from flows.query import QueryError, query
from flows.release.current import NoRelease, Release, current
from schemas.cell_text import storable

ERRORS = (NoRelease, UnknownFigure, QueryError, CannotCorrect, NoCorrections, MalformedRegister)
FIGURE = """
SELECT f.*, d.sha256 AS document_sha256 FROM figures AS f JOIN documents AS d USING (document_id)
WHERE f.figure_id = ?
"""


def correct(asked: Namespace) -> int:
    file = asked.corrections or _file(asked.warehouse)
    if not file.parent.is_dir():
        raise NoCorrections(f"no such folder: {file.parent}")
    proposal = _proposal(current(asked.warehouse), asked)
    with register.locked(file):
        changed, entries = entered(proposal, register.read(file), file)
        register.store(changed, file)
    print(f"{file} says of {asked.figure_id}:")
    show(("column", "expected", "right"), [_row(entry) for entry in entries], "table")
    print("\n".join([*_asides(proposal, entries), "The next run applies it: figurebook run"]))
    return 0


def _file(warehouse: Path) -> Path:
    if warehouse != WAREHOUSE:
        raise CannotCorrect(f"say with --corrections which file the runs into {warehouse} read")
    return corrections_of(DOCUMENTS)


def _proposal(release: Release, asked: Namespace) -> Proposal:
    found = query(release, FIGURE, [asked.figure_id])
    if not found.rows:
        raise UnknownFigure(unknown(release, asked.figure_id))
    figure = dict(zip(found.columns, found.rows[0], strict=True))
    by = _said(person() if asked.by is None else asked.by, "say with --by who corrects it")
    reason = _said(asked.reason, "say with --reason why it is right")
    changes, today = _changes(asked.changes), date.today().isoformat()
    return Proposal(figure, figure["document_sha256"], changes, reason, by, today)


def _said(text: str, otherwise: str) -> str:
    """What a person said in words. Raises CannotCorrect where that is nothing, or no text."""
    if not text.strip() or not storable(text):
        raise CannotCorrect(otherwise)
    return text


def _changes(written: list[str]) -> dict[str, str]:
    changes: dict[str, str] = {}
    for change in written:
        column, sign, text = change.partition("=")
        if not sign:
            raise CannotCorrect(f"not a column and its value: {change}; write {change}=VALUE")
        if column in changes:
            raise CannotCorrect(f"{column} is given twice")
        changes[column] = text
    return changes


def _row(entry: Entry) -> tuple[str, str, str]:
    return entry.column, entry.expected or "null", entry.right or "null"


def _asides(proposal: Proposal, entries: list[Entry]) -> list[str]:
    """What was not asked for by name, and what may have to be asked for."""
    follow = " and ".join(entry.column for entry in entries if entry.follows)
    asides = [f"Changed with the value: {follow}."] if follow else []
    for beside, stands, name in left_alone(proposal):
        asides.append(f"{beside} stays {stands}: correct it too if it belongs to the old {name}.")
    return asides
