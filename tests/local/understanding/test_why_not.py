"""What is refused, named again to say why."""

import pytest

from stylist.local.understanding import understand


def wish_of(text: str) -> dict[str, object]:
    return understand(text).wish.to_arguments()


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Striped tops. Not floral, I look like a sofa in floral.", "patterns", "floral"),
        ("no stripes. i wear stripes every day. a tee please", "patterns", "stripes"),
        ("not black, everyone wears black to these things", "colors", "black"),
        ("a jacket. not leather, my ex wore leather", "materials", "leather"),
    ],
)
def test_a_reason_for_a_refusal_wants_nothing(text, name, value):
    said = wish_of(text)
    assert said[f"avoid_{name}"] == [value]
    assert name not in said and "occasion" not in said


def test_a_simile_refuses_what_it_is_said_of():
    said = wish_of("I look like a bee in yellow, so a cardigan in another colour")
    assert said["avoid_colors"] == ["yellow"]
    assert wish_of("I feel like a queen in purple, show me dresses")["colors"] == ["purple"]
    assert wish_of("I want to look like a star in a red dress")["pieces"] == ["red dress"]


def test_who_wants_it_after_all_shall_have_it():
    assert wish_of("No black. I like black shoes though")["pieces"] == ["black shoes"]
    assert wish_of("no black shoes, a black bag and a red dress")["pieces"] == [
        "black bag", "red dress",
    ]  # fmt: skip


def test_who_lies_on_a_sofa_is_at_home():
    assert wish_of("something soft for an evening on the sofa")["occasion"] == "lounge"
