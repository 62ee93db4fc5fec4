"""Several people in one message: one is dressed first, and the others are not forgotten."""

from tests.local.planner.floor import Floor

BOTH = "outfit for a job interview for my 10 year old son and my wife"


def test_the_wife_is_dressed_and_the_child_gets_a_sentence():
    floor = Floor()
    assert "no clothes for children here, so this is for your wife" in floor.say(BOTH)
    given = floor.arguments("compose_outfit")
    assert given["department"] == "female" and "age_group" not in given
    assert floor.outfits


def test_what_is_shown_can_be_talked_of_then():
    floor = Floor()
    floor.say(BOTH)
    assert "children" not in floor.say("the second one please")


def test_a_childs_wish_gives_way_to_the_grown_ups():
    for words in ("just for my wife then", "forget my son", "for me instead"):
        floor = Floor()
        floor.say("outfit for a job interview for my 10 year old son")
        floor.say(words)
        assert "age_group" not in floor.arguments("compose_outfit")
        assert floor.arguments("compose_outfit")["occasion"] == "interview"


def test_nothing_of_a_child_alone_can_be_pointed_at():
    floor = Floor()
    floor.say("outfit for a job interview for my 10 year old son")
    assert "children" not in floor.say("compare the first two")
    assert not floor.calls


def test_one_of_two_comes_first_with_half_of_the_money():
    floor = Floor()
    said = floor.say("a wedding outfit for me and my husband, $1000 altogether")
    assert "your husband first, with half of the $1,000, and you come next" in said
    assert "Say women's or men's" not in said
    given = floor.arguments("compose_outfit")
    assert given["department"] == "male" and given["total"] == 500
    assert "\n- Now for me, up to $" in said


def test_the_next_one_is_dressed_when_it_is_their_turn():
    floor = Floor()
    floor.say("a wedding outfit for me and my husband")
    floor.say("Now for me")
    given = floor.arguments("compose_outfit")
    assert "department" not in given and given["occasion"] == "wedding"


def test_one_alone_is_not_split():
    floor = Floor()
    floor.say("a wedding outfit for my husband, $400 altogether")
    assert floor.arguments("compose_outfit")["total"] == 400
