"""Who asks which colours go together wants a word on it; who asks for goods wants none."""

import pytest

from stylist.local.understanding.color_questions import color_question


def read(words: str) -> tuple[str, ...] | None:
    """The sort, what is to be in the colour sought, and the things named; None of no question."""
    found = color_question(words)
    return found and (found.sort, found.piece, *(thing.name for thing in found.things))


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("Which colours go with a burgundy skirt?", "burgundy skirt"),
        ("what color matches teal?", "teal"),
        ("what pairs well with mustard?", "mustard"),
        ("What looks good with burgundy?", "burgundy"),
        ("best colours to pair with lavender", "lavender"),
        ("good color combinations with forest green?", "forest green"),
        ("what are good colours to wear with army green?", "army green"),
        ("what shades work with bordeaux?", "bordeaux"),
        ("could you suggest colours that go with a burgundy skirt?", "burgundy skirt"),
        ("Can you tell me which colours go with chartreuse?", "chartreuse"),
        ("how do I wear mustard?", "mustard"),
        ("what does burgundy go with?", "burgundy"),
        ("what colours go with denim?", "denim"),
        ("I have a burgundy skirt. Which colours go with it?", "burgundy skirt"),
        ("I bought a mustard jumper, what colours match it?", "mustard jumper"),
        ("Just a question, no need to show me any: which colors go with mustard?", "mustard"),
        ("what colours go with a mustard corduroy skirt? Just advice please, don't show me any.",
         "mustard corduroy skirt"),
    ],
)  # fmt: skip
def test_company_for_a_colour_is_asked_for_in_many_ways(words, thing):
    assert read(words) == ("company", "", thing)


@pytest.mark.parametrize(
    ("words", "piece", "thing"),
    [
        ("what colour tie goes with a light blue shirt?", "tie", "light blue shirt"),
        ("what colour shoes should I wear with a navy dress?", "shoes", "navy dress"),
        ("which color of belt suits brown shoes", "belt", "brown shoes"),
        ("what colour should my shoes be with a navy suit?", "shoes", "navy suit"),
    ],
)
def test_the_colour_of_a_piece_beside_another_is_asked_for(words, piece, thing):
    assert read(words) == ("company", piece, thing)


@pytest.mark.parametrize(
    ("words", "one", "two"),
    [
        ("does navy go with black?", "navy", "black"),
        ("can I wear brown shoes with a grey suit?", "brown shoes", "grey suit"),
        ("do red and pink clash?", "red", "pink"),
        ("are navy and brown okay together?", "navy", "brown"),
        ("Would a burgundy scarf go with a camel coat?", "burgundy scarf", "camel coat"),
        ("would a mustard scarf suit a navy coat?", "mustard scarf", "navy coat"),
        ("can you wear pink and red together?", "pink", "red"),
        ("is it ok to wear navy with black?", "navy", "black"),
        ("is brown with black a mistake?", "brown", "black"),
        ("navy and black together?", "navy", "black"),
        ("red and green, do they clash?", "red", "green"),
        ("do you think purple goes with green?", "purple", "green"),
        ("should a navy blazer be worn with black trousers?", "navy blazer", "black trousers"),
        ("does chartreuse go with navy?", "chartreuse", "navy"),
        ("does navy go with black or is that a faux pas? not shopping", "navy", "black"),
    ],
)
def test_a_verdict_on_two_colours_is_asked_for_in_many_ways(words, one, two):
    assert read(words) == ("verdict", "", one, two)


@pytest.mark.parametrize(
    "words", ["what colours clash with purple?", "which colours should I avoid with purple?",
              "what doesn't go with purple?"]
)  # fmt: skip
def test_what_to_leave_is_asked_for(words):
    assert read(words) == ("quarrels", "", "purple")


@pytest.mark.parametrize(
    "words",
    [
        "show me something to go with my burgundy skirt",
        "find shoes that match a navy suit",
        "what should I wear with olive trousers?",
        "what goes with a burgundy skirt?",
        "what shoes go with a navy suit?",
        "I need shoes in a colour that goes with burgundy",
        "do you have a navy skirt to go with a black top?",
        "can I have black shoes and a navy dress together for under 200?",
        "is there a navy bag that goes with black boots?",
        "can you match a navy top with black trousers?",
        "an outfit in colours that match burgundy",
        "what colours does the navy dress come in?",
        "what colours do you have in the navy dress?",
        "navy dress with black shoes?",
        "a black dress and red shoes",
        "would you have navy with black buttons?",
        "make it navy with black",
    ],
)
def test_goods_are_no_question_of_colours(words):
    assert color_question(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "what colours suit pale skin?",
        "what colours suit brown hair and green eyes?",
        "which colours suit me?",
        "does black suit me?",
        "which colour wine goes with red meat?",
        "what colour curtains go with a grey sofa?",
        "can I wear white to a wedding?",
        "can I wear the black and white one to a wedding?",
        "can I wash black with white?",
        "can I mix gold and silver?",
        "which is warmer, the navy coat or the black one?",
        "is navy more formal than black?",
        "I hate navy with black",
        "which colour should I get, navy or black?",
        "do stripes go with checks?",
    ],
)
def test_other_questions_stay_what_they_are(words):
    assert color_question(words) is None


def test_words_without_end_are_read_at_once():
    for words in ("which colours go " * 200, "navy with black " * 200, "can i wear a the my " * 99):
        color_question(words)


@pytest.mark.parametrize(
    "words", ["does the first one go with black?", "can I wear it with brown shoes?",
              "what colours go with that skirt?"]
)  # fmt: skip
def test_what_was_shown_may_be_pointed_at(words):
    found = color_question(words)
    assert found and found.things[0].is_shown


@pytest.mark.parametrize(
    "words",
    [
        "does it fit true to size?",
        "what colours does it come in?",
        "does this go with that?",
        "can I wear it with heels?",
        "will it go with my wardrobe?",
        "other colour for the shoes",
        "what colour for the shoes?",
        "colour navy please",
        "colours: navy or black",
    ],
)
def test_pointing_alone_asks_nothing_of_colours(words):
    assert color_question(words) is None
