"""OpenWeather over real sockets: what it is asked, what is kept, what every failure gives."""

import json
import time

import pytest

from stylist.aws.secrets import Secrets
from stylist.aws.weather import CREDIT, FRESH, QUIET, OpenWeather, key_in
from stylist.domain.forecast import Day
from stylist.errors import InvalidRequest, NotFound, ServiceUnavailable
from stylist.local.weather.adapter import LocalWeather
from stylist.local.weather.climate import ClimateTable
from stylist.web_answers import MOST_BYTES
from tests.aws.openweather import steps
from tests.aws.places import HURRIED, Clock, clients_of
from tests.local.weather.service import NOON, answer, serving

OSLO = (59.9133, 10.7390)
KEY = "PLANTED0key0PLANTED"
OTHERWISE = Day(9.0, ("wind",), "the others")


class Others:
    """Another service that knows the day ahead."""

    asked = 0

    def today(self, latitude, longitude, now):
        self.asked += 1
        return OTHERWISE


@pytest.fixture
def service():
    with serving() as running:
        running.reply = answer(steps())
        yield running


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def live(service, clock):
    return OpenWeather(lambda: KEY, Others(), service.address, clock=clock)


def test_it_is_asked_for_no_more_of_the_place_than_needed(service, live):
    assert live.today(*OSLO, NOON) == Day(3.0, (), CREDIT)
    ((path, _),) = service.asked
    assert path == f"/compact?lat=59.9&lon=10.7&units=metric&cnt=16&appid={KEY}"


@pytest.mark.parametrize(
    ("weather", "conditions"),
    [
        ({"water": 0.9}, ("rain",)), ({"water": 0.1, "condition": 500}, ()),
        ({"water": 0.5, "condition": 601, "falls": "snow"}, ("snow",)),
        ({"water": 0.5, "condition": 612}, ("snow",)), ({"wind": 11.0}, ("wind",)),
        ({"condition": 800}, ("sun",)), ({"condition": 801, "wind": 12.0}, ("wind", "sun")),
        ({"condition": 803}, ()),
    ],
)  # fmt: skip
def test_its_steps_become_conditions(service, live, weather, conditions):
    service.reply = answer(steps(**weather))
    assert live.today(*OSLO, NOON).conditions == conditions


def test_an_hour_long_neighbours_share_one_answer(service, live, clock):
    for nearby in (OSLO, (59.93, 10.72), OSLO):
        assert live.today(*nearby, NOON).credit == CREDIT
    assert len(service.asked) == 1
    clock.now += FRESH + 1
    assert live.today(*OSLO, NOON).credit == CREDIT and len(service.asked) == 2


BROKEN = [
    answer({}), answer(b"no json"), answer([]), answer({"list": []}), answer({"list": [{}]}),
    answer({"list": steps()["list"][:0]}), answer(steps(temperature=900.0)),
    answer({"list": [steps()["list"][0] | {"dt": 1e30}]}), answer(b"x" * (MOST_BYTES + 1)),
    answer(steps(), 401), answer(steps(), 429), answer(steps(), 500),
    answer(b"", 302, Location=f"http://127.0.0.1:9/?appid={KEY}"),
    answer(json.dumps(steps()).encode()[:-40]), lambda handler: handler.connection.close(),
]  # fmt: skip


@pytest.mark.parametrize("reply", BROKEN, ids=range(len(BROKEN)))
def test_any_failure_asks_the_others_and_shows_no_key(service, live, caplog, reply):
    caplog.set_level(0)
    service.reply = reply
    assert live.today(*OSLO, NOON) == OTHERWISE
    assert "PLANTED" not in caplog.text


def test_after_a_failure_it_is_left_in_peace_for_a_while(service, live, clock, caplog):
    service.reply = answer(steps(), 401)
    for _ in range(3):
        assert live.today(*OSLO, NOON) == OTHERWISE
    assert len(service.asked) == 1 and "is the key right?" in caplog.text
    service.reply = answer(steps())
    clock.now += QUIET + 1
    assert live.today(*OSLO, NOON).credit == CREDIT


def test_a_slow_service_is_not_waited_for(service, clock):
    live = OpenWeather(lambda: KEY, Others(), service.address, 0.2, clock)
    service.reply = lambda handler: service.go_on.wait(60)
    began = time.monotonic()
    assert live.today(*OSLO, NOON) == OTHERWISE
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("error", [ServiceUnavailable("away"), NotFound("no field")])
def test_a_key_that_cannot_be_read_is_no_error(service, clock, caplog, error):
    def key():
        raise error

    assert OpenWeather(key, Others(), service.address, clock=clock).today(*OSLO, NOON) == OTHERWISE
    assert not service.asked and str(error) in caplog.text


def test_without_others_it_is_typical(service, clock):
    service.reply = answer(b"", 500)
    live = OpenWeather(lambda: KEY, None, service.address, clock=clock)
    report = LocalWeather(ClimateTable(), live, lambda: NOON).report("Oslo")
    assert report.source == "typical"


def test_the_report_credits_it(live):
    report = LocalWeather(ClimateTable(), live, lambda: NOON).report("Oslo")
    assert (report.source, report.credit) == ("forecast", CREDIT)


@pytest.mark.parametrize("text", [KEY, f" {KEY}\n", json.dumps({"key": KEY})])
def test_the_key_is_the_secrets_text_or_its_field(request, ministack, text):
    client = clients_of(request, ministack.url).secretsmanager
    client.create_secret(Name="stylist/openweather", SecretString=text)
    assert key_in(Secrets(client, HURRIED), "stylist/openweather") == KEY


@pytest.mark.parametrize("text", ["PLANTED PLANTED", json.dumps({"key": "PLANTED!"}), "&appid=x"])
def test_a_secret_that_is_no_key_is_named_and_not_shown(request, ministack, text):
    client = clients_of(request, ministack.url).secretsmanager
    client.create_secret(Name="stylist/openweather", SecretString=text)
    with pytest.raises(InvalidRequest, match="stylist/openweather") as failed:
        key_in(Secrets(client, HURRIED), "stylist/openweather")
    assert "PLANTED" not in str(failed.value)
