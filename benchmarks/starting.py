"""From `python -m webapp` to the first page, and what the process then holds."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.report import Figure


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
    with _running(folder) as (url, pid):
        while not _answers(url):
            time.sleep(0.05)
        taken = time.monotonic() - began
        for _ in range(8):
            _answers(url + "/healthz")
        status = Path(f"/proc/{pid}/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return taken, int(peak.split()[1]) / 1024


@contextmanager
def _running(folder: str) -> Iterator[tuple[str, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"STYLIST_DATA_DIR": folder, "STYLIST_PORT": str(port)}
    process = subprocess.Popen([sys.executable, "-m", "webapp"], env=environment,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False
