"""The live forecast over real sockets: what it is asked, what is kept, what every failure gives."""

import threading
from datetime import timedelta

import pytest

from stylist.local.weather.adapter import LocalWeather
from stylist.local.weather.climate import ClimateTable
from stylist.local.weather.norway import FRESH, QUIET, MetNorway
from stylist.web_answers import MOST_BYTES
from tests.local.weather.service import NOON, answer, forecast, serving

TABLE = ClimateTable()
OSLO = (59.9133, 10.7390)
CONTACT = "shop@example.org"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def service():
    with serving() as running:
        yield running


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def live(service, clock):
    return MetNorway(CONTACT, service.address, clock=clock)


def test_it_says_who_asks_and_no_more_of_the_place_than_needed(service, live):
    assert live.today(*OSLO, NOON).temperature == 3.0
    ((path, headers),) = service.asked
    assert path == "/compact?lat=59.9&lon=10.7"
    assert CONTACT in headers["User-Agent"]


def test_an_hour_long_neighbours_share_one_answer(service, live, clock):
    for nearby in (OSLO, (59.93, 10.72), OSLO):
        assert live.today(*nearby, NOON)
    assert len(service.asked) == 1
    clock.now += FRESH + 1
    assert live.today(*OSLO, NOON)
    assert len(service.asked) == 2


def test_what_has_not_changed_is_not_sent_again(service, live, clock):
    service.reply = answer(forecast(7.0), Last_Modified="Sun, 22 Nov 2026 11:00:00 GMT")
    live.today(*OSLO, NOON)
    clock.now += FRESH + 1
    service.reply = answer(b"", 304)
    assert live.today(*OSLO, NOON).temperature == 7.0
    assert service.asked[1][1]["If-Modified-Since"] == "Sun, 22 Nov 2026 11:00:00 GMT"


def test_many_shoppers_at_once_ask_once(service, live):
    began, whole = threading.Event(), answer(forecast())

    def wait_then_answer(handler):
        began.set()
        service.go_on.wait(5)
        whole(handler)

    service.reply = wait_then_answer
    days = []
    shoppers = [threading.Thread(target=lambda: days.append(live.today(*OSLO, NOON)))
                for _ in range(6)]  # fmt: skip
    for shopper in shoppers:
        shopper.start()
    assert began.wait(5)
    service.go_on.set()
    for shopper in shoppers:
        shopper.join()
    assert [day.temperature for day in days] == [3.0] * 6
    assert len(service.asked) == 1


def cut(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"properties": {')


FAILURES = {
    "an error": answer(b"oops", 500),
    "a refusal": answer(b"identify yourself", 403),
    "too many questions": answer(b"", 429),
    "a portal": answer(b"", 302, Location="/compact"),
    "a page": answer(b"<html>log in</html>"),
    "no forecast": answer({"properties": {}}),
    "a list": answer(b"[1, 2]"),
    "deep JSON": answer(b"[" * 100_000),
    "odd values": answer(forecast(temperature=float("nan"))),
    "text for a number": answer(forecast(temperature="warm")),
    "a huge answer": answer(b" " * (MOST_BYTES + 1)),
    "a cut answer": cut,
    "no hours": answer(forecast(hours=0)),
    "yesterday": answer(forecast(start=NOON - timedelta(days=4))),
    "nonsense": lambda handler: handler.wfile.write(b"\0\1\2\n\n"),
    "silence": lambda handler: None,
}


@pytest.mark.parametrize("failure", FAILURES)
def test_whatever_fails_the_typical_weather_is_told(service, live, failure):
    service.reply = FAILURES[failure]
    report = LocalWeather(TABLE, live, lambda: NOON).report("Oslo")
    assert report.source == "typical" and report.month == 11
    assert len(service.asked) == 1  # not even a redirect is followed


def test_nobody_listens_and_the_typical_weather_is_told(clock):
    with serving() as gone:
        address = gone.address
    weather = LocalWeather(TABLE, MetNorway(CONTACT, address, clock=clock), lambda: NOON)
    assert weather.report("Oslo").source == "typical"


def hang(service, over):
    def reply(handler):
        if not service.go_on.wait(20):
            over.set()

    return reply


def drip(service, over):
    def reply(handler):
        handler.send_response(200)
        handler.end_headers()
        for _ in range(1000):
            if service.go_on.wait(0.02):
                return
            handler.wfile.write(b" ")
        over.set()

    return reply


@pytest.mark.parametrize("slowness", [hang, drip])
def test_a_slow_answer_is_not_waited_for(service, clock, slowness):
    over = threading.Event()
    service.reply = slowness(service, over)
    live = MetNorway(CONTACT, service.address, patience=0.2, clock=clock)
    assert live.today(*OSLO, NOON) is None
    assert service.asked and not over.is_set()


def test_after_a_failure_nobody_is_asked_for_a_while(service, live, clock):
    service.reply = answer(b"", 500)
    assert live.today(*OSLO, NOON) is None
    service.reply = answer(forecast())
    for place in (OSLO, (48.85, 2.35)):
        assert live.today(*place, NOON) is None
    assert len(service.asked) == 1
    clock.now += QUIET + 1
    assert live.today(*OSLO, NOON)


def test_the_forecast_is_for_today_only_and_not_for_a_whole_country(service, live):
    weather = LocalWeather(TABLE, live, lambda: NOON)
    assert weather.report("Oslo", 1).source == "typical"
    assert weather.report("Norway").source == "typical"
    assert not service.asked
    assert weather.report("Oslo", 11).source == "forecast"
    report = weather.report("Oslo")
    assert report.source == "forecast" and "MET Norway" in report.credit
    assert report.sentence == "The forecast for Oslo: it feels like 3 °C at most."
