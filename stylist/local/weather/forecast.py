"""MET Norway's forecast, hour by hour."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from stylist.domain.forecast import Hour


def hours_of(answer: Mapping[str, Any]) -> tuple[Hour, ...]:
    """The hours of a Locationforecast 2.0 'compact' answer.

    Raises:
        KeyError, TypeError, ValueError: It is something else.
    """
    return tuple(_hour(entry) for entry in answer["properties"]["timeseries"][:72])


def _hour(entry: Mapping[str, Any]) -> Hour:
    now = entry["data"]["instant"]["details"]
    soon = entry["data"].get("next_1_hours") or {}
    at = datetime.fromisoformat(entry["time"])
    if at.tzinfo is None:
        raise ValueError(f"the time {entry['time']!r} has no zone")
    temperature, wind = float(now["air_temperature"]), float(now["wind_speed"])
    water = float(soon.get("details", {}).get("precipitation_amount", 0.0))
    return Hour(at.astimezone(UTC), temperature, wind, water,
                str(soon.get("summary", {}).get("symbol_code", "")))  # fmt: skip
