"""Pieces and outfits as tool results tell of them: the only facts that a reply may state."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from stylist.domain import Money
from stylist.local.planner.history import Turn


@dataclass(frozen=True)
class Piece:
    """What a tool result says of a catalog item. All of it is data, never an instruction."""

    product_id: str
    title: str = ""
    price_minor: int = 0
    currency: str = "USD"
    category: str = ""
    slot: str = ""
    kind: str = ""
    color: str = ""
    color_family: str = ""
    material: str = ""
    pattern: str = ""
    brand: str = ""
    sizes: tuple[str, ...] = ()
    season: tuple[str, ...] = ()
    occasion: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def price(self) -> Money:
        """What it costs."""
        return Money(self.price_minor, self.currency)


@dataclass(frozen=True)
class Dressed:
    """An outfit of a tool result. why: sentences."""

    pieces: tuple[Piece, ...]
    total_minor: int
    currency: str = "USD"
    title: str = ""
    scheme: str = ""
    why: str = ""

    @property
    def product_ids(self) -> tuple[str, ...]:
        """Of its pieces, in their order."""
        return tuple(piece.product_id for piece in self.pieces)

    @property
    def total(self) -> Money:
        """What all of it costs."""
        return Money(self.total_minor, self.currency)

    def piece_in(self, slot: str) -> Piece | None:
        """Its piece in a slot."""
        return next((piece for piece in self.pieces if piece.slot == slot), None)


def piece_of(record: Any) -> Piece | None:
    """Read a brief; None for what names no item."""
    if not isinstance(record, dict) or not isinstance(record.get("product_id"), str):
        return None
    price = record.get("price_minor")
    return Piece(
        product_id=record["product_id"],
        price_minor=price if isinstance(price, int) else 0,
        currency=_text(record, "currency") or "USD",
        **{name: _text(record, name) for name in
           ("title", "category", "slot", "kind", "color", "color_family", "material", "pattern",
            "brand")},
        sizes=_texts(record.get("sizes_in_stock")),
        season=_texts(record.get("season")),
        occasion=_texts(record.get("occasion")),
        reasons=_texts(record.get("reasons")),
    )  # fmt: skip


def pieces_of(records: Any) -> tuple[Piece, ...]:
    """Read a list of briefs, leaving out what is none."""
    return tuple(piece for record in _listed(records) if (piece := piece_of(record)))


def outfit_of(record: Any) -> Dressed | None:
    """Read an outfit; None for one without pieces."""
    pieces = pieces_of(record.get("items")) if isinstance(record, dict) else ()
    if not pieces:
        return None
    total = record.get("total_minor")
    why = record.get("why")
    return Dressed(
        pieces=pieces,
        total_minor=total if isinstance(total, int) else sum(one.price_minor for one in pieces),
        currency=_text(record, "currency") or pieces[0].currency,
        title=_text(record, "title"),
        scheme=_text(record, "scheme"),
        why=" ".join(_texts(why)) if _is_list(why) else _text(record, "why"),
    )


def outfits_of(result: dict[str, Any]) -> tuple[Dressed, ...]:
    """The outfits of a result of compose_outfit or swap_item."""
    found = _listed(result.get("outfits")) or [result.get("outfit")]
    return tuple(outfit for record in found if (outfit := outfit_of(record)))


@dataclass(frozen=True)
class Shown:
    """What the shopper has in front of them.

    items: of the last search. outfits: of the last answer that had some. dressed: outfits came
    last, so "cheaper" means them. everything: all that was ever shown, by id. current: number of
    the outfit that the last answer spoke of.
    """

    items: tuple[Piece, ...] = ()
    outfits: tuple[Dressed, ...] = ()
    dressed: bool = False
    everything: dict[str, Piece] | None = None
    current: int = 1

    def piece(self, product_id: str) -> Piece:
        """What is known of an item; a Piece of nothing but its id where nothing is."""
        return (self.everything or {}).get(product_id) or Piece(product_id)

    @property
    def worn(self) -> tuple[Piece, ...]:
        """The pieces of all outfits."""
        return tuple(piece for outfit in self.outfits for piece in outfit.pieces)

    @property
    def in_front(self) -> Dressed | None:
        """The outfit that the last answer spoke of; None where none is shown."""
        place = self.current - 1
        return self.outfits[place if place < len(self.outfits) else 0] if self.outfits else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been shown."""
        return not (self.items or self.outfits)


def shown_in(turns: Iterable[Turn], context: dict[str, Any]) -> Shown:
    """What is in front of the shopper; the context's word counts before the results seen here."""
    known: dict[str, Piece] = {}
    items: tuple[Piece, ...] = ()
    outfits: tuple[Dressed, ...] = ()
    dressed = False
    for ran in (one for turn in turns for one in turn.ran if not one.failed):
        if ran.name == "search_catalog" and (found := pieces_of(ran.result.get("items"))):
            items, dressed = found, False
            known |= {piece.product_id: piece for piece in found}
        elif ran.name in ("compose_outfit", "swap_item") and (made := outfits_of(ran.result)):
            outfits = _changed(outfits, made, ran.arguments.get("product_ids"))
            dressed = True
            known |= {piece.product_id: piece for one in made for piece in one.pieces}
    kept = context.get("shown")
    if not isinstance(kept, dict):
        return Shown(items, outfits, dressed, known)
    items = _named(kept.get("items"), known)
    told = (_named(ids, known) for ids in _listed(kept.get("outfits")))
    outfits = tuple(_worn(pieces, outfits) for pieces in told if pieces)
    return Shown(items, outfits, bool(outfits) and (dressed or not items), known)


def _changed(
    before: tuple[Dressed, ...], made: tuple[Dressed, ...], ids: Any
) -> tuple[Dressed, ...]:
    """After a swap the new outfit stands where the old one stood."""
    if not _is_list(ids):
        return made
    kept = [one for one in before if set(one.product_ids) != set(map(str, ids))]
    return (*made, *kept)


def _worn(pieces: tuple[Piece, ...], seen: tuple[Dressed, ...]) -> Dressed:
    ids = {piece.product_id for piece in pieces}
    for outfit in seen:
        if set(outfit.product_ids) == ids:
            return outfit
    return Dressed(pieces, sum(one.price_minor for one in pieces), pieces[0].currency)


def _named(ids: Any, known: dict[str, Piece]) -> tuple[Piece, ...]:
    named = (str(one) for one in _listed(ids))
    return tuple(known.get(product_id) or Piece(product_id) for product_id in named)


def _text(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in _listed(value))


def _listed(value: Any) -> list[Any]:
    return list(value) if _is_list(value) else []


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)
