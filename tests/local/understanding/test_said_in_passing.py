"""Words of one message that were taken for another thing."""

import pytest

from stylist.local.understanding import Ask, understand


def test_a_colour_at_the_end_is_the_piece_s():
    assert understand("evening bag, gold please").wish.pieces == ("gold bag",)


def test_top_to_toe_names_no_top():
    wish = understand("everything black, top to toe").wish
    assert wish.colors == ("black",) and not wish.pieces


@pytest.mark.parametrize("who", ["him", "her", "them", "me"])
def test_what_somebody_is_to_be_spared_is_refused(who):
    assert understand(f"shorts, please spare {who} the camo").wish.avoid_patterns == ("camo",)


def test_what_one_is_too_old_for_is_refused():
    wish = understand("i'm too old for shorts. trousers please").wish
    assert wish.pieces == ("trousers",) and wish.avoid_pieces == ("shorts",)


def test_what_is_a_good_hoodie_asks_for_hoodies_and_what_is_a_henley_for_words():
    assert understand("what's a good hoodie for about 5 degrees?").ask is Ask.PIECES
    assert understand("what is a henley?").ask is Ask.ADVICE


@pytest.mark.parametrize("text", ["150 is my ceiling for the coat", "150 is the most, a coat"])
def test_a_ceiling_is_a_limit(text):
    wish = understand(text).wish
    assert wish.max_price_minor == 15000 or "150" in " ".join(wish.pieces)


def test_the_dad_is_a_man_and_the_groom_beside_others_is_nobody_to_dress():
    assert understand("for the graduation. I'm 58, the dad").wish.department == "male"
    assert not understand("the bride, the groom and me, what do I wear").wish.department
