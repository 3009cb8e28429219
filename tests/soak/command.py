"""The command, run by a child: in a process of its own, but without waiting for one to start."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from pandas import DataFrame

from flows.acquire import unnamed
from flows.cli import main, run
from flows.dictionary.parquet import arrow_schema
from flows.site.page import Contents, page
from flows.workers import extract_rows, read_document
from schemas import MODELS
from schemas.description import descriptions
from tests.soak.child import Child, begin
from tests.soak.collection import DOCUMENTS

#: done to the process of a run before it begins
Change = Callable[[], object]


def make_ready() -> None:
    """Readers, rules and code lists are loaded once, and children find them loaded: they need no threads."""
    for name, text in DOCUMENTS.items():
        extract_rows(read_document(text.encode(), unnamed(text.encode(), name)))
    for dataset in MODELS:
        MODELS[dataset].to_schema().get_backend(check_type=DataFrame)
    datasets = descriptions()
    page(Contents("", {name: arrow_schema(datasets[name]).empty_table() for name in datasets}, datasets, ()))
    gc.freeze()


def run_here(folder: Path, *options: str) -> int:
    """`figurebook run` on the documents of a folder, without workers and Prefect; its exit code."""
    run.workers = lambda: nullcontext(partial)
    places = ["--documents", str(folder / "documents"), "--warehouse", str(folder / "warehouse")]
    return main(["run", "--direct", *places, *options])


def begin_run(folder: Path, *options: str, change: Change = nullcontext) -> Child:
    """The same in a child that says nothing, and that ends with that exit code."""

    def ending() -> None:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        change()
        code = run_here(folder, *options)
        sys.stdout.flush()
        os._exit(code)

    return begin(ending)
