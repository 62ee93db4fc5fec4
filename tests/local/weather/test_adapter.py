"""Typical weather as the shopper is told it, without a network."""

import socket

import pytest

from stylist.errors import InvalidRequest
from stylist.local.weather.adapter import LocalWeather
from stylist.local.weather.climate import ClimateTable
from tests.local.weather.service import NOON


@pytest.fixture
def weather(monkeypatch):
    """With the network unplugged."""

    def refuse(*_):
        raise OSError("the network is unplugged")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return LocalWeather(ClimateTable(), clock=lambda: NOON)


def test_oslo_in_january(weather):
    report = weather.report("Oslo", 1)
    assert report.sentence == "Typically about -4 °C with snow in Oslo in January."
    assert (report.temperature_c, report.conditions, report.source) == (-4.0, ("snow",), "typical")
    assert "ERA5" in report.credit and "GeoNames" in report.credit


def test_dubai_in_august(weather):
    report = weather.report("Dubai", 8)
    assert report.sentence == "Typically about 36 °C, dry and sunny, in Dubai in August."
    assert report.conditions == ("sun",)


@pytest.mark.parametrize(
    ("place", "month", "conditions"),
    [
        ("London", 1, ("rain",)), ("London", 7, ()), ("New York", 7, ()),
        ("New York", 11, ("rain",)), ("Seattle", 12, ("rain",)),
        ("Los Angeles", 7, ("sun",)), ("Singapore", 12, ("rain",)),
        ("Mumbai", 7, ("rain",)), ("Montreal", 1, ("snow",)), ("Beijing", 1, ()),
        ("Madrid", 8, ("sun",)), ("Zermatt", 2, ("snow",)), ("Bergen", 1, ("rain",)),
        ("Cape Town", 1, ("sun",)), ("Phoenix", 1, ()),
    ],
)  # fmt: skip
def test_a_months_water_becomes_rain_snow_or_sun(weather, place, month, conditions):
    assert weather.report(place, month).conditions == conditions


def test_without_a_month_it_is_the_current_one(weather):
    assert weather.report("Oslo").month == 11
    assert "November" in weather.report("Oslo").sentence


def test_an_unknown_place_has_no_weather(weather):
    assert weather.report("Narnia", 1) is None
    assert weather.report("") is None


def test_there_is_no_thirteenth_month(weather):
    with pytest.raises(InvalidRequest, match="13"):
        weather.report("Oslo", 13)
