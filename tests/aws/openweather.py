"""What OpenWeather answers, for a stand-in on a real socket."""

from datetime import timedelta

from tests.local.weather.service import NOON


def steps(temperature=3.0, wind=1.0, water=0.0, condition=804, count=16, falls="rain"):
    """An answer of 'forecast' with the same weather in every three hours."""
    entries = []
    for number in range(count):
        at = NOON - timedelta(hours=1) + timedelta(hours=3 * number)
        entry = {
            "dt": int(at.timestamp()),
            "main": {"temp": temperature, "feels_like": temperature},
            "wind": {"speed": wind, "deg": 90},
            "weather": [{"id": condition, "main": "Clouds"}],
        }
        entries.append(entry | ({falls: {"3h": water}} if water else {}))
    return {"cod": "200", "cnt": count, "list": entries, "city": {"name": "Oslo"}}
