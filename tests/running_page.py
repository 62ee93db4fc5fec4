"""The page in a process of its own, spoken to over HTTP."""

import contextlib
import json
import re
import socket
import subprocess
import threading
from dataclasses import dataclass
from typing import Any

import requests

STARTS_WITHIN = 90
"""Seconds; importing gradio alone takes 3 to 15, by how busy the machine is."""


@dataclass(frozen=True)
class Page:
    """The running page. `event` does what the browser does when something is clicked."""

    url: str

    def get(self, path: str, **how: Any) -> requests.Response:
        return requests.get(self.url + path, timeout=30, **how)

    def upload(self, data: bytes, name: str = "photo.jpg") -> requests.Response:
        files = {"files": (name, data, "image/jpeg")}
        return requests.post(self.url + "/gradio_api/upload", files=files, timeout=30)

    def config(self) -> dict[str, Any]:
        found = re.search(r"window\.gradio_config = (\{.*?\});</script>", self.get("/").text, re.S)
        assert found, "the page holds no configuration"
        return json.loads(found[1])

    def stream(self, name: str, *values: Any, **extra: Any) -> list[Any]:
        """What a streamed event left on the page when it ended."""
        body = {
            "data": list(values),
            "fn_index": self.number(name),
            "session_hash": "test",
            **extra,
        }
        answer = requests.post(self.url + "/gradio_api/queue/stream", json=body, timeout=60)
        assert answer.ok, answer.text
        told = [json.loads(line[len("data: ") :]) for line in answer.text.split("\n\n") if line]
        (end,) = (one for one in told if one.get("msg") == "process_completed")
        assert end["success"], end
        return end["output"]["data"]

    def event(self, name: str, *values: Any, **extra: Any) -> requests.Response:
        body = {
            "data": list(values),
            "fn_index": self.number(name),
            "session_hash": "test",
            **extra,
        }
        return requests.post(self.url + "/gradio_api/run/predict", json=body, timeout=30)

    def number(self, name: str) -> int:
        """By what an event is called over HTTP."""
        return next(call["id"] for call in self.config()["dependencies"]
                    if call["api_name"] == name)  # fmt: skip


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[str], said: list[str]) -> None:
    """Until the page answers; fails at once when its process ends."""
    ticks = threading.Event()
    for _ in range(STARTS_WITHIN * 4):
        assert process.poll() is None, "".join(said)
        with contextlib.suppress(requests.ConnectionError):
            if requests.get(url + "/healthz", timeout=5).ok:
                return
        ticks.wait(0.25)
    raise AssertionError(f"no page after {STARTS_WITHIN} s: {''.join(said)}")
