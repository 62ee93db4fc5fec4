import re

import pytest

from stylist.domain import Garment, Match, Outfit, Wish
from stylist.photo.figures import MOST_FIGURES
from stylist.talk.stage import Stage
from tests.builders import item, sizes
from webapp import assets
from webapp.page import cards
from webapp.page.choices import EXAMPLES, STARTERS
from webapp.page.conversation import Shown
from webapp.rendering import render

BOX = (0.0, 0.0, 1.0, 1.0)


def staged(**what):
    """The stage as the page shows it."""
    return cards.stage(Shown(Stage(**what)))


def drawn(**changes):
    return staged(matches=(Match(item("piece", **changes), 0.9, ("same navy",)),))


def test_a_card_shows_title_price_sizes_reason_link_and_picture():
    html = drawn(title="Linen shirt", price_minor=4950, sizes=sizes("S", "M", gone=["S"]))
    for part in ("Linen shirt", "49.50", "same navy", "https://shop.example/piece",
                 "/media/items/piece", "More like this", "Build an outfit",
                 "I like Linen shirt", "Not for me: Linen shirt"):  # fmt: skip
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


def test_the_welcome_offers_words_and_photos_to_start_with():
    html = staged()
    assert html.count("data-say=") == len(STARTERS)
    assert html.count("data-example=") == len(EXAMPLES) == 3
    assert all(example.alt in html for example in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_photo_is_there_and_light(example):
    assert 0 < (assets.STATIC / "examples" / example.file).stat().st_size <= 40 * 1024


def test_a_static_file_is_named_with_what_it_holds():
    name, mark = assets.address("page.css").split("?v=")
    assert name == "/page/page.css" and len(mark) == 12
    assert mark != assets.address("photo.js").split("?v=")[1]


def pressed(html):
    return re.findall(r'data-value="([^"]*)" aria-pressed="true"', html)


def offered(html):
    return re.findall(r'data-action="pick" data-value="([^"]*)"', html)


def worn(region, category, cutout=b""):
    return Garment(region, ("beige",), category, BOX, 1, cutout)


def test_a_photo_of_a_person_offers_what_is_worn_and_the_whole_photo():
    garments = (worn("upper", "shirt"), worn("lower", "jeans"))
    html = staged(garments=garments, chosen="1:lower", people=(BOX,))
    assert offered(html) == ["1:upper", "1:lower", "photo"]
    assert pressed(html) == ["1:lower"]
    assert "beige shirt" in html and "people are in" not in html


def test_the_whole_photo_can_be_the_choice():
    garments = (worn("upper", "shirt"),)
    html = staged(garments=garments, chosen="photo", people=(BOX,))
    assert pressed(html) == ["photo"]


def test_a_piece_alone_is_named_and_leaves_nothing_to_choose():
    piece = Garment("full", ("red", "white"), "dress", BOX)
    html = staged(garments=(piece,), chosen="piece")
    assert offered(html) == pressed(html) == ["piece"]
    assert "red and white dress" in html


def test_a_chip_shows_the_piece_where_it_was_cut_out():
    garments = (worn("upper", "shirt", b"webp"), worn("lower", "jeans"))
    html = staged(garments=garments, chosen="1:upper", people=(BOX,))
    assert html.count("data:image/webp;base64,d2VicA==") == html.count("data:") == 1


def test_several_people_are_told_apart_by_where_they_stand():
    people = ((0.5, 0.0, 1.0, 1.0), (0.0, 0.2, 0.4, 1.0))
    garments = (Garment("upper", ("red",), "shirt", people[1], 2),)
    html = staged(garments=garments, chosen="2:upper", people=people)
    assert "Two people are in your photo. This is the one on the left." in html
    assert offered(html) == ["2:upper", "photo", "1"] and "The one on the right" in html


def test_the_other_people_are_offered_from_left_to_right():
    people = ((0.4, 0.0, 0.6, 1.0), (0.8, 0.2, 1.0, 1.0), (0.0, 0.2, 0.2, 1.0))
    garments = (worn("upper", "outerwear"),)
    html = staged(garments=garments, chosen="1:upper", people=people)
    assert offered(html) == ["1:upper", "photo", "3", "2"]
    assert "Three people are in your photo." in html


def test_a_chip_names_a_garment_by_colour_and_kind():
    garments = (Garment("upper", ("tan",), "outerwear", BOX, 1),)
    html = staged(garments=garments, chosen="1:upper", people=(BOX,))
    assert "<span>tan coat or jacket</span>" in html


def test_as_many_people_as_are_found_can_be_told_of():
    people = tuple((left / 10, 0.0, left / 10 + 0.1, 1.0) for left in (0, 2, 4, 6))
    assert len(people) == MOST_FIGURES
    garments = (worn("upper", "shirt"),)
    html = staged(garments=garments, chosen="1:upper", people=people)
    assert "Four people are in your photo. This is the one first from the left." in html


def test_only_a_photo_with_people_is_said_to_hide_faces():
    garments = (worn("upper", "shirt"),)
    assert "data-people" in staged(garments=garments, chosen="photo", people=(BOX,))
    piece = (Garment("full", ("red",), "dress", BOX),)
    assert "data-people" not in staged(garments=piece, chosen="piece")


def test_what_was_understood_can_be_taken_back():
    html = staged(wish=Wish(max_price_minor=5000, pieces=("boots",), colors=("navy",)))
    assert re.findall(r'data-action="drop" data-value="([^"]*)"', html) == [
        "pieces:boots", "colors:navy", "max_price",
    ]  # fmt: skip
    assert "Up to &#36;50 a piece" in html


def test_where_nothing_is_found_what_is_in_the_way_is_offered_for_lifting():
    wish = Wish(max_price_minor=2000, occasion="wedding")
    html = staged(wish=wish, notice="Nothing fits under $20.")
    assert "Without “Up to &#36;20 a piece”" in html and "Without “Wedding”" not in html
    assert "Nothing fits under &#36;20." in html and 'class="card"' not in html


@pytest.mark.parametrize(("count", "said"), [(1, "1 piece"), (2, "2 pieces")])
def test_how_many_are_shown_is_said(count, said):
    matches = tuple(Match(item(f"piece-{number}"), 0.9) for number in range(count))
    assert f'data-said="{said} shown"' in staged(matches=matches)


def outfit(**how):
    pieces = (item("shirt", price_minor=4500), item("pumps", category="shoes", price_minor=5550))
    return Outfit(pieces, **how)


def test_an_outfit_shows_its_picture_total_why_and_pieces_by_number():
    shown = outfit(title="Monday", scheme="navy with white", why=("It is calm.", "It is wool."))
    html = staged(outfits=(shown,))
    for part in ("Monday", "<b>&#36;100.50</b> altogether", "navy with white",
                 "It is calm. It is wool.", f"/media/outfits/{shown.key}.jpg",
                 "1. Linen shirt shirt, blue, &#36;45; 2. Linen shirt pumps, blue, &#36;55.50.",
                 f'data-save="{shown.key}"', 'data-said="1 outfit shown"'):  # fmt: skip
        assert part in html
    numbered = (
        r'class="number">(\d)<span class="hidden-text"> in the picture<.*?<h3><a[^>]*>([^<]*)'
    )
    assert re.findall(numbered, html, re.DOTALL) == [
        ("1", "Linen shirt shirt"), ("2", "Linen shirt pumps"),
    ]  # fmt: skip


def test_every_piece_of_an_outfit_can_be_swapped_and_kept():
    html = staged(outfits=(outfit(),))
    assert re.findall(r'data-action="(swap|keep)" data-value="([^"]*)"', html) == [
        ("swap", "shirt+pumps:top"), ("keep", "shirt+pumps:shirt"),
        ("swap", "shirt+pumps:shoes"), ("keep", "shirt+pumps:pumps"),
    ]  # fmt: skip
    assert 'Swap<span class="hidden-text"> Linen shirt pumps for another' in html


def test_an_outfit_of_one_piece_leaves_nothing_to_change_around_it():
    assert 'data-action="keep"' not in staged(outfits=(Outfit((item(),)),))


def test_an_outfit_without_a_title_is_told_apart_by_its_number():
    html = staged(outfits=(outfit(), outfit()))
    assert "Outfit 1</h2>" in html and "Outfit 2</h2>" in html


def test_text_of_an_outfit_can_be_no_markup_and_no_template():
    html = staged(outfits=(outfit(title="<img src=x> ${1}", why=("{{alert}} \" onx='",)),))
    assert "<img src=x" not in html and "${" not in html and "{{" not in html
    assert "\" onx='" not in html


def test_while_the_first_pieces_are_looked_for_their_places_are_shown():
    waiting = cards.stage(Shown(Stage()).asking("coat"))
    assert "coming-soon" in waiting and 'data-busy="Thinking …"' in waiting
    assert "coming-soon" not in staged() and "data-busy" not in staged()


def test_the_form_offers_every_field_of_the_wish_by_name():
    html = cards.filters()
    assert re.findall(r'<(?:select|input) id="filter-\w+" name="(\w+)"', html) == [
        "max_price", "total", "sizes", "colors", "pieces", "occasion",
    ]  # fmt: skip
    assert html.count('type="radio" name="department"') == 3
    assert "${" not in html and "{{" not in html


def test_answers_to_tap_are_plain_text():
    html = cards.under(Shown(Stage(options=("<b>Day</b>",))))
    assert 'data-say="&lt;b&gt;Day&lt;/b&gt;"' in html and "<b>" not in html


def test_only_a_sample_piece_is_said_to_be_not_for_sale():
    assert "not for sale" in render("item.html", item=item(source="sample"))
    assert "not for sale" not in render("item.html", item=item(source="shop"))


def test_the_price_line_of_a_piece_keeps_its_spaces():
    html = render("item.html", item=item(brand="Pelorra", list_price_minor=6000))
    assert "<b>$49</b> <s>$60</s> · Pelorra</p>" in html
