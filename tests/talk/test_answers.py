"""What is said to a button: whole sentences, names as a sentence has them."""

from stylist.search.cloths import in_a_sentence
from stylist.talk.answers import answer_to

HOODIE = {"title": "Brushed-fleece hoodie, black", "color": "black", "price_minor": 5500,
          "currency": "USD"}  # fmt: skip
SKIRT = {"title": "A-line skirt in red", "color": "red", "price_minor": 4000, "currency": "USD"}


def test_a_swap_names_what_came_what_went_and_the_total():
    outfit = {"total_minor": 9500, "currency": "USD"}
    said = answer_to("swap_item", {"in": HOODIE, "out": SKIRT, "outfit": outfit})
    assert said == ("Now with the black brushed-fleece hoodie at $55 instead of the A-line skirt "
                    "in red; it comes to $95.")  # fmt: skip


def test_pieces_found_are_counted_and_the_nearest_is_named():
    assert answer_to("search_catalog", {"items": [HOODIE, SKIRT]}) == (
        "2 pieces, and the black brushed-fleece hoodie at $55 comes nearest."
    )
    assert answer_to("search_catalog", {"items": [SKIRT]}) == (
        "One piece fits: the A-line skirt in red at $40."
    )


def test_a_cloth_keeps_the_capital_of_where_it_comes_from():
    assert in_a_sentence("Italian wool blend") == "Italian wool blend"
    assert in_a_sentence("Wool blend") == "wool blend"
