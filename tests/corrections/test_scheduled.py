"""A run that a schedule or a worker starts applies the corrections that `figurebook run` applies."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from flows import cli, pipeline
from flows.progress import silent
from flows.release.current import current
from tests.corrections.written import FIGURE, cells, file_of
from tests.schemas import rows

PROJECT = Path(__file__).parents[2]
STAGES = ("acquire", "read", "extract", "validate", "transform", "release")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one document and one correction, and the user in its folder."""
    (tmp_path / "raw" / "documents").mkdir(parents=True)
    (tmp_path / "raw" / "documents" / f"{rows.NAME}.txt").write_text(rows.TEXT)
    (tmp_path / "raw" / "corrections.csv").write_text(file_of(cells()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def without_prefect(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stages of the flow as they are, not as tasks that tell a server of themselves."""
    from flows import publish

    for name in STAGES:
        monkeypatch.setattr(publish, name, partial(getattr(pipeline, name), progress=silent))
    monkeypatch.setattr(publish, "workers", lambda: nullcontext(partial))
    monkeypatch.setattr(publish, "create_markdown_artifact", lambda *_, **__: None)


def served() -> dict[str, Any]:
    """What the deployment of `figurebook serve` gives to each of its runs."""
    from flows import schedule

    told: list[dict[str, Any]] = []

    def keep(*places: Any) -> None:
        told.append(schedule.scheduled(*places).parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schedule, "serve", keep)
        assert cli.main(["serve", "--every", "60"]) == 0
    return told[0]


def deployed() -> dict[str, Any]:
    """What prefect.yaml gives to each run of a worker."""
    (deployment,) = yaml.safe_load((PROJECT / "prefect.yaml").read_text())["deployments"]
    return dict(deployment["parameters"])


@pytest.mark.parametrize("parameters", [served, deployed])
def test_a_run_that_nobody_calls_applies_the_corrections(
    project: Path, without_prefect: None, monkeypatch: pytest.MonkeyPatch, parameters: Any
) -> None:
    from flows import publish

    told = parameters()
    if parameters is served:  # its places are whole: the run may be started anywhere
        monkeypatch.chdir("/")
    report = publish.publish_figures.fn(**publish.publish_figures.validate_parameters(told)).data
    assert [one.figure_id for one in report.corrections] == [FIGURE]
    figures = pq.read_table(current(project / "warehouse").file("figures")).to_pylist()
    (row,) = (row for row in figures if row["figure_id"] == FIGURE)
    assert (row["counted"], row["corrected"]) == ("vacant posts", True)
