"""What the shop's buyers write down: one product, its colourways, its story."""

from dataclasses import dataclass, field

from stylist.domain.vocabulary import SEASONS
from training.catalog.assortment.palette import PALETTE, Color

FENNIMOOR = "Fennimoor"
PELORRA = "Pelorra"
QUILLYARD = "Quillyard"
THAWLINE = "Thawline"
BRINDLEWICK = "Brindlewick"
"""The house labels, all invented: tailoring and knits, dresses, casual, outdoor, leather."""


@dataclass(frozen=True)
class Colorway:
    """One colour of a product: a main colour, and an accent where one is drawn."""

    main: Color
    accent: Color | None
    spoken: str
    """As a sentence says it: 'navy', 'cream and navy'."""

    @property
    def raw(self) -> str:
        """As a label prints it: 'navy', 'cream/navy'."""
        return self.spoken.replace(" and ", "/")

    @property
    def slug(self) -> str:
        """As an id holds it: 'sky-blue', 'cream-navy'."""
        return self.raw.replace("/", "-").replace(" ", "-")


@dataclass(frozen=True, kw_only=True)
class Product:
    """One product. Words lists are strings, as a buyer types them.

    colors: colourways parted by ', '. 'cream/navy' is cream with navy, and says both;
        'sage~gum' is sage with a trim of gum, and says only sage.
    season: names of seasons, or 'all'. occasion, style: words; style words become tags.
    price, sale: whole dollars; sale maps a colour to its reduced price.
    sold_out: colours that are out of stock in every size.
    story: the sentence that only this product has; may hold {color}.
    throw: which throw of folds and fittings to draw. Some fittings depend on the colour too;
        a throw is kept under which every colour of the product has the same ones.
    """

    slug: str
    title: str
    kind: str
    brand: str
    gender: str
    price: int
    fabric: str
    material: str
    colors: str
    occasion: str
    style: str
    story: str
    cut: str = "regular"
    pattern: str = "plain"
    season: str = "all"
    sale: dict[str, int] = field(default_factory=dict)
    sold_out: str = ""
    throw: int = 0

    def __post_init__(self) -> None:
        known = {way.raw for way in self.colorways}
        strangers = (set(self.sale) | set(filter(None, self.sold_out.split(", ")))) - known
        if strangers:
            raise ValueError(f"{self.slug} has no colour {', '.join(sorted(strangers))}")

    @property
    def colorways(self) -> tuple[Colorway, ...]:
        """Its colours, in the shop's order."""
        return tuple(self._colorway(name) for name in self.colors.split(", "))

    def _colorway(self, name: str) -> Colorway:
        main, _, accent = name.replace("~", "/").partition("/")
        spoken = f"{main} and {accent}" if "/" in name else main
        return Colorway(PALETTE[main], PALETTE[accent] if accent else None, spoken)

    @property
    def seasons(self) -> tuple[str, ...]:
        """When it is worn."""
        return SEASONS if self.season == "all" else tuple(self.season.split())
