"""Says which part of a wish is in the way when nothing fits it, and how near the shop comes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import CatalogItem, Money, Wish
from stylist.domain.money import or_less
from stylist.search.nouns import be, is_plural, one
from stylist.search.priced import bare
from stylist.search.wanted import objections, priced_as, suits

_LOOKS = {"colors": "colour", "materials": "material", "patterns": "pattern"}
_DEPARTMENTS = {"female": "women", "male": "men"}
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FEW = 3
"""Up to this many, sizes that can be had are named."""


def shortage(wish: Wish, items: Sequence[CatalogItem], *, is_all: bool = True) -> str:
    """One or two sentences on what is in the way of a wish that none of these items fits.

    is_all: whether there are no others of the kind; else nothing is said of the whole shop.
    """
    names = tuple(map(bare, wish.pieces))
    wish = replace(priced_as(wish, wish.pieces), pieces=names)
    thing = " or ".join(names) or "piece"
    if not is_all:
        return (f"Among the {len(items):,} pieces nearest to it I found no {_full(wish, thing)} "
                "that fits everything; name the kind, or lift a limit.")  # fmt: skip
    if wish.age_group == "kids" and not any(item.age_group == "kids" for item in items):
        return "This shop has no clothes for children."
    plain = replace(wish, colors=(), patterns=(), materials=())
    if wish.pieces and not any(suits(plain, item) for item in items):
        return f"We have no {thing} in this shop."
    if wish.age_group == "kids" and not any(
        item.age_group == "kids" and suits(plain, item) for item in items
    ):
        return f"We have no {thing} for children."
    wanted = [item for item in items if suits(wish, item)]
    if not wanted:
        return _no_such_look(wish, items, thing)
    alone: defaultdict[str, list[CatalogItem]] = defaultdict(list)
    for item in wanted:
        broken = tuple(objections(wish, item))
        if len(broken) == 1:
            alone[broken[0]].append(item)
    if not alone:
        return _several_limits(wish, wanted, _full(wish, thing))
    # Nobody changes for whom it is while anything else can be lifted.
    liftable = [field for field in alone if field != "department"]
    if not liftable:
        return _no_such_department(wish, wanted, alone["department"], _full(wish, thing))
    name = max(liftable, key=lambda field: len(alone[field]))
    return _one_limit(wish, name, alone[name], _full(wish, thing))


def _no_such_look(wish: Wish, items: Sequence[CatalogItem], thing: str) -> str:
    """The colour, material or pattern that the kind does not come in."""
    said = f"We have no {_full(wish, thing)} at the moment"
    for field, word in _LOOKS.items():
        if not getattr(wish, field):
            continue
        other = [item for item in items if suits(wish.without(field), item)]
        fitting = [item for item in other if not any(objections(wish, item))]
        if fitting:
            return f"{said}; in another {word} there {_count(len(fitting))}."
    return f"{said}."


def _full(wish: Wish, thing: str) -> str:
    """The thing with the looks that are asked of it, none said twice: 'navy linen shirt'."""
    said = thing.lower().split()
    looks: list[str] = []
    for words in (wish.colors, wish.patterns, wish.materials):
        new = [word for word in words if not set(word.lower().split()) <= {*said, *looks}]
        looks += [" or ".join(new)] if new else []
    return " ".join((*looks, thing))


def _several_limits(wish: Wish, items: list[CatalogItem], thing: str) -> str:
    """That no limit alone is in the way, and what is wrong with the piece that comes nearest."""
    said = f"No {thing} {'meet' if is_plural(thing) else 'meets'} all of these limits together"
    apart = [(tuple(objections(wish, item)), item) for item in items]
    if not all(names for names, _ in apart):
        return f"{said}."
    names, near = min(apart, key=lambda one: (len(one[0]), one[1].price_minor))
    broken = dict.fromkeys(_broken(wish, name, near) for name in names)
    return f"{said}: the closest, the {near.title}, {' and '.join(broken)}."


def _broken(wish: Wish, name: str, item: CatalogItem) -> str:
    """What an item does that a limit forbids: 'costs $69'."""
    head = item.title.split(",")[0].split(" in ")[0]
    be_ = be(head)
    if name.endswith("_minor"):
        return f"{'cost' if is_plural(head) else 'costs'} {item.price}"
    if name == "sizes":
        return f"{be_} not in stock in size {' or '.join(wish.sizes)}"
    if name == "stock":
        return f"{be_} sold out"
    if name == "department":
        return f"{be_} for {_DEPARTMENTS.get(item.gender, 'others')}"
    if name == "age_group":
        return f"{be_} for {'children' if item.age_group == 'kids' else 'grown-ups'}"
    if name == "colors_only":
        return f"{be_} of another colour, too"
    refused = refused_in(wish, name, [item], one if name == "avoid_pieces" else str)
    return f"{be_} {refused}"


def _one_limit(wish: Wish, name: str, items: list[CatalogItem], thing: str) -> str:
    """What lifting one limit alone would free."""
    if name in ("max_price_minor", "total_minor"):
        nearest = min(items, key=lambda item: item.price_minor)
        return (f"We have no {thing} {_price_asked(wish, name, nearest.currency)}; the nearest is "
                f"the {nearest.title} at {nearest.price}.")  # fmt: skip
    if name == "min_price_minor":
        nearest = max(items, key=lambda item: item.price_minor)
        if wish.max_price_minor is not None:
            return (f"We have no {thing} {_price_asked(wish, name, nearest.currency)}; the nearest "
                    f"is the {nearest.title} at {nearest.price}.")  # fmt: skip
        return f"The dearest {thing} here {be(thing)} the {nearest.title} at {nearest.price}."
    if name == "sizes":
        sizes = " or ".join(wish.sizes)
        return f"No {thing} {be(thing)} in stock in size {sizes}{_other_sizes(items)}."
    if name == "stock":
        return (
            f"{'All' if is_plural(thing) else 'Every'} {thing} {be(thing)} sold out at the moment."
        )
    if name == "colors_only":
        return f"Any {thing} that would fit {be(thing)} of another colour, too."
    if name == "age_group":
        whose = "grown-ups" if wish.age_group == "kids" else "children"
        return f"Any {thing} that would fit {be(thing)} for {whose}."
    what = refused_in(wish, name, items, one if name == "avoid_pieces" else str)
    if name == "avoid_pieces" and set(map(bare, wish.pieces)) & set(wish.avoid_pieces):
        return f"All that would fit {be(thing)} {what}."
    return f"Any {thing} that would fit {be(thing)} {what}."


def _no_such_department(
    wish: Wish, wanted: Sequence[CatalogItem], others: Sequence[CatalogItem], thing: str
) -> str:
    """wanted: all of the kind and look. others: those of them that are for somebody else alone."""
    whose = _DEPARTMENTS[wish.department]
    has_own = any("department" not in objections(wish, item) for item in wanted)
    said = (f"No {thing} for {whose} {'fit' if is_plural(thing) else 'fits'} the rest of it"
            if has_own else f"We have no {thing} for {whose}")  # fmt: skip
    return f"{said}; for {_others(others)} there {_count(len(others))}."


def _price_asked(wish: Wish, name: str, currency: str) -> str:
    """'for $90 or less', 'from $200 to $250'."""
    if name == "total_minor" or wish.min_price_minor is None or wish.max_price_minor is None:
        return f"for {or_less(Money(getattr(wish, name), currency))}"
    least, most = (Money(one, currency) for one in (wish.min_price_minor, wish.max_price_minor))
    return f"from {least} to {most}"


def refused_in(
    wish: Wish, name: str, items: Sequence[CatalogItem], said: Callable[[str], str] = str
) -> str:
    """What these items show of a wish's refusals: 'black or navy, which you do not want'.

    name: of the field, such as 'avoid_colors'. A profile refuses much that is not in the way.
    said: how each word is said, with its article where it takes one.
    """
    found: list[str] = []
    for word in getattr(wish, name):
        only: dict[str, Any] = {name: (word,)}
        alone = replace(wish, **only)
        found += [word] if any(name in objections(alone, item) for item in items) else []
    of = "of " if name == "avoid_materials" else ""
    return f"{of}{' or '.join(map(said, found))}, which you do not want"


def _others(items: Sequence[CatalogItem]) -> str:
    genders = {item.gender for item in items}
    return _DEPARTMENTS.get(genders.pop(), "others") if len(genders) == 1 else "others"


def _other_sizes(items: list[CatalogItem]) -> str:
    if len(items) > _FEW:
        return f"; in other sizes there {_count(len(items))}"
    said = (f"the {item.title} in {', '.join(item.sizes_in_stock)}" for item in items)
    return f"; we have {'; '.join(said)}"


def _count(number: int) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"is {word}" if number == 1 else f"are {word}"
