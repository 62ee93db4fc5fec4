"""What a search takes and gives."""

from dataclasses import dataclass, field, replace
from typing import Any

from stylist.domain import checks
from stylist.domain.item import CatalogItem
from stylist.domain.vocabulary import CATEGORIES, COLOR_FAMILIES, GENDERS, REGIONS
from stylist.errors import InvalidRecord, InvalidRequest

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 as shares of the picture's width and height, each in [0, 1]."""

PIECE = "piece"
"""Chooses the one piece of a photo without people."""
WHOLE_PHOTO = "photo"
"""Chooses the photo as it is, whatever was found in it."""


@dataclass(frozen=True)
class Garment:
    """One piece found in a shopper's photo.

    person: who wears it, 1 for the largest in the photo; 0 where nobody does.
    cutout: small WebP of the piece with clear background; b'' when there is none.
    """

    region: str
    colors: tuple[str, ...]
    category: str
    box: Box
    person: int = 0
    cutout: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        checks.one_of("region", self.region, REGIONS)
        checks.one_of("category", self.category, CATEGORIES)

    @property
    def key(self) -> str:
        """What chooses it among the garments of its photo: '1:upper', or 'piece'."""
        return f"{self.person}:{self.region}" if self.person else PIECE

    def to_record(self) -> dict[str, Any]:
        """The garment as JSON holds it; box rounded to a thousandth."""
        return {
            "region": self.region,
            "colors": list(self.colors),
            "category": self.category,
            "box": [round(edge, 3) for edge in self.box],
        }


@dataclass(frozen=True, kw_only=True)
class Filters:
    """Hard limits: nothing that breaks one is shown. Empty means no limit.

    min_price_minor, max_price_minor: what one piece may cost, in minor units of the catalog's
    currency.
    size: a size that must be in stock, as the item names it ('M', '38'), with its system where
    that matters ('EU 38', 'waist 32').
    color: a colour family.
    gender: 'female' and 'male' also let unisex items through.
    in_stock: only items that can be bought now, in whatever size.
    """

    min_price_minor: int | None = None
    max_price_minor: int | None = None
    size: str = ""
    color: str = ""
    category: str = ""
    gender: str = ""
    in_stock: bool = True

    def __post_init__(self) -> None:
        try:
            self._check()
        except InvalidRecord as error:
            raise InvalidRequest(str(error)) from error

    def _check(self) -> None:
        for name, price in (
            ("min price", self.min_price_minor),
            ("max price", self.max_price_minor),
        ):
            if price is not None:
                checks.whole(name, price, 0, 100_000_000)
        checks.text("size", self.size, 20)
        for name, value, words in (
            ("color", self.color, COLOR_FAMILIES),
            ("category", self.category, CATEGORIES),
            ("gender", self.gender, GENDERS),
        ):
            if value:
                checks.one_of(name, value, words)

    def active(self) -> tuple[str, ...]:
        """Names of the limits that are set; stock counts only when nothing else names it."""
        named = ("min_price_minor", "max_price_minor", "size", "color", "category", "gender")
        return tuple(name for name in named if getattr(self, name) not in (None, ""))

    def without(self, name: str) -> "Filters":
        """The same limits, one of them lifted."""
        lifted: dict[str, Any] = {name: None if name.endswith("_minor") else ""}
        return replace(self, **lifted)


@dataclass(frozen=True)
class Candidate:
    """What an index gives back: an item and its cosine with the query, in [-1, 1]."""

    item: CatalogItem
    similarity: float


@dataclass(frozen=True)
class Match:
    """A catalog item with its score and the reasons in words.

    score: larger is better; similarity in [-1, 1] plus small bonuses for agreeing facts.
    """

    item: CatalogItem
    score: float
    reasons: tuple[str, ...] = ()

    def to_record(self) -> dict[str, Any]:
        """The item's record with score and reasons beside it."""
        return {
            **self.item.to_record(),
            "score": round(self.score, 4),
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True)
class SearchResult:
    """Matches, best first; what was found in the photo; a notice where one is due.

    garments: of the person that was looked at. chosen: the key of the garment that was searched
    for, or 'photo'; '' without a photo. people: a box for each, the largest first.
    """

    matches: tuple[Match, ...]
    garments: tuple[Garment, ...] = ()
    notice: str = ""
    chosen: str = ""
    people: tuple[Box, ...] = ()

    @property
    def garment(self) -> Garment | None:
        """The garment that was searched for; None for words alone or the photo as it is."""
        return next((one for one in self.garments if one.key == self.chosen), None)

    def to_record(self) -> dict[str, Any]:
        """The result as the command line and the HTTP API print it."""
        record: dict[str, Any] = {
            "garments": [garment.to_record() for garment in self.garments],
            "matches": [match.to_record() for match in self.matches],
        }
        if self.garments:
            record |= {"chosen": self.chosen, "people": len(self.people)}
        return record | ({"notice": self.notice} if self.notice else {})
