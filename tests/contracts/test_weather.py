"""What every weather promises: a table, MET Norway, OpenWeather; and each where nobody answers."""

import pytest

from stylist.aws.weather import OpenWeather
from stylist.domain.weather import FORECAST, TYPICAL
from stylist.domain.wish import CONDITIONS
from stylist.errors import InvalidRequest
from stylist.local.weather.adapter import LocalWeather
from stylist.local.weather.climate import ClimateTable
from stylist.local.weather.norway import MetNorway
from tests.aws.openweather import steps
from tests.local.weather.service import NOON, answer, forecast, serving

TABLE = ClimateTable()


def norway(service):
    service.reply = answer(forecast(5.0))
    return MetNorway("shop@example.org", service.address)


def openweather(service):
    service.reply = answer(steps(5.0))
    return OpenWeather(lambda: "KEY0KEY0KEY0", None, service.address)


def failing(made):
    def built(service):
        live = made(service)
        service.reply = answer(b"", 500)
        return live

    return built


LIVE = {
    "table": lambda service: None, "norway": norway, "openweather": openweather,
    "norway-fails": failing(norway), "openweather-fails": failing(openweather),
}  # fmt: skip
SERVED = ("norway", "openweather")


@pytest.fixture(params=LIVE)
def name(request):
    return request.param


@pytest.fixture
def weather(name):
    with serving() as service:
        yield LocalWeather(TABLE, LIVE[name](service), lambda: NOON)


def test_the_weather_now_is_forecast_where_somebody_answers_and_typical_elsewhere(name, weather):
    report = weather.report("Oslo")
    assert report.source == (FORECAST if name in SERVED else TYPICAL)
    assert (report.temperature_c == 5.0) == (name in SERVED)


def test_a_report_says_what_it_is_and_whose(weather):
    report = weather.report("Oslo")
    assert report.place == "Oslo, NO" and report.month == NOON.month and report.credit
    assert set(report.conditions) <= set(CONDITIONS)
    assert report.source in report.sentence.lower() and "Oslo" in report.sentence


def test_another_month_is_typical(weather):
    report = weather.report("Oslo", 7)
    assert report.source == TYPICAL and report.month == 7


def test_a_country_is_too_wide_for_a_forecast(weather):
    assert weather.report("Norway").source == TYPICAL


@pytest.mark.parametrize("place", ["", "Narnia", "&appid=x", "Oslo\n\rHost: x", "x" * 500])
def test_an_unknown_place_has_no_weather(weather, place):
    assert weather.report(place) is None


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_is_none_is_refused(weather, month):
    with pytest.raises(InvalidRequest, match="month"):
        weather.report("Oslo", month)
