"""The schedule: a scheduled run really fires and publishes; one at a time; prefect.yaml says the same."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.server
PROJECT = Path(__file__).resolve().parent.parent
PATIENCE = 60


def until(true, patience: float = PATIENCE):
    """What `true` gives as soon as it gives anything; a failed test after that."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if found := true():
            return found
        time.sleep(0.3)
    raise AssertionError(f"did not happen within {patience} seconds")


def test_a_scheduled_run_fires_and_publishes(prefect_server, documents, tmp_path):
    warehouse = tmp_path / "warehouse"
    command = [sys.executable, "-m", "flows.cli", "serve", "--every", "3"]
    command += ["--documents", str(documents), "--warehouse", str(warehouse)]
    environment = {**os.environ, "PREFECT_API_URL": prefect_server, "PREFECT_RUNNER_POLL_FREQUENCY": "1"}
    log = (tmp_path / "log").open("w+")
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)
    try:
        until((warehouse / "published" / "latest" / "figures.parquet").exists)
    except AssertionError:
        log.seek(0)
        pytest.fail(f"no scheduled run published:\n{log.read()[-3000:]}")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        log.close()


def deployments():
    from prefect.client.orchestration import get_client

    async def ask():
        async with get_client() as client:
            return await client.read_deployments()

    return {deployment.name: deployment for deployment in asyncio.run(ask())}


def test_a_run_that_falls_due_while_another_is_at_work_is_left_out(prefect_server, documents, tmp_path):
    from flows.schedule import scheduled

    deployment = scheduled(documents, tmp_path / "warehouse", tmp_path / "tables", cron="0 6 * * 1-5")
    deployment.apply()
    known = deployments()["scheduled"]
    assert known.global_concurrency_limit.limit == 1
    assert known.concurrency_options.collision_strategy == "CANCEL_NEW"
    assert [schedule.schedule.cron for schedule in known.schedules] == ["0 6 * * 1-5"]
    assert all(Path(place).is_absolute() for place in known.parameters.values())


@pytest.mark.parametrize("cron", ["every day", "61 * * * *", ""])
def test_a_cron_line_that_is_none_is_said_in_one_line(documents, tmp_path, cron):
    from flows.schedule import ScheduleError, scheduled

    with pytest.raises(ScheduleError, match="not a cron line"):
        scheduled(documents, tmp_path / "warehouse", tmp_path / "tables", cron=cron)


def work_pool(name: str) -> None:
    """Prefect's own pool of processes on this machine, as `prefect work-pool create` makes it."""
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.actions import WorkPoolCreate

    async def ask():
        async with get_client() as client:
            await client.create_work_pool(WorkPoolCreate(name=name, type="process"))

    asyncio.run(ask())


def test_prefect_yaml_deploys_the_same_flow_under_the_same_rule(prefect_server):
    work_pool("figurebook")
    command = [sys.executable, "-m", "prefect", "--no-prompt", "deploy", "--all"]
    environment = {**os.environ, "PREFECT_API_URL": prefect_server}
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True, timeout=60)
    known = deployments()["daily"]
    assert known.entrypoint == "flows/publish.py:publish_figures"
    assert known.concurrency_options.collision_strategy == "CANCEL_NEW"
    assert known.global_concurrency_limit.limit == 1
    assert [schedule.schedule.cron for schedule in known.schedules] == ["0 6 * * *"]
