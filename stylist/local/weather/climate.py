"""Typical weather of 34,000 towns, and of countries, regions and resorts, from one table.

The table is kept as two runs of bytes, and a name is found by halving its sorted lines: opening
it costs no more than unpacking it.
"""

import gzip
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stylist.local.weather.names import plain

CLIMATE_FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "climate"
CREDIT: Final = "ERA5 by the Copernicus Climate Change Service, GeoNames (both CC BY 4.0)"
MOST_LETTERS: Final = 80
_MOST_HINT_WORDS: Final = 3
_WIDE: Final = ("region", "nation")


@dataclass(frozen=True)
class Place:
    """A place and its months.

    kind: 'city', 'resort', 'region' or 'nation'; the last two are the mean of their cities, each
    as heavy as its people, and lie where their largest city does. country: ISO code of two
    letters. region: GeoNames' code, or ''. temperatures: mean of day and night, °C, January
    first. rainfall: mm a month, snow melted.
    """

    kind: str
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    temperatures: tuple[int, ...]
    rainfall: tuple[int, ...]

    @property
    def label(self) -> str:
        """'London, GB'; a country stands alone."""
        return self.name if self.kind == "nation" else f"{self.name}, {self.country}"

    @property
    def is_wide(self) -> bool:
        """Whether it is too wide for one forecast."""
        return self.kind in _WIDE


class ClimateTable:
    """Finds places by name. Opened with the first question, shared by all threads."""

    def __init__(self, folder: Path = CLIMATE_FOLDER) -> None:
        self._folder = folder
        self._content: tuple[bytes, bytes] | None = None
        self._opening = threading.Lock()

    def find(self, name: str) -> Place | None:
        """The likeliest place of that name: 'oslo', 'Paris, Texas', 'london ontario', 'Iceland'.

        The largest wins where nothing after the name says which is meant.
        """
        if len(name) > MOST_LETTERS:
            return None
        first, *rest = [plain(part) for part in name.split(",")]
        hints = [codes for part in rest if (codes := self._areas(part))]
        if hints:
            return self._within(first, hints)
        return self._named(first) or self._hinted(first)

    def _named(self, name: str) -> Place | None:
        found = self._all(name) or self._all(name.removeprefix("the "))
        return found[0] if found else None

    def _hinted(self, name: str) -> Place | None:
        """The last words may say which is meant: 'london ontario', 'portland maine'."""
        words = name.split()
        for count in range(1, min(_MOST_HINT_WORDS, len(words) - 1) + 1):
            areas = self._areas(" ".join(words[-count:]))
            if areas and (found := self._within(" ".join(words[:-count]), [areas])):
                return found
        return None

    def _within(self, name: str, hints: list[list[Place]]) -> Place | None:
        for place in self._all(name) or self._all(name.removeprefix("the ")):
            if all(any(_is_in(place, area) for area in areas) for areas in hints):
                return place
        return None

    def _areas(self, name: str) -> list[Place]:
        """Countries and regions of that name or code."""
        both = [*self._all(name), *self._all(f"={name}")] if name else []
        return [place for place in both if place.is_wide]

    def _all(self, name: str) -> list[Place]:
        """Every place of that plain name, the likeliest first."""
        rows, names = self._open()
        return [_read(rows, int(start.lstrip(b"~"))) for start in _starts(names, name.encode())]

    def _open(self) -> tuple[bytes, bytes]:
        with self._opening:
            if self._content is None:
                rows, names = (gzip.decompress((self._folder / f"{name}.tsv.gz").read_bytes())
                               for name in ("cities", "names"))  # fmt: skip
                self._content = rows, names
            return self._content


def _starts(names: bytes, wanted: bytes) -> list[bytes]:
    """What stands behind a name in the sorted lines."""
    low, high = 0, len(names)
    while low < high:
        begin = names.rfind(b"\n", 0, (low + high) // 2) + 1
        end = names.index(b"\n", begin)
        name, starts = names[begin:end].split(b"\t")
        if name == wanted:
            return starts.split(b",")
        if name < wanted:
            low = end + 1
        else:
            high = begin
    return []


def _read(rows: bytes, start: int) -> Place:
    """The place whose line begins there."""
    line = rows[start : rows.index(b"\n", start)].decode()
    kind, name, country, region, latitude, longitude, thousands, warmth, rain = line.split("\t")
    return Place(kind, name, country, region, float(latitude), float(longitude),
                 int(thousands) * 1000, _numbers(warmth), _numbers(rain))  # fmt: skip


def _numbers(field: str) -> tuple[int, ...]:
    return tuple(int(number) for number in field.split(","))


def _is_in(place: Place, area: Place) -> bool:
    return place.country == area.country and area.region in ("", place.region)
