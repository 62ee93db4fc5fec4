"""How time and memory are taken: processor seconds of this process, medians of many runs."""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Spent:
    """Milliseconds: of the processor with all threads counted, and on the wall's clock."""

    cpu: float
    wall: float


def spent(run: Callable[[], Any]) -> Spent:
    """What one call takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    run()
    return Spent((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def median(taken: list[Spent]) -> Spent:
    """The middle of each clock by itself."""
    return Spent(
        statistics.median(one.cpu for one in taken), statistics.median(one.wall for one in taken)
    )


def typical(run: Callable[[], Any], times: int = 30, warm: int = 3) -> Spent:
    """The median of many calls, after some that do not count."""
    for _ in range(warm):
        run()
    return median([spent(run) for _ in range(times)])


def cpu_ms(run: Callable[[], Any], times: int = 30, warm: int = 3) -> float:
    """Median processor milliseconds of one call, all threads counted."""
    return typical(run, times, warm).cpu


def resident_mib() -> float:
    """Most memory that this process ever held, in MiB (Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
