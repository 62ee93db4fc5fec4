"""The colours that an item is of, as its record tells them."""

from collections.abc import Sequence

from stylist.domain import CatalogItem
from stylist.domain.colors import family_of
from stylist.domain.vocabulary import COLOR_FAMILIES
from stylist.search.vocabulary import FAMILY_OF_SHADE


def has_color(item: CatalogItem, color: str) -> bool:
    """Whether the item is of the colour: a family by its family, a shade by the shade's family.

    What is of several colours at once ('multi') is of each that its record names. A shade that
    the shop itself calls it counts, whatever family the shop puts it in: ecru is beige to some.
    """
    if is_called(item, color):
        return True
    family = family_of(color)
    if item.color_family == "multi" and family != "multi":
        return has_in_it(item, color)
    return bool(family) and family == item.color_family


def has_in_it(item: CatalogItem, color: str) -> bool:
    """Whether the colour's family is among all that the record names: 'white/blue' has blue."""
    family = family_of(color)
    return is_called(item, color) or (bool(family) and family in families_of(item))


def is_called(item: CatalogItem, color: str) -> bool:
    """Whether the shop's own word for the colour of the whole item has this shade in it."""
    own = item.color_raw.lower()
    is_one = "/" not in own and color not in COLOR_FAMILIES
    return is_one and f" {color} " in f" {own} "


def families_of(item: CatalogItem) -> frozenset[str]:
    """The families of all colours that the record names; of one alone, the shop's own word."""
    shades = item.color_raw.lower().split("/")
    if len(shades) == 1 and item.color_family:
        return frozenset({item.color_family})
    return frozenset(filter(None, (item.color_family, *map(_family_of_shade, shades))))


def _family_of_shade(shade: str) -> str:
    word = shade.strip()
    return family_of(word) or FAMILY_OF_SHADE.get(word.rsplit(" ", 1)[-1], "")


def is_shade(item: CatalogItem, color: str) -> bool:
    """Whether the item's own colour word has this one in it."""
    return color in item.color_raw.lower()


def shows_color(item: CatalogItem, color: str) -> bool:
    """Whether the item shows the colour at all; of a print, any of its colours counts."""
    shades = [shade.strip() for shade in item.color_raw.lower().split("/")]
    if color in COLOR_FAMILIES:
        named = {*families_of(item), *map(_family_of_shade, shades)}
        return color in named
    return any(color in shade for shade in shades)


def is_only_of(item: CatalogItem, colors: Sequence[str]) -> bool:
    """Whether no colour shows but these, each a family or a shade of one; true of none."""
    if not colors:
        return True
    families = {family_of(color) for color in colors}
    shades = [shade.strip() for shade in item.color_raw.lower().split("/") if shade.strip()]
    shown = {*families_of(item), *filter(None, map(_family_of_shade, shades))} - {"multi"}
    return bool(shown) and shown <= families
