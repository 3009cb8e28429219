"""`figurebook serve`: the flow on a schedule."""

from __future__ import annotations

import sys
from argparse import Namespace

from flows import schedule
from flows.acquire import AcquireError, acquire
from flows.cli.run import tables
from flows.schedule import ScheduleError

ERRORS = (AcquireError, ScheduleError)


def serve(asked: Namespace) -> int:
    acquire(asked.documents)
    print("starting Prefect; stop with Ctrl-C", file=sys.stderr)
    schedule.serve(asked.documents, asked.warehouse, tables(asked.warehouse), asked.cron, asked.every)
    return 0
