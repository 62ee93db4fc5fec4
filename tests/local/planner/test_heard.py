"""What was understood is kept for the rounds of a turn, and forgotten with the shoppers."""

from datetime import date

from stylist.local.planner.heard import MOST_READ, REMEMBERED, Hearing
from stylist.local.reading import reader
from stylist.local.reading.reading import UNREAD, Reading


class Reader:
    """Reads nothing, and counts how often it was asked to, and to forget."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.forgotten = 0

    def __call__(self, words: str, before: str) -> Reading:
        self.read.append(words)
        return UNREAD

    def forget(self) -> None:
        self.forgotten += 1


TODAY = date(2026, 11, 22).isoformat()


def test_the_same_words_are_understood_once():
    reads = Reader()
    hears = Hearing(reads)
    assert hears("a red coat", TODAY, "none") is hears("a red coat", TODAY, "none")
    assert reads.read == ["a red coat"]


def test_what_stood_before_and_the_day_are_heard_apart():
    reads = Reader()
    hears = Hearing(reads)
    hears("an outfit for next month", TODAY, "none")
    hears("an outfit for next month", TODAY, "pieces: jeans")
    said = hears("an outfit for next month", "2026-03-01", "none")
    assert len(reads.read) == 3
    assert said.wish.month == 4
    assert hears("an outfit for next month", TODAY, "none").wish.month == 12


def test_a_day_that_is_none_is_no_day():
    assert Hearing()("an outfit for next month", "soon").wish.month is None


def test_forgetting_lets_go_of_all_words_and_so_does_the_network():
    reads = Reader()
    hears = Hearing(reads)
    hears("a red coat", TODAY)
    hears.forget()
    hears("a red coat", TODAY)
    assert reads.read == ["a red coat", "a red coat"]
    assert reads.forgotten == 1


def test_rules_alone_forget_too():
    hears = Hearing()
    heard = hears("a red coat", TODAY)
    hears.forget()
    assert hears("a red coat", TODAY) == heard


def test_words_stay_no_longer_than_the_readings_of_the_network():
    assert REMEMBERED <= reader.REMEMBERED


def test_of_a_long_message_the_beginning_counts():
    hears = Hearing()
    assert hears("a coat " * 1000, TODAY) is hears(("a coat " * 1000)[:MOST_READ], TODAY)
