"""A size has other names in other systems."""

import pytest

from stylist.domain.sizes import names_of


@pytest.mark.parametrize(
    ("size", "what", "gender", "names"),
    [
        ("EU 39", "shoes", "female", {"EU 39", "UK 6", "US 8.5"}),
        ("US 8.5", "shoes", "female", {"EU 39", "UK 6", "US 8.5"}),
        ("EU 43", "shoes", "male", {"EU 43", "UK 8.5", "UK 9", "US 9.5", "US 10"}),
        ("M", "clothes", "female", {"M", "EU 40", "EU 42", "UK 12", "UK 14", "US 8", "US 10"}),
        ("EU 40", "clothes", "female", {"EU 40", "M", "UK 12", "US 8"}),
        ("UK 38", "clothes", "male", {"EU 48", "M", "UK 38", "US 38"}),
        ("waist 32", "clothes", "male", {"waist 32"}),
        ("EU 99", "shoes", "male", {"EU 99"}),
    ],
)
def test_a_size_is_known_by_all_its_names(size, what, gender, names):
    assert names_of(size, what, gender) == names


def test_the_letter_of_clothes_for_all_has_the_numbers_of_both():
    assert {"EU 40", "EU 48"} <= names_of("M", "clothes", "unisex")
