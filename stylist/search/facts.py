"""What a query is about, as facts that an item's record can agree with."""

from dataclasses import dataclass

from stylist.domain import CatalogItem, Garment
from stylist.domain.colors import family_of


@dataclass(frozen=True)
class Facts:
    """Colours, kinds and prices to agree with; empty fields ask for nothing.

    colors: colour words, best first; families: their basic families.
    kinds: kinds of piece (an item's first tag); categories: the catalog categories of these.
    style: tags such as the cut.
    price_minor: of the piece to compare prices with. gender, most_minor: what the words limit.
    avoid: what the words refuse.
    """

    colors: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    price_minor: int | None = None
    gender: str = ""
    most_minor: int | None = None
    avoid: "Facts | None" = None

    def is_vague(self) -> bool:
        """Whether nothing in it names a piece, a colour, a pattern, a fabric or an occasion."""
        return not (
            self.families
            or self.kinds
            or self.patterns
            or self.materials
            or self.seasons
            or self.occasions
        )


def of_garment(garment: Garment, categories: tuple[str, ...]) -> Facts:
    """What a garment seen in a photo asks for; `categories` are those it may belong to."""
    families = tuple(dict.fromkeys(family_of(color) for color in garment.colors))
    return Facts(garment.colors, families, categories)


def of_item(item: CatalogItem) -> Facts:
    """What 'more like this one' asks for."""
    return Facts(
        colors=(item.color_raw,) if item.color_raw else (),
        families=(item.color_family,) if item.color_family else (),
        categories=(item.category,),
        kinds=item.tags[:1],
        patterns=(item.pattern,) if item.pattern else (),
        materials=(item.material,) if item.material else (),
        style=item.tags[1:],
        price_minor=item.price_minor,
    )
