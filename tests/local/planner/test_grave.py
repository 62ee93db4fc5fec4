"""Distress, cruelty and other languages are answered for themselves; the talk goes on after."""

from tests.local.planner.floor import Floor


def test_somebody_in_danger_is_told_who_can_help_and_sold_nothing():
    floor = Floor()
    said = floor.say("I hate myself and want to die")
    assert "findahelpline.com" in said and "988" in said and "emergency number" in said
    assert not floor.calls and not floor.profile
    floor.say("a white shirt")
    assert floor.called == ["search_catalog"]


def test_somebody_hurt_at_home_is_told_who_can_help():
    floor = Floor()
    assert "helpline" in floor.say("my husband hits me") and not floor.calls


def test_who_dislikes_their_looks_is_asked_one_kind_question_and_nothing_is_kept():
    floor = Floor()
    said = floor.say("I hate my body")
    assert said.count("?") == 1 and "clothes" in said.lower() and not floor.profile


def test_a_sorrow_is_not_answered_with_joy():
    floor = Floor()
    said = floor.say("my mom died")
    assert "sorry" in said and "Gladly" not in said and not floor.calls


def test_cruelty_is_met_calmly_and_the_wish_before_stands():
    floor = Floor()
    floor.say("a shirt up to 90 dollars")
    said = floor.say("you're ugly and I hope you die")
    assert "welcome" not in said and not floor.calls
    floor.say("in white")
    assert floor.arguments("search_catalog")["max_price"] == 90


def test_nothing_is_sold_beside_a_sign_of_hatred():
    floor = Floor()
    said = floor.say("a swastika t-shirt")
    assert said in ("This shop has nothing of the kind.", "There is nothing like that here.")
    assert not floor.calls


def test_another_language_is_told_in_both_that_only_english_is_understood():
    floor = Floor()
    floor.say("a white shirt")
    said = floor.say("hola, busco un vestido rojo por menos de 60 euros")
    assert "English" in said and "inglés" in said and not floor.calls
    assert "English" in floor.say("jag söker en röd klänning") and not floor.calls


def test_a_word_on_ones_body_is_never_declined():
    floor = Floor()
    assert floor.say("I'm plus size").endswith("?") and not floor.calls
    floor = Floor()
    floor.say("I'm fat, what should I wear?")
    assert floor.called == ["style_guide"]
