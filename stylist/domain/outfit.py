"""The outfit: items in distinct slots; and the look: an outfit saved under an unguessable id."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from stylist.domain.item import CatalogItem
from stylist.domain.money import Money
from stylist.errors import InvalidRequest

SLOTS = ("dress", "top", "bottom", "outerwear", "shoes", "bag", "accessory")
"""The places of an outfit, in the order in which its pieces are named and numbered."""

MOST_PIECES = 7


@dataclass(frozen=True)
class Outfit:
    """Pieces of the catalog that are worn together.

    items: 1 to 7, one a slot, all of one currency, in the order of SLOTS.
    title: a few words ('Rainy day at the office'). scheme: of its colours ('navy with white').
    why: sentences made of the items' facts. mark: keeps the like outfits of two shoppers apart.

    Raises:
        InvalidRequest: Two pieces take one slot, or a dress is worn with top or bottom.
    """

    items: tuple[CatalogItem, ...]
    title: str = ""
    scheme: str = ""
    why: tuple[str, ...] = ()
    mark: str = ""

    def __post_init__(self) -> None:
        slots = [item.slot for item in self.items]
        if not 1 <= len(slots) <= MOST_PIECES:
            raise InvalidRequest(f"An outfit has 1 to {MOST_PIECES} pieces; this has {len(slots)}.")
        if len(set(slots)) < len(slots):
            twice = next(slot for slot in slots if slots.count(slot) > 1)
            raise InvalidRequest(f"An outfit has one piece a slot; {twice!r} is taken twice.")
        if "dress" in slots and {"top", "bottom"} & set(slots):
            raise InvalidRequest("A dress is worn instead of top and bottom, not with them.")
        if len({item.currency for item in self.items}) > 1:
            raise InvalidRequest("The pieces of an outfit are sold in different currencies.")
        ordered = sorted(self.items, key=lambda item: SLOTS.index(item.slot))
        object.__setattr__(self, "items", tuple(ordered))

    @property
    def product_ids(self) -> tuple[str, ...]:
        """What names it: the ids of its pieces, in their order."""
        return tuple(item.product_id for item in self.items)

    @property
    def key(self) -> str:
        """32 hex digits that the same pieces under the same title and mark always give."""
        told = "\n".join((self.mark, self.title, *self.product_ids))
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    @property
    def total(self) -> Money:
        """What all pieces cost together."""
        return Money(sum(item.price_minor for item in self.items), self.items[0].currency)

    def to_record(self) -> dict[str, Any]:
        """The outfit as command line and HTTP API print it."""
        return {
            "items": [item.to_record() for item in self.items],
            "total_minor": self.total.minor,
            "currency": self.total.currency,
            "title": self.title,
            "scheme": self.scheme,
            "why": " ".join(self.why),
        }


@dataclass(frozen=True)
class LookPiece:
    """A piece as it was when the look was saved; the catalog may have moved on."""

    product_id: str
    title: str
    price_minor: int
    currency: str
    slot: str


@dataclass(frozen=True)
class Look:
    """A saved outfit, opened by whoever has its link.

    look_id: 128 random bits, URL-safe. picture, alt: the board's blob key and what it shows.
    owner: the visitor who may withdraw it; never shown. withdrawn: the link answers 'gone'.
    saved_at: ISO 8601, UTC. day: what it is made for, as arguments of a wish.
    """

    look_id: str
    title: str
    pieces: tuple[LookPiece, ...]
    why: tuple[str, ...] = ()
    picture: str = ""
    alt: str = ""
    owner: str = ""
    saved_at: str = ""
    withdrawn: bool = False
    day: Mapping[str, Any] = field(default_factory=dict)

    @property
    def total(self) -> Money:
        """What the pieces cost together when they were saved."""
        return Money(sum(piece.price_minor for piece in self.pieces), self.pieces[0].currency)
