"""OpenWeather's forecast, read hour by hour.

Source: https://openweathermap.org/forecast5
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from stylist.domain.forecast import Hour

STEPS: Final = 16
"""Two days ahead."""
_STEP_HOURS: Final = 3


def hours_of(answer: Mapping[str, Any]) -> tuple[Hour, ...]:
    """The hours of a 'forecast' answer in metric units; each of its steps is three of them.

    Raises:
        KeyError, IndexError, TypeError, ValueError: It is something else.
    """
    return tuple(hour for step in answer["list"][:STEPS] for hour in _hours_of(step))


def _hours_of(step: Mapping[str, Any]) -> list[Hour]:
    at = datetime.fromtimestamp(step["dt"], UTC)
    water = sum(float((step.get(kind) or {}).get("3h", 0.0)) for kind in ("rain", "snow"))
    temperature, wind = float(step["main"]["temp"]), float(step["wind"]["speed"])
    sky = _sky(int(step["weather"][0]["id"]))
    return [Hour(at + timedelta(hours=hour), temperature, wind, water / _STEP_HOURS, sky)
            for hour in range(_STEP_HOURS)]  # fmt: skip


def _sky(condition: int) -> str:
    """Source: https://openweathermap.org/weather-conditions"""
    if condition in (800, 801):
        return "clearsky" if condition == 800 else "fair"
    if 600 <= condition < 700:
        return "sleet" if 611 <= condition <= 616 else "snow"
    return ""
