"""What is worn now, what need not be, and cloths and praise around a list."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("It's raining sideways and I'm in ballet flats, regretting everything. Show me rain jackets",
      ("raincoat",)),
     ("I'm wearing heels, show me flats", ("flats",)),
     ("I'm stuck in a wool coat and it's hot. I need a linen shirt", ("linen shirt",)),
     ("I'm in black jeans and a tee today, show me jackets", ("jacket",)),
     ("wearing old sneakers, need boots", ("boots",)),
     ("I wore sandals today and got soaked, need rain boots", ("rain boots",))],
)  # fmt: skip
def test_what_i_am_in_now_is_not_what_i_want_to_see(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("I'm in need of boots, show me black ones", ("black boots",)),
     ("I'm in the mood for a skirt", ("skirt",)),
     ("I'm in love with this coat, show me a scarf", ("scarf",))],
)  # fmt: skip
def test_to_be_in_need_of_boots_wants_them(text, pieces):
    assert understand(text).wish.pieces == pieces


def test_a_suit_that_shoes_are_to_go_with_stays_known():
    said = understand("I'm wearing a navy suit, show me shoes to go with it")
    assert any(piece.words == "suit" for piece in said.pieces)


@pytest.mark.parametrize(
    "text",
    ["no patent and no suede please", "no suede or patent leather", "neither suede nor patent",
     "no suede, no patent"],
)  # fmt: skip
def test_patent_is_a_leather_that_can_be_refused(text):
    assert set(understand(text).wish.avoid_materials) == {"suede", "patent"}


def test_neither_stripes_nor_dots_refuses_both():
    said = understand("neither stripes nor checks").wish
    assert said.avoid_patterns == ("stripes", "checked") and not said.patterns


@pytest.mark.parametrize(
    ("text", "refused"),
    [("too cold here for linen", ("linen",)), ("it's too hot for wool", ("wool",)),
     ("it's not too hot for wool", ()), ("it gets too hot for me", ())],
)  # fmt: skip
def test_too_cold_for_linen_wants_none(text, refused):
    assert understand(text).wish.avoid_materials == refused


@pytest.mark.parametrize(
    ("text", "drops"),
    [("any cut is fine", ("cuts",)), ("the cut does not matter", ("cuts",)),
     ("any style or cut is fine", ("cuts",)), ("doesn't have to be wide leg", ("cuts",)),
     ("I don't mind what length", ("lengths",)), ("any length will do", ("lengths",)),
     ("any cut but skinny", ()), ("does any fit me?", ())],
)  # fmt: skip
def test_any_cut_lifts_cuts_but_any_cut_but_skinny_does_not(text, drops):
    assert understand(text).drops == drops


def test_cute_says_how_the_last_ones_were():
    assert understand("cute. and gloves, same limit?").wish.text == ""
    assert understand("cute gloves").wish.text == "cute"


@pytest.mark.parametrize(
    ("text", "keeps"),
    [("a hat to keep him warm", False), ("a hat to keep the sun off", False),
     ("keep the hat", True)],
)  # fmt: skip
def test_to_keep_somebody_warm_keeps_no_piece(text, keeps):
    assert (Ask.KEEP in understand(text, before="outfit: accessory").asks) == keeps


@pytest.mark.parametrize(
    ("text", "advice"),
    [("ok and what is there in red or pink", False), ("what is there to know about linen?", True)],
)
def test_what_is_there_in_red_asks_for_pieces(text, advice):
    assert (Ask.ADVICE in understand(text).asks) == advice
