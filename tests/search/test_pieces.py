"""Pieces as shoppers name them: kind, colour, cut, pattern and fabric."""

import pytest

from stylist.search.colored import has_color, has_in_it, shows_color
from stylist.search.pieces import matches_piece, piece_of, shows_piece
from tests.builders import item


@pytest.mark.parametrize(
    ("words", "changes", "fits"),
    [
        ("boots", {"category": "boots", "tags": ("ankle-boots",)}, True),
        ("ankle boots", {"category": "boots", "tags": ("tall-boots",)}, False),
        ("navy trousers", {"category": "trousers", "tags": ("trousers",)}, True),
        ("green trousers", {"category": "trousers", "tags": ("trousers",)}, False),
        ("shirt dress", {"category": "shirt", "tags": ("shirt",)}, False),
        ("shirt dress", {"category": "dress", "tags": ("dress",)}, True),
        ("jacket", {"category": "outerwear", "tags": ("bomber",)}, True),
        ("jacket", {"category": "outerwear", "tags": ("overcoat",)}, False),
        ("outerwear", {"category": "outerwear", "tags": ("overcoat",)}, True),
        ("knitwear", {"category": "knitwear", "title": "Aran"}, True),
        ("cardigan", {"category": "knitwear", "title": "Aran cardigan"}, True),
        ("cardigan", {"category": "knitwear", "title": "Aran jumper"}, False),
        ("kimono", {"category": "top", "title": "Silk kimono"}, True),
        ("kimono", {"category": "top", "title": "Silk top"}, False),
    ],
)
def test_a_piece_is_what_shoppers_call_by_that_name(words, changes, fits):
    assert matches_piece(words, item(**changes)) is fits


def test_a_colour_before_a_piece_belongs_to_it():
    assert piece_of("navy trousers").color == "navy"
    assert not matches_piece("red boots", item(category="boots", color_family="blue"))


@pytest.mark.parametrize(
    ("words", "changes", "fits"),
    [
        ("pencil skirt", {"tags": ("skirt", "pencil")}, True),
        ("pencil skirt", {"tags": ("skirt", "mini")}, False),
        ("pencil skirt", {"title": "Black pencil skirt", "tags": ("skirt",)}, True),
        ("striped skirt", {"tags": ("skirt",), "pattern": "breton"}, True),
        ("striped skirt", {"tags": ("skirt",), "pattern": "plain"}, False),
        ("linen skirt", {"tags": ("skirt",), "material": "linen blend"}, True),
        ("linen skirt", {"tags": ("skirt",), "material": "wool"}, False),
        ("pleated red skirt", {"tags": ("skirt", "pleated"), "color_family": "red"}, True),
        ("lovely skirt", {"tags": ("skirt",)}, True),
    ],
)
def test_a_piece_has_the_cut_the_pattern_and_the_fabric_it_is_named_with(words, changes, fits):
    assert matches_piece(words, item(**{"category": "skirt", "title": "Skirt"} | changes)) is fits


def test_words_of_cut_are_found_as_shops_write_them():
    skirt = item(category="trousers", title="Wide trousers", tags=("trousers", "wide"))
    assert matches_piece("wide-leg trousers", skirt)
    top = item(category="top", title="Long-sleeve top", tags=("longsleeve",))
    assert matches_piece("long-sleeved top", top)


@pytest.mark.parametrize(
    ("words", "tags", "fits"),
    [
        ("chelsea boots", ("ankle-boots", "chelsea"), True),
        ("chelsea boots", ("ankle-boots", "lace-up"), False),
        ("ankle boots", ("ankle-boots", "lace-up"), True),
        ("running shoes", ("sneakers", "running"), True),
        ("running shoes", ("oxfords", "cap-toe"), False),
        ("chinos", ("trousers", "chino"), True),
        ("chinos", ("trousers", "tapered"), False),
        ("turtleneck sweater", ("turtleneck",), True),
        ("knit", ("cardigan",), True),
    ],
)
def test_a_name_of_two_words_keeps_what_it_says_beyond_the_kind(words, tags, fits):
    assert matches_piece(words, item(title="Good piece", tags=tags)) is fits


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("black pencil skirt", "black skirt"),
        ("tan chelsea boots", "tan ankle boots"),
        ("belted wool coat", "coat"),
        ("chinos", "trousers"),
        ("kimono", "kimono"),
    ],
)
def test_without_its_cut_a_piece_is_of_its_colour_and_kind(words, plain):
    assert piece_of(words).plain == plain
    assert not piece_of(plain).is_special


@pytest.mark.parametrize(
    ("raw", "family", "color", "wholly", "partly"),
    [("white/blue", "white", "blue", False, True), ("white/blue", "white", "white", True, True),
     ("white/burgundy", "white", "blue", False, False), ("red/navy", "multi", "red", True, True),
     ("graphite/tangerine", "grey", "orange", False, True),
     ("lilac/forest green", "multi", "purple", True, True),
     ("khaki", "beige", "green", False, False)],
)  # fmt: skip
def test_every_colour_that_a_record_names_can_be_found(raw, family, color, wholly, partly):
    one = item(color_raw=raw, color_family=family, tags=("scarf",), category="scarf")
    assert has_color(one, color) is wholly
    assert has_in_it(one, color) is partly
    assert matches_piece(f"{color} scarf", one, partly=True) is partly


@pytest.mark.parametrize(
    ("raw", "family", "color"),
    [("white/blue", "white", "blue"), ("graphite/tangerine", "grey", "orange"),
     ("cream/navy", "multi", "white"), ("khaki", "beige", "green")],
)  # fmt: skip
def test_whoever_refuses_a_colour_is_shown_nothing_that_names_it(raw, family, color):
    assert shows_color(item(color_raw=raw, color_family=family), color)


@pytest.mark.parametrize(
    ("words", "category", "tags", "fits"),
    [
        ("brown lace ups", "shoes", ("oxfords", "lace-up"), True),
        ("lace-ups", "boots", ("ankle-boots", "lace-up"), True),
        ("lace-ups", "boots", ("ankle-boots", "chelsea"), False),
        ("laptop bag", "bag", ("tote", "laptop"), True),
        ("laptop bag", "bag", ("tote", "shopper"), False),
        ("winter coat", "outerwear", ("puffer",), True),
        ("winter coat", "outerwear", ("raincoat",), False),
        ("waterproof jacket", "outerwear", ("raincoat",), True),
        ("waterproof jacket", "outerwear", ("denim-jacket",), False),
        ("summer hat", "hat", ("sun-hat",), True),
        ("summer hat", "hat", ("beanie",), False),
    ],
)
def test_a_kind_that_is_named_by_its_use_or_make_is_no_other(words, category, tags, fits):
    found = item(category=category, tags=tags, color_family="brown")
    assert matches_piece(words, found) is fits


def test_who_refuses_shirt_dresses_refuses_no_other_dress():
    dress = {"category": "dress", "tags": ("dress",)}
    assert shows_piece("shirt dress", item(title="Linen shirt dress", **dress))
    assert not shows_piece("shirt dress", item(title="Wrap dress", **dress))


def test_a_dress_shirt_is_any_shirt():
    assert matches_piece(
        "dress shirt", item(title="Linen shirt", category="shirt", tags=("shirt",))
    )


@pytest.mark.parametrize(
    ("words", "fits", "lacks"),
    [
        ("straight jeans", ("jeans", "straight"), ("jeans", "slim")),
        ("wide-leg jeans", ("jeans", "wide"), ("jeans", "straight")),
        ("relaxed shirt", ("shirt", "loose"), ("shirt", "crisp")),
        ("crew-neck sweater", ("sweater", "crew"), ("sweater", "v-neck")),
        ("midi dress", ("dress", "wrap"), ("dress", "floor-length")),
        ("midi skirt", ("skirt", "midi"), ("skirt", "pencil")),
    ],
)
def test_a_piece_has_the_cut_that_is_asked_for(words, fits, lacks):
    category = {"jeans": "jeans", "shirt": "shirt", "sweater": "knitwear"}.get(fits[0], fits[0])
    right, wrong = (item(category=category, tags=tags, title="Good piece")
                    for tags in (fits, lacks))  # fmt: skip
    assert matches_piece(words, right) and not matches_piece(words, wrong)


def test_a_piece_of_a_wearer_of_its_own_is_of_that_department():
    mens, womens, both = (item(category="shirt", tags=("shirt",), gender=gender)
                          for gender in ("male", "female", "unisex"))  # fmt: skip
    assert matches_piece("men's shirt", mens) and matches_piece("men's shirt", both)
    assert not matches_piece("men's shirt", womens)


def test_a_detail_is_a_whole_word_of_the_record():
    minimal = item(category="dress", tags=("dress", "minimal"), title="Slip dress")
    linen = item(category="outerwear", tags=("overcoat", "linen"), title="Linen coat")
    assert not matches_piece("mini dress", minimal)
    assert not matches_piece("lined coat", linen)


def test_sportswear_that_is_refused_is_what_is_made_for_sport_alone():
    run = item(category="shorts", tags=("shorts", "gym"), occasion=("sport", "lounge"))
    hoodie = item(category="sweatshirt", tags=("hoodie",), occasion=("everyday", "sport"))
    assert shows_piece("sportswear", run) and not shows_piece("sportswear", hoodie)
