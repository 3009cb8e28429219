"""Two servers that choose their port at the same moment get two, and one that loses its port another."""

from __future__ import annotations

import socket
import sys
from contextlib import ExitStack
from urllib.request import urlopen

import pytest

from flows.port import ANY, PortTaken, claimed

#: answers every question with 200, at the port that it is given
ANSWERS = """
import http.server, sys
class Yes(http.server.BaseHTTPRequestHandler):
    def do_GET(self): self.send_response(200); self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Yes).serve_forever()
"""
DIES = "import sys; sys.exit(3)"


@pytest.fixture(autouse=True)
def own_claims(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.fixture
def schedule(prefect_home):
    """The schedule of a user who has no server of their own."""
    from flows import schedule

    # isort: split
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with temporary_settings({PREFECT_API_URL: None}):
        yield schedule


@pytest.fixture
def port() -> int:
    """A port that is free now."""
    with claimed(ANY) as free:
        return free


def test_a_port_that_is_claimed_is_taken_though_nobody_listens_there_yet(port):
    with claimed(port), pytest.raises(PortTaken, match="claimed by another"), claimed(port):
        pass
    with claimed(port) as again:
        assert again == port


def test_a_port_where_somebody_listens_is_taken(port):
    with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTaken, match="is taken"), claimed(port):
        pass


def test_a_link_in_the_place_of_a_claim_is_not_followed(port, tmp_path):
    (tmp_path / f"figurebook-port-{port}.lock").unlink()
    (tmp_path / f"figurebook-port-{port}.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PortTaken, match="cannot be claimed"), claimed(port):
        pass
    assert not (tmp_path / "elsewhere").exists()


def started(monkeypatch, schedule, *programs: str) -> list[int]:
    """The ports at which servers are started from now on, the first with the first program and so on."""
    ports: list[int] = []

    def command(port: int) -> list[str]:
        ports.append(port)
        return [sys.executable, "-c", programs[len(ports) - 1], str(port)]

    monkeypatch.setattr(schedule, "_command", command)
    return ports


def test_two_servers_at_the_same_moment_get_two_ports(monkeypatch, schedule, port):
    monkeypatch.setattr(schedule, "PORTS", (port, ANY))
    ports = started(monkeypatch, schedule, ANSWERS, ANSWERS)
    with claimed(port), ExitStack() as other:  # the other has chosen the port, and listens nowhere yet
        address = other.enter_context(schedule.server())
        assert ports != [port] and address == f"http://127.0.0.1:{ports[0]}/api"
        assert urlopen(f"{address}/health").status == 200
    with schedule.server() as address:
        assert ports[1] == port


def test_a_server_that_loses_its_port_is_started_at_another(monkeypatch, schedule, port):
    monkeypatch.setattr(schedule, "PORTS", (port, ANY))
    ports = started(monkeypatch, schedule, DIES, ANSWERS)
    with schedule.server() as address:
        assert ports[0] == port != ports[1] and address == f"http://127.0.0.1:{ports[1]}/api"
    with claimed(port), claimed(ports[1]):  # nothing of either is left
        pass


def test_a_server_that_dies_everywhere_is_said_in_one_line(monkeypatch, schedule, port):
    monkeypatch.setattr(schedule, "PORTS", (port, ANY))
    started(monkeypatch, schedule, DIES, DIES)
    with pytest.raises(schedule.ScheduleError, match="with exit code 3"), schedule.server():
        pass
