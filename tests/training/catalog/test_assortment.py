"""How a product on the buyer's list becomes words, sizes and colours."""

import pytest

from training.catalog.assortment.product import BRINDLEWICK, QUILLYARD, Product
from training.catalog.assortment.sizes import stocked
from training.catalog.assortment.wording.describe import Copywriter
from training.catalog.assortment.wording.looks import image_alt
from training.catalog.assortment.wording.titles import title
from training.catalog.feed import color_family


def product(**changed: object) -> Product:
    """A striped tee in two colours, but for what a test changes."""
    facts: dict[str, object] = {
        "slug": "striped-tee",
        "title": "Striped tee",
        "kind": "tee",
        "brand": QUILLYARD,
        "gender": "unisex",
        "price": 30,
        "fabric": "cotton",
        "material": "cotton",
        "pattern": "breton",
        "colors": "cream/navy, navy/cream",
        "occasion": "everyday",
        "style": "nautical",
        "story": "A tee.",
    }
    return Product(**(facts | changed))  # type: ignore[arg-type]


def test_a_pattern_names_both_its_colours_and_a_trim_is_not_named() -> None:
    striped = product().colorways[0]
    assert (striped.spoken, striped.raw, striped.slug) == (
        "cream and navy",
        "cream/navy",
        "cream-navy",
    )
    trimmed = product(colors="sage~gum").colorways[0]
    assert (trimmed.spoken, trimmed.accent and trimmed.accent.name) == ("sage", "gum")


def test_each_label_has_its_own_way_with_titles() -> None:
    tee = product()
    assert title(tee, tee.colorways[0]) == "Striped tee, cream and navy"
    boots = product(title="Chelsea boots", brand=BRINDLEWICK, colors="sky blue, black")
    assert title(boots, boots.colorways[0]) == "Sky blue Chelsea boots"
    shoes = product(title="Penny loafers", brand=BRINDLEWICK, colors="black, tan")
    assert title(shoes, shoes.colorways[0]) == "Black penny loafers"


def test_a_product_of_one_colour_keeps_its_plain_title() -> None:
    tee = product(colors="cream/navy")
    assert title(tee, tee.colorways[0]) == "Striped tee"


def test_a_sale_must_name_a_colour_the_product_has() -> None:
    with pytest.raises(ValueError, match="striped-tee has no colour red"):
        product(sale={"red": 20})


def test_the_alternative_text_says_kind_colour_and_pattern() -> None:
    tee = product()
    assert image_alt(tee, tee.colorways[0]) == (
        "Crew-neck T-shirt with short sleeves, cream with navy sailor stripes"
    )


def test_neighbours_on_a_shelf_get_different_sentences() -> None:
    writer = Copywriter()
    tee = product()
    first, second = (writer.describe(tee, way, "white") for way in tee.colorways)
    assert first != second
    assert first.startswith("A tee. ") and second.startswith("A tee. ")


@pytest.mark.parametrize(
    ("pattern", "colors", "family"),
    [
        ("plain", "burgundy", "red"),
        ("breton", "cream/navy", "white"),
        ("colorblock", "navy/coral", "multi"),
        ("floral", "white/rose", "multi"),
        ("floral", "black/rose", "black"),
        ("stripe", "lilac/forest green", "multi"),
        ("plaid", "grey/navy", "grey"),
    ],
)
def test_the_colour_family_is_where_a_shopper_would_look(
    pattern: str, colors: str, family: str
) -> None:
    assert color_family(pattern, product(pattern=pattern, colors=colors).colorways[0]) == family


def test_stock_is_the_same_on_every_run_and_never_quite_empty() -> None:
    sizes = stocked("striped-tee-cream-navy", "alpha", "female")
    assert sizes == stocked("striped-tee-cream-navy", "alpha", "female")
    assert [size.size for size in sizes] == ["XS", "S", "M", "L", "XL"]
    assert any(size.available for size in sizes)


def test_what_is_sold_out_has_no_piece_left() -> None:
    assert not any(size.quantity for size in stocked("x", "shoe", "male", sold_out=True))
