"""The shipped table, and how places are found in it."""

import gzip

import pytest

from stylist.local.weather.climate import CLIMATE_FOLDER, ClimateTable
from stylist.local.weather.names import plain

TABLE = ClimateTable()

# Mean °C of January and July, 1991 to 2020, as the national weather services give them.
NORMALS = {
    "London": (5.7, 19.0), "Paris": (5.4, 20.8), "Berlin": (1.6, 20.0), "Madrid": (6.5, 26.2),
    "Rome": (7.9, 25.5), "Athens": (10.3, 29.0), "Moscow": (-6.2, 19.7), "Helsinki": (-3.1, 18.1),
    "Reykjavik": (0.7, 11.6), "Cairo": (14.0, 29.5), "Dubai": (19.3, 36.3), "Delhi": (13.9, 31.2),
    "Singapore": (26.8, 28.2), "Tokyo": (5.4, 25.7), "Beijing": (-2.7, 27.3),
    "Sydney": (23.6, 13.2), "New York": (0.9, 25.3), "Chicago": (-3.8, 24.1),
    "Miami": (20.2, 29.0), "Buenos Aires": (24.9, 11.1),
}  # fmt: skip


def test_twenty_cities_are_as_warm_as_weather_services_say():
    off = [abs(TABLE.find(city).temperatures[month] - normal)
           for city, normals in NORMALS.items()
           for month, normal in zip((0, 6), normals, strict=True)]  # fmt: skip
    assert len(off) == 40
    assert sum(off) / len(off) <= 1.0
    assert max(off) <= 2.5


@pytest.mark.parametrize(
    ("said", "label", "region"),
    [
        ("oslo", "Oslo, NO", "12"),
        ("  Oslo ", "Oslo, NO", "12"),
        ("Paris", "Paris, FR", "11"),
        ("Paris, Texas", "Paris, US", "TX"),
        ("paris tx", "Paris, US", "TX"),
        ("London Ontario", "London, CA", "08"),
        ("London, Ontario, Canada", "London, CA", "08"),
        ("London, UK", "London, GB", "ENG"),
        ("Cambridge, MA", "Cambridge, US", "MA"),
        ("NYC", "New York City, US", "NY"),
        ("New York City", "New York City, US", "NY"),
        ("new york", "New York City, US", "NY"),
        ("München", "Munich, DE", "02"),
        ("Muenchen", "Munich, DE", "02"),
        ("munich", "Munich, DE", "02"),
        ("Firenze", "Florence, IT", "16"),
        ("Florence", "Florence, IT", "16"),
        ("Cologne", "Köln, DE", "07"),
        ("sao paulo", "São Paulo, BR", "27"),
        ("St. Petersburg, Florida", "St. Petersburg, US", "FL"),
        ("the Hague", "The Hague, NL", "11"),
        ("York", "York, GB", "ENG"),
        ("Paris, the romantic one", "Paris, FR", "11"),
    ],
)
def test_a_city_is_found_as_people_name_it(said, label, region):
    place = TABLE.find(said)
    assert (place.kind, place.label, place.region) == ("city", label, region)


@pytest.mark.parametrize(
    ("said", "label", "kind"),
    [
        ("Iceland", "Iceland", "nation"),
        ("the Netherlands", "The Netherlands", "nation"),
        ("USA", "United States", "nation"),
        ("Tuscany", "Tuscany, IT", "region"),
        ("Georgia, USA", "Georgia, US", "region"),
        ("bali", "Bali, ID", "region"),
        ("Zermatt", "Zermatt, CH", "resort"),
        ("Santorini", "Santorini, GR", "resort"),
    ],
)
def test_countries_regions_and_resorts_are_known(said, label, kind):
    place = TABLE.find(said)
    assert (place.kind, place.label) == (kind, label)


@pytest.mark.parametrize(
    "said",
    ["", " ", ",", "Narnia", "Springfield, France", "dinner", "x" * 81, "\ud800", "tx", "東京"],
)
def test_what_is_no_place_is_unknown(said):
    assert TABLE.find(said) is None


def test_a_country_is_as_warm_as_where_its_people_live():
    iceland, reykjavik = TABLE.find("Iceland"), TABLE.find("Reykjavík")
    gaps = zip(iceland.temperatures, reykjavik.temperatures, strict=True)
    assert all(abs(one - other) <= 1 for one, other in gaps)


def test_every_name_leads_to_a_place_that_can_be_read():
    lines = gzip.decompress((CLIMATE_FOLDER / "names.tsv.gz").read_bytes()).decode().splitlines()
    names = [line.partition("\t")[0] for line in lines if line[0] != "="]
    assert len(names) > 30_000
    for name in names[::500]:
        place = TABLE.find(name)
        assert len(place.temperatures) == len(place.rainfall) == 12
        assert all(-60 < degrees < 50 for degrees in place.temperatures)
        assert min(place.rainfall) >= 0


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Zürich", "zurich"), ("St. Moritz", "saint moritz"), ("Côte d'Azur", "cote dazur"),
     ("Łódź", "lodz"), ("  NEW   York ", "new york"), ("東京", "")],
)  # fmt: skip
def test_names_are_compared_in_plain_letters(name, expected):
    assert plain(name) == expected
