"""The address that the live service is told, as an operator sets it."""

import pytest

from stylist.errors import InvalidRequest
from stylist.settings import Settings


@pytest.mark.parametrize("contact", ["shop@example.org", "https://shop.example/contact", ""])
def test_a_contact_is_an_address_or_nothing(contact):
    settings = Settings.from_env({"STYLIST_WEATHER_CONTACT": contact})
    assert settings.weather_contact == contact


@pytest.mark.parametrize(
    "contact",
    ["me", "http://shop.example", "a@b.example\r\nX: y", "a b@c.example", "@", "a@b@c.de"],
)
def test_what_cannot_stand_in_a_header_is_refused(contact):
    with pytest.raises(InvalidRequest, match="STYLIST_WEATHER_CONTACT"):
        Settings.from_env({"STYLIST_WEATHER_CONTACT": contact})
