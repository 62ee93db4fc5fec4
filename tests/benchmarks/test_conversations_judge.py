"""The judge finds what is broken, and nothing in an answer that obeys."""

import pytest

from benchmarks.conversations.judge import judged
from benchmarks.conversations.pieces import FEED
from benchmarks.conversations.script import Record, Script, Turn


def item(title: str) -> Record:
    return next(record for record in FEED.values() if record["title"] == title)


def listed(*titles: str) -> Record:
    return {"type": "items", "items": [item(title) for title in titles]}


def outfit(*titles: str, name: str = "Office", total: int | None = None) -> Record:
    items = [item(title) for title in titles]
    full = sum(each["price_minor"] for each in items) if total is None else total
    return {"type": "outfit", "items": items, "total_minor": full, "title": name, "why": ""}


def text(words: str) -> Record:
    return {"type": "text", "text": words}


def kinds(*turns: tuple[str, Record, list[Record]]) -> list[str]:
    """What is wrong with the last of some answers. turns: expectation, rules, events."""
    script = Script("s", (), tuple(Turn("a wish", expect, rules) for expect, rules, _ in turns))
    held = judged(script, [events for _, _, events in turns])
    return [problem.kind for problem in held.heard[-1].problems]


def of_list(rules: Record, *titles: str) -> list[str]:
    return kinds(("items", rules, [text("Here."), listed(*titles)]))


def of_outfit(rules: Record, *titles: str, **more: str | int) -> list[str]:
    return kinds(("outfit", rules, [text("Here."), outfit(*titles, **more)]))  # type: ignore[arg-type]


LOOK = ("White crisp poplin shirt", "Black straight-leg trousers", "Black leather ballet flats")


def test_an_answer_that_obeys_has_no_problem():
    rules = {"each_max": 9000, "gender": "female", "colors_none": ["yellow"], "total_max": 20000}
    assert of_outfit(rules, *LOOK) == []
    assert (
        of_list({"pieces": [{"cats": ["dress"], "colors": ["blue"]}]}, "Navy jersey wrap dress")
        == []
    )


@pytest.mark.parametrize(
    ("rules", "title", "kind"),
    [
        ({"each_max": 5000}, "Black pencil skirt", "budget each"),
        ({"each_min": 7000}, "Black pencil skirt", "budget each"),
        ({"colors_none": ["black"]}, "Black pencil skirt", "colour"),
        ({"colors_none": ["yellow"]}, "Riviera floral shirt, teal and butter yellow", "colour"),
        ({"shades_none": ["navy"]}, "Navy suede belt", "colour"),
        ({"colors_any": ["green"]}, "Black pencil skirt", "colour"),
        ({"sizes": {"alpha": "M"}}, "White poplin shirt dress", "size"),
        ({"gender": "male"}, "Black pencil skirt", "department"),
        ({"cats_none": ["skirt"]}, "Black pencil skirt", "category"),
        ({"words_none": ["pencil"]}, "Black pencil skirt", "kind"),
        ({"materials_none": ["wool"]}, "Black pencil skirt", "material"),
        ({"materials_any": ["linen"]}, "Black pencil skirt", "material"),
        ({"patterns_none": ["plain"]}, "Black pencil skirt", "pattern"),
        ({"patterns_any": ["floral"]}, "Black pencil skirt", "pattern"),
        ({"pieces": [{"cats": ["dress"]}]}, "Black pencil skirt", "piece"),
        ({"weather": {"temp": 2}}, "Straight denim shorts", "weather"),
        ({"weather": {"temp": 30}}, "Black tall riding boots", "weather"),
        ({"weather": {"rain": True}}, "Tan suede Chelsea boots", "weather"),
        ({}, "Emerald satin bomber", "stock"),
    ],
)
def test_a_piece_that_breaks_a_rule_is_found(rules: Record, title: str, kind: str):
    assert kind in of_list(rules, title)


def test_a_size_of_another_system_binds_no_piece_without_that_system():
    assert of_list({"sizes": {"EU": "38"}}, "Black pencil skirt") == []


def test_leather_that_is_none_may_be_called_so():
    rules = {"materials_none": ["leather"], "material_ok": ["vegan leather"]}
    assert of_list(rules, "Padded slides in coral") == []
    assert of_list(rules, "Black leather slides") == ["material"]


def test_an_outfit_over_budget_bare_or_wrongly_summed_is_found():
    assert of_outfit({"total_max": 10000}, *LOOK) == ["budget total"]
    assert of_outfit({}, *LOOK[:1]) == ["outfit"]
    assert of_outfit({}, *LOOK, total=1) == ["total"]


def test_an_outfit_too_thin_for_frost_is_found():
    assert of_outfit({"weather": {"temp": 2}}, *LOOK) == ["weather", "weather"]
    assert of_outfit({"weather": {"temp": 2}}, *LOOK, "Harbour parka in sand") == []
    assert of_outfit({"weather": {"temp": 20}}, *LOOK, name="Office at 5 °C") == ["weather"]


def test_named_pieces_share_their_limit():
    named = [{"cats": ["shirt"]}, {"cats": ["shoes"]}]
    assert of_outfit({"pieces": named, "total_max_pieces": 12000}, *LOOK) == []
    assert of_outfit({"pieces": named, "total_max_pieces": 11000}, *LOOK) == ["budget total"]


def test_the_kind_of_answer_counts():
    dress = listed("Navy jersey wrap dress")
    assert kinds(("outfit", {}, [text("Here."), dress])) == ["kind of answer"]
    assert kinds(("decline", {}, [text("Here."), dress])) == ["decline"]
    assert kinds(("decline", {}, [text("I only know clothes.")])) == []
    assert kinds(("question", {}, [text("Sure.")])) == ["kind of answer"]
    assert kinds(("question", {}, [{"type": "question", "text": "For whom?"}])) == []
    assert kinds(("text", {}, [])) == ["reply"]


def test_amounts_that_nobody_named_are_found():
    dress = listed("Navy jersey wrap dress")
    assert kinds(("items", {}, [dress, text("It is $89.")])) == []
    assert kinds(("items", {}, [dress, text("It is $88.")])) == ["grounding"]
    pieces = [{"cats": ["dress"]}]
    nothing = {"each_max": 5000, "pieces": pieces}
    assert kinds(("explain", nothing, [text("From $58 there is one.")])) == []
    assert kinds(("explain", nothing, [text("From $55 there is one.")])) == ["grounding"]


def test_a_piece_or_cloth_that_was_not_shown_is_found():
    dress = listed("Navy jersey wrap dress")
    assert kinds(("items", {}, [dress, text("Or the black pencil skirt.")])) == ["grounding"]
    assert kinds(("items", {}, [dress, text("It is of pure silk.")])) == ["grounding"]
    assert kinds(("outfit", {}, [outfit(*LOOK), text("No shoes fit.")])) == ["grounding"]


def test_what_was_refused_stays_away():
    before = ("outfit", {}, [text("Here."), outfit(*LOOK)])
    again = [text("Here."), outfit(*LOOK)]
    assert kinds(before, ("outfit", {"drop": "shoes"}, again)) == ["correction"]
    other = [text("Here."), outfit(*LOOK[:2], "Black classic pumps")]
    assert kinds(before, ("outfit", {"drop": "shoes", "keep": "top"}, other)) == []
    assert kinds(before, ("outfit", {"drop": "shoes"}, other), ("outfit", {}, again)) == [
        "correction"
    ]
    assert kinds(before, ("outfit", {"keep": "shoes"}, other)) == ["correction"]


def test_cheaper_is_less_money():
    dear = ("items", {}, [text("Here."), listed("Black pencil skirt", "Leather pencil skirt")])
    cheap = [text("Here."), listed("Black pencil skirt")]
    assert kinds(dear, ("items", {"cheaper": True}, cheap)) == []
    assert kinds(dear, ("items", {"cheaper": True}, dear[2])) == ["correction"]


def test_what_was_pointed_at_is_in_the_outfit():
    shown = ("items", {}, [text("Here."), listed("Black classic pumps", "Red classic pumps")])
    worn = [text("Here."), outfit(*LOOK[:2], "Red classic pumps")]
    assert kinds(shown, ("outfit", {"has_previous": "items:2"}, worn)) == []
    assert kinds(shown, ("outfit", {"has_previous": "items:any"}, worn)) == []
    assert kinds(shown, ("outfit", {"has_previous": "items:1"}, worn)) == ["reference"]


def test_what_was_announced_and_what_is_near_may_be_named_with_its_price():
    dress = listed("Navy jersey wrap dress")
    aim = [text("Let me look below $70, without silk."), dress, text(" $70 was the aim; no silk.")]
    assert kinds(("items", {}, aim)) == []
    near = "We have no cheaper heels; the nearest is the Royal blue patent pumps at $"
    assert kinds(("items", {}, [dress, text(f"{near}74.")])) == []
    assert kinds(("items", {}, [dress, text(f"{near}72.")])) == ["grounding", "grounding"]
