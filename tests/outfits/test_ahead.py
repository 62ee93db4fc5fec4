"""Boards begun before they are asked for."""

import threading

import pytest

from stylist.domain import Outfit
from stylist.errors import NotFound
from stylist.outfits.board import AheadBoard
from stylist.outfits.board.ahead import MOST_WAITING, PARALLEL
from stylist.ports import DrawsAhead, OutfitPicture
from tests.builders import item


class Drawing:
    """A board that says what it draws, and waits to be let."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.drawn: list[str] = []
        self.begun = threading.Semaphore(0)
        self.go_on = threading.Event()
        self.fault = fault

    def draw(self, outfit: Outfit) -> OutfitPicture:
        self.drawn.append(outfit.title)
        self.begun.release()
        assert self.go_on.wait(10)
        if self.fault:
            raise self.fault
        return OutfitPicture(outfit.title.encode(), "image/jpeg", 1, 1, "", {})


def outfit(title: str) -> Outfit:
    return Outfit((item(),), title)


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


def test_what_was_begun_is_drawn_once(drawing: Drawing) -> None:
    board = AheadBoard(drawing)
    assert isinstance(board, DrawsAhead)
    board.begin(outfit("one"))
    board.begin(outfit("one"))
    assert drawing.begun.acquire(timeout=10)
    drawing.go_on.set()
    assert board.draw(outfit("one")).data == b"one"
    assert drawing.drawn == ["one"]


def test_what_was_not_begun_is_drawn_when_asked_for(drawing: Drawing) -> None:
    drawing.go_on.set()
    assert AheadBoard(drawing).draw(outfit("two")).data == b"two"


def test_what_waits_for_a_thread_is_drawn_by_who_asks(drawing: Drawing) -> None:
    board = AheadBoard(drawing)
    for number in range(PARALLEL + 1):
        board.begin(outfit(f"{number}"))
    for _ in range(PARALLEL):
        assert drawing.begun.acquire(timeout=10)
    waiting = threading.Timer(0, lambda: drawing.begun.acquire(timeout=10) and drawing.go_on.set())
    waiting.start()
    assert board.draw(outfit(f"{PARALLEL}")).data == f"{PARALLEL}".encode()
    waiting.join()


def test_why_it_cannot_be_drawn_is_told_to_who_asks() -> None:
    drawing = Drawing(NotFound("No piece has a picture."))
    drawing.go_on.set()
    board = AheadBoard(drawing)
    board.begin(outfit("bare"))
    with pytest.raises(NotFound, match="No piece"):
        board.draw(outfit("bare"))


def test_nothing_that_nobody_asks_for_piles_up(drawing: Drawing) -> None:
    board = AheadBoard(drawing)
    for number in range(PARALLEL + MOST_WAITING + 3):
        board.begin(outfit(f"{number}"))
    board.forget()
    drawing.go_on.set()
    assert board.draw(outfit("later")).data == b"later"
    assert len(drawing.drawn) <= PARALLEL + 1
