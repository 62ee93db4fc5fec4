"""The weather of a place: forecast where that can be had, else what is typical."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from stylist.domain.forecast import Day
from stylist.domain.weather import FORECAST, WeatherReport
from stylist.errors import InvalidRequest
from stylist.local.weather.climate import ClimateTable, Place
from stylist.local.weather.typical import typical


class Live(Protocol):
    """A service that knows the day ahead."""

    def today(self, latitude: float, longitude: float, now: datetime) -> Day | None:
        """The next hours of daylight; None when nobody answers. Never raises."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class LocalWeather:
    """A `Weather`. Without `live` it needs no network."""

    def __init__(
        self,
        table: ClimateTable,
        live: Live | None = None,
        clock: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._table = table
        self._live = live
        self._clock = clock

    def report(self, place: str, month: int | None = None) -> WeatherReport | None:
        """The weather of a place, in a month or now; None when the place is unknown.

        Countries and regions are too wide for a forecast: of them it says what is typical.

        Raises:
            InvalidRequest: There is no such month.
        """
        if month is not None and not 1 <= month <= 12:
            raise InvalidRequest(f"The month is {month}; it must be from 1 to 12.")
        found = self._table.find(place)
        if found is None:
            return None
        now = self._clock()
        day = None
        if self._live and month in (None, now.month) and not found.is_wide:
            day = self._live.today(found.latitude, found.longitude, now)
        return _forecast(found, day, now.month) if day else typical(found, month or now.month)


def _forecast(place: Place, day: Day, month: int) -> WeatherReport:
    words = " and ".join(_WORDS[name] for name in day.conditions)
    sentence = f"The forecast for {place.name}: it feels like {round(day.temperature)} °C at most"
    sentence += f", with {words}." if words else "."
    return WeatherReport(place.label, day.temperature, day.conditions, FORECAST, sentence, month,
                         day.credit)  # fmt: skip


_WORDS = {"rain": "rain", "snow": "snow", "wind": "strong wind", "sun": "sunshine"}
