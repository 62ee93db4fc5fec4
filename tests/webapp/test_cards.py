import re

from stylist.domain import Match, SearchResult
from tests.builders import item, sizes
from webapp.page import cards


def drawn(**changes):
    return cards.results(SearchResult((Match(item("piece", **changes), 0.9, ("same navy",)),)))


def test_a_card_shows_title_price_sizes_reason_link_and_picture():
    html = drawn(title="Linen shirt", price_minor=4950, sizes=sizes("S", "M", gone=["S"]))
    for part in ("Linen shirt", "49.50", "same navy", "https://shop.example/piece",
                 "/media/items/piece", "More like this"):  # fmt: skip
        assert part in html
    assert re.search(r"Sizes in stock: </span>M\s*</p>", html)


def test_a_piece_on_sale_shows_what_it_cost_before():
    assert "60" in drawn(price_minor=4000, list_price_minor=6000)
    assert "<s>" not in drawn(price_minor=4000)


def test_a_sold_out_piece_says_so():
    assert "Sold out" in drawn(availability="out_of_stock")


def test_text_from_a_feed_can_be_no_markup_and_no_template():
    html = drawn(title="<img src=x onerror=alert(1)> ${alert(1)} {{alert}} \" onx='")
    assert "<img src=x" not in html
    assert "${" not in html and "{{" not in html
    assert "\" onx='" not in html


def test_every_picture_has_a_text_in_its_place():
    assert 'alt="A blue shirt"' in drawn(image_alt="A blue shirt")
    assert 'alt="Linen shirt piece"' in drawn()


def test_a_problem_is_told_as_plain_text():
    assert "&lt;b&gt;" in cards.problem("<b>")


def test_the_welcome_offers_words_to_start_with():
    assert "red summer dress" in cards.welcome(("red summer dress",))


def test_only_a_sample_piece_is_said_to_be_not_for_sale():
    assert "not for sale" in cards.render("item.html", item=item(source="sample"))
    assert "not for sale" not in cards.render("item.html", item=item(source="shop"))


def test_the_price_line_of_a_piece_keeps_its_spaces():
    html = cards.render("item.html", item=item(brand="Pelorra", list_price_minor=6000))
    assert "<b>$49</b> <s>$60</s> · Pelorra</p>" in html
