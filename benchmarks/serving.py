"""The real page in a process of its own, asked over HTTP as a browser asks it."""

import json
import os
import re
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

STARTS_WITHIN = 120.0
"""Seconds until the first page; a start that takes longer has failed."""


class Served:
    """A page that answers. `started`: seconds from the command to the first page."""

    def __init__(self, url: str, process: subprocess.Popen[bytes]) -> None:
        self.url = url
        self._process = process
        began = time.monotonic()
        while not (page := _read(url)):
            if process.poll() is not None:
                raise RuntimeError(f"The page ended with status {process.returncode}.")
            if time.monotonic() - began > STARTS_WITHIN:
                raise RuntimeError(f"The page did not answer within {STARTS_WITHIN:.0f} s.")
            time.sleep(0.05)
        self.started = time.monotonic() - began
        found = re.search(r"window\.gradio_config = (\{.*?\});</script>", page, re.S)
        calls = json.loads(found[1])["dependencies"] if found else []
        self._calls = {call["api_name"]: call["id"] for call in calls}

    def words(self, words: str) -> None:
        """One message of a new shopper, and its answer."""
        self.say(Shopper(), words)

    def say(self, shopper: "Shopper", words: str) -> "Told":
        """One message and its answer."""
        body = {"data": [shopper.ids], "event_data": {"words": words, "turn": 1}}
        return self._stream("say", body)

    def photo(self, content: bytes) -> None:
        """One upload by a new shopper, and the answer to it."""
        shopper = Shopper()
        files = {"files": ("photo.jpg", content, "image/jpeg")}
        answer = requests.post(f"{self.url}/gradio_api/upload", files=files, timeout=60,
                               headers={"x-stylist-visitor": shopper.ids["visitor"]})  # fmt: skip
        answer.raise_for_status()
        (path,) = answer.json()
        value = {"path": path, "meta": {"_type": "gradio.FileData"}}
        self._stream("photo", {"data": [shopper.ids, value, ""]})

    def cpu_seconds(self) -> float:
        """Processor time that the process has taken so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_mib(self, *, peak: bool = False) -> float:
        """What the process holds now, or the most that it ever held."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        wanted = "VmHWM" if peak else "VmRSS"
        line = next(line for line in status.splitlines() if line.startswith(wanted))
        return int(line.split()[1]) / 1024

    def _stream(self, event: str, body: dict[str, Any]) -> "Told":
        """What the page sends and reads, to the end."""
        began = time.perf_counter()
        body |= {"fn_index": self._calls[event], "session_hash": secrets.token_hex(6)}
        first = 0.0
        with requests.post(f"{self.url}/gradio_api/queue/stream", json=body, stream=True,
                           timeout=90) as answer:  # fmt: skip
            answer.raise_for_status()
            for line in answer.iter_lines():
                if b"process_generating" in line:
                    first = first or time.perf_counter() - began
                failed = b'"success":true' not in line.replace(b" ", b"")
                if b"process_completed" in line and failed:
                    raise RuntimeError(f"The answer to {event} failed.")
        return Told(first, time.perf_counter() - began)


class Shopper:
    """Somebody new, as a browser keeps them."""

    def __init__(self) -> None:
        self.ids = {"visitor": secrets.token_hex(16), "conversation": secrets.token_hex(16)}


@dataclass(frozen=True)
class Told:
    """Seconds until the first sign of an answer, and until its end."""

    first: float
    whole: float


@contextmanager
def serving(folder: str) -> Iterator[Served]:
    """The page with its index and uploads in `folder`, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"STYLIST_DATA_DIR": folder, "STYLIST_PORT": str(port)}
    process = subprocess.Popen([sys.executable, "-m", "webapp"], env=environment,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        yield Served(f"http://127.0.0.1:{port}", process)
    finally:
        process.terminate()
        process.wait()


def _read(url: str) -> str:
    """The page, or '' while nobody answers."""
    try:
        return requests.get(url, timeout=30).text
    except requests.ConnectionError:
        return ""
