"""Says which part of a wish is in the way when nothing fits it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from stylist.domain import CatalogItem, Money, Wish
from stylist.search.wanted import objections, suits

_LIMIT_WORDS = {"sizes": "the size {}", "department": "the department",
                "avoid_colors": "no {}", "avoid_pieces": "no {}", "avoid_patterns": "no {}",
                "avoid_materials": "no {}", "age_group": "clothes for children",
                "stock": "what is in stock"}  # fmt: skip


def shortage(wish: Wish, items: Sequence[CatalogItem]) -> str:
    """One sentence on what is in the way of a wish that none of these items fits."""
    if wish.age_group == "kids":
        return "This shop has no clothes for children."
    asked = " or ".join(wish.pieces)
    known = [item for item in items if suits(replace(wish, colors=(), patterns=(), materials=()),
                                             item)]  # fmt: skip
    if asked and not known:
        return f"There is no {asked} in this shop."
    wanted = [item for item in items if suits(wish, item)]
    if not wanted:
        looks = " ".join((*wish.colors, *wish.patterns, *wish.materials))
        return f"There is nothing in {looks} among {asked or 'the pieces'} here."
    alone = Counter(broken[0] for item in wanted
                    if len(broken := tuple(objections(wish, item))) == 1)  # fmt: skip
    if not alone:
        return f"Nothing fits all of these limits together{' for ' + asked if asked else ''}."
    field_name, count = alone.most_common(1)[0]
    return f"Nothing fits: {_say(wish, field_name)} is in the way. Without it {count} would."


def _say(wish: Wish, name: str) -> str:
    value = getattr(wish, name, "")
    if name.endswith("_minor"):
        which = {"max_price_minor": "the price limit of {}", "min_price_minor": "the least price "
                 "of {}", "total_minor": "the total of {}"}[name]  # fmt: skip
        return which.format(Money(int(value)))
    words = " or ".join(value) if isinstance(value, tuple) else str(value)
    return _LIMIT_WORDS.get(name, name).format(words)
