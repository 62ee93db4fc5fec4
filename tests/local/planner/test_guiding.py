"""The passage that speaks of what was asked is the one that is told."""

from stylist.local.planner.guiding import advice, passage, terms_of
from stylist.local.planner.history import Ran, Turn
from stylist.local.planner.voice import Voice

SHOES = {"title": "Shoes and outfits", "text": "Comfort comes first. Boots ground a light dress."}
NAVY = {"title": "Navy", "text": "Navy is calm. It is worn by many. With a navy suit brown shoes "
                                 "are friendlier than black."}  # fmt: skip
CARE = {"title": "Washing by hand", "text": "Use cool water. Silk dries flat."}


def told(question: str, *passages: dict[str, str]) -> str:
    ran = [Ran("style_guide", {"question": question}, {"passages": list(passages)})]
    return advice(question, ran, Voice([Turn(question)]))


def test_the_sentence_that_answers_comes_first():
    reply = told("what shoes go with a navy suit?", SHOES, NAVY)
    assert "With a navy suit brown shoes" in reply and "“Navy”" in reply
    assert "Navy is calm" not in reply


def test_a_colour_that_no_passage_speaks_of_is_said():
    reply = told("what colours go with burgundy?", NAVY)
    assert reply.startswith("Of burgundy our guide says nothing")


def test_questions_of_care_are_left_to_the_guide_to_rank():
    assert "Washing by hand" in told(
        "how do I wash silk?", CARE, {"title": "Silk", "text": "Silk."}
    )


def test_nothing_found_is_said():
    assert "rather not guess" in told("what shoes go with a navy suit?")


def test_terms_are_pieces_colours_and_seasons():
    assert terms_of("what shoes go with a navy suit in autumn?") == [
        "shoe",
        "navy",
        "suit",
        "autumn",
    ]


HEAT = {"title": "Dressing for heat",
        "text": "Choose open weaves of linen, cotton or light wool. They let sweat dry. Light "
                "colours reflect."}  # fmt: skip


def _beside(cloths):
    ran = [Ran("style_guide", {"question": "heat"}, {"passages": [HEAT]}, failed=False)]
    return passage("heat", ran, Voice([Turn(words="heat")]), beside=True, cloths=cloths)


def test_beside_pieces_no_fabric_is_told_that_none_of_them_is_made_of():
    said = _beside("washed viscose satin cotton")
    assert "Light colours reflect" in said and "wool" not in said and "They let" not in said


def test_beside_pieces_of_its_fabrics_the_passage_is_told_from_its_beginning():
    assert "light wool. They let" in _beside("linen cotton wool blend")
