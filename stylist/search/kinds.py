"""Names the kind of a piece from its vector: the category whose prompt lies nearest."""

from collections.abc import Mapping, Sequence

from stylist.ports import Embedder, Vector
from stylist.vectors import dot

PROMPTS: dict[str, tuple[str, ...]] = {
    "top": ("a t-shirt", "a long-sleeve top", "a tank top", "a polo shirt"),
    "shirt": ("a button-down shirt", "a blouse"),
    "knitwear": ("a knitted sweater", "a cardigan", "a turtleneck"),
    "sweatshirt": ("a hoodie", "a sweatshirt"),
    "dress": ("a dress",),
    "jumpsuit": ("a jumpsuit",),
    "skirt": ("a skirt",),
    "trousers": ("trousers", "a pair of pants", "joggers", "leggings"),
    "jeans": ("a pair of jeans",),
    "shorts": ("a pair of shorts",),
    "blazer": ("a blazer",),
    "outerwear": ("a jacket", "a coat", "a raincoat", "a puffer jacket"),
    "shoes": ("a pair of shoes", "sneakers", "loafers", "high heels"),
    "boots": ("a pair of boots",),
    "sandals": ("a pair of sandals",),
    "bag": ("a handbag", "a backpack"),
    "hat": ("a hat", "a cap", "a beanie"),
    "scarf": ("a scarf",),
    "accessory": ("sunglasses", "a leather belt", "a necktie", "gloves"),
}
"""Category → what its pieces are called; the nearest of a category's prompts counts."""

REGION_OF_CATEGORY: dict[str, str] = {
    "top": "upper", "shirt": "upper", "knitwear": "upper", "sweatshirt": "upper",
    "blazer": "upper", "outerwear": "upper", "scarf": "upper",
    "trousers": "lower", "jeans": "lower", "shorts": "lower", "skirt": "lower",
    "shoes": "feet", "boots": "feet", "sandals": "feet",
}  # fmt: skip
"""Where a piece alone would be worn; what is not here (dress, bag, hat …) has the region full."""

WORN: dict[str, tuple[str, ...]] = {
    "upper": ("top", "shirt", "knitwear", "sweatshirt", "blazer", "outerwear"),
    "lower": ("trousers", "jeans", "shorts", "skirt"),
    "full": ("dress", "jumpsuit", "outerwear", "blazer", "knitwear"),
    "feet": ("shoes", "boots", "sandals"),
}
"""What a person can wear in a region: nothing else is guessed, or shown, for a garment there."""

MARGIN = 0.08
"""Cosines this close do not tell two categories apart: jeans are trousers to most pictures."""


class KindNamer:
    """Guesses categories; embeds its prompts once, at the first guess."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._prompts: list[tuple[str, Vector]] = []

    def likely(self, vector: Vector, among: Sequence[str] = ()) -> tuple[str, ...]:
        """The categories that the piece may belong to, likeliest first; at least one.

        among: the only ones that count; all of them when empty.
        """
        prompts = self._prompts or self._embed_prompts()
        scores: dict[str, float] = {}
        for category, prompt in prompts:
            if among and category not in among:
                continue
            scores[category] = max(scores.get(category, -1.0), dot(prompt, vector))
        ranked = sorted(scores, key=lambda category: -scores[category])
        return tuple(one for one in ranked if scores[one] >= scores[ranked[0]] - MARGIN)

    def _embed_prompts(self) -> list[tuple[str, Vector]]:
        pairs = _pairs(PROMPTS)
        vectors = self._embedder.embed_texts([text for _, text in pairs])
        self._prompts = [
            (category, vector) for (category, _), vector in zip(pairs, vectors, strict=True)
        ]
        return self._prompts


def region_of(category: str) -> str:
    """Where a piece of this category is worn."""
    return REGION_OF_CATEGORY.get(category, "full")


def _pairs(prompts: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(category, text) for category, texts in prompts.items() for text in texts]
