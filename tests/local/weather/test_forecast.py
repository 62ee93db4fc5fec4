"""What a day's hours ask of clothes."""

from datetime import timedelta

import pytest

from stylist.domain.forecast import Hour, day_of
from stylist.local.weather.forecast import hours_of
from tests.local.weather.service import NOON, forecast


def day(longitude=0.0, now=NOON, **weather):
    return day_of(hours_of(forecast(**weather)), longitude, now)


@pytest.mark.parametrize(
    ("weather", "conditions"),
    [
        ({"water": 0.3, "sky": "rain"}, ("rain",)),
        ({"water": 0.05, "sky": "lightrain"}, ()),
        ({"water": 0.1, "sky": "lightsnow"}, ("snow",)),
        ({"water": 0.4, "sky": "sleet", "wind": 12.0}, ("snow", "wind")),
        ({"wind": 9.0}, ()),
        ({"sky": "clearsky_day"}, ("sun",)),
        ({"sky": "fair_day", "wind": 10.0}, ("wind", "sun")),
        ({"sky": "partlycloudy_day"}, ()),
    ],
)
def test_the_sky_becomes_conditions(weather, conditions):
    assert day(**weather).conditions == conditions


def test_wind_makes_cold_colder_and_leaves_warmth_alone():
    assert day(temperature=-10.0, wind=30 / 3.6).temperature == pytest.approx(-19.5, abs=0.2)
    assert day(temperature=-10.0, wind=1.0).temperature == -10.0
    assert day(temperature=25.0, wind=8.0).temperature == 25.0


def test_nights_do_not_count_wherever_the_sun_stands():
    # It is 3 in the morning in Tokyo: the day there is meant, which is colder than this night.
    night = [Hour(NOON + timedelta(hours=6 + n), 20.0, 0.0, 0.0, "") for n in range(3)]
    light = [Hour(NOON + timedelta(hours=10 + n), 5.0, 0.0, 0.0, "") for n in range(12)]
    assert day_of(night + light, 139.7, NOON + timedelta(hours=6)).temperature == 5.0


def test_only_the_next_day_counts():
    hours = hours_of(forecast(temperature=5.0, hours=30))
    later = [Hour(NOON + timedelta(hours=40 + n), 30.0, 0.0, 0.0, "") for n in range(8)]
    assert day_of([*hours, *later], 0.0, NOON).temperature == 5.0


def test_a_forecast_of_the_past_is_none():
    assert day(now=NOON + timedelta(days=9)) is None
