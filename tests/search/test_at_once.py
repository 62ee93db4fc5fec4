"""Questions to a far index are asked at once, to one at hand one after the other."""

import threading

import pytest

from stylist.domain import Filters
from stylist.errors import ServiceUnavailable
from stylist.search.at_once import nearest

QUESTIONS = [((float(number),), Filters(), number) for number in range(5)]


class Far:
    """Answers nobody before all have asked."""

    waits = True

    def __init__(self):
        self.all_there = threading.Barrier(len(QUESTIONS))

    def nearest(self, vector, filters, limit):
        self.all_there.wait(10)
        if limit == 9:
            raise ServiceUnavailable("It is away.")
        return [vector]


class AtHand:
    def __init__(self):
        self.threads = set()

    def nearest(self, vector, filters, limit):
        self.threads.add(threading.current_thread())
        return [vector]


def test_a_far_index_is_asked_all_at_once_and_answers_stay_in_order():
    assert nearest(Far(), QUESTIONS) == [[(float(number),)] for number in range(5)]


def test_what_one_question_meets_is_told():
    with pytest.raises(ServiceUnavailable):
        nearest(Far(), [*QUESTIONS[:4], ((4.0,), Filters(), 9)])


def test_an_index_at_hand_is_asked_by_nobody_else():
    index = AtHand()
    assert nearest(index, QUESTIONS) == [[(float(number),)] for number in range(5)]
    assert index.threads == {threading.current_thread()}
