"""What an item is made of, against the cloth that a shopper names: wanted, pure or refused."""

import re

from stylist.domain import CatalogItem

PURE = "pure "
"""Before a cloth: nothing else may be in it. 'pure linen'."""

_WOOLS = ("wool", "merino", "cashmere", "alpaca", "tweed", "mohair")
_MEANT: dict[str, tuple[str, ...]] = {
    "wool": _WOOLS,
    "leather": ("leather", "nappa"),
    "flannel": ("flannel", "brushed cotton"),
}
"""Cloth → what a record may call it."""
_REFUSED: dict[str, tuple[str, ...]] = {**_MEANT, "leather": ("leather", "suede", "nappa")}
"""Who refuses a fabric refuses what is made of the same."""

_WEAVES = frozenset(
    {"canvas", "chiffon", "corduroy", "denim", "flannel", "fleece", "jersey", "lace", "satin",
     "tulle", "tweed", "velvet"}
)  # fmt: skip
"""How fibres are made up: a record may tell it by title or tag, and by its material the fibre."""

_IMITATION = re.compile(r"\b(?:vegan|faux|fake|imitation) leather\b")
_BESIDE = re.compile(r"\b(?:soles?|lining|lined|fill|filling|coating|trims?)\b")
"""Parts of a piece that nobody means who asks what it is of."""
_BLEND = re.compile(r"\bblends?\b|\bmix\b|\band\b|\bwith\b|[&+/]|(?<!\d)(?!100\b)\d+(?:\.\d+)? ?%")


_FROM = re.compile(r"(?:100% )?[A-Z]\w+(?:an|ish|ese) ")
"""Where a cloth comes from has a capital: 'Italian wool'."""


def in_a_sentence(cloth: str) -> str:
    """A record's words on a cloth without the capital of a line: 'Wool blend' → 'wool blend'."""
    return cloth if _FROM.match(cloth) else cloth.lower()


def is_made_of(item: CatalogItem, cloth: str) -> bool:
    """Whether it is of the cloth that is wanted; of a 'pure' one, without any other fibre."""
    named = cloth.lower().removeprefix(PURE)
    made = _main(item.material.lower())
    if cloth.lower().startswith(PURE) and _BLEND.search(made):
        return False
    return _names(_MEANT.get(named, (named,)), made) or _shows(item, named)


def is_of_refused(item: CatalogItem, cloth: str, wanted: tuple[str, ...] = ()) -> bool:
    """Whether any part of it is of a cloth that is refused, or of one that is made of the same.

    wanted: cloths asked for beside; who wants vegan leather does not mean it by 'no leather'.
    """
    named = cloth.lower().removeprefix(PURE)
    made = item.material.lower()
    if any(_IMITATION.search(one) for one in wanted):
        made = _IMITATION.sub("", made)
    return _names(_REFUSED.get(named, (named,)), made) or _shows(item, named)


def _main(made: str) -> str:
    """A record's material without soles, linings and fillings."""
    parts = made.split(",")
    return ",".join([parts[0], *(part for part in parts[1:] if not _BESIDE.search(part))])


def _names(words: tuple[str, ...], made: str) -> bool:
    return any(word in made for word in words)


def _shows(item: CatalogItem, cloth: str) -> bool:
    """Whether title or tags name it; they count for a weave, or where no material is recorded."""
    if item.material and cloth not in _WEAVES:
        return False
    said = re.findall(r"[a-z]+", " ".join((item.title, *item.tags)).lower())
    return cloth in said
