"""What the table is made of: a climate grid, cities, and lists of our own beside this file."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import h5py
import numpy as np

HERE = Path(__file__).parent
LEAST_ALTERNATIVE = 100_000
"""Names in other languages are kept for cities of this many people; small ones collide."""


@dataclass(frozen=True)
class City:
    """A town of GeoNames. region: GeoNames' first level code. also: its other Latin names."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    also: tuple[str, ...]


class Climate:
    """Monthly means of ERA5 at a quarter degree.

    The file's attributes say K and m; its values are °C and mm a month.
    """

    def __init__(self, path: Path) -> None:
        with h5py.File(path) as file:
            self._warmth = file["t2m"][:]
            self._rain = file["tp"][:]

    def at(self, latitude: float, longitude: float) -> np.ndarray:
        """[2, 12]: °C and mm a month in the cell nearest."""
        row = round((90 - latitude) / 0.25)
        column = round((longitude % 360) / 0.25) % 1440
        return np.stack([self._warmth[:, row, column], self._rain[:, row, column]])


def cities(folder: Path) -> Iterator[City]:
    """The towns of cities15000.json, in any order."""
    for record in json.loads((folder / "cities15000.json").read_text("utf-8")).values():
        many = record["population"] >= LEAST_ALTERNATIVE
        yield City(record["name"], record["countrycode"], record["admin1code"],
                   record["latitude"], record["longitude"], record["population"],
                   tuple(filter(_is_latin, record["alternatenames"])) if many else ())  # fmt: skip


def nations(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Code, names and codes of each country."""
    ours: dict[str, str] = dict(listed("nations.tsv"))
    for code, record in json.loads((folder / "countries.json").read_text("utf-8")).items():
        names = [record["name"], *filter(None, ours.get(code, "").split("|"))]
        yield code, names, [code, record["iso3"]]


def regions(folder: Path) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Country, region code, names and codes: the states of the USA and those of our list."""
    states: dict[str, Any] = json.loads((folder / "us_states.json").read_text("utf-8"))
    for code, record in states.items():
        yield "US", code, [record["name"]], [code]
    for names, country, code, codes in listed("regions.tsv"):
        yield country, code, names.split("|"), codes.split("|") if codes else []


def listed(name: str) -> Iterator[list[str]]:
    """The fields of each line of one of our own lists."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        yield line.split("\t")


def _is_latin(name: str) -> bool:
    """Names in other scripts are spelt small in the source, codes of airports have three."""
    return len(name) > 3 and name[:1].isupper() and all(ord(letter) < 0x250 for letter in name)
