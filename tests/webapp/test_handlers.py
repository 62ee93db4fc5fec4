import logging

import pytest

from stylist.errors import EmbedderMismatch, ServiceUnavailable
from stylist.local.memory_index import MemoryIndex
from stylist.local.pictures import FolderPictures
from stylist.ports import IndexEntry
from stylist.service import Stylist
from tests.builders import item
from tests.fakes import ColorEmbedder, OneGarment, TrustingCleaner, WordGate, picture
from webapp.page.handlers import Asked, Handlers


@pytest.fixture
def handlers(tmp_path):
    embedder, index = ColorEmbedder(), MemoryIndex("color-3", 3)
    prices = {"red": 2000, "green": 4000, "blue": 6000}
    pieces = [
        item(f"{color}-shirt", title=f"{color} shirt", color_family=color, price_minor=price)
        for color, price in prices.items()
    ]
    index.rebuild(map(IndexEntry, pieces, embedder.embed_texts(list(prices))))
    return Handlers(
        Stylist(
            embedder,
            index,
            OneGarment(),
            FolderPictures(lambda: tmp_path / "feed.jsonl"),
            TrustingCleaner(),
            WordGate(),
        ),
        tmp_path,
    )


def test_before_anything_is_asked_the_page_says_how_to_start(handlers):
    assert "Try one of these" in handlers.show(Asked())
    assert "Try one of these" in handlers.show(Asked(words="   "))


def test_words_bring_cards_best_first(handlers):
    html = handlers.show(Asked(words="green"))
    assert html.index("green shirt") < html.index("red shirt")


def test_a_photo_brings_cards(handlers, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(picture("blue", "JPEG"))
    html = handlers.show(Asked(photo=str(tmp_path / "photo.jpg")))
    assert html.index("blue shirt") < html.index("red shirt")


def test_filters_hold(handlers):
    html = handlers.show(Asked(words="red", color="blue"))
    assert "blue shirt" in html and "red shirt" not in html


@pytest.mark.parametrize("typed", ["30", "$30", " $ 30.00 ", "30,00"])
def test_a_price_limit_is_read_as_people_type_it(handlers, typed):
    html = handlers.show(Asked(words="red", max_price=typed))
    assert "red shirt" in html and "green shirt" not in html


@pytest.mark.parametrize("typed", ["cheap", "-5", "1e9", "9999999", "30; drop"])
def test_a_price_limit_that_is_none_gets_a_sentence(handlers, typed):
    assert "no price limit" in handlers.show(Asked(words="red", max_price=typed))


@pytest.mark.parametrize(
    "limits",
    [
        {"color": "green"},
        {"category": "shirt"},
        {"max_price": "50"},
        {"size": "M", "gender": "male"},
    ],
)
def test_limits_alone_show_what_they_leave(handlers, limits):
    html = handlers.show(Asked(**limits))
    assert 'class="card"' in html and "you said" not in html


def test_a_limit_alone_holds(handlers):
    html = handlers.show(Asked(color="green"))
    assert "green shirt" in html and "red shirt" not in html


@pytest.mark.parametrize("kind", [ServiceUnavailable, EmbedderMismatch])
def test_a_failing_catalog_is_told_without_paths(handlers, monkeypatch, caplog, kind):
    def unwell(query):
        raise kind("The folder '/srv/secret' cannot be read.")

    monkeypatch.setattr(handlers._stylist, "search", unwell)
    with caplog.at_level(logging.ERROR):
        html = handlers.show(Asked(words="red"))
    assert "The catalog does not answer now. Please try again in a moment." in html
    assert "secret" not in html and "/srv/secret" in caplog.text


def test_more_like_this_shows_what_it_is_similar_to(handlers):
    html = handlers.show(Asked(words="red", like="green-shirt"))
    assert "Similar to" in html and "Back to my search" in html


@pytest.mark.parametrize(
    "forged",
    [
        {"photo": "/etc/passwd"},
        {"photo": "../../etc/passwd"},
        {"photo": "gone.jpg"},
        {"like": "no-such-piece"},
        {"words": "red", "color": "'; drop table"},
        {"words": "x" * 501},
        {"words": "red", "balance": 1e9},
    ],
)
def test_a_forged_input_gets_a_sentence_and_no_traceback(handlers, forged):
    assert 'role="alert"' in handlers.show(Asked(**forged))
