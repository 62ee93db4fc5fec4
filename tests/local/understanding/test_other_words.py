"""Roundabout ways of saying a thing, and words that only sound like a refusal."""

import pytest

from stylist.local.reading.files import open_reader
from stylist.local.understanding import Ask, understand


@pytest.fixture(scope="module")
def reads():
    """The network that we ship: it alone hears some of these wrongly."""
    return open_reader()


@pytest.fixture(scope="module")
def heard(reads):
    return lambda text, before="none": understand(text, reads=reads, before=before)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I told everyone I'd wear green. Any green dresses under $110?", "avoid_colors"),
        ("Something for my girlfriend, she's mad about purple", "avoid_colors"),
        ("It's bucketing down all week. A waterproof jacket for a woman?", "avoid_materials"),
        ("a lady never travels without gloves. Have you any in leather?", "avoid_pieces"),
        ("plain t-shirts only. no stripes no prints no nothing", "avoid_pieces"),
    ],
)
def test_without_a_word_that_refuses_nothing_is_refused(heard, text, name):
    assert not getattr(heard(text).wish, name)


def test_no_prints_after_another_refusal_still_means_plain(heard):
    wish = heard("plain t-shirts only. no stripes no prints no nothing").wish
    assert wish.patterns == ("plain",) and wish.avoid_patterns == ("stripes",)


def test_a_pair_of_no_other_words_is_still_refused(heard):
    assert heard("a dress, nothing green").wish.avoid_colors == ("green",)
    assert heard("bucket hats are over. fedoras then").wish.avoid_pieces == ("bucket hat",)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Dress a woman baker from head to toe, please", ()),
        ("anything in yellow for the feet?", ("yellow shoes",)),
        ("Jacket dilemma: denim or bomber? Show me both, men's, nothing above 130",
         ("denim jacket", "bomber")),
        ("I sit on my sunglasses once a year. It's that time. Round ones, please",
         ("round sunglasses",)),
        ("my old coat has a hole. Wool coats for women?", ("wool coat",)),
        ("I've got 115 to spend on one dress", ("dress",)),
        ("a dress for my aunt", ("dress",)),
    ],
)  # fmt: skip
def test_what_is_wanted_is_heard_behind_other_words(heard, text, pieces):
    assert heard(text).wish.pieces == pieces


def test_whoever_forbids_open_toes_refuses_sandals(heard):
    wish = heard("an outfit for the bakery, open-toed shoes are forbidden").wish
    assert wish.avoid_pieces == ("sandals",)


def test_pounds_that_somebody_lost_are_no_price(heard):
    wish = heard("belt for my brother, he lost 30 pounds").wish
    assert wish.max_price_minor is None and wish.pieces == ("belt",)


def test_where_somebody_comes_from_is_not_where_they_go(heard):
    said = heard("exchange student from Brazil, landing in Helsinki this January, whole outfit")
    assert said.wish.place == "Helsinki"
    assert heard("an outfit for our week in Brazil").wish.place == "Brazil"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("my toddler calls my tops zebra clothes. striped tees for women", ""),
        ("something yellow, my kids will die of shame", ""),
        ("my kids will need raincoats", "kids"),
        ("a raincoat for my toddler", "kids"),
    ],
)
def test_a_child_that_has_an_opinion_is_not_to_be_dressed(heard, text, group):
    assert heard(text).wish.age_group == group


def test_just_a_question_is_answered_and_nothing_shown(heard):
    said = heard("Just a question, no need to show me anything: which colours go well with navy?")
    assert said.ask is Ask.ADVICE


def test_a_flower_market_puts_no_flowers_on_a_coat(heard):
    wish = heard("I bike to the flower market in the wet. A yellow coat in XL").wish
    assert not wish.patterns and wish.pieces == ("yellow coat",)


def test_what_is_boiled_is_no_matter_of_clothes(heard):
    assert heard("how long do I boil a carp for christmas eve soup?").ask is Ask.OFFTOPIC


def test_a_present_for_a_day_is_no_outfit_for_it(heard):
    said = heard("Looking for a birthday thing for my girlfriend, she's mad about purple")
    assert said.wish.colors == ("purple",) and not said.wish.occasion


def test_a_letter_of_so_many_words_is_other_work_and_no_price(heard):
    said = heard("could you draft a cover letter for a junior job? About 200 words, friendly tone.")
    assert said.ask is Ask.OFFTOPIC and said.wish.is_empty


def test_a_colour_that_another_guest_has_claimed_is_refused(heard):
    wish = heard("my sister has just claimed red. Anything in green or blue?", "pieces: dress").wish
    assert "red" not in wish.colors and "red" in wish.avoid_colors


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("My skin reacts to wool, merino included. A sweater, women's", "wool"),
        ("loafers, no suede and not over $135", "suede"),
    ],
)
def test_a_cloth_that_is_refused_in_passing_is_refused(heard, text, refused):
    assert refused in heard(text).wish.avoid_materials


def test_a_colour_that_cannot_be_worn_is_refused_whatever_its_name(heard):
    wish = heard("Size S, and I can't wear camel, it washes me out", "pieces: wool coat").wish
    assert wish.avoid_colors == ("camel",)


def test_one_yes_and_another_no_want_the_one(heard):
    wish = heard("First date outfit, male. Jeans yes, sneakers no.").wish
    assert wish.pieces == ("jeans",) and wish.avoid_pieces == ("sneakers",)


def test_verdicts_keep_the_one_and_refuse_the_other(heard):
    said = heard("Coat accepted. Boots rejected: he wants sneakers.", "outfit: outdoor")
    assert said.keep == ("coat",) and said.wish.avoid_pieces == ("boots",)


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("He wears XL and EU 44. One full outfit", {"XL", "EU 44"}),
        ("jeans, women's, 27", {"waist 27"}),
    ],
)
def test_sizes_are_heard_where_they_stand_alone(heard, text, sizes):
    assert set(heard(text).wish.sizes) == sizes


def test_a_boyfriend_who_is_given_a_jumper_is_no_cut(heard):
    assert heard("For my boyfriend, a jumper I suppose").wish.pieces == ("jumper",)
    assert heard("boyfriend jeans").wish.pieces == ("boyfriend jeans",)


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("whats the tallest mountain in africa", Ask.OFFTOPIC),
        ("I don't know what I want.", Ask.UNCLEAR),
        ("what's the warmest coat you have?", Ask.PIECES),
    ],
)
def test_what_is_asked_is_told_apart(heard, text, ask):
    assert heard(text).ask is ask


def test_a_price_that_is_to_come_down_names_no_feathers(heard):
    assert not heard("can the rest come down in price?", "outfit: work").wish.materials
