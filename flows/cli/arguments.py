"""The arguments of each command, and the help that teaches them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.printable import on_one_line

DOCUMENTS = Path("raw/documents")
WAREHOUSE = Path("warehouse")
FORMATS = ("jsonl", "csv", "table")

ABOUT = """Every figure in a folder of reports, with the words that it stands in.

figurebook reads documents, finds each quantity that they state (value, unit, what is
measured, where, when, by whose account), checks the rows and publishes them as a release
of Parquet files with a data dictionary."""

EXAMPLES = {
    "": """
  figurebook run                            publish raw/documents
  figurebook extract report.txt | head      figures of one file, no release needed
  figurebook query "select kind, count(*) from figures group by all"
  figurebook explain 'report#char=120,124'  how a figure came about
""",
    "run": """
  figurebook run                            raw/documents to warehouse, as a Prefect flow
  figurebook run --direct                   the same stages without Prefect, in seconds
  figurebook run --documents ~/reports --warehouse ~/figures
  figurebook run --accept-loss "the annexes are a report of their own now"

A release that loses more than a tenth of the rows of a dataset, or a dataset, a column, a key
or a document that was there is not published, unless it is said why that is right.

Exit code 0: all is published. 1: something was held back (the summary says what; the rest
is published) or nothing could be. 2: there was nothing to work on, or no room or right to write.
75: another run was publishing there all the time (--wait); try again.
""",
    "extract": """
  figurebook extract report.txt                    JSON lines, the columns of `figures`
  figurebook extract *.html --format csv > figures.csv
  figurebook extract report.txt --format table     what a person wants to see of them
  figurebook extract report.txt --why              the numbers that are no figures, and why
  curl -s ... | figurebook extract -               from standard input
""",
    "explain": """
  figurebook query "select figure_id, quote from figures limit 5"
  figurebook explain 'london-stps-report#char=2190,2194'
""",
    "correct": """
  figurebook correct 'report#char=120,124' value=14.7 --reason "the annex gives 14.7"
  figurebook correct 'report#char=120,124' geography=Kent geography_code= --reason "see the caption"
  figurebook correct 'report#char=120,124' 'citation_keys=["ONS 2018"]' --reason "the note below"

A column and its value; nothing behind the = for null. What is read now is entered beside it: if a
later run reads something else there, it stops and says so. `figurebook run` applies what is entered.
""",
    "path": """
  figurebook path                   the folder of the current release
  figurebook path figures           its file of one dataset
  duckdb -c "from '$(figurebook path figures)' limit 5"
""",
    "query": """
  figurebook query "select kind, count(*) from figures group by all"
  figurebook query "describe figures"                      the columns of a dataset
  figurebook query "from documents" --format csv
""",
    "check": """
  figurebook check                  0 where nothing is wrong, 1 where something is
""",
    "releases": """
  figurebook releases --format csv
""",
    "diff": """
  figurebook diff previous latest           what the last release changed
  figurebook diff 0d32 1830 --format json   the same of two others, the whole of it

Releases are named by their id or how it begins, as `figurebook releases` lists them. Rows are told
apart by their key: those that came, those that went, and for those that changed each cell.
""",
    "serve": """
  figurebook serve --cron "0 6 * * 1-5"     every working day at six (UTC)
  figurebook serve --every 3600             every hour

Runs until it is stopped. One run at a time: a run that falls due while another is at work
is left out. With PREFECT_API_URL set, that server keeps the schedule; otherwise a server
of its own is started on this machine, for this machine only.
""",
}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(prog="figurebook", description=ABOUT, epilog=_examples(""))
    top.add_argument("--version", action=_Version, help="say which figurebook this is")
    commands = top.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)

    run = _add(commands, "run", "read all documents and publish a release")
    _folders(run)
    _corrections(run)
    about = (
        "publish although it loses rows, columns or documents of the release before, and why that is right"
    )
    run.add_argument("--accept-loss", metavar="REASON", type=_reason, help=about)
    about = "for how long another run may publish there first (default 600)"
    run.add_argument("--wait", metavar="SECONDS", type=_seconds, help=about)
    run.add_argument("--direct", action="store_true", help="without Prefect and its record of the run")

    extract = _add(commands, "extract", "figures of single files, straight to standard output")
    extract.add_argument("files", metavar="FILE", nargs="+", help="text, Markdown or HTML; - is stdin")
    extract.add_argument("--why", action="store_true", help="the numbers that are no figures, and why not")
    _format(extract, "jsonl")

    explain = _add(commands, "explain", "a figure in its sentence, and how each of its parts was read")
    explain.add_argument("figure_id", metavar="FIGURE_ID", help="as in the column figure_id")
    _warehouse(explain)

    correct = _add(commands, "correct", "say what a figure should be; the next run applies it")
    correct.add_argument("figure_id", metavar="FIGURE_ID", help="as in the column figure_id")
    correct.add_argument("changes", metavar="COLUMN=VALUE", nargs="+", help="what is right")
    correct.add_argument("--reason", metavar="TEXT", required=True, help="why that is right")
    correct.add_argument("--by", metavar="NAME", help="who says so (default: the name that Git knows)")
    _warehouse(correct)
    _corrections(correct)

    path = _add(commands, "path", "where the current release lies")
    path.add_argument("dataset", metavar="DATASET", nargs="?", help="one of its datasets")
    _warehouse(path)

    query = _add(commands, "query", "SQL on the current release")
    query.add_argument("sql", metavar="SQL", help="each dataset is a table (DuckDB's SQL)")
    _warehouse(query)
    _format(query, "table")

    _warehouse(_add(commands, "check", "verify the current release: checksums, schemas, keys, dictionary"))

    releases = _add(commands, "releases", "the releases, the oldest first")
    _warehouse(releases)
    _format(releases, "table")

    diff = _add(commands, "diff", "what changed between two releases")
    diff.add_argument("before", metavar="A", help="the beginning of a release_id, `latest` or `previous`")
    diff.add_argument("after", metavar="B", help="the same")
    _warehouse(diff)
    about = "default table: it shows the first of each; json has the whole"
    diff.add_argument("--format", choices=("table", "json"), default="table", help=about)

    serve = _add(commands, "serve", "run the flow on a schedule")
    when = serve.add_mutually_exclusive_group(required=True)
    when.add_argument("--cron", metavar="CRON", help='minute hour day month weekday, as "0 6 * * 1-5"')
    when.add_argument("--every", metavar="SECONDS", type=_some_seconds, help="so many seconds apart")
    _folders(serve)
    return top


def _add(commands: Any, name: str, about: str) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name, help=about, description=about[0].upper() + about[1:] + ".", epilog=_examples(name)
    )
    return command


def _folders(command: argparse.ArgumentParser) -> None:
    about = f"what to read (default {DOCUMENTS})"
    command.add_argument("--documents", metavar="DIR", type=Path, default=DOCUMENTS, help=about)
    _warehouse(command)


def _warehouse(command: argparse.ArgumentParser) -> None:
    about = f"where releases lie (default {WAREHOUSE})"
    command.add_argument("--warehouse", metavar="DIR", type=Path, default=WAREHOUSE, help=about)


def _corrections(command: argparse.ArgumentParser) -> None:
    about = "the corrections (default raw/corrections.csv; for other documents the one in their folder)"
    command.add_argument("--corrections", metavar="FILE", type=Path, help=about)


def _format(command: argparse.ArgumentParser, default: str) -> None:
    command.add_argument("--format", choices=FORMATS, default=default, help=f"default {default}")
    about = "CSV as it is: without it, text that a spreadsheet would run has an apostrophe before it"
    command.add_argument("--raw", action="store_true", help=about)


def _examples(name: str) -> str:
    return f"examples:{EXAMPLES[name]}"


def _seconds(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"not a whole number of seconds: {text}")
    return int(text)


def _some_seconds(text: str) -> int:
    seconds = _seconds(text)
    if not seconds:
        raise argparse.ArgumentTypeError(f"not a whole number of seconds above 0: {text}")
    return seconds


def _reason(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a reason is needed, in words")
    return text


class _Parser(argparse.ArgumentParser):
    """Help as it is written; errors in one line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **kwargs)

    def error(self, message: str) -> Any:
        self.exit(2, f"{self.prog}: {on_one_line(message)} (see {self.prog} --help)\n")


class _Version(argparse.Action):
    """Says the version of the installed package, looked up only when it is asked for."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(nargs=0, **kwargs)

    def __call__(self, parser: argparse.ArgumentParser, *_: Sequence[Any] | object) -> None:
        from importlib.metadata import version

        print(f"figurebook {version('figurebook')}")
        parser.exit()
