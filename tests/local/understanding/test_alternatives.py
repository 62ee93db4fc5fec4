"""What an 'or' joins may be either; what is only to be unisex may be nothing else."""

import pytest

from stylist.local.understanding import Ask, understand


@pytest.mark.parametrize(
    ("text", "pieces", "patterns", "materials"),
    [
        ("A color-block or striped sweater", ("sweater",), ("colorblock", "striped"), ()),
        ("a striped or houndstooth blazer", ("blazer",), ("striped", "houndstooth"), ()),
        ("a wool or mohair cardigan", ("cardigan",), (), ("wool", "mohair")),
        ("a wool or cashmere sweater", ("wool sweater", "cashmere sweater"), (), ()),
        ("a striped or floral dress", ("striped dress", "floral dress"), (), ()),
        ("loafers or boots", ("loafers", "boots"), (), ()),
        ("a striped wool sweater", ("striped wool sweater",), (), ()),
    ],
)
def test_either_of_two_that_or_joins_will_do(text, pieces, patterns, materials):
    wish = understand(text).wish
    assert (wish.pieces, wish.patterns, wish.materials) == (pieces, patterns, materials)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("just unisex sneakers please", ("unisex sneakers",)),
        ("show me only unisex coats", ("unisex coat",)),
        ("boots, unisex only", ("unisex boots",)),
        ("sneakers, they must be unisex", ("unisex sneakers",)),
        ("a unisex coat", ("coat",)),
        ("not only unisex coats please", ("coat",)),
        ("I'm non-binary and need a coat", ("coat",)),
    ],
)
def test_who_says_only_unisex_wants_nothing_else(text, pieces):
    assert understand(text).wish.pieces == pieces


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Rain is forecast now", "rain"),
        ("snow expected on friday", "snow"),
        ("showers are predicted all day", "rain"),
        ("it's going to rain after all", "rain"),
        ("they say snow now", "snow"),
        ("the forecast has changed to rain", "rain"),
    ],
)
def test_who_tells_the_forecast_asks_for_no_weather(text, condition):
    said = understand(text)
    assert Ask.WEATHER not in said.asks and said.wish.conditions == (condition,)


@pytest.mark.parametrize(
    "text",
    ["is rain forecast for Paris?", "what's the forecast in Paris",
     "what is the weather like in Oslo in May"],
)  # fmt: skip
def test_who_asks_for_the_forecast_is_told_it(text):
    assert Ask.WEATHER in understand(text).asks
