"""Names for several colours at once, depths that are refused, and cloths said in other words."""

import pytest

from stylist.local.understanding import understand


def wish_of(text: str) -> dict[str, object]:
    return understand(text).wish.to_arguments()


@pytest.mark.parametrize(
    ("text", "colors"),
    [
        ("a cardigan in earth tones", ["brown", "rust", "olive", "terracotta", "camel", "khaki"]),
        ("jewel tones dress", ["emerald", "burgundy", "plum", "cobalt", "teal"]),
        ("what greens do you have", ["green"]),
    ],
)
def test_such_words_stand_for_colours(text, colors):
    assert wish_of(text)["colors"] == colors


@pytest.mark.parametrize(
    "text", ["no bright colours", "nothing too loud, a shirt", "not too colourful, a scarf"]
)
def test_who_refuses_bright_colours_wants_quiet_ones(text):
    assert wish_of(text)["text"] == "quiet colours"


@pytest.mark.parametrize(("text", "refused"), [
    ("Nothing in bright colours like yellow, orange or pink", ("yellow", "orange", "pink")),
    ("no loud colors such as red or green please", ("red", "green")),
])  # fmt: skip
def test_bright_colours_that_are_named_are_refused_too(text, refused):
    wish = wish_of(text)
    assert tuple(wish["avoid_colors"]) == refused and "colors" not in wish


@pytest.mark.parametrize("text", ["a bright red dress", "no bright red dress", "no loud logos"])
def test_a_bright_red_is_another_matter(text):
    assert "text" not in wish_of(text) or "quiet" not in str(wish_of(text)["text"])


def test_a_depth_that_is_refused_refuses_its_colours():
    assert wish_of("no dark colours please, a coat")["avoid_colors"][:2] == ["black", "navy"]
    assert "beige" in wish_of("no neutrals, a bag")["avoid_colors"]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("leather trousers, not real leather", "materials", ["vegan leather"]),
        ("leather-look leggings", "materials", ["vegan leather"]),
        ("natural fabrics only, summer dress", "avoid_materials",
         ["polyester", "nylon", "acrylic"]),
        ("cheetah print top", "pieces", ["leopard top"]),
        ("snake print boots", "patterns", ["snakeskin"]),
        ("earth tones please, a knit", "pieces", ["sweater"]),
        ("a knit dress", "pieces", ["knit dress"]),
        ("navy-ish coat", "pieces", ["navy coat"]),
        ("I need a vest to go with my suit", "pieces", ["waistcoat"]),
        ("a quilted vest for a walk", "pieces", ["quilted gilet"]),
        ("suspenders?", "pieces", ["braces"]),
    ],
)  # fmt: skip
def test_cloths_prints_and_pieces_have_other_names(text, name, value):
    assert wish_of(text)[name] == value


def test_a_stroke_between_words_leaves_a_choice():
    assert wish_of("chinos in beige/stone")["colors"] == ["beige", "stone"]
    assert wish_of("shirt/blouse for work")["pieces"] == ["shirt", "blouse"]
