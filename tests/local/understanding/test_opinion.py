"""Where the network is sure it is believed; where it is not, the rules stand."""

import pytest

from stylist.local.reading.labels import ASKS, PARTS
from stylist.local.reading.reading import Piece, Reading
from stylist.local.understanding import Ask, Understanding, understand


def reading(text: str, parts: dict[str, str], share: float = 0.9, **asks: float) -> Reading:
    """These words of the text play these parts; everything else is anybody's guess."""
    pieces = []
    for words, part in parts.items():
        start = text.index(words)
        rest = (1 - share) / (len(PARTS) - 1)
        shares = tuple(share if name == part else rest for name in PARTS)
        pieces.append(Piece(start, start + len(words), shares))
    department = {"f": asks.pop("f", 0.0), "m": asks.pop("m", 0.0)}
    return Reading(tuple(pieces), dict.fromkeys(ASKS, 0.0) | asks, department)


def heard(text: str, parts: dict[str, str], share: float = 0.9, **asks: float) -> Understanding:
    return understand(text, reads=lambda words, _: reading(words, parts, share, **asks))


def test_a_word_that_means_something_else_is_no_wish():
    text = "my cousin dresses in grey suits"
    assert heard(text, {"suits": "n", "grey": "n"}).wish.pieces == ()


def test_a_refusal_that_no_rule_knows_is_one():
    said = heard("a dress, the bride claimed red", {"dress": "w", "red": "r"})
    assert said.wish.avoid_colors == ("red",) and not said.wish.colors


def test_a_rules_refusal_ends_where_the_network_wants():
    said = heard("no more jokes a red dress", {"red": "w", "dress": "w"}, share=0.95)
    assert said.wish.pieces == ("red dress",) and not said.wish.avoid_pieces


def test_what_somebody_has_is_not_looked_for():
    said = heard("he came in boots, a shirt please", {"boots": "o", "shirt": "w"})
    assert said.wish.pieces == ("shirt",)
    assert [piece.words for piece in said.pieces if piece.owned] == ["boots"]


def test_where_the_network_is_unsure_the_rules_stand():
    said = heard("a red dress", {"red": "r", "dress": "n"}, share=0.3)
    assert said.wish.pieces == ("red dress",)


@pytest.mark.parametrize(
    ("part", "field"),
    [("each", "max_price_minor"), ("total", "total_minor"), ("min", "min_price_minor")],
)
def test_an_amount_is_the_limit_that_the_network_takes_it_for(part, field):
    said = heard("a coat and boots with 90 as the ceiling", {"90": part})
    assert getattr(said.wish, field) == 9000


def test_limits_for_a_piece_and_for_all_stand_beside_each_other():
    text = "all of it up to 300 and not one thing beyond 120"
    wish = heard(text, {"300": "total", "120": "each"}).wish
    assert (wish.total_minor, wish.max_price_minor) == (30000, 12000)


def test_an_age_is_no_size():
    assert heard("a dress, she is 38", {"38": "age", "dress": "w"}).wish.sizes == ()


def test_a_department_that_no_rule_sees_is_believed():
    assert heard("a shirt for the old chap", {"shirt": "w"}, m=0.8).wish.department == "male"


def test_the_rules_department_stands_against_a_guess():
    assert heard("a shirt for women", {"shirt": "w"}, m=0.8).wish.department == "female"


def test_an_outfit_is_meant_where_the_network_is_sure_of_it():
    said = heard("a blazer and trousers, all up to 300", {"300": "total"}, outfit=0.95)
    assert Ask.OUTFIT in said.asks


def test_no_outfit_is_meant_where_only_pieces_are():
    text = "brown shoes, no full outfit"
    assert Ask.OUTFIT not in heard(text, {"shoes": "w"}, pieces=0.95).asks


def test_what_is_not_about_clothes_is_declined():
    assert heard("who won the tie last night", {"tie": "n"}, off=0.95).asks == (Ask.OFFTOPIC,)


def test_the_rules_do_not_decline_what_the_network_takes_for_a_wish():
    said = heard("no shorts, ship it says", {"shorts": "r"}, outfit=0.95)
    assert not {Ask.OFFTOPIC, Ask.SHOP} & set(said.asks)


@pytest.mark.parametrize(
    "text",
    [
        "a dress that isn't over 100",
        "a dress, it can't be above $100",
        "a dress which doesn't cost more than 100",
        "a dress, must not exceed 100 dollars",
    ],
)
def test_what_may_not_be_passed_is_the_most(text):
    wish = understand(text).wish
    assert (wish.min_price_minor, wish.max_price_minor) == (None, 10000)


@pytest.mark.parametrize(
    ("text", "colors"),
    [
        ("an outfit, everything in black", ("black",)),
        ("head to toe navy for a gig, an outfit please", ("navy",)),
        ("an all-black outfit", ("black",)),
        ("an outfit, every piece black or white", ("black", "white")),
    ],
)
def test_nothing_of_another_colour_is_wanted(text, colors):
    wish = understand(text).wish
    assert wish.colors == colors and wish.colors_only


def test_a_colour_is_said_of_both_pieces_over_or():
    assert understand("a green coat or jacket").wish.pieces == ("green coat", "green jacket")
    assert understand("a dress or a jumpsuit in blue").wish.pieces == (
        "blue dress", "blue jumpsuit",
    )  # fmt: skip


def test_who_says_where_they_come_from_goes_elsewhere():
    assert understand("I am from Brazil, now I live in Oslo, what do I wear").wish.place == "Oslo"


def test_no_piece_above_a_price_refuses_no_piece():
    wish = understand("M, and no dress above 90").wish
    assert wish.max_price_minor == 9000 and not wish.avoid_pieces


def test_each_piece_is_each_piece_whatever_the_network_thinks():
    said = heard("an interview outfit up to $90 a piece", {"90": "total"}, outfit=0.95)
    assert (said.wish.max_price_minor, said.wish.total_minor) == (9000, None)


def test_both_limits_that_the_rules_read_stand():
    said = heard("80 each at most, no more than 200 altogether", {"80": "each"}, outfit=0.95)
    assert (said.wish.max_price_minor, said.wish.total_minor) == (8000, 20000)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("other shoes under 80 dollars", "max_price_minor"),
        ("cheaper, please - say 80.", "total_minor"),
    ],
)
def test_a_limit_said_of_a_standing_outfit_is_a_named_pieces_or_the_total(text, field):
    said = understand(
        text, before="outfit: top, shoes",
        reads=lambda words, _: reading(words, {"80": "each"}, change=0.95, pieces=0.9),
    )  # fmt: skip
    wish = said.wish
    assert {name for name in ("max_price_minor", "total_minor") if getattr(wish, name)} == {field}


def test_a_place_in_what_is_not_about_clothes_makes_it_no_wish():
    assert heard("can you plan my walk through rome", {"walk": "n"}, off=0.9).ask is Ask.OFFTOPIC
    assert (
        heard("can you plan my walk through rome", {"walk": "n"}, off=0.6).ask is not Ask.OFFTOPIC
    )


def test_a_limit_that_follows_the_only_piece_is_that_pieces():
    text = "a barbecue, shorts up to 45 and sandals i have"
    alone = heard("a barbecue, shorts up to 45", {"shorts": "w", "45": "total"}, outfit=0.9)
    assert (alone.wish.max_price_minor, alone.wish.total_minor) == (4500, None)
    beside = heard(text, {"shorts": "w", "45": "total"}, outfit=0.9)
    assert beside.wish.pieces[:1] == ("shorts up to 45",)
    assert (beside.wish.max_price_minor, beside.wish.total_minor) == (None, None)


def test_a_number_that_the_network_takes_for_the_temperature_is_one():
    said = heard("the app shows 14 and showers, something for a walk", {"14": "temp"}, share=0.95)
    assert said.wish.temperature_c == 14


def test_a_question_of_style_is_one_where_the_network_hears_nothing_else():
    text = "brown shoes beside a navy suit at work, yes or no"
    assert heard(text, {"shoes": "n"}, advice=0.95).ask is Ask.ADVICE
    assert heard(text, {"shoes": "w"}, advice=0.95, pieces=0.9).ask is not Ask.ADVICE


def test_a_lone_m_makes_nobody_a_man():
    assert not heard("leggings for yoga, m", {"leggings": "w"}, m=0.8).wish.department
    assert heard("leggings for yoga", {"leggings": "w"}, m=0.8).wish.department == "male"


def test_a_limit_for_the_whole_is_no_piece_of_it_s():
    text = "whole look with a bag up to 200 in total"
    said = heard(text, {"bag": "w", "200": "total"}, outfit=0.9)
    assert (said.wish.max_price_minor, said.wish.total_minor) == (None, 20000)


def test_what_is_preferred_is_wanted():
    said = heard("i prefer trousers for it", {"trousers": "n"})
    assert said.wish.pieces == ("trousers",)


def test_what_is_looked_for_is_wanted_whatever_the_network_thinks():
    said = heard("looking for a jacket or coat for my mother", {"jacket": "n", "coat": "n"})
    assert said.wish.pieces == ("jacket", "coat")


def test_a_question_about_what_is_shown_is_one_where_the_network_hears_nothing_else():
    text = "machine washable, the second one, or by hand"
    assert heard(text, {"hand": "n"}, info=0.95).ask is Ask.DETAIL


def test_an_outfit_with_pieces_in_general_needs_them():
    assert heard("an outfit with jeans for me", {"jeans": "n"}).wish.pieces == ("jeans",)


def test_a_look_with_a_piece_needs_the_piece():
    said = heard("a look with a red skirt", {"red": "o", "skirt": "o"}, outfit=0.95)
    assert said.wish.pieces == ("red skirt",)


def test_what_somebody_is_fond_of_is_not_refused():
    assert not heard("he's fond of navy, a hat", {"navy": "r"}).wish.avoid_colors
    assert heard("he's not really fond of navy, a hat", {"navy": "r"}).wish.avoid_colors


def test_what_a_named_piece_may_cost_limits_nothing_else():
    said = heard("a whole outfit with a clutch that costs at most $60", {"60": "total"}, outfit=1.0)
    assert said.wish.pieces == ("clutch up to 60",)
    assert (said.wish.max_price_minor, said.wish.total_minor) == (None, None)


def test_a_letter_beside_a_number_is_a_size_of_its_own():
    said = heard("32 waist, m up top, what could i wear", {"m": "size"})
    assert said.wish.sizes == ("waist 32", "M")
