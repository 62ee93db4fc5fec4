"""Imagined photos on the page and over HTTP: after the board, labelled, with a sentence if none."""

import re

import pytest

from stylist.domain import Outfit
from stylist.errors import NotFound
from stylist.looks import Looks
from stylist.talk.events import Dressed, Picture
from stylist.talk.stage import Stage
from tests.fakes import picture
from tests.talk.shop import SHOPPER, NamedPictures, Shop
from tests.talk.test_imagining import Imagines
from tests.webapp.api_client import client_of
from webapp.api.records import of_event
from webapp.page import cards
from webapp.page.conversation import Shown

HOSTILE = "</summary><script>alert(1)</script>"
PHOTO = picture("red", "JPEG")


@pytest.fixture
def shop():
    return Shop()


def with_imaginer(shop, answer):
    imaginer = Imagines(answer)
    shop.looks = Looks(shop.stylist, NamedPictures(), shop.store, shop.blobs, imaginer=imaginer)
    return imaginer


def outfit_of(shop, title="Red at night"):
    return Outfit(tuple(shop.stylist.items(["dress-red", "shoes-black"])), title)


def address(shop):
    return f"/media/imagined/{shop.looks.note(SHOPPER, outfit_of(shop))}.jpg"


def staged(shop, imagines, *events, title="Red at night"):
    stage = Stage().after(Dressed(outfit_of(shop, title)))
    for event in events:
        stage = stage.after(event)
    return cards.stage(Shown(stage), imagines=imagines)


def test_a_photo_that_is_made_is_shown(shop, tmp_path):
    with_imaginer(shop, PHOTO)
    answer = client_of(shop, tmp_path).get(address(shop))
    assert (answer.status_code, answer.content) == (200, PHOTO)
    assert answer.headers["content-type"] == "image/jpeg"
    assert "private" in answer.headers["cache-control"]


def test_one_that_is_being_made_is_asked_for_again(shop, tmp_path):
    imaginer = with_imaginer(shop, None)
    answer = client_of(shop, tmp_path).get(address(shop))
    assert answer.status_code == 202 and answer.headers["retry-after"] == "1"
    assert answer.headers["cache-control"] == "no-store"
    assert 0 < imaginer.asked[0][1] < 20, "no proxy gives up on a request so short"


def test_where_there_is_none_the_answer_says_why(shop, tmp_path):
    with_imaginer(shop, NotFound("The imagined photos are used up; the board shows it."))
    answer = client_of(shop, tmp_path).get(address(shop))
    assert answer.status_code == 404 and "used up" in answer.json()["detail"]


def test_without_an_imaginer_there_is_none(shop, tmp_path):
    answer = client_of(shop, tmp_path).get(address(shop))
    assert answer.status_code == 404 and "board" in answer.json()["detail"]
    assert not shop.looks.imagines


@pytest.mark.parametrize("key", ["0" * 32, "x", "..%2f..%2fstore"])
def test_nothing_is_paid_for_an_outfit_that_nobody_composed(shop, tmp_path, key):
    imaginer = with_imaginer(shop, PHOTO)
    assert client_of(shop, tmp_path).get(f"/media/imagined/{key}.jpg").status_code == 404
    assert not imaginer.asked


def test_a_look_at_the_headers_alone_pays_for_nothing(shop, tmp_path):
    imaginer = with_imaginer(shop, PHOTO)
    assert client_of(shop, tmp_path).head(address(shop)).status_code == 405
    assert not imaginer.asked


def test_the_page_says_that_it_is_imagined_and_lists_the_pieces_it_was_made_from(shop):
    html = staged(shop, True)
    assert html.index('class="board"') < html.index('class="imagined"')
    fold = html[html.index('class="imagined"') : html.index("</details>")]
    assert "<b>Imagined.</b>" in fold and 'alt="Imagined, not a photo of the real pieces' in fold
    assert " src=" not in fold, "nothing is asked for before the shopper wants it"
    linked = set(re.findall(r'href="([^"]+)"', html))
    assert {one.url for one in outfit_of(shop).items} <= linked


def test_a_page_without_an_imaginer_is_as_before(shop):
    assert "imagin" not in staged(shop, False).lower()


def test_a_photo_that_was_asked_for_in_the_talk_is_open(shop):
    ids = outfit_of(shop).product_ids
    opened = staged(shop, True, Picture("outfits/x.jpg", "", ids, True))
    assert re.search(r'<details class="imagined"[^>]* open>', opened)
    assert not re.search(r'<details class="imagined"[^>]* open>', staged(shop, True))


def test_titles_stay_text(shop):
    assert "<script>alert" not in staged(shop, True, title=HOSTILE)


def test_the_api_says_where_the_photo_is_going_to_be():
    coming = of_event(Picture("outfits/abc.jpg", "alt", ("a",), True))
    assert coming["imagined_url"] == "/media/imagined/abc.jpg"
    assert "imagined_url" not in of_event(Picture("outfits/abc.jpg", "alt", ("a",)))
