"""The real page in a process of its own, asked over HTTP as a browser asks it."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
        """One search by words."""
        self._ask("words", None, words)

    def photo(self, content: bytes) -> None:
        """One upload and the search with it."""
        files = {"files": ("photo.jpg", content, "image/jpeg")}
        answer = requests.post(f"{self.url}/gradio_api/upload", files=files, timeout=60)
        answer.raise_for_status()
        (path,) = answer.json()
        self._ask("photo", {"path": path, "meta": {"_type": "gradio.FileData"}}, "")

    def resident_mib(self, *, peak: bool = False) -> float:
        """What the process holds now, or the most that it ever held."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        wanted = "VmHWM" if peak else "VmRSS"
        line = next(line for line in status.splitlines() if line.startswith(wanted))
        return int(line.split()[1]) / 1024

    def _ask(self, event: str, photo: Any, words: str) -> None:
        """What the page sends; every answer brings its cards' pictures, too."""
        body = {"data": [photo, words, 50, {}, "", ""], "fn_index": self._calls[event],
                "session_hash": "bench"}  # fmt: skip
        answer = requests.post(f"{self.url}/gradio_api/run/predict", json=body, timeout=60)
        answer.raise_for_status()
        pictures = re.findall(r'src="(/media/items/[^"]+)"', answer.json()["data"][0])
        if not pictures:
            raise RuntimeError(f"No cards came for {event}.")
        for picture in pictures:
            requests.get(self.url + picture, timeout=30).raise_for_status()


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
