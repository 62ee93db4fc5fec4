"""Descriptions: the product's own story, a word on wearing it, a word on its colour."""

from collections import Counter

from training.catalog.assortment.product import Colorway, Product
from training.catalog.assortment.sizes import chance
from training.catalog.assortment.wording.colors import COLOR_LINES
from training.catalog.assortment.wording.notes_extras import EXTRA_NOTES
from training.catalog.assortment.wording.notes_lower import LOWER_NOTES
from training.catalog.assortment.wording.notes_outer import OUTER_NOTES
from training.catalog.assortment.wording.notes_upper import UPPER_NOTES
from training.catalog.assortment.wording.patterns import PATTERN_LINES
from training.catalog.assortment.wording.titles import capitalized

NOTES = UPPER_NOTES | OUTER_NOTES | LOWER_NOTES | EXTRA_NOTES

_ORDERS = ("story note color", "story color", "story color note")


class Copywriter:
    """Deals sentences from the banks in turn, so that neighbours on a shelf never match."""

    def __init__(self) -> None:
        self._dealt: Counter[str] = Counter()

    def describe(self, product: Product, colorway: Colorway, family: str) -> str:
        """Two or three sentences for one item."""
        words = _words(colorway)
        sentences = {
            "story": product.story,
            "note": self._next(product.kind, product.kind, NOTES[product.kind]),
            "color": self._color_line(product, family),
        }
        turn = self._turn(f"order {product.kind}", len(_ORDERS))
        return " ".join(sentences[name].format(**words) for name in _ORDERS[turn].split())

    def _color_line(self, product: Product, family: str) -> str:
        if product.pattern != "plain":
            bank = PATTERN_LINES[product.pattern]
            return self._next(f"{product.kind} {product.pattern}", product.kind, bank)
        return self._next(f"{product.kind} {family}", product.kind, COLOR_LINES[family])

    def _next(self, topic: str, salt: str, bank: tuple[str, ...]) -> str:
        start = int(chance(f"{topic} {salt}") * len(bank))
        return bank[(start + self._turn(topic, len(bank))) % len(bank)]

    def _turn(self, topic: str, turns: int) -> int:
        turn = self._dealt[topic] % turns
        self._dealt[topic] += 1
        return turn


def _words(colorway: Colorway) -> dict[str, str]:
    accent = colorway.accent.name if colorway.accent else ""
    words = {"color": colorway.spoken, "main": colorway.main.name, "accent": accent}
    return words | {name.capitalize(): capitalized(word) for name, word in words.items()}
