"""The weather."""

from typing import Protocol

from stylist.domain import WeatherReport


class Weather(Protocol):
    """What it will be like outside."""

    def report(self, place: str, month: int | None = None) -> WeatherReport | None:
        """The weather of a place, in a month (1 to 12) or now; None when the place is unknown.

        Never raises for a network that fails: then it says what is typical.
        """
