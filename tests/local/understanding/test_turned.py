"""What stays and what goes, whichever way round it is said."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    ("text", "swap", "keep"),
    [("in the first outfit swap the shoes for something else, but leave the top",
      ("shoes",), ("top",)),
     ("leave the shoes as they are, change the rest", (), ("shoes",)),
     ("leave the bag", (), ("bag",)),
     ("the dress can stay, shoes have to go", ("shoes",), ("dress",)),
     ("shoes stay, everything else new", (), ("shoes",)),
     ("change everything but the dress", (), ("dress",)),
     ("everything is fine except the shoes", ("shoes",), ()),
     ("the trousers are great but the shoes are awful", ("shoes",), ("trousers",)),
     ("The bag I like very much! Leave it. The rest should be without black", (), ("bag",)),
     ("keep the jeans lose the top", ("top",), ("jeans",)),
     ("hold onto the blazer and show me other trousers", ("trousers",), ("blazer",)),
     ("i meant the shoes not the bag", ("shoes",), ("bag",)),
     ("nah not feeling the shoes, rest is fab", ("shoes",), ()),
     ("don't change the shoes, swap the top", ("top",), ("shoes",)),
     ("no wait keep the coat", (), ("coat",)),
     ("love the boots! leave them in, rest more colourful", (), ("boots",))],
)  # fmt: skip
def test_leave_the_top_keeps_it_and_what_has_to_go_is_swapped(text, swap, keep):
    said = understand(text, before="outfit: work")
    assert (said.swap, said.keep, said.wish.pieces) == (swap, keep, ())


@pytest.mark.parametrize(
    "text",
    ["leave the bag out", "leave out the bag", "leave the bag off", "take the bag off please",
     "leave the bag, i don't need one", "the bag has to go"],
)  # fmt: skip
def test_leave_the_bag_out_refuses_it(text):
    said = understand(text, before="outfit: work")
    assert said.wish.avoid_pieces == ("bag",) and not (said.keep or said.swap)


@pytest.mark.parametrize(
    "text",
    ["i leave the house at 7, need a coat", "I don't like the bag. leave it",
     "the bag is great, how much is it?", "a coat, i have to go to a funeral",
     "the shirt should stay tucked in"],
)  # fmt: skip
def test_other_leaving_and_praise_alone_keep_nothing(text):
    assert understand(text).keep == ()


def test_the_rest_without_black_still_refuses_black():
    text = "The bag I like very much! Leave it. The rest should be without black, I wore black"
    said = understand(text, before="outfit: travel")
    assert said.wish.avoid_colors == ("black",) and said.ask == Ask.KEEP


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("sleeveless tops? tank or camisole, whatever", ("tank", "camisole")),
     ("shoes, maybe loafers", ("loafers",)),
     ("tops (camisole, tank)", ("camisole", "tank")),
     ("a top and a tank", ("top", "tank")),
     ("i need a top. and a tank for the gym", ("top", "tank")),
     ("I need a jacket, blazer or coat", ("jacket", "blazer", "coat"))],
)  # fmt: skip
def test_narrower_kinds_named_after_a_broad_one_say_what_is_wanted(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("hey can u make me an outfit w jeans and sneakers, im a guy", ("jeans", "sneakers")),
     ("outfit w/jeans w/o a bag", ("jeans",)),
     ("one of these one-piece things with legs", ("jumpsuit",)),
     ("a one-piece swimsuit", ("swimsuit",))],
)  # fmt: skip
def test_w_is_with_and_a_one_piece_thing_is_a_jumpsuit(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    "text",
    ["I want to wear a checked blazer to work, with a plain top and trousers that go with it.",
     "i'd like to wear a skirt with boots to the party", "I want to wear sneakers and jeans"],
)  # fmt: skip
def test_pieces_to_wear_with_one_another_are_an_outfit(text):
    assert understand(text).ask == Ask.OUTFIT


@pytest.mark.parametrize(
    "text",
    ["show me jeans and sneakers, i want to wear them with a coat i have",
     "I want to wear a skirt or a dress", "jeans and sneakers please"],
)  # fmt: skip
def test_pieces_to_choose_among_are_none(text):
    assert understand(text).ask != Ask.OUTFIT


def test_and_warmer_shoes_ends_a_refusal():
    wish = understand("no scarf and warmer shoes please").wish
    assert (wish.avoid_pieces, wish.pieces) == (("scarf",), ("shoes",))


@pytest.mark.parametrize(
    ("text", "steps"),
    [("not so formal", ("more casual",)), ("not quite so boring please", ("bolder",)),
     ("it's not so warm there", ())],
)  # fmt: skip
def test_not_so_formal_is_too_formal(text, steps):
    assert understand(text, before="outfit: work").comparisons == steps


def test_who_cannot_walk_in_heels_wants_none():
    wish = understand("i cant walk in heels").wish
    assert (wish.pieces, wish.avoid_pieces) == ((), ("heels",))


def test_nothing_sleeveless_wants_sleeves():
    assert understand("nothing sleeveless").wish.text == "long-sleeved"
