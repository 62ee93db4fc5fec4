"""The live forecast of OpenWeather, with a key from a secret: asked seldom, never waited for long.

Source: https://openweathermap.org/forecast5
"""

import json
import logging
import re
import threading
import time
import urllib.error
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from http.client import HTTPException
from typing import Final, Protocol
from urllib.parse import urlencode

from cachetools import TTLCache

from stylist.aws.secrets import Secrets
from stylist.aws.weather_steps import STEPS, hours_of
from stylist.domain.forecast import Day, Hour, day_of
from stylist.errors import InvalidRequest, StylistError
from stylist.recent import recent
from stylist.web_answers import opener, whole

log = logging.getLogger(__name__)

ADDRESS: Final = "https://api.openweathermap.org/data/2.5/forecast"
CREDIT: Final = "OpenWeather"
PATIENCE: Final = 2.0
"""Seconds that a shopper waits for it."""
FRESH: Final = 3600.0
QUIET: Final = 300.0
"""Seconds without questions after a failure, whatever the place: it is the network or the key."""
MOST_PLACES: Final = 256
_MOST_AT_ONCE: Final = 4
_KEY: Final = re.compile(r"[0-9A-Za-z]{8,128}")
_FAILURES: Final = (OSError, HTTPException, StylistError, LookupError, TypeError, ValueError,
                    ArithmeticError, AttributeError, RecursionError)  # fmt: skip

_Cell = tuple[float, float]
_Hours = tuple[Hour, ...]


class Live(Protocol):
    """A service that knows the day ahead."""

    def today(self, latitude: float, longitude: float, now: datetime) -> Day | None:
        """The next hours of daylight; None when nobody answers. Never raises."""


def key_in(secrets: Secrets, name: str) -> str:
    """The key: the secret's text, or the field 'key' of it where it is a JSON object.

    Raises:
        InvalidRequest: The secret holds no such key.
        NotFound, ServiceUnavailable: as `Secrets.read`.
    """
    text = secrets.read(name).strip()
    key = secrets.read(name, "key").strip() if text.startswith("{") else text
    if not _KEY.fullmatch(key):
        raise InvalidRequest(f"The secret {name!r} holds no key of OpenWeather; write one into it.")
    return key


class OpenWeather:
    """Forecasts by place, kept an hour for each tenth of a degree. Shared by all threads.

    key: reads the key; it may take its time and raise. otherwise: is asked where nobody answers.
    """

    def __init__(self, key: Callable[[], str], otherwise: Live | None = None,
                 address: str = ADDRESS, patience: float = PATIENCE,
                 clock: Callable[[], float] = time.monotonic) -> None:  # fmt: skip
        self._key = key
        self._otherwise = otherwise
        self._address = address
        self._patience = patience
        self._clock = clock
        self._kept: TTLCache[_Cell, _Hours] = TTLCache(MOST_PLACES, FRESH, clock)
        self._asking: dict[_Cell, Future[_Hours]] = {}
        self._quiet_until = float("-inf")
        self._lock = threading.Lock()
        self._pool = ThreadPoolExecutor(_MOST_AT_ONCE, "openweather")
        self._opener = opener()

    def today(self, latitude: float, longitude: float, now: datetime) -> Day | None:
        """The next hours of daylight there; None when nobody answers in time. Never raises."""
        hours = self._hours((round(latitude, 1), round(longitude, 1)))
        day = day_of(hours, longitude, now, CREDIT) if hours else None
        if day is None and self._otherwise:
            return self._otherwise.today(latitude, longitude, now)
        return day

    def _hours(self, cell: _Cell) -> _Hours | None:
        with self._lock:
            if kept := recent(self._kept, cell):
                return kept
            asking = self._ask(cell)
        if asking is None:
            return None
        try:
            return asking.result(self._patience)
        except TimeoutError:
            self._be_quiet("no answer in time")
        except _FAILURES as error:
            self._be_quiet(_why(error))
        return None

    def _ask(self, cell: _Cell) -> Future[_Hours] | None:
        """Begin to ask, or join who asks already; None while we keep quiet."""
        if cell in self._asking:
            return self._asking[cell]
        if self._clock() < self._quiet_until or len(self._asking) >= _MOST_AT_ONCE:
            return None
        # In a thread: no time-out of a socket bounds the look-up of its name, nor the secret's.
        asking = self._asking[cell] = self._pool.submit(self._fetch, cell)
        return asking

    def _fetch(self, cell: _Cell) -> _Hours:
        hours: _Hours | None = None
        try:
            hours = self._answer(cell)
            return hours
        finally:
            with self._lock:
                if hours:
                    self._kept[cell] = hours
                del self._asking[cell]

    def _answer(self, cell: _Cell) -> _Hours:
        query = urlencode({"lat": f"{cell[0]:.1f}", "lon": f"{cell[1]:.1f}", "units": "metric",
                           "cnt": STEPS, "appid": self._key()})  # fmt: skip
        try:
            with self._opener.open(f"{self._address}?{query}", timeout=self._patience) as answer:
                return hours_of(json.loads(whole(answer, self._patience)))
        except urllib.error.HTTPError as error:
            error.close()
            raise

    def _be_quiet(self, why: str) -> None:
        with self._lock:
            self._quiet_until = self._clock() + QUIET
        log.warning("no forecast of OpenWeather for %d s: %s", QUIET, why)


def _why(error: BaseException) -> str:
    """For the log. What urllib says may hold the address, and so the key."""
    if isinstance(error, urllib.error.HTTPError):
        return f"HTTP {error.code}" + (", is the key right?" if error.code == 401 else "")
    return str(error) if isinstance(error, StylistError) else type(error).__name__
