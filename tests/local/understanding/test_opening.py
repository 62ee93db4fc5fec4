"""Messages that begin with the one piece they name."""

import pytest

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
