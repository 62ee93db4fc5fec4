import logging
import re
from dataclasses import replace

import pytest

from stylist.errors import EmbedderMismatch, ServiceUnavailable
from stylist.local.memory_index import MemoryIndex
from stylist.local.pictures import FolderPictures
from stylist.ports import IndexEntry
from stylist.service import Stylist
from tests.builders import item
from tests.fakes import ColorEmbedder, Couple, OneGarment, TrustingCleaner, picture
from webapp.page.handlers import Asked, Handlers
from webapp.told import NO_ANSWER


def handlers_with(finder, tmp_path):
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
            finder,
            FolderPictures(lambda: tmp_path / "feed.jsonl"),
            TrustingCleaner(),
        ),
        tmp_path,
    )


@pytest.fixture
def handlers(tmp_path):
    return handlers_with(OneGarment(), tmp_path)


@pytest.fixture
def couple(tmp_path):
    """Handlers that see two people in every photo, and the photo."""
    (tmp_path / "photo.jpg").write_bytes(picture("green", "JPEG"))
    return handlers_with(Couple(), tmp_path), str(tmp_path / "photo.jpg")


def test_before_anything_is_asked_the_page_says_how_to_start(handlers):
    assert "Start with a photo" in handlers.show(Asked())
    assert "Start with a photo" in handlers.show(Asked(words="   "))


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
    assert NO_ANSWER in html
    assert "secret" not in html and "/srv/secret" in caplog.text


def test_what_breaks_our_own_code_gets_a_sentence_and_is_logged_without_what_was_asked(
    handlers, monkeypatch, caplog
):
    def breaks(query):
        raise ZeroDivisionError(query.text)

    monkeypatch.setattr(handlers._stylist, "search", breaks)
    assert NO_ANSWER in handlers.show(Asked(words="red secret"))
    assert "ZeroDivisionError at webapp/page/handlers.py:" in caplog.text
    assert "secret" not in caplog.text


def test_more_like_this_shows_what_it_is_similar_to(handlers):
    html = handlers.show(Asked(words="red", like="green-shirt"))
    assert "Similar to" in html and "Back to my search" in html


@pytest.mark.parametrize(("pick", "first"), [("1:upper", "red"), ("photo", "green")])
def test_a_choice_among_the_garments_decides_what_is_found(couple, pick, first):
    handlers, photo = couple
    html = handlers.show(Asked(photo=photo, pick=pick))
    titles = re.findall(r"(red|green|blue) shirt</a>", html)
    assert titles[0] == first
    assert f'data-value="{pick}" aria-pressed="true"' in html


def test_another_person_can_be_chosen(couple):
    handlers, photo = couple
    assert "This is the one on the right." in handlers.show(Asked(photo=photo))
    assert "This is the one on the left." in handlers.show(Asked(photo=photo, pick="2"))


@pytest.mark.parametrize("pick", ["3", "2:feet", "9:upper"])
def test_a_choice_that_the_photo_does_not_show_gets_a_sentence(couple, pick):
    handlers, photo = couple
    assert 'role="alert"' in handlers.show(Asked(photo=photo, pick=pick))


def test_where_nothing_fits_the_filters_that_would_help_can_be_lifted(handlers):
    html = handlers.show(Asked(words="red", color="blue", max_price="30"))
    assert 'class="card"' not in html
    assert "Show any price" in html and "Show any colour" in html
    html = handlers.show(Asked(words="red", category="boots", max_price="30"))
    assert "Show any kind" in html and "Show any price" not in html


ASKED = Asked(words="red", like="green-shirt", pick="1:upper", color="blue", max_price="30")


@pytest.mark.parametrize(
    ("action", "value", "changed"),
    [
        ("more", "red-shirt", {"like": "red-shirt"}),
        ("unlike", "", {"like": ""}),
        ("words", "blue", {"words": "blue", "like": ""}),
        ("pick", "2", {"pick": "2", "like": ""}),
        ("lift", "color", {"color": ""}),
        ("lift", "photo", {}),
        ("clear", "", {"color": "", "max_price": ""}),
        ("nonsense", "", {"like": ""}),
    ],
)
def test_a_button_changes_what_is_asked_and_keeps_the_rest(action, value, changed):
    assert ASKED.after(action, value) == replace(ASKED, **changed)


@pytest.mark.parametrize("forged", [None, "", [], 7, {"color": None}, {"photo": "/etc/passwd"}])
def test_filters_that_are_none_of_ours_are_left_out(forged):
    assert ASKED.limited(forged) == replace(ASKED, color="", max_price="")


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
        {"words": "red", "pick": "<script>"},
        {"words": "red", "pick": "1:hat"},
        {"words": "red", "photo": "\0"},
        {"photo": "x" * 5000},
        {"photo": ["photo.jpg"]},
    ]
    + [{"photo": "green.jpg", "balance": odd} for odd in ("50", [50], {}, "\0", float("nan"))]
    + [{"words": odd} for odd in (["red"], 7, {"a": 1}, "\ud800")]
    + [{"words": "red", "pick": odd} for odd in (["1"], 7, "\0")]
    + [{"like": odd} for odd in (["red-shirt"], "\0")],
)
def test_a_forged_input_gets_a_sentence_and_no_traceback(handlers, forged):
    assert 'role="alert"' in handlers.show(Asked(**forged))
