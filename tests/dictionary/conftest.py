"""One small release for all tests of how a release is described, and no network for those that read it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.release.current import Release
from tests.release.small import Collection


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Collection().publish(Path(tmp_path_factory.mktemp("dictionary")))


@pytest.fixture(scope="module")
def offline() -> Iterator[None]:
    """Whoever asks for an address fails: what a description needs stands in it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _refuse)
        patch.setattr(socket, "getaddrinfo", _refuse)
        yield


def _refuse(*asked: object, **more: object) -> None:
    raise AssertionError(f"the network was asked for {asked[1:] or asked}")
