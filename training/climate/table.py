"""The table: a line for every place, and a sorted list of names that point into it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from stylist.local.weather.names import plain
from training.climate import sources
from training.climate.sources import City, Climate

CITY, RESORT, REGION, NATION = "city", "resort", "region", "nation"
WEIGHT_OF_RESORT = 500_000
"""Who says Bali means the island, not a town of that name in India."""
WEIGHT_OF_REGION = 1 / 30
"""New York is the city, not the state."""
WEIGHT_OF_ALTERNATIVE = 1 / 30
"""York is a town of its own before it is an old name of Toronto."""


@dataclass(frozen=True)
class Place:
    """A line of the table. climate: [2, 12], °C and mm a month. names: by weight.

    A name that begins with '=' is a code: it tells places apart and is none itself. foreign:
    those of the names that are of other languages.
    """

    kind: str
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    climate: np.ndarray
    names: dict[str, float] = field(hash=False)
    foreign: set[str] = field(default_factory=set, hash=False)

    def line(self) -> str:
        """As the file holds it."""
        warmth, rain = (",".join(str(round(float(x))) for x in row) for row in self.climate)
        spot = f"{self.latitude:.1f}\t{self.longitude:.1f}"
        return "\t".join((self.kind, self.name, self.country, self.region, spot,
                          str(round(self.population / 1000)), warmth, rain)) + "\n"  # fmt: skip


@dataclass(frozen=True)
class Table:
    """Places, neighbours side by side: their lines are alike, and pack well."""

    places: tuple[Place, ...]

    @classmethod
    def build(cls, climate: Climate, folder: Path) -> "Table":
        """From the grid and GeoNames' files."""
        towns = sorted(sources.cities(folder), key=lambda city: (-city.population, city.name))
        places = [_city(town, climate) for town in towns]
        _add_aliases(places)
        places += _resorts(climate)
        places += _wide(places, folder)
        return cls(tuple(sorted(places, key=_whereabouts)))

    def rows(self) -> bytes:
        """kind, name, country, region, latitude, longitude, thousands of people, °C, mm a month."""
        return "".join(place.line() for place in self.places).encode()

    def names(self) -> bytes:
        """Sorted: plain name, tab, where the lines of its places begin, the likeliest first.

        '~' stands before a place that has the name in another language only.
        """
        found: dict[str, list[tuple[float, str]]] = defaultdict(list)
        start = 0
        for place in self.places:
            for name, weight in place.names.items():
                mark = "~" if name in place.foreign else ""
                found[name].append((-weight, f"{mark}{start}"))
            start += len(place.line().encode())
        lines = (f"{name}\t{','.join(begin for _, begin in sorted(starts))}\n"
                 for name, starts in sorted(found.items()))  # fmt: skip
        return "".join(lines).encode()


def _whereabouts(place: Place) -> tuple[str, str, list[int], str, float, float]:
    warmth, rain = (list(map(round, map(float, row))) for row in place.climate)
    return place.country, place.region, warmth + rain, place.name, place.latitude, place.longitude


def _city(city: City, climate: Climate) -> Place:
    foreign = _weighted(city.also, city.population * WEIGHT_OF_ALTERNATIVE)
    own = _weighted([city.name], city.population)
    return Place(CITY, city.name, city.country, city.region, city.latitude, city.longitude,
                 city.population, climate.at(city.latitude, city.longitude), foreign | own,
                 set(foreign) - set(own))  # fmt: skip


def _add_aliases(places: list[Place]) -> None:
    by_name = {(place.name, place.country): place for place in reversed(places)}
    for alias, name, country in sources.listed("aliases.tsv"):
        place = by_name[name, country]
        place.names[plain(alias)] = float(place.population)
        place.foreign.discard(plain(alias))


def _resorts(climate: Climate) -> list[Place]:
    made = []
    for names, country, latitude, longitude in sources.listed("resorts.tsv"):
        spot = float(latitude), float(longitude)
        made.append(Place(RESORT, names.split("|")[0], country, "", *spot, 0, climate.at(*spot),
                          _weighted(names.split("|"), WEIGHT_OF_RESORT)))  # fmt: skip
    return made


def _wide(places: list[Place], folder: Path) -> list[Place]:
    """Countries and regions: the mean over their cities, each as heavy as its people."""
    inside: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        if place.kind == CITY:
            inside[place.country, place.region].append(place)
            inside[place.country, ""].append(place)
    made = []
    for country, names, codes in sources.nations(folder):
        if towns := inside.get((country, "")):
            made.append(_area(NATION, towns, "", names, codes))
    for country, region, names, codes in sources.regions(folder):
        towns = inside[country, region]
        assert towns, f"no city of GeoNames lies in {names[0]}: mend regions.tsv"
        made.append(_area(REGION, towns, region, names, codes))
    return made


def _area(kind: str, towns: list[Place], region: str, names: list[str], codes: list[str]) -> Place:
    people = [max(town.population, 1) for town in towns]
    climate = np.average([town.climate for town in towns], axis=0, weights=people)
    seat = max(towns, key=lambda town: town.population)
    weight = float(sum(people))
    if kind == REGION:
        weight *= WEIGHT_OF_REGION
        # The states of the USA share names with cities and countries; the others are destinations.
        weight = weight if seat.country == "US" else max(weight, WEIGHT_OF_RESORT)
    known = _weighted(names, weight) | {f"={plain(code)}": weight for code in codes}
    return Place(kind, names[0], seat.country, region, seat.latitude, seat.longitude,
                 sum(people), climate, known)  # fmt: skip


def _weighted(names: Iterable[str], weight: float) -> dict[str, float]:
    return {name: weight for name in map(plain, names) if name}
