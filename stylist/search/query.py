"""What may be asked of the catalog: by a photo and words as they are, or by a wish."""

from collections.abc import Callable
from dataclasses import dataclass, field

from stylist.domain import CatalogItem, Filters, Pick, Wish
from stylist.errors import InvalidRequest

MOST_TEXT = 500
MOST_RESULTS = 100
MOST_FITTING = 24
"""Results of a wish, at most."""
UNFIT = -10
"""The fitness of what is wrong for the day of a wish."""


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """A photo, a few words, or both.

    photo: encoded picture, as `Stylist.receive` gave it.
    pick: which of its garments is meant; the stylist's own choice when nothing is picked.
    text: at most 500 characters.
    photo_weight: 0 (words alone) to 1 (photo alone); counts only when both are given.
    limit: results wanted, 1 to 100.
    """

    photo: bytes | None = None
    pick: Pick = field(default_factory=Pick)
    text: str = ""
    photo_weight: float = 0.5
    filters: Filters = field(default_factory=Filters)
    limit: int = 12

    def __post_init__(self) -> None:
        if self.photo is None and not self.text.strip():
            raise InvalidRequest("Give a photo, a few words, or both.")
        if any("\ud800" <= letter <= "\udfff" for letter in self.text):
            raise InvalidRequest("The text holds half a character; type it again.")
        if len(self.text) > MOST_TEXT:
            raise InvalidRequest(
                f"The text has {len(self.text)} characters; {MOST_TEXT} are the most. Shorten it."
            )
        _check_weight(self.photo_weight)
        check_limit(self.limit)


def _any_day(item: CatalogItem) -> int:
    return 0


@dataclass(frozen=True, kw_only=True)
class WishQuery:
    """A wish, and what it is said about.

    photo: encoded picture as `Stylist.receive` gave it. pick: which of its garments.
    like: a piece that the results should resemble. photo_weight: 0 (the wish's words alone) to 1.
    without: product ids not to show. liked, refused: pieces that were judged before.
    liked_colors: colours that the shopper is known to like.
    limit: 1 to 24. fitness: how well an item is made for the wish's day, larger is better;
    UNFIT for one that is wrong for it.
    """

    wish: Wish = field(default_factory=Wish)
    photo: bytes | None = None
    pick: Pick = field(default_factory=Pick)
    like: CatalogItem | None = None
    photo_weight: float = 0.5
    without: frozenset[str] = frozenset()
    liked: tuple[CatalogItem, ...] = ()
    refused: tuple[CatalogItem, ...] = ()
    liked_colors: tuple[str, ...] = ()
    limit: int = 8
    fitness: Callable[[CatalogItem], int] = _any_day

    def __post_init__(self) -> None:
        check_limit(self.limit, MOST_FITTING)
        _check_weight(self.photo_weight)


def check_limit(limit: int, most: int = MOST_RESULTS) -> None:
    """See that results can be limited so.

    Raises:
        InvalidRequest: They cannot.
    """
    if not 1 <= limit <= most:
        raise InvalidRequest(f"The limit is {limit}; it must be from 1 to {most}.")


def _check_weight(weight: float) -> None:
    if not 0 <= weight <= 1:
        raise InvalidRequest(f"The photo weight is {weight}; it must be from 0 to 1.")
