"""How time and memory are taken: processor seconds of this process, medians of many runs."""

import resource
import statistics
import time
from collections.abc import Callable
from typing import Any


def cpu_ms(run: Callable[[], Any], times: int = 30, warm: int = 3) -> float:
    """Median processor milliseconds of one call, all threads counted."""
    for _ in range(warm):
        run()
    taken = []
    for _ in range(times):
        before = time.process_time()
        run()
        taken.append(time.process_time() - before)
    return statistics.median(taken) * 1000


def resident_mib() -> float:
    """Most memory that this process ever held, in MiB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
