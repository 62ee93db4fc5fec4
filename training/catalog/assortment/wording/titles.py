"""Titles, as each house label prints them on the swing tag."""

from training.catalog.assortment.product import (
    BRINDLEWICK,
    PELORRA,
    QUILLYARD,
    Colorway,
    Product,
)

_PROPER = frozenset({"A-line", "Aran", "Bengal-stripe", "Breton", "Chelsea"})


def title(product: Product, colorway: Colorway) -> str:
    """'Oxford shirt in white', 'Navy jersey wrap dress', 'Ribbed tank, terracotta'.

    A product of one colour goes without it.
    """
    if len(product.colorways) == 1:
        return product.title
    if product.brand == QUILLYARD:
        return f"{product.title}, {colorway.spoken}"
    if product.brand in (PELORRA, BRINDLEWICK) and " and " not in colorway.spoken:
        return f"{capitalized(colorway.spoken)} {_inside(product.title)}"
    return f"{product.title} in {colorway.spoken}"


def capitalized(words: str) -> str:
    """The words with a capital at the front and nothing else touched."""
    return words[:1].upper() + words[1:]


def _inside(words: str) -> str:
    """A title as it reads behind another word: small, unless its first word is a name."""
    first, _, rest = words.partition(" ")
    small = first if first in _PROPER else first[0].lower() + first[1:]
    return f"{small} {rest}".strip()
