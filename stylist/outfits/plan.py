"""Which slots an outfit fills, and with what kinds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from stylist.domain import CatalogItem, Wish
from stylist.domain.vocabulary import SLOT_OF_CATEGORY
from stylist.errors import InvalidRequest
from stylist.outfits.any_top import widened
from stylist.outfits.codes import code_for
from stylist.outfits.query import OutfitQuery
from stylist.outfits.tables.occasions import DressCode
from stylist.outfits.weather import Climate, climate_of
from stylist.search.pieces import piece_of
from stylist.search.priced import bare

MAIN = ("dress", "top", "bottom", "outerwear")
"""Slots whose pieces make the outfit; what differs only elsewhere is the same outfit."""
BASE = ("dress", "top", "bottom")

_COLD_EXTRAS = ("scarf", "beanie", "gloves")
_SUN_EXTRAS = ("sunglasses", "sun-hat", "bucket-hat")
_EXTRAS_BELOW_C, _SUN_FROM_C = 8.0, 22.0
_BLAZER_UP_TO_C = 26.5
_WOMENS = frozenset({"dress", "jumpsuit", "skirt"})
_NO_DRESS = ("sport", "outdoor", "lounge")
_INDOORS = ("lounge",)
_JACKET_RARELY = ("sport", "beach", "lounge")


@dataclass(frozen=True)
class Plan:
    """What to fill.

    bases: ways to dress the body, each a tuple of slots; one may be empty, where the shopper's
    own piece does it. required, optional: further slots. named: slot → the wish's words for it,
    any of which will do. extras, bags: kinds that may fill accessory and bag unless named.
    own: slots that the shopper's own piece takes. rare: categories that the department hardly has.
    wide: slots of which so little was said that the dress code chooses among what will do.
    """

    code: DressCode
    climate: Climate
    bases: tuple[tuple[str, ...], ...]
    required: tuple[str, ...]
    optional: tuple[str, ...]
    named: Mapping[str, tuple[str, ...]]
    extras: tuple[str, ...]
    bags: tuple[str, ...]
    own: frozenset[str]
    rare: frozenset[str] = frozenset()
    notice: str = ""
    wide: frozenset[str] = frozenset()

    @property
    def spared(self) -> tuple[str, ...]:
        """Required slots that an outfit is shown without where nothing fits: all but those named;
        the shopper has shoes and coats at home."""
        return tuple(slot for slot in self.required if slot not in self.named)

    def without(self, slots: Iterable[str]) -> "Plan":
        """The plan that leaves these slots empty."""
        left = tuple(slot for slot in self.required if slot not in set(slots))
        return replace(self, required=left)

    def saying(self, more: str) -> "Plan":
        """The plan with a further sentence in its notice."""
        return replace(self, notice=f"{self.notice} {more}".strip())

    @property
    def slots(self) -> tuple[str, ...]:
        """Every slot that may be filled."""
        base = [slot for slots in self.bases for slot in slots]
        return tuple(dict.fromkeys((*base, *self.required, *self.optional)))


def plan_for(query: OutfitQuery) -> Plan:
    """What the wish, the kept pieces and the photo leave to fill.

    Raises:
        InvalidRequest: The kept pieces cannot be worn together.
    """
    wish, climate, code = query.wish, climate_of(query.wish), code_for(query)
    kept = _kept_slots(query.keep)
    named, notice = _named(wish, kept)
    own = own_slots(query, frozenset(named))
    is_male = wish.department == "male"
    bases = _bases(kept | set(named), own, is_male or wish.occasion in _NO_DRESS)
    fixed = [slot for slot in (*kept, *named) if slot not in ("dress", "top", "bottom")]
    # "Leave the shoes out" is said of those that are worn at home: none are lacking then.
    required = [*(() if "shoes" in wish.avoid_pieces else ("shoes",)), *fixed]
    if climate.wants_coat and wish.occasion not in _INDOORS:
        required.append("outerwear")
    wide = widened(named, code, climate)
    bags, extras = code.bags, _extras(code, climate, wish)
    optional = [slot for slot, is_open in (("outerwear", _jacket(code, climate, wish)),
                ("bag", bool(bags)), ("accessory", bool(extras))) if is_open]  # fmt: skip
    if wish.prefer_cheap or _is_worn_as_is(query, kept):  # what could be left out costs money
        optional = []
    return Plan(
        code, climate, bases, _free(required, own), _free(optional, own | set(required)),
        wide, extras, bags, own, _WOMENS if is_male else frozenset(), notice,
        frozenset(slot for slot in named if wide[slot] != named[slot]),
    )  # fmt: skip


def own_slots(query: OutfitQuery, asked: frozenset[str]) -> frozenset[str]:
    """The slot of the garment worn in the photo, unless the wish asks for one there."""
    if query.seen is None or not query.seen.categories:
        return frozenset()
    slot = SLOT_OF_CATEGORY[query.seen.categories[0]]
    return frozenset() if slot in asked else frozenset({slot})


def _kept_slots(keep: Iterable[CatalogItem]) -> set[str]:
    slots = [item.slot for item in keep]
    twice = next((slot for slot in slots if slots.count(slot) > 1), "")
    if twice:
        raise InvalidRequest(f"Two of the pieces to keep are for the same place: {twice}.")
    if "dress" in slots and {"top", "bottom"} & set(slots):
        raise InvalidRequest("A dress is worn instead of top and bottom; keep one or the other.")
    return set(slots)


def _is_worn_as_is(query: OutfitQuery, kept: set[str]) -> bool:
    """Whether one outfit of pieces that dress the body is asked for: 'without the scarf' wants no
    belt in its place."""
    whole = "dress" in kept or {"top", "bottom"} <= kept
    return query.count == 1 and whole and len(kept) > 1


def _named(wish: Wish, kept: set[str]) -> tuple[dict[str, tuple[str, ...]], str]:
    """Slot → the words that name a piece for it; and a word on those that cannot be had at once."""
    named: dict[str, list[str]] = {}
    left_out = []
    for words in wish.pieces:
        slots = slots_named(words)
        taken = kept | set(named)
        if (
            not slots
            or ("dress" in slots and taken & {"top", "bottom"})
            or (slots & {"top", "bottom"} and "dress" in taken)
        ):
            left_out.append(words)
        else:
            for slot in slots - kept:
                named.setdefault(slot, []).append(words)
    notice = (
        f"{' and '.join(map(bare, left_out)).capitalize()} could not be fitted in."
        if left_out
        else ""
    )
    return {slot: tuple(words) for slot, words in named.items()}, notice


def slots_named(words: str) -> set[str]:
    """The slots of a piece as a shopper names it; a suit has two."""
    return {SLOT_OF_CATEGORY[name] for name in piece_of(words).categories}


def _bases(taken: set[str], own: frozenset[str], two_only: bool) -> tuple[tuple[str, ...], ...]:
    if "dress" in own:
        return ((),)
    two = tuple(slot for slot in ("top", "bottom") if slot not in own)
    if "dress" in taken:
        return (("dress",),)
    if len(two) < 2 or taken & {"top", "bottom"} or two_only:
        return (two,)
    return (two, ("dress",))


def _extras(code: DressCode, climate: Climate, wish: Wish) -> tuple[str, ...]:
    kinds = list(code.extras)
    felt = climate.felt_c
    if felt is None:
        kinds = [kind for kind in kinds if kind not in _COLD_EXTRAS]
    elif felt < _EXTRAS_BELOW_C and wish.occasion not in _INDOORS:
        kinds = [*_COLD_EXTRAS, *kinds]
    if climate.is_wet:
        return tuple(kind for kind in dict.fromkeys(kinds)
                     if kind not in code.never and kind not in _SUN_EXTRAS)  # fmt: skip
    if "sun" in climate.conditions or (felt is not None and felt >= _SUN_FROM_C):
        kinds = [*_SUN_EXTRAS, *kinds]
    return tuple(kind for kind in dict.fromkeys(kinds) if kind not in code.never)


def _jacket(code: DressCode, climate: Climate, wish: Wish) -> bool:
    """Whether an outer layer may be added where it is not needed."""
    if code.blazer and climate.felt_c is not None and climate.felt_c <= _BLAZER_UP_TO_C:
        return True
    return not climate.forbids_coat and wish.occasion not in _JACKET_RARELY


def _free(slots: Iterable[str], taken: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slot for slot in slots if slot not in set(taken)))
