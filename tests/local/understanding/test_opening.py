"""Messages that begin with the one piece they name."""

import pytest

from stylist.local.reading.labels import ASKS, PARTS
from stylist.local.reading.reading import Piece, Reading
from stylist.local.understanding import Ask, understand
from stylist.local.understanding.opening import opens_with_a_piece


@pytest.mark.parametrize(
    "text",
    ["wellies for the allotment, ladies' uk 6", "trainers for the gym", "a red dress for a wedding",
     "hi, some black boots for hiking", "a floral skirt or dress", "red shoes or boots",
     "a skirt, checked: plaid or gingham"],
)  # fmt: skip
def test_such_a_message_asks_for_that_piece(text):
    assert opens_with_a_piece(text)


@pytest.mark.parametrize(
    "text",
    ["an outfit with wellies", "shirt, trousers and shoes for work", "jeans at a wedding?",
     "jeans for a wedding, too casual", "which shoes go with it", "I need boots",
     "heels or flats?"],
)  # fmt: skip
def test_others_do_not(text):
    assert not opens_with_a_piece(text)


def _sure_of_pieces(words: str, before: str) -> Reading:
    shares = [0.0] * len(PARTS)
    shares[PARTS.index("w")] = 1.0
    asks = dict.fromkeys(ASKS, 0.0) | {"pieces": 0.97}
    return Reading((Piece(0, len(words), tuple(shares)),), asks, {})


@pytest.mark.parametrize(
    "text",
    ["put an office outfit together for me: a plain blouse with a navy or black skirt",
     "pull together something for work: a blouse and a skirt",
     "could you build me a summer look, white shorts and a striped top"],
)  # fmt: skip
def test_an_outfit_that_is_ordered_is_wanted_whatever_is_named_for_it(text):
    assert Ask.OUTFIT in understand(text, reads=_sure_of_pieces).asks


@pytest.mark.parametrize(
    "text",
    ["I've put an outfit together but need shoes", "find me a blouse to go with an outfit",
     "a bag to finish an outfit", "show me a blouse I can build an outfit around"],
)  # fmt: skip
def test_an_outfit_that_one_has_or_will_make_orders_none(text):
    assert Ask.OUTFIT not in understand(text, reads=_sure_of_pieces).asks
