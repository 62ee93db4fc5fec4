"""Patterns and fabrics that are said once of several pieces."""

import pytest

from stylist.local.understanding import understand


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("something with dots, dress or blouse, whatever", ["dotted dress", "dotted blouse"]),
        ("something in linen, trousers or a skirt", ["linen trousers", "linen skirt"]),
        ("trousers or a skirt in linen", ["linen trousers", "linen skirt"]),
        ("a floral skirt or dress", ["floral skirt", "floral dress"]),
        ("leopard print - shoes or a bag", ["leopard shoes", "leopard bag"]),
    ],
)
def test_what_is_said_of_a_choice_is_said_of_each(text, pieces):
    assert understand(text).wish.to_arguments()["pieces"] == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a striped top or a dress", ["striped top", "dress"]),
        ("linen trousers or a skirt", ["linen trousers", "skirt"]),
        ("a denim jacket or blazer", ["denim jacket", "blazer"]),
        ("a striped top and trousers", ["striped top", "trousers"]),
    ],
)
def test_what_stands_before_one_of_them_is_said_of_that_one(text, pieces):
    assert understand(text).wish.to_arguments()["pieces"] == pieces
