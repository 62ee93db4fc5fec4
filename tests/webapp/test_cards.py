import re

import pytest

from stylist.domain import Garment, Match, SearchResult
from stylist.photo.figures import MOST_FIGURES
from tests.builders import item, sizes
from webapp.page import assets, cards
from webapp.page.choices import EXAMPLES

BOX = (0.0, 0.0, 1.0, 1.0)


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


def test_the_welcome_offers_words_and_photos_to_start_with():
    html = cards.welcome()
    assert "red summer dress" in html
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
    html = cards.results(SearchResult((), garments, chosen="1:lower", people=(BOX,)))
    assert offered(html) == ["1:upper", "1:lower", "photo"]
    assert pressed(html) == ["1:lower"]
    assert "beige shirt" in html and "people are in" not in html


def test_the_whole_photo_can_be_the_choice():
    garments = (worn("upper", "shirt"),)
    html = cards.results(SearchResult((), garments, chosen="photo", people=(BOX,)))
    assert pressed(html) == ["photo"]


def test_a_piece_alone_is_named_and_leaves_nothing_to_choose():
    piece = Garment("full", ("red", "white"), "dress", BOX)
    html = cards.results(SearchResult((), (piece,), chosen="piece"))
    assert offered(html) == pressed(html) == ["piece"]
    assert "red and white dress" in html


def test_a_chip_shows_the_piece_where_it_was_cut_out():
    garments = (worn("upper", "shirt", b"webp"), worn("lower", "jeans"))
    html = cards.results(SearchResult((), garments, chosen="1:upper", people=(BOX,)))
    assert html.count("data:image/webp;base64,d2VicA==") == html.count("data:") == 1


def test_several_people_are_told_apart_by_where_they_stand():
    people = ((0.5, 0.0, 1.0, 1.0), (0.0, 0.2, 0.4, 1.0))
    garments = (Garment("upper", ("red",), "shirt", people[1], 2),)
    html = cards.results(SearchResult((), garments, chosen="2:upper", people=people))
    assert "Two people are in your photo. This is the one on the left." in html
    assert offered(html) == ["2:upper", "photo", "1"] and "The one on the right" in html


def test_the_other_people_are_offered_from_left_to_right():
    people = ((0.4, 0.0, 0.6, 1.0), (0.8, 0.2, 1.0, 1.0), (0.0, 0.2, 0.2, 1.0))
    garments = (worn("upper", "outerwear"),)
    html = cards.results(SearchResult((), garments, chosen="1:upper", people=people))
    assert offered(html) == ["1:upper", "photo", "3", "2"]
    assert "Three people are in your photo." in html


def test_a_chip_names_a_garment_by_colour_and_kind():
    garments = (Garment("upper", ("tan",), "outerwear", BOX, 1),)
    html = cards.results(SearchResult((), garments, chosen="1:upper", people=(BOX,)))
    assert "<span>tan coat or jacket</span>" in html


def test_as_many_people_as_are_found_can_be_told_of():
    people = tuple((left / 10, 0.0, left / 10 + 0.1, 1.0) for left in (0, 2, 4, 6))
    assert len(people) == MOST_FIGURES
    garments = (worn("upper", "shirt"),)
    html = cards.results(SearchResult((), garments, chosen="1:upper", people=people))
    assert "Four people are in your photo. This is the one first from the left." in html


@pytest.mark.parametrize(
    ("chosen", "words", "said"),
    [("1:upper", "", "like the beige coat or jacket"), ("photo", "", "like your photo"),
     ("1:upper", " in green ", "like the beige coat or jacket and “in green”"),
     ("", "green & <b>", "for “green &amp; &lt;b&gt;”"), ("", "", "")],
)  # fmt: skip
def test_it_is_said_what_was_looked_for(chosen, words, said):
    garments = (worn("upper", "outerwear"),) if chosen else ()
    result = SearchResult((Match(item("piece"), 0.9),), garments, chosen=chosen, people=(BOX,))
    assert f"<b>1</b> piece {said}<".replace(" <", "<") in cards.results(result, words=words)


def test_long_words_are_repeated_in_part():
    html = cards.results(SearchResult((Match(item("piece"), 0.9),)), words="green " * 80)
    assert "green …”" in html and html.count("green") < 12


def test_only_a_photo_with_people_is_said_to_hide_faces():
    garments = (worn("upper", "shirt"),)
    assert "data-people" in cards.results(SearchResult((), garments, chosen="photo", people=(BOX,)))
    piece = (Garment("full", ("red",), "dress", BOX),)
    assert "data-people" not in cards.results(SearchResult((), piece, chosen="piece"))


def test_filters_that_are_on_can_be_taken_off():
    limits = {"max_price": "50", "size": "EU 38", "color": "", "category": "boots", "gender": ""}
    html = cards.results(SearchResult((Match(item("piece"), 0.9),)), limits=limits)
    assert re.findall(r'data-action="lift" data-value="([^"]*)"', html) == [
        "category", "size", "max_price",
    ]  # fmt: skip
    assert "Up to &#36;50" in html and "Shoes EU 38" in html and "Boots" in html


def test_where_nothing_is_found_the_filters_in_the_way_are_offered_for_lifting():
    limits = {"max_price": "20", "category": "boots"}
    html = cards.results(SearchResult((), notice="Nothing fits."), limits=limits,
                         lifts=["max_price"])  # fmt: skip
    assert "Show any price" in html and "Show any kind" not in html
    assert 'data-action="clear"' in html and "Nothing fits." in html


@pytest.mark.parametrize(("count", "said"), [(0, "No pieces"), (1, "1 piece"), (2, "2 pieces")])
def test_how_many_were_found_is_said(count, said):
    matches = tuple(Match(item(f"piece-{number}"), 0.9) for number in range(count))
    assert f'data-said="{said} found"' in cards.results(SearchResult(matches))


def test_the_filters_offer_every_limit_by_name():
    html = cards.filters()
    assert re.findall(r'<select id="filter-\w+" name="(\w+)"', html) == [
        "category",
        "color",
        "size",
        "max_price",
    ]
    assert html.count('type="radio" name="gender"') == 3
    assert "${" not in html and "{{" not in html


def test_only_a_sample_piece_is_said_to_be_not_for_sale():
    assert "not for sale" in cards.render("item.html", item=item(source="sample"))
    assert "not for sale" not in cards.render("item.html", item=item(source="shop"))


def test_the_price_line_of_a_piece_keeps_its_spaces():
    html = cards.render("item.html", item=item(brand="Pelorra", list_price_minor=6000))
    assert "<b>$49</b> <s>$60</s> · Pelorra</p>" in html
