"""A piece as a shopper names it, and whether an item is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from stylist.domain import CatalogItem
from stylist.domain.vocabulary import CATEGORIES
from stylist.remembering import remembered
from stylist.search.cloths import PURE, is_made_of
from stylist.search.colored import has_color, has_in_it, shows_color
from stylist.search.details import SPORTSWEAR, has_detail, is_for_sport
from stylist.search.facts import Facts
from stylist.search.priced import parted
from stylist.search.vocabulary import (
    CATEGORY_OF_KIND,
    DETAILS,
    KINDS_FOR_USE,
    KINDS_OF_WORD,
    MATERIALS,
    PATTERNS_OF_WORD,
)
from stylist.search.words import facts_in

_UMBRELLAS = ("knit",)
"""Words for several kinds that are a detail beside another."""
DEPARTMENT_OF_WORD: dict[str, str] = {
    "women's": "female", "womens": "female", "ladies": "female", "ladies'": "female",
    "men's": "male", "mens": "male", "unisex": "unisex",
}  # fmt: skip
"""Before a piece that has a wearer of its own: 'a men's shirt and a women's skirt'."""
_USES = frozenset({"dress", "suit", "top"})
"""Names of kinds that say no cut before another: a dress shirt is one to dress up with."""


@dataclass(frozen=True)
class Piece:
    """A piece as a shopper names it. color: '' where it has none of its own.

    kinds, categories: what it may be in the catalog; both empty for a word that we do not know.
    patterns, materials, details: what else it has of its own ('striped', 'linen', 'pencil').
    department: 'female' or 'male' where it is another's than the rest of the wish, 'unisex' where
    it must be for everybody; else ''.
    least_minor, most_minor: what it may cost where that is said of it alone; not in `words`.
    """

    words: str
    color: str
    kinds: tuple[str, ...]
    categories: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    department: str = ""
    least_minor: int | None = None
    most_minor: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether the catalog's vocabulary has a word for it."""
        return bool(self.categories)

    @property
    def is_special(self) -> bool:
        """Whether cut, pattern or fabric make it one among its kind."""
        return bool(self.patterns or self.materials or self.details)

    @property
    def is_like_another(self) -> bool:
        """Whether it is named after another kind beside its own: a shirt dress."""
        return any(word not in DETAILS for word in self.details)

    @property
    def plain(self) -> str:
        """Its colour and kind alone: 'black skirt' for 'black pencil skirt'."""
        cloths = (word for cloth in self.materials for word in cloth.split())
        special = {*self.patterns, *cloths, *self.details}
        said = [word for word in self.words.lower().split() if word not in special]
        if len(self.kinds) == 1:
            said = [self.color, self.kinds[0].replace("-", " ")]
        return " ".join(filter(None, said)) or self.words


@remembered(1024)
def piece_of(words: str) -> Piece:
    """Read 'navy linen trousers', 'boots up to 120', 'pencil skirt', 'outerwear' or 'kimono'.

    In 'shirt dress' the last counts; 'shirt' is its cut.
    """
    words, least, most = parted(words)
    said = words.lower().split()
    colors = facts_in(words.lower()).colors
    # "ankle boots" says more than "boots"; a shirt dress is a dress.
    pair, last = " ".join(said[-2:]), " ".join(said[-1:])
    end = pair if pair in KINDS_OF_WORD or pair in KINDS_FOR_USE else last
    before = said[: len(said) - len(end.split())]
    if end in CATEGORIES and end not in CATEGORY_OF_KIND:
        named = Facts(kinds=_kinds_of(end), categories=(end,))
    elif serving := KINDS_FOR_USE.get(end):
        of = dict.fromkeys(CATEGORY_OF_KIND[kind] for kind in serving)
        named = Facts(kinds=serving, categories=tuple(of))
    else:
        found = (facts for some in (end, words.lower()) if (facts := facts_in(some)).kinds)
        named = next(found, Facts())
    details = [word for word in before if (word in DETAILS and word not in MATERIALS)
               or _is_cut_of_another(word, named.kinds)]  # fmt: skip
    return Piece(
        words, colors[0] if colors else "", named.kinds, named.categories,
        tuple(word for word in before if word in PATTERNS_OF_WORD),
        _cloths_in(before),
        (*details, *_details_in(end, named.kinds)),
        next((DEPARTMENT_OF_WORD[word] for word in before if word in DEPARTMENT_OF_WORD), ""),
        least, most,
    )  # fmt: skip


def _is_cut_of_another(word: str, kinds: Sequence[str]) -> bool:
    """Whether it is 'shirt' of a shirt dress: the name of another kind, which this one is like."""
    another = KINDS_OF_WORD.get(word, ()) if word not in _USES else ()
    return bool(another and kinds) and not set(another) & set(kinds)


def _cloths_in(words: Sequence[str]) -> tuple[str, ...]:
    """The cloths that are named, each with the 'pure' before it."""
    pairs = zip(("", *words), words, strict=False)
    return tuple(PURE + word if f"{before} " == PURE else word
                 for before, word in pairs if word in MATERIALS)  # fmt: skip


def _details_in(name: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """What a name says beyond its kind: of 'chelsea boots', which are ankle boots, 'chelsea'."""
    parts = dict.fromkeys((*name.split(), name.replace(" ", "-")))
    words = (word if word in DETAILS else word.removesuffix("s") for word in parts)
    said = " ".join((*kinds, *_UMBRELLAS)).replace("-", "")
    return tuple(word for word in words if word in DETAILS and word.replace("-", "") not in said)


def _kinds_of(category: str) -> tuple[str, ...]:
    return tuple(kind for kind, name in CATEGORY_OF_KIND.items() if name == category)


def matches_piece(words: str, item: CatalogItem, *, partly: bool = False) -> bool:
    """Whether the item is such a piece, in colour, pattern, fabric and cut where it has them.

    partly: whether it is enough that the colour is one of its colours.
    """
    piece = piece_of(words)
    has = has_in_it if partly else has_color
    return (
        is_kind(piece, item)
        and (not piece.department or item.gender in (piece.department, "unisex"))
        and (not piece.color or has(item, piece.color))
        and _has_own(piece, item)
    )


def _has_own(piece: Piece, item: CatalogItem) -> bool:
    """Whether the item has the pattern, fabric and details that the piece is named with."""
    return (
        all(has_pattern(item, name) for name in piece.patterns)
        and all(is_made_of(item, name) for name in piece.materials)
        and all(has_detail(item, name) for name in piece.details)
    )


def is_kind(piece: Piece, item: CatalogItem) -> bool:
    """Whether the item is of the kind, whatever its colour.

    A shop that does not tag its items with our kinds is judged by category and title.
    """
    title = item.title.lower()
    if not piece.is_known:
        return piece.words.lower() in title
    kind = next((tag for tag in item.tags[:1] if tag in CATEGORY_OF_KIND), "")
    if kind:
        return kind in piece.kinds
    if item.category not in piece.categories:
        return False
    whole = {name for name, of in CATEGORY_OF_KIND.items() if of == item.category}
    return whole <= set(piece.kinds) or any(
        word.replace("-", " ").rstrip("s") in title for word in (piece.words, *piece.kinds)
    )


def has_pattern(item: CatalogItem, pattern: str) -> bool:
    """Whether the item has the pattern, said in a shopper's word or the catalog's."""
    return item.pattern in PATTERNS_OF_WORD.get(pattern, (pattern,))


def shows_piece(words: str, item: CatalogItem) -> bool:
    """Whether the item is such a piece, as one is refused: of a print, any colour counts."""
    if words == SPORTSWEAR:
        return is_for_sport(item)
    piece = piece_of(words)
    return (
        (
            is_kind(piece, item)
            or ("heels" in piece.kinds and _is_heeled(item))
            or _is_any_top(piece, item)
        )
        and (not piece.color or shows_color(item, piece.color))
        and _has_own(piece, item)
    )


def _is_any_top(piece: Piece, item: CatalogItem) -> bool:
    """Whoever refuses 'a white top' means no white shirt and jumper either."""
    said = piece.words.lower().split()
    return bool(piece.color) and said[-1] in ("top", "tops") and item.slot == "top"


def _is_heeled(item: CatalogItem) -> bool:
    """Whether it stands on a heel: who refuses heels refuses heeled boots."""
    return bool({"heeled", "block-heel", "kitten", "stiletto"} & set(item.tags)) or any(
        word.startswith("heel") for word in item.title.lower().replace("-", " ").split()
    )
