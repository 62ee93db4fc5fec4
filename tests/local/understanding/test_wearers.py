"""Several people in one message, and things that were seen elsewhere."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("a shirt for my husband and a skirt for me under 50 each", ("men's shirt", "skirt")),
     ("I need a dress and my boyfriend needs a blazer", ("dress", "men's blazer")),
     ("a shirt and jeans for him and a bag for her", ("men's shirt", "men's jeans",
                                                      "women's bag")),
     ("a blue shirt for my dad and a red scarf for my mum", ("men's blue shirt",
                                                             "women's red scarf")),
     ("for my wife a coat, for me a jumper", ("women's coat", "jumper")),
     ("men's loafers and women's boots", ("men's loafers", "women's boots"))],
)  # fmt: skip
def test_of_two_people_each_piece_is_its_wearer_s(text, pieces):
    wish = understand(text).wish
    assert (wish.pieces, wish.department) == (pieces, "")


@pytest.mark.parametrize(
    "text",
    [
        "a shirt for my husband, size L, and trousers too",
        "my husband needs a shirt and tie",
        "I need a shirt and chinos for my brother",
        "I want a shirt and a tie for him",
    ],
)
def test_of_one_person_all_pieces_are_of_one_department(text):
    wish = understand(text).wish
    assert wish.department == "male" and not any("men's" in one for one in wish.pieces)


@pytest.mark.parametrize(
    ("text", "department"),
    [("gym kit for me: shorts, a top and trainers. I'm a man, M", "male"),
     ("for me: jeans, a jumper and boots. Men's, M, waist 32", "male"),
     ("shorts, a tee and a cap for me, male, L", "male"),
     ("running shoes and leggings for me please, as a woman size S", "female"),
     ("a coat for me, trousers too. I am a guy", "male")],
)  # fmt: skip
def test_what_shoppers_say_of_themselves_holds_for_all_pieces(text, department):
    wish = understand(text).wish
    assert wish.department == department
    assert not any("men's" in one for one in wish.pieces)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("I'm a woman. A shirt for my husband and a skirt for me", ("men's shirt", "women's skirt")),
     ("a shirt for me and a skirt for my wife. I'm a man", ("men's shirt", "women's skirt"))],
)  # fmt: skip
def test_beside_another_the_shopper_s_own_pieces_are_of_their_department(text, pieces):
    assert understand(text).wish.pieces == pieces


def test_a_size_in_europe_is_no_journey():
    wish = understand("trainers in US 9, that's a 42 in Europe, for a man").wish
    assert (wish.place, "EU 42" in wish.sizes) == ("", True)


@pytest.mark.parametrize(
    ("text", "pieces", "colors"),
    [("I saw a blue coat in a magazine, have you something like the second one there?",
      ("blue coat",), ()),
     ("In a magazine I saw a red dress and a green skirt, I'd like the second one",
      ("green skirt",), ()),
     ("my friend has a green jacket I love, the second one she bought, got anything like that?",
      ("green jacket",), ()),
     ("I saw two coats in a window, a blue one and a camel one. I want the second one.",
      ("coat",), ("camel",))],
)  # fmt: skip
def test_the_second_of_what_was_seen_elsewhere_is_none_that_was_shown(text, pieces, colors):
    said = understand(text)
    assert (said.wish.pieces, said.wish.colors, said.references) == (pieces, colors, ())
    assert said.ask is Ask.PIECES


def test_the_second_one_is_one_that_was_shown_where_nothing_else_is_spoken_of():
    assert [one.number for one in understand("the second one in blue").references] == [2]


@pytest.mark.parametrize(
    "text",
    ["shorts, not for sports", "leggings, nothing sporty", "shorts, no gym clothes",
     "sneakers, not for the gym", "a t-shirt, no sportswear please"],
)  # fmt: skip
def test_what_is_not_for_sport_is_no_sportswear(text):
    assert understand(text).wish.avoid_pieces == ("sportswear",)


def test_who_asks_for_running_shoes_has_them():
    assert understand("running shoes, not for sports").wish.avoid_pieces == ()


@pytest.mark.parametrize("words", ["work outfit, uk 12, no heels", "a party look without heels",
                                   "i can't walk in heels, need shoes"])  # fmt: skip
def test_who_refuses_heels_is_shown_womens_clothes(words: str) -> None:
    assert understand(words, before="none").wish.department == "female"


@pytest.mark.parametrize(("words", "whose"), [
    ("shoes without any heels for my dad", "male"), ("no heels, for my husband", "male"),
    ("shoes with a low heel", ""), ("socks with no heel seam", ""),
])  # fmt: skip
def test_heels_alone_do_not_say_whose_they_are(words: str, whose: str) -> None:
    assert understand(words, before="none").wish.department == whose


def test_heels_refused_later_change_the_shoes_and_not_whose_they_are() -> None:
    assert understand("no heels please", before="pieces: skirt").wish.department == ""


@pytest.mark.parametrize(("text", "whose"), [
    ("Grandma wants one too now. Hers should be pink", "female"), ("dad needs a coat", "male"),
    ("mum wants me to wear navy", ""), ("grandma would like that, pink please", ""),
])  # fmt: skip
def test_kin_need_no_my_where_they_want_a_piece(text: str, whose: str) -> None:
    assert understand(text).wish.department == whose
