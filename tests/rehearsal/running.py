"""The page as a process of what the stack hands it."""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from tests.rehearsal.stack import Stack
from tests.running_page import Page, free_port, wait_for

_ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def running(stack: Stack, folder: Path) -> Iterator[Page]:
    """Only its port and its folder are others: a test does not own 8080 and /tmp."""
    port, said = free_port(), list[str]()
    own = {"STYLIST_PORT": str(port), "STYLIST_HOST": "127.0.0.1",
           "STYLIST_DATA_DIR": str(folder)}  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "webapp"], cwd=_ROOT, env=stack.as_page() | own,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    threading.Thread(target=lambda: said.extend(process.stderr or []), daemon=True).start()
    try:
        wait_for(f"http://127.0.0.1:{port}", process, said)
        yield Page(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=30)
