"""What holds for every outfit, whatever is wished: thousands of random wishes."""

from collections.abc import Iterable

import pytest

from stylist.domain import CatalogItem, Outfit, Wish
from stylist.outfits import OutfitQuery
from stylist.outfits.pieces import piece
from stylist.outfits.plan import MAIN, slots_named
from stylist.outfits.weather import bears, climate_of
from stylist.search.colored import has_color, shows_color
from stylist.search.pieces import matches_piece
from stylist.search.wanted import allows
from tests.outfits.shop import sample, sample_composer
from tests.outfits.wishes import stock, walked

SYSTEM_OF_SLOT = {"shoes": "EU", "bottom": "waist"}
"""By what the shops of `stock` sell; the rest by letters."""


def check(outfit: Outfit, query: OutfitQuery, notice: str) -> None:
    wish, kept = query.wish, {item.product_id for item in query.keep}
    assert kept <= set(outfit.product_ids)
    assert wish.total_minor is None or sum(i.price_minor for i in outfit.items) <= wish.total_minor
    # A kept piece of the other department than the wish's is the shopper's own choice.
    own_choice = kept if wish.department else set()
    found = {item.gender for item in outfit.items if item.product_id not in own_choice}
    assert len(found - {"unisex"}) <= 1, outfit.product_ids
    for item in outfit.items:
        if item.product_id not in kept:
            assert item.product_id not in query.without | query.refused
            assert allows(wish, item), (wish, item.product_id)
            check_limits(wish, item)
            assert not any(shows_color(item, color) for color in wish.avoid_colors)
            assert bears(climate_of(wish), piece(item)) or "made for that weather" in notice
    slots = {item.slot for item in outfit.items}
    assert len(slots) == len(outfit.items), outfit.product_ids
    assert ("dress" in slots) != ({"top", "bottom"} <= slots)
    for slot, word in (("shoes", "shoes"), ("outerwear", "coat")):
        needed = slot == "shoes" or (climate_of(wish).wants_coat and wish.occasion != "lounge")
        assert slot in slots or not needed or (word in notice and "Wear your own" in notice)
    assert outfit.title and outfit.why


def check_limits(wish: Wish, item: CatalogItem) -> None:
    """The plainest limits once more, read off the item without the product's help."""
    assert item.availability == "in_stock" and any(size.available for size in item.sizes)
    assert (wish.min_price_minor or 0) <= item.price_minor
    assert wish.max_price_minor is None or item.price_minor <= wish.max_price_minor
    assert wish.department in ("", "unisex") or item.gender in (wish.department, "unisex")
    assert item.color_family not in wish.avoid_colors
    assert item.category not in wish.avoid_pieces


def check_size(wish: Wish, item: CatalogItem) -> None:
    """The same for the sizes of a shop of `stock`: letters but for trousers and shoes."""
    system = SYSTEM_OF_SLOT.get(item.slot, "")
    named = {size for size in wish.sizes if size.rpartition(" ")[0] == system}
    if item.slot not in ("bag", "accessory") and named:
        on_offer = {f"{system} {size.size}".strip() for size in item.sizes if size.available}
        assert named & on_offer, (wish.sizes, item)


def check_wanted(outfit: Outfit, query: OutfitQuery, notice: str) -> None:
    """Of two names for one slot either will do; what cannot be had at all is said."""
    wish, kept = query.wish, {item.slot for item in query.keep}
    for item in outfit.items:
        words = [one for one in wish.pieces if item.slot in slots_named(one)]
        if words and item.slot not in kept and "could not be fitted in" not in notice:
            assert any(matches_piece(one, item) for one in words), (words, item.product_id)
    named = {slot for one in wish.pieces for slot in slots_named(one)}
    if "could not be fitted in" not in notice:
        assert named <= {item.slot for item in outfit.items}
    main = [item for item in outfit.items if item.slot in MAIN]
    if wish.colors and not any(has_color(one, color) for one in main for color in wish.colors):
        assert "Not every outfit has" in notice


def differ(outfits: tuple[Outfit, ...]) -> bool:
    main = [
        frozenset(item.product_id for item in outfit.items if item.slot in MAIN)
        for outfit in outfits
    ]
    return len(set(main)) == len(main)


def check_all(walk: Iterable[tuple[OutfitQuery, tuple[Outfit, ...], str]]) -> int:
    """How many of the wishes were dressed."""
    dressed = 0
    for query, outfits, notice in walk:
        dressed += bool(outfits)
        assert outfits or notice.endswith(".")
        assert differ(outfits)
        for outfit in outfits:
            check(outfit, query, notice)
            check_wanted(outfit, query, notice)
    return dressed


@pytest.mark.parametrize("seed", range(4))
def test_every_outfit_of_the_sample_keeps_every_limit(seed):
    assert check_all(walked(seed, 40, sample(), 3)) > 15


@pytest.mark.parametrize("seed", range(30))
def test_any_small_shop_dresses_by_the_same_limits(seed):
    walk = list(walked(seed, 110, stock(seed), 2))
    assert check_all(walk) > 20
    for query, outfits, _ in walk:
        for item in {item for outfit in outfits for item in outfit.items} - set(query.keep):
            check_size(query.wish, item)


@pytest.mark.parametrize("most", [90, 110, 150])
def test_a_pieces_own_limit_holds_for_it_in_every_outfit_and_binds_no_other(most):
    wish = Wish(pieces=(f"boots up to {most}", "dress from 80"), department="female")
    outfits = sample_composer().compose(OutfitQuery(wish=wish)).outfits
    assert outfits
    for outfit in outfits:
        boots, dress = (next(one for one in outfit.items if one.slot == slot)
                        for slot in ("shoes", "dress"))  # fmt: skip
        assert boots.category == "boots" and boots.price_minor <= most * 100
        assert dress.price_minor >= 8000


def test_what_cannot_be_had_for_a_pieces_own_limit_is_told_with_it():
    wish = Wish(pieces=("heels under 20",), department="female", max_price_minor=40000)
    notice = sample_composer().compose(OutfitQuery(wish=wish)).notice
    assert "heels" in notice and "$20 or more" in notice and "under 20" not in notice
