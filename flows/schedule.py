"""The schedule: the flow `publish-figures` at its hours, one run at a time."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import flows.prefect_defaults  # noqa: F401

# isort: split
import prefect
from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.deployments.runner import RunnerDeployment
from prefect.flows import EntrypointType
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.port import ANY, PortTaken, claimed
from flows.publish import publish_figures

NAME = "scheduled"
#: where people look for Prefect; then any port, and once more any
PORTS = (4200, ANY, ANY)
PATIENCE_SECONDS = 120

# A run that falls due while another is at work is left out: it would publish the same documents.
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)


class ScheduleError(Exception):
    """The schedule cannot be kept; the message says why in one line."""


class ServerEnded(ScheduleError):
    """A server of our own ended before it answered."""


def serve(documents: Path, warehouse: Path, tables: Path, cron: str | None, every: int | None) -> None:
    """Keeps the schedule until it is told to stop."""
    deployment = scheduled(documents, warehouse, tables, cron, every)
    with server():
        # Serving a deployment anew removes the runs that fell due while nobody served it.
        prefect.serve(deployment)


def scheduled(
    documents: Path, warehouse: Path, tables: Path, cron: str | None = None, every: int | None = None
) -> RunnerDeployment:
    """The flow with its schedule and its folders, which hold wherever the runs are started."""
    places = {"documents": documents, "warehouse": warehouse, "tables": tables}
    try:
        return publish_figures.to_deployment(
            NAME,
            cron=cron,
            interval=every,
            concurrency_limit=ONE_AT_A_TIME,
            parameters={name: str(place.absolute()) for name, place in places.items()},
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
    except ValueError as error:
        raise ScheduleError(f"not a cron line of five fields: {cron}") from error


@contextmanager
def server() -> Iterator[str]:
    """The address of the Prefect server that keeps the schedule: the user's, or our own on loopback."""
    if known := PREFECT_API_URL.value():
        yield known
        return
    with ExitStack() as kept:
        address = _started(kept)
        with temporary_settings({PREFECT_API_URL: address}):
            yield address


def _started(kept: ExitStack) -> str:
    """A server of our own, where people look for Prefect or else at any other port.

    A port that was free a moment ago may be taken when the server comes to listen there.
    """
    told = ""
    for wanted in PORTS:
        with ExitStack() as tried, suppress(PortTaken):
            port = tried.enter_context(claimed(wanted))
            address = f"http://127.0.0.1:{port}/api"
            try:
                _wait(tried.enter_context(_process(port)), address)
            except ServerEnded as error:
                told = str(error)
                continue
            kept.enter_context(tried.pop_all())
            return address
    raise ScheduleError(told or "no free port on 127.0.0.1")


def _command(port: int) -> list[str]:
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    return [*command, "--log-level", "ERROR"]


@contextmanager
def _process(port: int) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(_command(port), stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServerEnded(f"Prefect's server ended at once, with exit code {process.returncode}")
        try:
            with urlopen(f"{address}/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise ScheduleError(f"Prefect's server did not answer within {PATIENCE_SECONDS} seconds")
