"""A month's averages as a report."""

from calendar import month_name

from stylist.domain.weather import TYPICAL, WeatherReport
from stylist.local.weather.climate import CREDIT, Place

SNOW_UP_TO_C = 1
LEAST_SNOW_MM = 20
"""Water in a month. Below it the cold is a dry one, as in Beijing."""
SUN_FROM_C = 18
MOST_SUNNY_MM = 50


def typical(place: Place, month: int) -> WeatherReport:
    """What is usual there in a month, 1 to 12.

    The temperature is the mean of day and night: the afternoon is warmer, the way home colder.
    """
    degrees, rainfall = place.temperatures[month - 1], place.rainfall[month - 1]
    conditions = _conditions(degrees, rainfall)
    about = f"about {degrees} °C{_WORDS[conditions]} in {place.name} in {month_name[month]}"
    return WeatherReport(place.label, float(degrees), conditions, TYPICAL, f"Typically {about}.",
                         month, CREDIT)  # fmt: skip


def _conditions(degrees: int, rainfall: int) -> tuple[str, ...]:
    if degrees <= SNOW_UP_TO_C and rainfall >= LEAST_SNOW_MM:
        return ("snow",)
    if degrees > SNOW_UP_TO_C and rainfall >= _rainy(degrees):
        return ("rain",)
    if degrees >= SUN_FROM_C and rainfall <= MOST_SUNNY_MM:
        return ("sun",)
    return ()


def _rainy(degrees: int) -> float:
    """mm from which a month is a wet one. Where it is warm, rain falls in bursts between dry
    hours: London is wet with 65 mm in January, New York is not with 105 mm in July.
    """
    return 50 + 5 * max(0, degrees - 10)


_WORDS = {("snow",): " with snow", ("rain",): " with rain", ("sun",): ", dry and sunny,", (): ""}
