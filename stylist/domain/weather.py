"""What the weather will be like, and how we know."""

from dataclasses import dataclass
from typing import Any

from stylist.domain.wish import CONDITIONS

FORECAST, TYPICAL = "forecast", "typical"


@dataclass(frozen=True)
class WeatherReport:
    """The weather of a place at a time.

    place: as we know it ('London, GB'). temperature_c: of the day. conditions: some of CONDITIONS.
    source: 'forecast', or 'typical' where it is the month's average of many years.
    sentence: the report for a person, which says which of the two it is. credit: whose data.
    """

    place: str
    temperature_c: float
    conditions: tuple[str, ...]
    source: str
    sentence: str
    month: int | None = None
    credit: str = ""

    def __post_init__(self) -> None:
        assert set(self.conditions) <= set(CONDITIONS)

    def to_record(self) -> dict[str, Any]:
        """As a tool result says it."""
        return {
            "place": self.place,
            "temperature_c": self.temperature_c,
            "conditions": list(self.conditions),
            "source": self.source,
            "sentence": self.sentence,
            "month": self.month,
        }
