"""The real application on a real port of this machine, with a real folder of its own."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from werkzeug.serving import make_server

from service.app import create_app
from service.settings import Settings, read_settings
from tests.walk.browsing import axe_source, find_chromium


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """The defaults, except that pages and endpoints on this machine may be reached and nothing runs by itself."""
    return read_settings({"STET_DATA": str(tmp_path), "STET_ALLOW_NETWORKS": "127.0.0.0/8", "STET_SCHEDULER": "off"})


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    """Where the application answers for as long as the test lasts."""
    server = make_server("127.0.0.1", 0, create_app(settings), threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join(5)
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Chromium, without a window: one for all tests, each with contexts of its own."""
    chromium = find_chromium()
    if chromium is None:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's source."""
    return axe_source()
