"""The schedule: the flow `publish-figures` at its hours, one run at a time."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
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

from flows.publish import publish_figures

NAME = "scheduled"
STANDARD_PORT = 4200
PATIENCE_SECONDS = 120

# A run that falls due while another is at work is left out: it would publish the same documents.
ONE_AT_A_TIME = ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW)


class ScheduleError(Exception):
    """The schedule cannot be kept; the message says why in one line."""


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
    port = _free_port()
    address = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen([*command, "--log-level", "ERROR"], stdout=subprocess.DEVNULL)
    try:
        _wait(process, address)
        with temporary_settings({PREFECT_API_URL: address}):
            yield address
    finally:
        process.terminate()
        process.wait()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ScheduleError(f"Prefect's server ended at once, with exit code {process.returncode}")
        try:
            with urlopen(f"{address}/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise ScheduleError(f"Prefect's server did not answer within {PATIENCE_SECONDS} seconds")


def _free_port() -> int:
    """The port where people look for Prefect, or any other where that is taken."""
    for port in (STANDARD_PORT, 0):
        with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise ScheduleError("no free port on 127.0.0.1")
