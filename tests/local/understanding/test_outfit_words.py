"""Slang for an outfit, messages that begin with a piece, and what has had it."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    "text",
    ["need a fit for graduation: shirt, trousers, shoes", "gimme a fit for a first date",
     "put a fit together for a party", "a wedding, give me the whole get-up",
     "I need the works for a wedding", "find me the full rig-out for golf"],
)  # fmt: skip
def test_slang_for_an_outfit_asks_for_one(text):
    assert Ask.OUTFIT in understand(text).asks


@pytest.mark.parametrize(
    "text",
    ["I want slim fit jeans", "a shirt with a relaxed fit", "need a better fit in jeans"],
)  # fmt: skip
def test_the_fit_of_a_piece_is_no_outfit(text):
    assert Ask.OUTFIT not in understand(text).asks


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("I've a funeral on Thursday and my old black shoes have had it", ("black shoes",)),
     ("my jeans are falling apart", ("jeans",)),
     ("my favourite brown boots are on their last legs", ("brown boots",)),
     ("I've ripped my best black trousers", ("black trousers",)),
     ("the moths ate my merino jumper", ("merino jumper",)),
     ("my coat doesn't fit me any more", ("coat",))],
)  # fmt: skip
def test_what_has_had_it_is_wanted_anew(text, pieces):
    said = understand(text)
    assert (said.wish.pieces, said.ask) == (pieces, Ask.PIECES)


@pytest.mark.parametrize(
    "text",
    ["how do I mend my jeans, they are falling apart", "no shorts, my legs have seen better days",
     "my washing machine has died"],
)  # fmt: skip
def test_what_is_to_be_mended_or_no_piece_is_not_wanted_anew(text):
    assert not understand(text).wish.pieces


@pytest.mark.parametrize(
    "text",
    ["My wife says I look like a scarecrow. Can you help an old man?",
     "I've no style at all, could you help me please", "where do I even start?"],
)  # fmt: skip
def test_help_in_general_is_no_question_of_style(text):
    assert Ask.ADVICE not in understand(text).asks


@pytest.mark.parametrize(
    "text",
    ["Which keeps you warmer, merino or cotton?", "is linen cooler than cotton?",
     "which lasts longer, leather or suede?", "does wool or down keep you warmer?"],
)  # fmt: skip
def test_cloths_compared_are_a_question_of_style(text):
    said = understand(text)
    assert said.ask == Ask.ADVICE and not said.wish.materials


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("I'm buying my brother a blue suit, so matching jacket and trousers", ("blue suit",)),
     ("a navy suit for my dad, jacket and trousers", ("navy suit",)),
     ("a suit and a leather jacket", ("suit", "leather jacket")),
     ("women's trainers up to 90, white, EU 40, plus socks",
      ("white trainers up to 90", "socks")),
     ("trousers, black, then a belt", ("black trousers", "belt"))],
)  # fmt: skip
def test_each_piece_is_named_once_and_has_its_own_colour(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    ("text", "field", "refused"),
    [("sunnies, not tortoiseshell", "avoid_colors", "tortoise"),
     ("a coat, I don't like the sand colour", "avoid_colors", "sand"),
     ("a watch, nothing golden", "avoid_colors", "gold"),
     ("shoes but nothing silvery", "avoid_colors", "silver"),
     ("a scarf, nothing leopardy", "avoid_patterns", "leopard"),
     ("a skirt, not checky", "avoid_patterns", "checked"),
     ("a jacket, nothing denimy", "avoid_materials", "denim")],
)  # fmt: skip
def test_shades_are_refused_whatever_their_ending(text, field, refused):
    assert refused in getattr(understand(text).wish, field)
