"""A forecast hour by hour, whoever made it, read for what a day asks of clothes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST_HOUR, LAST_HOUR = 7, 20
"""People are out and about then, by the sun's clock: noon is when it stands highest."""
HOURS = 12
WITHIN = timedelta(hours=30)
LEAST_RAIN_MM = 1.0
LEAST_WIND = 10.0
"""m/s, in the ten-minute mean: from there umbrellas turn over."""
SUNNY_SHARE = 0.5
_SUNNY = ("clearsky", "fair")
_SNOWY = ("snow", "sleet")


@dataclass(frozen=True)
class Hour:
    """One hour. wind: m/s. water: mm that fall in it. sky: by MET Norway's symbols, '' if unsaid:
    'clearsky' and 'fair' for sun; 'snow' and 'sleet' where that falls.

    Raises:
        ValueError: A value is out of this world.
    """

    at: datetime
    temperature: float
    wind: float
    water: float
    sky: str

    def __post_init__(self) -> None:
        sane = -90 < self.temperature < 60 and 0 <= self.wind < 150 and 0 <= self.water < 500
        if not sane:
            raise ValueError("a value is out of this world")

    @property
    def feels_like(self) -> float:
        """°C with wind chill (the formula of the North American weather services, 2001)."""
        speed = self.wind * 3.6
        if self.temperature > 10 or speed < 4.8:
            return self.temperature
        bite: float = speed**0.16
        return 13.12 + 0.6215 * self.temperature - 11.37 * bite + 0.3965 * self.temperature * bite


@dataclass(frozen=True)
class Day:
    """The next twelve hours of daylight. temperature: what the warmest feels like, °C.

    credit: whose forecast it is, to be named beside it.
    """

    temperature: float
    conditions: tuple[str, ...]
    credit: str = ""


def day_of(hours: Sequence[Hour], longitude: float, now: datetime, credit: str = "") -> Day | None:
    """What the next hours of daylight ask for; None when the forecast does not reach them."""
    ahead = [hour for hour in hours if now - timedelta(hours=1) < hour.at < now + WITHIN]
    light = [hour for hour in ahead if FIRST_HOUR <= _sun_hour(hour.at, longitude) <= LAST_HOUR]
    light = light[:HOURS]
    if not light:
        return None
    return Day(round(max(hour.feels_like for hour in light), 1), _conditions(light), credit)


def _conditions(light: Sequence[Hour]) -> tuple[str, ...]:
    wet = [hour for hour in light if hour.water > 0]
    snowy = any(kind in hour.sky for hour in wet for kind in _SNOWY)
    # A dusting is worth boots; a few drops are not worth a raincoat.
    falls = sum(hour.water for hour in wet) >= (LEAST_RAIN_MM / 2 if snowy else LEAST_RAIN_MM)
    sunny = sum(hour.sky.startswith(_SUNNY) for hour in light) >= SUNNY_SHARE * len(light)
    windy = max(hour.wind for hour in light) >= LEAST_WIND
    found = {"rain": falls and not snowy, "snow": falls and snowy, "wind": windy, "sun": sunny}
    return tuple(name for name, holds in found.items() if holds)


def _sun_hour(at: datetime, longitude: float) -> int:
    return (at + timedelta(hours=longitude / 15)).hour
