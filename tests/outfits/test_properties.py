"""What holds for every outfit, whatever is wished: a thousand random wishes."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from stylist.domain import CatalogItem, Outfit, Wish
from stylist.domain.vocabulary import OCCASIONS, SEASONS
from stylist.domain.wish import CONDITIONS
from stylist.errors import InvalidRequest, NotFound
from stylist.outfits import OutfitQuery
from stylist.outfits.pieces import piece
from stylist.outfits.plan import MAIN, slots_named
from stylist.outfits.weather import bears, climate_of
from stylist.search.pieces import has_color, matches_piece, shows_color
from stylist.search.wanted import allows
from tests.builders import varied_items
from tests.outfits.shop import composer_of, sample, sample_composer

COLORS = ("navy", "red", "green", "black", "white", "camel", "pink", "yellow", "blue", "purple")
PIECES = ("dress", "skirt", "navy trousers", "jeans", "boots", "white shirt", "blazer", "coat",
          "sneakers", "cardigan", "black shoes", "scarf", "tote", "suit")  # fmt: skip
REFUSED = ("heels", "black boots", "skirt", "jeans", "hat", "sneakers", "coat", "blazer", "bag")
SIZES = (("M", "EU 39", "waist 32"), ("S", "EU 37"), ("XL",), ("EU 43", "L"), ("waist 30",))


def some(
    choose: random.Random, words: tuple[Any, ...], most: int, chance: float
) -> tuple[Any, ...]:
    if choose.random() > chance:
        return ()
    return tuple(choose.sample(words, choose.randint(1, most)))


def random_wish(choose: random.Random) -> Wish:
    def maybe(chance: float, *values: Any) -> Any:
        return choose.choice(values) if choose.random() < chance else None

    return Wish(
        occasion=maybe(0.6, *OCCASIONS) or "",
        season=maybe(0.2, *SEASONS) or "",
        temperature_c=maybe(0.6, *range(-15, 40)),
        conditions=some(choose, CONDITIONS, 2, 0.3),
        pieces=some(choose, PIECES, 2, 0.25),
        colors=some(choose, COLORS, 2, 0.3),
        sizes=maybe(0.4, *SIZES) or (),
        department=maybe(0.6, "female", "male", "unisex") or "",
        min_price_minor=maybe(0.05, 2000, 4000),
        max_price_minor=maybe(0.4, *range(4000, 20_000, 500)),
        total_minor=maybe(0.5, *range(8000, 60_000, 1000)),
        prefer_cheap=choose.random() < 0.1,
        avoid_colors=some(choose, COLORS, 3, 0.3),
        avoid_pieces=some(choose, REFUSED, 2, 0.2),
        avoid_patterns=some(choose, ("floral", "striped", "leopard", "checked"), 2, 0.15),
        avoid_materials=some(choose, ("wool", "leather", "silk", "denim"), 2, 0.15),
    )


def random_query(choose: random.Random, items: tuple[CatalogItem, ...], count: int) -> OutfitQuery:
    keep = (choose.choice(items),) if choose.random() < 0.2 else ()
    ids = [item.product_id for item in items]
    without = frozenset(choose.sample(ids, 8)) - {item.product_id for item in keep}
    liked = frozenset(choose.sample(ids, 4))
    return OutfitQuery(wish=random_wish(choose), keep=keep, without=without, liked=liked,
                       refused=frozenset(choose.sample(ids, 5)), count=count)  # fmt: skip


def check(outfit: Outfit, query: OutfitQuery, notice: str) -> None:
    """Outfit itself refuses two pieces in one slot, and a dress with top or bottom."""
    wish, kept = query.wish, {item.product_id for item in query.keep}
    assert kept <= set(outfit.product_ids)
    assert wish.total_minor is None or outfit.total.minor <= wish.total_minor
    # A kept piece of the other department than the wish's is the shopper's own choice.
    own_choice = kept if wish.department else set()
    found = {item.gender for item in outfit.items if item.product_id not in own_choice}
    assert len(found - {"unisex"}) <= 1, outfit.product_ids
    for item in outfit.items:
        if item.product_id in kept:
            continue
        assert item.product_id not in query.without | query.refused
        assert allows(wish, item), (wish, item.product_id)
        assert item.sizes_in_stock
        assert wish.max_price_minor is None or item.price_minor <= wish.max_price_minor
        assert not any(shows_color(item, color) for color in wish.avoid_colors)
        assert bears(climate_of(wish), piece(item)) or "you ask for" in notice
    slots = {item.slot for item in outfit.items}
    assert "dress" in slots or {"top", "bottom"} <= slots
    for slot, word in (("shoes", "shoes"), ("outerwear", "coat")):
        needed = slot == "shoes" or (climate_of(wish).wants_coat and wish.occasion != "lounge")
        assert slot in slots or not needed or (word in notice and "Wear your own" in notice)
    assert outfit.title and outfit.why


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
    main = [frozenset(item.product_id for item in outfit.items
                      if item.slot in MAIN)
            for outfit in outfits]  # fmt: skip
    return len(set(main)) == len(main)


def walked(seed: int, wishes: int, items: tuple[CatalogItem, ...], count: int
           ) -> Iterator[tuple[OutfitQuery, tuple[Outfit, ...], str]]:  # fmt: skip
    choose = random.Random(seed)
    composer = sample_composer() if items is sample() else composer_of(items)
    for _ in range(wishes):
        query = random_query(choose, items, count)
        composed = composer.compose(query)
        yield query, composed.outfits, composed.notice


@pytest.mark.parametrize("seed", range(4))
def test_every_outfit_of_the_sample_keeps_every_limit(seed):
    dressed = 0
    for query, outfits, notice in walked(seed, 40, sample(), 3):
        dressed += bool(outfits)
        assert outfits or notice.endswith(".")
        assert differ(outfits)
        for outfit in outfits:
            check(outfit, query, notice)
            check_wanted(outfit, query, notice)
    assert dressed > 15


@pytest.mark.parametrize("seed", range(8))
def test_a_catalog_without_tags_occasions_or_seasons_is_dressed_by_the_same_limits(seed):
    items = tuple(varied_items(140, seed))
    dressed = 0
    for query, outfits, notice in walked(seed, 100, items, 2):
        dressed += bool(outfits)
        assert outfits or notice.endswith(".")
        assert differ(outfits)
        for outfit in outfits:
            check(outfit, query, notice)
            check_wanted(outfit, query, notice)
    assert dressed > 30


def cheapest_said(notice: str) -> int | None:
    """In minor units; None where no cheapest outfit is announced."""
    found = re.search(r"comes to \$([\d,]+)(?:\.(\d\d))?", notice)
    return int(found[1].replace(",", "")) * 100 + int(found[2] or 0) if found else None


@pytest.mark.parametrize("seed", range(3))
def test_more_money_never_finds_less_and_a_cheapest_outfit_can_be_had(seed):
    choose, announced, dressed = random.Random(seed), 0, 0
    for _ in range(6):
        query = random_query(choose, sample(), 1)
        found = False
        for total in range(4000, 30_000, 4300):
            limited = replace(query, wish=replace(query.wish, total_minor=total))
            composed = sample_composer().compose(limited)
            assert composed.outfits or not found, (limited, composed.notice)
            found = bool(composed.outfits)
            dressed += found
            if (least := cheapest_said(composed.notice)) is not None:
                announced += 1
                enough = replace(query, wish=replace(query.wish, total_minor=least))
                assert sample_composer().compose(enough).outfits, (limited, composed.notice)
                scarce = replace(query, wish=replace(query.wish, total_minor=least - 1))
                assert not sample_composer().compose(scarce).outfits
    assert announced > 3 and dressed > 3


def test_a_wedding_suit_is_found_for_every_total_above_the_least():
    notices = []
    for total in range(9000, 24_000, 1000):
        wish = Wish(occasion="wedding", department="male", total_minor=total)
        composed = sample_composer().compose(OutfitQuery(wish=wish))
        notices += [] if composed.outfits else [composed.notice]
    assert len(notices) == 1 and "comes to $97" in notices[0]


def test_the_same_query_gives_the_same_outfits():
    choose = random.Random(5)
    for _ in range(10):
        query = random_query(choose, sample(), 3)
        assert sample_composer().compose(query) == sample_composer().compose(query)


def test_a_swap_changes_one_piece_and_keeps_every_limit():
    choose, swapped = random.Random(8), 0
    for query, outfits, _ in walked(55, 36, sample(), 1):
        for outfit in outfits:
            gone = choose.choice(outfit.items)
            try:
                swap = sample_composer().swap(outfit.items, gone.slot, query)
            except (NotFound, InvalidRequest):
                continue
            swapped += 1
            rest = {item.product_id for item in outfit.items} - {gone.product_id}
            assert set(swap.outfit.product_ids) == rest | {swap.came.product_id}
            assert swap.gone == gone and swap.came != gone
            assert allows(query.wish, swap.came)
            total = query.wish.total_minor
            assert total is None or swap.outfit.total.minor <= total
    assert swapped > 15
