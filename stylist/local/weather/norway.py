"""The live forecast of MET Norway, asked seldom and never waited for long.

Its terms ask for a name with a contact, no more digits of a place than needed, and no question
twice while an answer is fresh: https://api.met.no/doc/TermsOfService
"""

import json
import logging
import threading
import time
import urllib.error
import urllib.request
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from typing import Final

from stylist.domain.forecast import Day, Hour, day_of
from stylist.local.weather.forecast import hours_of
from stylist.web_answers import opener, whole

log = logging.getLogger(__name__)

ADDRESS: Final = "https://api.met.no/weatherapi/locationforecast/2.0/compact"
CREDIT: Final = "MET Norway (CC BY 4.0)"
PATIENCE: Final = 2.0
"""Seconds that a shopper waits for it."""
FRESH: Final = 3600.0
QUIET: Final = 300.0
"""Seconds without questions after a failure, whatever the place: it is the network, mostly."""
MOST_PLACES: Final = 256
MOST_AT_ONCE: Final = 4

_Cell = tuple[float, float]
_FAILURES: Final = (OSError, HTTPException, KeyError, TypeError, ValueError, AttributeError,
                    RecursionError)  # fmt: skip


@dataclass(frozen=True)
class _Kept:
    """An answer. until: on our clock. stamp: its Last-Modified."""

    hours: tuple[Hour, ...]
    until: float
    stamp: str


class MetNorway:
    """Forecasts by place, kept an hour for each tenth of a degree. Shared by all threads."""

    def __init__(
        self,
        contact: str,
        address: str = ADDRESS,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """contact: an e-mail or https address of whoever runs this."""
        self._agent = f"virtual-stylist {contact}"
        self._address = address
        self._patience = patience
        self._clock = clock
        self._kept: OrderedDict[_Cell, _Kept] = OrderedDict()
        self._asking: dict[_Cell, threading.Event] = {}
        self._quiet_until = float("-inf")
        self._lock = threading.Lock()
        self._opener = opener()

    def today(self, latitude: float, longitude: float, now: datetime) -> Day | None:
        """The next hours of daylight there; None when nobody answers in time. Never raises."""
        cell = round(latitude, 1), round(longitude, 1)
        with self._lock:
            kept = self._fresh(cell)
            asking = None if kept else self._ask(cell)
        if asking:
            answered = asking.wait(self._patience)
            with self._lock:
                if not answered:
                    self._be_quiet("no answer in time")
                kept = self._fresh(cell)
        return day_of(kept.hours, longitude, now, CREDIT) if kept else None

    def _fresh(self, cell: _Cell) -> _Kept | None:
        kept = self._kept.get(cell)
        return kept if kept and kept.until > self._clock() else None

    def _ask(self, cell: _Cell) -> threading.Event | None:
        """Begin to ask, or join who asks already; None while we keep quiet. Set when over."""
        if cell in self._asking:
            return self._asking[cell]
        if self._clock() < self._quiet_until or len(self._asking) >= MOST_AT_ONCE:
            return None
        asking = self._asking[cell] = threading.Event()
        # A thread of its own: no time-out of a socket bounds the look-up of its name.
        threading.Thread(target=self._fetch, args=(cell, asking), daemon=True).start()
        return asking

    def _fetch(self, cell: _Cell, asking: threading.Event) -> None:
        with self._lock:
            old = self._kept.get(cell)
        new, failure = None, ""
        try:
            new = self._answer(cell, old)
        except _FAILURES as error:
            failure = f"{type(error).__name__}: {error}"[:200]
        finally:
            with self._lock:
                if new:
                    self._keep(cell, new)
                else:
                    self._be_quiet(failure or "a failure")
                del self._asking[cell]
            asking.set()

    def _answer(self, cell: _Cell, old: _Kept | None) -> _Kept:
        query = f"?lat={cell[0]:.1f}&lon={cell[1]:.1f}"
        request = urllib.request.Request(self._address + query, headers={"User-Agent": self._agent})
        if old and old.stamp:
            request.add_header("If-Modified-Since", old.stamp)
        try:
            with self._opener.open(request, timeout=self._patience) as answer:
                body = whole(answer, self._patience)
                stamp = str(answer.headers.get("Last-Modified", ""))
        except urllib.error.HTTPError as error:
            error.close()
            if error.code != 304 or old is None:
                raise
            return _Kept(old.hours, self._clock() + FRESH, old.stamp)
        return _Kept(hours_of(json.loads(body)), self._clock() + FRESH, stamp)

    def _keep(self, cell: _Cell, new: _Kept) -> None:
        self._kept[cell] = new
        self._kept.move_to_end(cell)
        while len(self._kept) > MOST_PLACES:
            self._kept.popitem(last=False)

    def _be_quiet(self, why: str) -> None:
        self._quiet_until = self._clock() + QUIET
        log.warning("no live weather for %d s: %s", QUIET, why)
