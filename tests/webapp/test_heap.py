import subprocess
import sys

import pytest

THREADS = """
import ctypes, threading
from webapp.heap import share_heaps
if {share} and not share_heaps():
    print(-1)
    raise SystemExit
barrier = threading.Barrier(12)
def work():
    barrier.wait()
    kept.append(bytearray(100_000))
    barrier.wait()
kept = []
threads = [threading.Thread(target=work) for _ in range(12)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w"))
libc.malloc_info(0, file)
libc.fflush(file)
"""


def heaps(share: bool) -> int:
    """How many heaps glibc made for twelve threads at once, by its own account."""
    run = subprocess.run([sys.executable, "-c", THREADS.format(share=share)],
                         capture_output=True, text=True, check=True, timeout=60)  # fmt: skip
    if run.stdout.strip() == "-1":
        pytest.skip("This C library has no such setting.")
    return run.stdout.count("<heap nr=")


def test_twelve_threads_share_two_heaps(monkeypatch):
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    assert heaps(share=True) <= 2 < heaps(share=False)
