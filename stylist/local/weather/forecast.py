"""MET Norway's forecast, read for what a day asks of clothes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

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
    """One hour. wind: m/s. water: mm that fall in it. sky: MET Norway's symbol, '' if unsaid."""

    at: datetime
    temperature: float
    wind: float
    water: float
    sky: str

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
    """The next twelve hours of daylight. temperature: what the warmest feels like, °C."""

    temperature: float
    conditions: tuple[str, ...]


def hours_of(answer: Mapping[str, Any]) -> tuple[Hour, ...]:
    """The hours of a Locationforecast 2.0 'compact' answer.

    Raises:
        KeyError, TypeError, ValueError: It is something else.
    """
    return tuple(_hour(entry) for entry in answer["properties"]["timeseries"][:72])


def day_of(hours: Sequence[Hour], longitude: float, now: datetime) -> Day | None:
    """What the next hours of daylight ask for; None when the forecast does not reach them."""
    ahead = [hour for hour in hours if now - timedelta(hours=1) < hour.at < now + WITHIN]
    light = [hour for hour in ahead if FIRST_HOUR <= _sun_hour(hour.at, longitude) <= LAST_HOUR]
    light = light[:HOURS]
    if not light:
        return None
    return Day(round(max(hour.feels_like for hour in light), 1), _conditions(light))


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


def _hour(entry: Mapping[str, Any]) -> Hour:
    now = entry["data"]["instant"]["details"]
    soon = entry["data"].get("next_1_hours") or {}
    at = datetime.fromisoformat(entry["time"])
    if at.tzinfo is None:
        raise ValueError(f"the time {entry['time']!r} has no zone")
    temperature, wind = float(now["air_temperature"]), float(now["wind_speed"])
    water = float(soon.get("details", {}).get("precipitation_amount", 0.0))
    if not (-90 < temperature < 60 and 0 <= wind < 150 and 0 <= water < 500):
        raise ValueError("a value is out of this world")
    return Hour(at.astimezone(UTC), temperature, wind, water,
                str(soon.get("summary", {}).get("symbol_code", "")))  # fmt: skip
