"""One release for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.release.current import Release
from tests.release.small import Collection


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Collection().publish(Path(tmp_path_factory.mktemp("published")))
