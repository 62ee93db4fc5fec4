"""An outfit's title, colour scheme and why, from the records of its pieces alone."""

from collections.abc import Sequence

from stylist.domain import Money, Outfit, Wish
from stylist.domain.money import as_said
from stylist.outfits.coloring import about_colors, relation
from stylist.outfits.colors import hue_gap
from stylist.outfits.pieces import Piece
from stylist.outfits.plan import MAIN, Plan
from stylist.outfits.query import OutfitQuery
from stylist.outfits.search import Found
from stylist.outfits.tables.palette import AREA
from stylist.outfits.titles import colors_of, listed, title
from stylist.outfits.together import hue_groups
from stylist.outfits.weather import proof_word
from stylist.search.cloths import in_a_sentence
from stylist.search.nouns import be

COOL_C, WARM_C, HOT_C = 16.0, 22.0, 28.0
_LIGHT = ("linen", "cotton", "viscose", "silk", "voile", "chiffon", "lyocell", "mesh", "straw")
_PROOF = ("waterproof", "water-repellent")
_WARM_KINDS = frozenset({"scarf", "beanie", "gloves", "parka", "puffer", "overcoat", "hoodie",
                         "sweater", "cardigan", "turtleneck", "sweatshirt"})  # fmt: skip
_WARM_CLOTH = ("wool", "cashmere", "alpaca", "merino", "fleece", "tweed", "flannel", "brushed",
               "corduroy", "fill", "down", "lined")  # fmt: skip


def told(query: OutfitQuery, plan: Plan, found: Sequence[Found]) -> tuple[Outfit, ...]:
    """The outfits as they are shown."""
    whose = [_whose(one.pieces) for one in found]
    is_mixed = not query.wish.department and len(set(whose)) > 1
    return tuple(outfit_of(query, plan, one.pieces, who if is_mixed else "")
                 for one, who in zip(found, whose, strict=True))  # fmt: skip


def _whose(pieces: Sequence[Piece]) -> str:
    """'women' or 'men'; '' for what is for both."""
    genders = {one.item.gender for one in pieces}
    return "women" if "female" in genders else "men" if "male" in genders else ""


def outfit_of(query: OutfitQuery, plan: Plan, pieces: Sequence[Piece], who: str = "") -> Outfit:
    """The pieces as an outfit with its words. who: as `title` has it."""
    ordered = sorted(pieces, key=lambda one: (-AREA[one.slot], one.slot))
    why = (_about_colors(query, plan, ordered), _about_occasion(query.wish, plan, ordered),
           _about_weather(query.wish, ordered), _about_money(query.wish, ordered))  # fmt: skip
    return Outfit(
        tuple(one.item for one in pieces),
        title=title(query.wish, plan, ordered, who),
        scheme=scheme(ordered),
        why=tuple(filter(None, why)),
    )


def scheme(pieces: Sequence[Piece]) -> str:
    """The colours and how they go together: 'neutrals with one accent: red, navy and white'."""
    hued = [one for one in pieces if one.tone.hue is not None]
    plain = [one for one in pieces if one.tone.hue is None]
    groups = hue_groups(one.tone for one in pieces)
    names = listed(colors_of([*hued, *plain]))
    quiet = "neutrals" if all(one.tone.is_neutral for one in plain) else "quiet colours"
    if not groups:
        families = {one.tone.family for one in plain}
        return f"all {plain[0].tone.family}" if len(families) == 1 else f"{quiet}: {names}"
    if len(groups) == 1:
        if len(hued) > 1:
            return f"tonal {hued[0].tone.family}{f' with {quiet}' if plain else ''}: {names}"
        kind = "one colour" if hued[0].slot in MAIN else "one accent"
        return f"{quiet} with {kind}: {names}" if plain else names
    if len(groups) == 2:
        return f"{relation(hue_gap(*groups))}: {names}"
    return f"several colours: {names}"


def _about_colors(query: OutfitQuery, plan: Plan, pieces: Sequence[Piece]) -> str:
    said = about_colors(pieces)
    if said and plan.own and query.seen and query.seen.colors:
        said += f", chosen for the {query.seen.colors[0]} in your photo"
    return said and f"{said}."


def _about_occasion(wish: Wish, plan: Plan, pieces: Sequence[Piece]) -> str:
    listed_for = [one for one in pieces if wish.occasion in one.item.occasion]
    if not wish.occasion or not any(one.slot in (*MAIN, "shoes") for one in listed_for):
        return ""
    if len(listed_for) == len(pieces):
        return f"Every piece of it is right {plan.code.purpose}."
    return f"{_the(listed_for)} {_be(listed_for)} just right {plan.code.purpose}."


def _about_weather(wish: Wish, pieces: Sequence[Piece]) -> str:
    said = [_about_temperature(wish, pieces)]
    if {"rain", "snow"} & set(wish.conditions):
        for word in _PROOF:
            proof = [one for one in pieces if proof_word(one.item) == word]
            said.append(f"{_the(proof).lower()} {_be(proof)} {word}" if proof else "")
    text = ", and ".join(filter(None, said))
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _about_temperature(wish: Wish, pieces: Sequence[Piece]) -> str:
    felt = wish.temperature_c
    if felt is not None and felt < COOL_C:
        warm = [_with_material(one) for one in pieces if _is_warm(one)]
        return f"the warmth comes from {listed(warm)}" if warm else ""
    if felt is not None and felt >= WARM_C:
        light = [one for one in pieces if _is_light(one)]
        day = "the heat" if felt >= HOT_C else "a warm day"
        names = listed(_with_material(one) for one in light)
        return f"{names} {_be(light)} light enough for {day}" if light else ""
    if wish.season and all(wish.season in one.item.season for one in pieces):
        return f"every piece is made for {wish.season}"
    return ""


def _be(pieces: Sequence[Piece]) -> str:
    return "are" if len(pieces) > 1 else be(pieces[0].noun)


def _is_warm(one: Piece) -> bool:
    cloth = one.item.material.lower()
    return one.kind in _WARM_KINDS or (
        one.slot in MAIN and one.clo > 0.2 and any(word in cloth for word in _WARM_CLOTH)
    )


def _is_light(one: Piece) -> bool:
    if one.slot == "bag" or "denim" in one.item.material.lower():
        return False
    return any(word in one.item.material.lower() for word in _LIGHT)


def _with_material(one: Piece) -> str:
    cloth = in_a_sentence(one.item.material).removeprefix("100% ")
    cloth = cloth.split(",")[0].split(" with ")[0]
    return f"the {one.noun} in {cloth}" if cloth else f"the {one.noun}"


def _about_money(wish: Wish, pieces: Sequence[Piece]) -> str:
    """How it stands to the limits; the total itself is shown beside it."""
    currency, said = pieces[0].item.currency, []
    if wish.total_minor is not None:
        limit = as_said(Money(wish.total_minor, currency))
        left = limit.minor - sum(one.item.price_minor for one in pieces)
        said.append(f"That leaves {Money(left, currency)} of your {limit}." if left > 0
                    else f"It comes to exactly your {limit}.")  # fmt: skip
    if wish.max_price_minor is not None:
        dearest = max(pieces, key=lambda one: one.item.price_minor)
        price = Money(dearest.item.price_minor, currency)
        said.append(f"The dearest piece, the {dearest.noun}, is {price}.")
    return " ".join(said)


def _the(pieces: Sequence[Piece]) -> str:
    said = listed(f"the {one.noun}" for one in pieces)
    return said[:1].upper() + said[1:]
