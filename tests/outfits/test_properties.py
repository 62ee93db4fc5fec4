"""What holds of outfits beside each other: of more money, of a swap, of asking again."""

import random
import re
from dataclasses import replace

import pytest

from stylist.domain import Wish
from stylist.errors import InvalidRequest, NotFound
from stylist.outfits import OutfitQuery
from stylist.search.wanted import allows
from tests.outfits.shop import sample, sample_composer
from tests.outfits.wishes import random_query, walked


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
