"""From `python -m webapp` to the first page, and what the process then holds."""

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from benchmarks.report import Figure

SEARCHES = ("red summer dress", "navy wool coat", "white sneakers", "striped top",
            "brown leather bag", "rainy day", "green hoodie", "black jeans")  # fmt: skip

STARTS_WITHIN = 120.0
"""Seconds until the first page; a start that takes longer has failed."""


def measure() -> list[Figure]:
    """A first start, which builds the index, and a second one, which finds it there."""
    with tempfile.TemporaryDirectory() as folder:
        first = _start(folder)[0]
        second, resident = _start(folder)
    return [
        Figure("start to first page, index built", f"{first:.1f} s", "", "the very first start"),
        Figure("start to first page", f"{second:.1f} s", "", "every later start"),
        Figure("whole web process, resident", f"{resident:.0f} MiB", "≤ 900 MiB",
               "peak, after 8 searches"),
    ]  # fmt: skip


def _start(folder: str) -> tuple[float, float]:
    """Seconds until the page was read, and peak resident MiB after some searches."""
    began = time.monotonic()
    with _running(folder) as (url, process):
        while not (page := _read(url)):
            if process.poll() is not None:
                raise RuntimeError(f"The page ended with status {process.returncode}.")
            if time.monotonic() - began > STARTS_WITHIN:
                raise RuntimeError(f"The page did not answer within {STARTS_WITHIN:.0f} s.")
            time.sleep(0.05)
        taken = time.monotonic() - began
        for words in SEARCHES:
            _search(url, page, words)
        status = Path(f"/proc/{process.pid}/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return taken, int(peak.split()[1]) / 1024


@contextmanager
def _running(folder: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"STYLIST_DATA_DIR": folder, "STYLIST_PORT": str(port)}
    process = subprocess.Popen([sys.executable, "-m", "webapp"], env=environment,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait()


def _read(url: str) -> str:
    """The page, or '' while nobody answers."""
    try:
        return requests.get(url, timeout=30).text
    except requests.ConnectionError:
        return ""


def _search(url: str, page: str, words: str) -> None:
    """One search by words, as the page asks for it; every one brings its cards' pictures too."""
    found = re.search(r"window\.gradio_config = (\{.*?\});</script>", page, re.S)
    calls = json.loads(found[1])["dependencies"] if found else []
    number = next(call["id"] for call in calls if call["api_name"] == "words")
    body = {"data": [None, words, 50, "", "", "", "", "", ""], "fn_index": number,
            "session_hash": "bench"}  # fmt: skip
    answer = requests.post(f"{url}/gradio_api/run/predict", json=body, timeout=30)
    answer.raise_for_status()
    for picture in re.findall(r'src="(/media/items/[^"]+)"', answer.json()["data"][0]):
        requests.get(url + picture, timeout=30).raise_for_status()
