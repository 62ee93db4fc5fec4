"""Reads a shopper's photo: which garments it shows, what they are, and which one is meant."""

from dataclasses import dataclass

from stylist.domain import Garment, Pick
from stylist.domain.search import WHOLE_PHOTO, Box
from stylist.errors import InvalidRequest
from stylist.ports import Embedder, GarmentFinder, SeenGarment, Vector
from stylist.search import facts
from stylist.search.facts import Facts
from stylist.search.kinds import WORN, KindNamer, region_of

_DENIM = frozenset({"denim blue", "light blue"})
"""Trousers of these colours are mostly jeans; by their shape nobody could tell."""


@dataclass(frozen=True)
class Reading:
    """What a photo shows: its garments, and vector and facts of the one that is meant.

    chosen: its key. among: the only categories it can belong to; empty for any.
    """

    garments: tuple[Garment, ...]
    people: tuple[Box, ...]
    chosen: str
    vector: Vector
    facts: Facts
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Named:
    garment: Garment
    vector: Vector
    categories: tuple[str, ...]


class PhotoReader:
    """Finds, embeds and names the garments of a photo."""

    def __init__(self, finder: GarmentFinder, embedder: Embedder) -> None:
        self._finder = finder
        self._embedder = embedder
        self._kinds = KindNamer(embedder)

    def look(self, photo: bytes, pick: Pick, said: Facts | None) -> Reading:
        """Everything a search needs of a photo.

        said: what the words ask for; "jeans like these" means what is worn on the legs.

        Raises:
            UnreadablePicture: The bytes are no picture.
            InvalidRequest: The photo does not show what was picked.
        """
        seen = self._finder.find(photo, pick.person)
        named = self._name(seen.garments, seen.person)
        garments = tuple(one.garment for one in named)
        if pick.whole:
            whole = self._name((self._finder.whole(photo),), 0)[0]
            meant, chosen = whole, WHOLE_PHOTO
        else:
            meant = _meant(named, pick, said)
            chosen = meant.garment.key
        return Reading(
            garments, seen.people, chosen, meant.vector,
            facts.of_garment(meant.garment, meant.categories),
            WORN[meant.garment.region] if meant.garment.person else (),
        )  # fmt: skip

    def expire(self) -> None:
        """As `GarmentFinder.expire`."""
        self._finder.expire()

    def _name(self, seen: tuple[SeenGarment, ...], person: int) -> list[_Named]:
        vectors = self._embedder.embed_images([one.crop for one in seen])
        return [self._named(one, vector, person) for one, vector in zip(seen, vectors, strict=True)]

    def _named(self, seen: SeenGarment, vector: Vector, person: int) -> _Named:
        worn = [name for name in WORN.get(seen.region, ()) if name not in seen.never]
        categories = self._kinds.likely(vector, worn)
        if (
            categories[0] == "trousers"
            and "jeans" in categories
            and _DENIM.intersection(seen.colors)
        ):
            categories = ("jeans", *(name for name in categories if name != "jeans"))
        region = seen.region or region_of(categories[0])
        garment = Garment(region, seen.colors, categories[0], seen.box, person, seen.cutout)
        return _Named(garment, vector, categories)


def _meant(named: list[_Named], pick: Pick, said: Facts | None) -> _Named:
    """The garment picked; else the first that the words name; else the first."""
    if pick.region and (len(named) > 1 or named[0].garment.person):
        found = [one for one in named if one.garment.region == pick.region]
        if not found:
            shown = ", ".join(one.garment.region for one in named)
            raise InvalidRequest(
                f"The photo shows no {pick.region} garment; it shows: {shown}. Choose one of them."
            )
        return found[0]
    wanted = set(said.categories) if said else set()
    return next((one for one in named if wanted.intersection(_possible(one))), named[0])


def _possible(one: _Named) -> tuple[str, ...]:
    return WORN[one.garment.region] if one.garment.person else one.categories
