import signal
import subprocess
import threading

import pytest
import requests

from tests.running_page import free_port, wait_for
from webapp import stopping

SOON = 15
"""Seconds; on an idle machine it takes two."""


@pytest.fixture
def page(python, root):
    port = free_port()
    process = subprocess.Popen([python, "-m", "tests.webapp.stuck_page", str(port)], cwd=root,
                               stderr=subprocess.PIPE, text=True)  # fmt: skip
    said = []
    threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True).start()
    url = f"http://127.0.0.1:{port}"
    try:
        wait_for(url, process, said)
        yield url, process
    finally:
        process.kill()
        process.wait(timeout=SOON)


def test_told_to_end_while_nobody_asks_it_ends_well(page):
    url, process = page
    with requests.Session() as kept:
        # A connection that is kept open for the next request.
        assert kept.get(url + "/healthz", timeout=10).ok
        process.send_signal(signal.SIGTERM)
        assert process.wait(SOON) == 0


def test_a_stream_without_end_is_cut(page):
    url, process = page
    with requests.get(url + "/stream", stream=True, timeout=10) as answer:
        lines = answer.iter_lines(chunk_size=1)
        assert next(lines) == b"word"
        process.send_signal(signal.SIGTERM)
        with pytest.raises(requests.RequestException):
            list(lines)
    assert process.wait(SOON) == 0


def test_a_thread_that_waits_for_ever_is_left_behind(page):
    url, process = page
    assert requests.get(url + "/stuck", timeout=10).ok
    process.send_signal(signal.SIGTERM)
    assert process.wait(SOON) == 0


def test_a_connection_may_lie_idle_for_longer_than_a_balancer_lets_it(monkeypatch):
    asked = {}
    monkeypatch.setattr(stopping.uvicorn, "run", lambda app, **given: asked.update(given))
    stopping.serve(None, "127.0.0.1", 7860)
    assert asked["timeout_keep_alive"] == stopping.KEEP_ALIVE > 120
