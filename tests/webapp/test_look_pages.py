"""What a shared link opens: plain HTML that unfurls in a messenger."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from PIL import Image

from stylist.domain import Outfit
from stylist.looks import Looks
from stylist.outfits.board import Board
from stylist.places import places_in
from stylist.ports import IndexEntry
from tests.builders import item, sizes
from tests.talk.shop import SHOPPER, Shop
from tests.webapp.api_client import HOST, client_of
from webapp.assets import STATIC

HOSTILE = '"><script>alert(1)</script>{{7*7}}'
TURNED = "\u202e"
"""Turns what follows it around. No record of an item may hold it; what is said of a look may."""
NEVER_WAS = "A" * 22


@pytest.fixture
def shop():
    return Shop()


@pytest.fixture
def client(shop, tmp_path):
    return client_of(shop, tmp_path)


@pytest.fixture
def look(shop):
    return saved(shop, "dress-red", "shoes-black", title="Red at night")


def saved(shop, *ids, title="Red at night", why=()):
    outfit = Outfit(tuple(shop.stylist.items(ids)), title, why=why)
    return shop.looks.save(SHOPPER, shop.looks.note(SHOPPER, outfit))


def change(shop, product_id, **changes):
    """The catalog moves on."""
    (one,) = shop.stylist.items([product_id])
    vector = shop.index.vectors([product_id])[product_id]
    shop.index.upsert([IndexEntry(replace(one, **changes), vector)])


class Messenger(HTMLParser):
    """Reads a page as what unfurls links does: the metadata of its head, by name."""

    def __init__(self, html):
        super().__init__()
        self.tags = {}
        self.elements = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.elements.append((tag, given))
        if tag == "meta" and "content" in given:
            self.tags[given.get("property") or given.get("name")] = given["content"]


def opened(client, look):
    answer = client.get(f"/looks/{look.look_id}")
    assert answer.status_code == 200
    return Messenger(answer.text)


def test_a_messenger_finds_title_summary_and_picture(client, look):
    tags = opened(client, look).tags
    assert tags["og:title"] == tags["twitter:title"] == "Red at night · $200"
    summary = "2 pieces, $200 altogether: Red dress, Black shoes."
    assert tags["og:description"] == tags["twitter:description"] == tags["description"] == summary
    assert tags["og:type"] == "website" and tags["twitter:card"] == "summary_large_image"
    assert tags["og:image:alt"] == tags["twitter:image:alt"] == look.alt


def test_addresses_for_a_messenger_are_whole_and_lead_there(client, look):
    tags = opened(client, look).tags
    assert tags["og:url"] == f"{HOST}/looks/{look.look_id}"
    assert tags["og:image"] == tags["twitter:image"] == f"{HOST}/media/looks/{look.look_id}.jpg"
    assert client.get(tags["og:url"]).status_code == 200
    answer = client.get(tags["og:image"])
    assert answer.headers["content-type"] == tags["og:image:type"] == "image/jpeg"


def test_addresses_bear_the_public_name_whatever_host_is_asked(shop, look, tmp_path):
    client = client_of(shop, tmp_path, public_url="https://abc.gradio.live")
    tags = opened(client, look).tags
    assert tags["og:url"] == f"https://abc.gradio.live/looks/{look.look_id}"
    assert tags["og:image"].startswith("https://abc.gradio.live/media/looks/")


def test_the_real_picture_is_a_jpeg_of_the_size_that_is_told_and_below_a_megabyte(shop, tmp_path):
    shop.looks = Looks(shop.stylist, Board(shop), shop.store, shop.blobs)
    look = saved(shop, "top-red", "skirt-black", "shoes-white", "bag-brown")
    client = client_of(shop, tmp_path)
    tags = opened(client, look).tags
    content = client.get(tags["og:image"]).content
    assert len(content) < 1_000_000
    drawn = Image.open(io.BytesIO(content))
    told = int(tags["og:image:width"]), int(tags["og:image:height"])
    assert (drawn.format, drawn.size) == ("JPEG", told)


def test_where_the_pieces_of_an_outfit_lie_can_be_asked(shop, tmp_path):
    shop.looks = Looks(shop.stylist, Board(shop), shop.store, shop.blobs)
    outfit = Outfit(tuple(shop.stylist.items(["top-red", "skirt-black"])), "Red")
    place = f"/media/outfits/{shop.looks.note(SHOPPER, outfit)}"
    client = client_of(shop, tmp_path)
    answer = client.get(f"{place}.json")
    boxes = answer.json()["pieces"]
    assert boxes == places_in(client.get(f"{place}.jpg").content) and len(boxes) == 2
    assert all(left >= 0 and left + width <= 1080 for left, _, width, _ in boxes)
    assert answer.headers["cache-control"] == "private, max-age=3600"
    assert client.get("/media/outfits/none.json").status_code == 404


def test_a_page_shows_pieces_with_prices_links_and_total(client, look):
    html = client.get(f"/looks/{look.look_id}").text
    page = Messenger(html)
    links = {given["href"] for tag, given in page.elements if tag == "a"}
    assert {"https://shop.example/dress-red", "https://shop.example/shoes-black"} <= links
    assert f"/?look={look.look_id}" in links
    assert ">$85<" in html and ">$115<" in html and "<b>$200</b>" in html
    assert "when it was saved" not in html


def test_every_picture_says_what_it_shows_and_keeps_its_place(client, look):
    pictures = [given for tag, given in opened(client, look).elements if tag == "img"]
    assert pictures[0]["alt"] == look.alt
    # The name of a piece stands beside its small picture.
    assert {one["alt"] for one in pictures[1:]} == {""}
    assert all(one["width"] and one["height"] for one in pictures)


def test_a_page_runs_nothing_and_asks_no_other_host(client, look):
    answer = client.get(f"/looks/{look.look_id}")
    elements = Messenger(answer.text).elements
    assert not {tag for tag, _ in elements} & {"script", "iframe", "object", "form", "style"}
    assert not [name for _, given in elements for name in given if name.startswith("on")]
    loaded = [given.get("src") or given.get("href") for tag, given in elements
              if tag in ("img", "link")]  # fmt: skip
    assert loaded and all(one.startswith("/") and not one.startswith("//") for one in loaded)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'") and "script-src" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_page_is_listed_nowhere_and_kept_by_nobody(client, look):
    answer = client.get(f"/looks/{look.look_id}")
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "noindex" in Messenger(answer.text).tags["robots"]
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert SHOPPER not in answer.text


def test_what_stands_in_titles_is_text_and_nothing_else(shop, client):
    change(shop, "dress-red", title=HOSTILE)
    said = HOSTILE + TURNED
    look = saved(shop, "dress-red", "shoes-black", title=said, why=(said,))
    answer = client.get(f"/looks/{look.look_id}")
    page = Messenger(answer.text)
    assert "script" not in {tag for tag, _ in page.elements}
    assert page.tags["og:title"].startswith(HOSTILE)
    assert HOSTILE in page.tags["og:description"]
    assert "49" not in page.tags["og:title"].replace("7*7", "")


def test_what_was_said_of_the_savers_photo_or_budget_is_not_told(shop, client):
    told = ("The coat is waterproof.", "Together $200, $50 less than you set for it all.")
    look = saved(shop, "dress-red", why=told)
    html = client.get(f"/looks/{look.look_id}").text
    assert "The coat is waterproof." in html and "you set" not in html


def test_a_price_is_todays_and_the_old_total_stands_beside_it(shop, client, look):
    change(shop, "dress-red", price_minor=7000)
    html = client.get(f"/looks/{look.look_id}").text
    assert ">$70<" in html and "<b>$185</b>" in html
    assert re.search(r"<s><span class=\"hidden\">when it was saved </span>\$200</s>", html)
    assert Messenger(html).tags["og:title"].endswith("$185")


def test_a_piece_that_is_sold_out_says_so_and_is_still_linked(shop, client, look):
    change(shop, "dress-red", sizes=sizes("S", "M", gone=("S", "M")))
    html = client.get(f"/looks/{look.look_id}").text
    assert html.count("sold out at the moment") == 1
    assert 'href="https://shop.example/dress-red"' in html


def test_a_piece_that_left_the_catalog_stands_as_it_was_without_a_link(shop, client, look):
    shop.index.delete(["dress-red"])
    html = client.get(f"/looks/{look.look_id}").text
    assert "Red dress" in html and html.count("not sold any more") == 1
    assert ">$85<" in html
    assert "https://shop.example/dress-red" not in html and "/media/items/dress-red" not in html


def test_a_look_whose_pieces_have_all_left_still_opens(shop, client, look):
    shop.index.delete(["dress-red", "shoes-black"])
    html = client.get(f"/looks/{look.look_id}").text
    assert html.count("not sold any more") == 2 and "<b>$200</b>" in html


def test_a_withdrawn_look_is_gone_and_so_is_its_picture(shop, client, look):
    shop.looks.withdraw(SHOPPER, look.look_id)
    answer = client.get(f"/looks/{look.look_id}")
    assert answer.status_code == 410
    assert "taken back" in answer.text and "Red" not in answer.text
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert client.get(f"/media/looks/{look.look_id}.jpg").status_code == 410


@pytest.mark.parametrize("name", [NEVER_WAS, "x", "<b>", "%2e%2e", "A" * 300])
def test_a_look_that_never_was_is_not_found_and_leads_home(client, name):
    answer = client.get(f"/looks/{name}")
    assert answer.status_code == 404
    if "text/html" in answer.headers["content-type"]:
        assert "There is no such look" in answer.text and 'href="/"' in answer.text
        assert "<b>" not in answer.text
    assert client.get(f"/media/looks/{name}.jpg").status_code == 404


def test_head_answers_as_get_without_a_body(shop, client, look):
    gone = saved(shop, "dress-red")
    shop.looks.withdraw(SHOPPER, gone.look_id)
    answers = {f"/looks/{look.look_id}": 200, f"/media/looks/{look.look_id}.jpg": 200,
               f"/looks/{gone.look_id}": 410, f"/looks/{NEVER_WAS}": 404}  # fmt: skip
    for path, status in answers.items():
        asked, read = client.head(path), client.get(path)
        assert (asked.status_code, asked.content) == (status, b"")
        assert asked.headers["content-type"] == read.headers["content-type"]


def test_an_outfits_picture_is_drawn_once_and_kept_for_good(shop, client):
    outfit = Outfit(tuple(shop.stylist.items(["dress-red"])), "Plain")
    key = shop.looks.note(SHOPPER, outfit)
    first = client.get(f"/media/outfits/{key}.jpg")
    assert first.headers["content-type"] == "image/jpeg"
    assert first.headers["cache-control"] == "private, max-age=3600"
    assert shop.blobs.owned(SHOPPER) == [f"outfits/{key}.jpg"]
    assert client.get(f"/media/outfits/{key}.jpg").content == first.content


@pytest.mark.parametrize("key", ["a" * 32, "x", "..%2f..%2fetc"])
def test_a_picture_of_no_outfit_is_a_problem(client, key):
    answer = client.get(f"/media/outfits/{key}.jpg")
    assert answer.status_code == 404


def test_a_page_and_all_that_it_loads_but_pictures_weigh_little(shop, client, look):
    html = client.get(f"/looks/{look.look_id}").content
    style = (STATIC / "look.css").read_bytes()
    assert len(html) + len(style) < 12_000


def test_a_look_of_a_shop_in_another_currency_says_so(shop, client):
    made = item("kimono", category="dress", currency="JPY", price_minor=12000, title="Kimono")
    shop.index.upsert([IndexEntry(made, shop.index.vectors(["dress-red"])["dress-red"])])
    html = client.get(f"/looks/{saved(shop, 'kimono').look_id}").text
    assert "12,000 JPY" in html
