"""One reading for all who ask at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from stylist.aws.vector_index.shared import Shared
from tests.aws.chat.talking import until

MANY = 12


class Reading:
    """Gives the number of the reading; each waits to be let."""

    def __init__(self):
        self.count = 0
        self.go_on = threading.Semaphore(0)

    def __call__(self):
        self.count += 1
        mine = self.count
        assert self.go_on.acquire(timeout=10)
        return mine


def test_who_asks_during_a_reading_gets_the_next_one_and_all_of_them_the_same():
    reading = Reading()
    shared = Shared(reading)
    asked = threading.Semaphore(0)

    def ask():
        asked.release()
        return shared.get()

    with ThreadPoolExecutor(MANY) as pool:
        first = pool.submit(shared.get)
        assert until(lambda: reading.count == 1)
        later = [pool.submit(ask) for _ in range(MANY - 1)]
        for _ in later:
            assert asked.acquire(timeout=10)
        assert until(lambda: shared._next is not None)
        for _ in range(MANY):
            reading.go_on.release()
        assert first.result(10) == 1
        found = {one.result(10) for one in later}
    assert min(found) == 2, "what was read before one asked may be old"
    assert reading.count == max(found) <= 3


def test_one_after_the_other_reads_each_time():
    reading = Reading()
    shared = Shared(reading)
    for number in (1, 2):
        reading.go_on.release()
        assert shared.get() == number


def test_a_fault_is_told_to_all_who_waited_and_the_next_reads_again():
    faults = [OSError("away")]

    def read():
        if faults:
            raise faults.pop()
        return "here"

    shared = Shared(read)
    with pytest.raises(OSError, match="away"):
        shared.get()
    assert shared.get() == "here"
