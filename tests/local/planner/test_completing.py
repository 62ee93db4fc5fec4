"""The rest of an outfit, and what a limit said later is of."""

import pytest

from tests.local.planner.floor import Floor


@pytest.fixture
def floor() -> Floor:
    return Floor()


@pytest.mark.parametrize(
    "words",
    [
        "nice. and the rest? I'm an L all over, 500 for everything",
        "what else goes with it? 500 for everything",
        "now the rest please, 500 for the lot",
        "make it a full outfit, 500 altogether",
    ],
)
def test_the_rest_is_an_outfit_around_what_was_found(floor, words):
    floor.say("a coat")
    floor.say(words)
    told = floor.arguments("compose_outfit")
    assert told["keep"] == ["coat-navy"] and told["total"] == 500


@pytest.mark.parametrize("words", ["the rest is fine, but in navy", "show me the rest"])
def test_the_rest_of_what_is_shown_is_no_outfit(floor, words):
    floor.say("a coat")
    floor.say(words)
    assert "compose_outfit" not in floor.called


def test_two_pieces_keep_together_when_one_gets_a_color_and_both_a_new_total(floor):
    floor.say("loafers and a skirt, the two together no more than 130")
    floor.say("Could the loafers be black? I can go to 150 for both then.")
    wish = floor.arguments("search_catalog")
    assert wish["pieces"] == ["black loafers", "skirt"] and wish["total"] == 150


def test_which_is_under_100_is_said_of_the_piece_that_stands(floor):
    floor.say("an outfit for a wedding around loafers, women")
    floor.say("yes that. which is under 80")
    name = floor.called[0]
    wish = floor.arguments(name)
    assert wish["pieces"] == ["loafers under 80"] and "total" not in wish


def test_a_limit_named_before_for_another_kind_does_not_leave_nothing_to_see(floor):
    floor.say("just shirts, not over 50")
    floor.say("and a coat?")
    assert floor.called == ["search_catalog", "search_catalog"]
    assert "max_price" not in floor.arguments("search_catalog")
    assert "$50 you named before" in floor.everything_said


def test_a_limit_named_now_is_kept_though_nothing_fits(floor):
    floor.say("just shirts, not over 50")
    floor.say("a coat under 60")
    assert floor.called == ["search_catalog"]


def test_a_budget_of_one_piece_is_raised_for_that_piece(floor):
    floor.say("a dress, budget 60")
    floor.say("hmm my budget is more like 90")
    wish = floor.arguments("search_catalog")
    assert wish["max_price"] == 90 and "total" not in wish


def test_the_degrees_are_put_right_by_a_number_alone(floor):
    floor.say("it's 12 degrees, an outfit for work")
    floor.say("sorry, 21")
    assert floor.arguments("compose_outfit")["temperature_c"] == 21


def test_so_much_is_fine_too_raises_the_total(floor):
    floor.say("an outfit for a wedding, 300 in total")
    floor.say("350 would be fine too")
    assert floor.arguments("compose_outfit")["total"] == 350


def test_the_ones_over_so_much_are_the_dearer_ones(floor):
    floor.say("coats")
    floor.say("the ones over 100")
    wish = floor.arguments("search_catalog")
    assert wish["min_price"] == 100 and "max_price" not in wish


def test_a_little_more_money_is_no_wish_for_more_of_them(floor):
    floor.say("a coat for work, 60-90")
    floor.say("a bit more is fine")
    assert "max_price" not in floor.arguments("search_catalog")
    assert "without" not in floor.arguments("search_catalog")


@pytest.mark.parametrize(
    ("words", "most"), [("double that", 120), ("twice as much is ok", 120), ("half that", 30)]
)
def test_a_limit_is_doubled_or_halved(floor, words, most):
    floor.say("a shirt under 60")
    floor.say(words)
    assert floor.arguments("search_catalog")["max_price"] == most


def test_more_of_an_l_is_a_size_and_no_more_of_them(floor):
    floor.say("shirts in XL")
    floor.say("he's more of an L")
    told = floor.arguments("search_catalog")
    assert told["sizes"] == ["L"] and "without" not in told


def test_not_cheap_ones_are_dearer_ones(floor):
    floor.say("coats")
    floor.say("not cheap ones")
    assert floor.arguments("search_catalog")["min_price"] > 0


def test_the_dress_can_be_150_lifts_the_limit_of_the_dress(floor):
    floor.say("an outfit for a wedding with a dress under 80")
    floor.say("the dress can be 150")
    wish = floor.arguments(floor.called[0])
    assert wish["pieces"] == ["dress up to 150"] and "max_price" not in wish
