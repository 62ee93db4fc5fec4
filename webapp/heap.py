"""Keeps the process small: photos are worked on by many threads, each with a heap of its own."""

import ctypes
import os
from typing import Final

M_ARENA_MAX: Final = -8
"""glibc's name for how many heaps threads may have (malloc.h)."""

HEAPS: Final = 2


def share_heaps() -> bool:
    """Let all threads use two heaps, not eight a core. Says whether it took; before threads start.

    What one thread freed stays with its heap, so pictures that went through twenty threads were
    held twenty times over: the page was at 1,184 MiB where it now is at 1,022. The system's own
    variable goes first; on a C library without mallopt nothing happens.
    """
    if "MALLOC_ARENA_MAX" in os.environ:
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(M_ARENA_MAX, HEAPS) == 1
