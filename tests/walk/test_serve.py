"""The server itself: it says where it is, answers, stops when asked, and says plainly when its port is taken."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from service.app import serve
from service.cli.opening import Opening
from service.domain.errors import Conflict
from service.settings import read_settings
from service.web.guard import HEADERS
from tests.walk.test_walk import Visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def port() -> Iterator[int]:
    """A port that is free for now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        free: int = probe.getsockname()[1]
    yield free


@pytest.fixture
def served(tmp_path: Path, port: int) -> Iterator[tuple[str, int]]:
    """A server that runs, as host and port."""
    environ = {**os.environ, "STET_DATA": str(tmp_path), "STET_PORT": str(port), "STET_SCHEDULER": "off"}
    program = "import os; from service import app, settings; app.serve(settings.read_settings(os.environ))"
    with subprocess.Popen(
        [sys.executable, "-c", program], env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None and server.stdout.readline()
        yield "127.0.0.1", port
        server.send_signal(signal.SIGINT)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + b"a" * 20_000 + b"\r\n\r\n", 431),
        (b"<script>alert(1)</script>\r\n\r\n", 400),
    ],
)
def test_what_is_no_request_is_refused_with_the_headers_of_every_answer(served, sent, status):
    with socket.create_connection(served) as connection:
        connection.sendall(sent)
        answer = connection.makefile("rb").read().decode("latin-1")

    assert answer.startswith(f"HTTP/1.1 {status} ") and "script" not in answer.partition("\r\n\r\n")[2]
    assert "Content-Type: text/plain" in answer
    assert [] == [name for name, value in HEADERS.items() if f"{name}: {value}" not in answer]


@pytest.mark.parametrize("scheduler", ["on", "off"])
def test_the_server_says_where_it_is_answers_and_stops_on_ctrl_c(tmp_path: Path, port, scheduler):
    environ = {**os.environ, "STET_DATA": str(tmp_path), "STET_PORT": str(port), "STET_SCHEDULER": scheduler}
    program = "import os; from service import app, settings; app.serve(settings.read_settings(os.environ))"
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None and server.stderr is not None
        said = server.stdout.readline()
        health = Visitor(f"http://127.0.0.1:{port}").read("/health")
        server.send_signal(signal.SIGINT)
        rest = server.stderr.read()

    assert f"Stet is at http://127.0.0.1:{port} (stop it with Ctrl-C)\n" == said
    assert ("ok", scheduler == "on") == (health["status"], health["scheduler"])
    assert f"http://127.0.0.1:{port}" == Opening(str(tmp_path)).settings.public_url  # verbs know where it was
    assert (0, "") == (server.returncode, rest)


def test_whatever_still_goes_on_is_left_when_asked_to_stop(tmp_path: Path, port):
    """A job that waits for a disk or a host for long is as one that was killed: its lease runs out."""
    environ = {**os.environ, "STET_DATA": str(tmp_path), "STET_PORT": str(port), "STET_SCHEDULER": "on"}
    program = (
        "import os, time; from service import app, schedule, settings;"
        "schedule.Timetable.renew_all = lambda self: time.sleep(60);"
        "app.serve(settings.read_settings(os.environ))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None and server.stderr is not None
        server.stdout.readline()
        Visitor(f"http://127.0.0.1:{port}").read("/health")
        server.send_signal(signal.SIGINT)
        rest = server.stderr.read()

    assert (0, "") == (server.returncode, rest)


def test_a_taken_port_is_one_plain_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = read_settings({"STET_DATA": str(tmp_path), "STET_PORT": str(port)})

        with pytest.raises(Conflict, match=f"^Port {port} is taken by another program; [^\n]+\\.$"):
            serve(settings)


def test_what_has_our_port_and_says_a_letter_now_and_then_is_not_waited_for(tmp_path):
    said = []

    def trickle() -> None:
        asked, _ = taken.accept()
        with asked, suppress(OSError):
            while len(said) < 1_000:
                asked.sendall(b".")
                said.append(b".")
                time.sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as taken:
        teller = Thread(target=trickle, daemon=True)
        teller.start()
        port = str(taken.getsockname()[1])
        with pytest.raises(Conflict, match="is taken by another program"):
            serve(read_settings({"STET_DATA": str(tmp_path), "STET_PORT": port}))
        teller.join(30)

    assert 0 < len(said) < 1_000


def test_where_stet_runs_already_it_is_said_that_it_is_that(address, tmp_path):
    port = address.rpartition(":")[2]
    settings = read_settings({"STET_DATA": str(tmp_path / "other"), "STET_PORT": port})

    with pytest.raises(Conflict, match=f"^Port {port} is taken by Stet, which runs already; [^\n]+\\.$"):
        serve(settings)
