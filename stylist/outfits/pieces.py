"""An item as the composer sees it: its kind, how dressy and warm it is, its colour."""

from dataclasses import dataclass
from functools import lru_cache

from stylist.domain import CatalogItem
from stylist.outfits.colors import Tone, tone_of
from stylist.outfits.tables.climate import CLO, SUMMER_CLOTH, WINTER_CLOTH
from stylist.outfits.tables.occasions import DRESSIER, FORMALITY
from stylist.outfits.tables.palette import QUIET_PATTERNS
from stylist.search.nouns import noun_of
from stylist.search.vocabulary import CATEGORY_OF_KIND, KINDS_OF_WORD

MOST_DRESSIER = 1.2
THICK, THIN = {"cable", "chunky", "fisherman"}, {"fine-knit", "slim", "cropped", "fitted"}
THICK_KNIT, THIN_KNIT = 1.2, 0.85
"""ASHRAE's thick and thin sweaters, against the middle of both."""
SAME_BUT = {"shirt": "shirt", "dress": "dress", "jumpsuit": "jumpsuit", "skirt": "skirt",
            "trousers": "trousers", "jeans": "jeans", "shorts": "shorts", "blazer": "blazer",
            "scarf": "scarf", "sandals": "sandals"}  # fmt: skip
"""Categories that are a kind by themselves."""


@dataclass(frozen=True)
class Piece:
    """An item with what the rules need of it.

    kind: one of the catalog's kinds; the category where the record tells no more.
    formality: 0 to 5. clo: insulation. loud: its pattern is seen from afar.
    score: how well it serves the wish by itself; larger is better.
    """

    item: CatalogItem
    kind: str
    formality: float
    clo: float
    tone: Tone
    loud: bool
    score: float = 0.0

    @property
    def slot(self) -> str:
        """The place it takes."""
        return self.item.slot

    @property
    def noun(self) -> str:
        """What a shopper calls it."""
        return noun_of(self.kind)


def piece(item: CatalogItem, score: float = 0.0) -> Piece:
    """The item with its traits."""
    kind = kind_of(item)
    words = f"{' '.join(item.tags)} {item.material.lower()} {item.pattern}"
    formality = _formality(kind, item.category, words)
    is_loud = item.pattern.lower() not in QUIET_PATTERNS
    return Piece(item, kind, formality, _clo(item, kind), tone_of(item, kind), is_loud, score)


def kind_of(item: CatalogItem) -> str:
    """The item's kind, from its first tag, else from its title, else its category."""
    if item.tags and CATEGORY_OF_KIND.get(item.tags[0]) == item.category:
        return item.tags[0]
    return SAME_BUT.get(item.category) or _kind_in(item.title.lower(), item.category)


@lru_cache(4096)
def _kind_in(title: str, category: str) -> str:
    """The one kind of the category that a title names last ('Suede ankle boots')."""
    padded = f" {title.replace('-', ' ')} "
    found = [
        (padded.rfind(f" {word.replace('-', ' ')}"), len(word), kinds[0])
        for word, kinds in KINDS_OF_WORD.items()
        if len(kinds) == 1 and CATEGORY_OF_KIND[kinds[0]] == category
    ]
    at, _, kind = max(found, default=(-1, 0, ""))
    return kind if at >= 0 else category


@lru_cache(4096)
def _formality(kind: str, category: str, words: str) -> float:
    base = FORMALITY.get(kind, FORMALITY.get(category, 2.0))
    moved = sum(by for word, by in DRESSIER.items() if word in words)
    return base + max(-MOST_DRESSIER, min(MOST_DRESSIER, moved))


def _clo(item: CatalogItem, kind: str) -> float:
    base = CLO.get(kind, CLO.get(item.category, 0.0))
    if item.category == "knitwear":
        tags = set(item.tags)
        base *= THICK_KNIT if THICK & tags else THIN_KNIT if THIN & tags else 1.0
    seasons = set(item.season)
    if seasons and not seasons & {"summer", "spring"}:
        return base * WINTER_CLOTH
    return base * SUMMER_CLOTH if seasons and not seasons & {"autumn", "winter"} else base
