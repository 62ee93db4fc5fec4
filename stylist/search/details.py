"""Whether an item has a cut or a detail that a piece is named with."""

import re

from stylist.domain import CatalogItem

_RAINWEAR = frozenset({"raincoat", "rain-boots"})
_TAGGED: dict[str, tuple[str, ...]] = {
    "crew-neck": ("crew",),
    "relaxed": ("loose",),
    "maxi": ("floor-length",),
}
"""Detail → other tags that tell it."""
_LENGTHS = frozenset({"maxi", "floor-length", "mini", "short"})

NEAR_CUTS: dict[str, tuple[str, ...]] = {
    "skinny": ("slim",), "bootcut": ("flared",), "relaxed": ("wide",), "straight": (),
    "midi": (), "mini": (), "crew-neck": (), "slim": (),
}  # fmt: skip
"""Cut → those that come near it, for a kind that it does not come in; last any cut will do."""

SPORTSWEAR = "sportswear"
"""As a piece that is refused: whatever is made for sport."""
_SPORTY = frozenset({"sport", "gym", "running", "runner", "yoga"})


def is_for_sport(item: CatalogItem) -> bool:
    """Whether tags or occasions say that it is made for sport, and not for the street as well."""
    return bool(_SPORTY & set(item.tags)) or set(item.occasion) == {"sport"}


def has_detail(item: CatalogItem, detail: str) -> bool:
    """Whether title or tags tell it; a dress of no other length counts as a midi."""
    shown = f" {item.title.lower().replace('-', ' ')} {' '.join(item.tags).replace('-', ' ')} "
    if detail == "waterproof" and set(item.tags[:1]) & _RAINWEAR:
        return True
    if detail == "midi" and item.category == "dress" and not _has_length(item, shown):
        return True
    if set(_TAGGED.get(detail, ())) & set(item.tags[1:]):
        return True
    # "long-sleeved" is tagged long-sleeve, "wide-leg" is sold as wide.
    stem = detail.replace("-", " ").removesuffix("ed").removesuffix(" leg").removesuffix(" fit")
    return bool(re.search(rf" {re.escape(stem)}(?:s|es?|e?d|[bnpt]ed)? ", shown))


def _has_length(item: CatalogItem, shown: str) -> bool:
    return bool(_LENGTHS & set(item.tags)) or any(f" {one} " in shown for one in ("maxi", "mini"))
