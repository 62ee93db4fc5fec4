"""The tools as a model is told of them: flat schemas, underscores, nothing nested.

Some models take no definitions, no dash in a name and only `type`, `properties` and `required`
at the top of a schema, so none of ours needs more.

What comes back, as JSON text:
- search_catalog: {"items": [brief], "notice"?, "garment"?} where brief is {product_id, title,
  price_minor, currency, category, slot, kind, color, color_family, material, brand,
  pattern, sizes_in_stock, season, occasion, reasons}; garment says what of the photo was
  searched for.
- compose_outfit: {"outfits": [{product_ids, items: [brief], total_minor, currency, title, scheme,
  why}], "notice"?}
- swap_item: {"outfit": {as above}, "out": brief, "in": brief, "notice"?}
- draw_outfit: {"drawn": true, "alt", "imagined"?}; imagined says whether a photo comes, or why none
- get_weather: {"place", "temperature_c", "conditions", "source", "sentence", "month"}, or
  {"unknown": place}
- style_guide: {"passages": [{passage_id, title, text, source?}]}; source is an address to cite
- remember: {"remembered": {field: value}}
A call that cannot be done gives status "error" and {"error": sentence}.
"""

from typing import Any

from stylist.domain.outfit import SLOTS
from stylist.domain.vocabulary import AGE_GROUPS, GENDERS, OCCASIONS, SEASONS
from stylist.domain.wish import CONDITIONS

Spec = dict[str, Any]

_WORDS: Spec = {"type": "array", "items": {"type": "string"}}


def _words(description: str) -> Spec:
    return _WORDS | {"description": description}


def _one(description: str, words: tuple[str, ...]) -> Spec:
    return {"type": "string", "enum": list(words), "description": description}


def _number(description: str) -> Spec:
    return {"type": "number", "description": description}


def _text(description: str) -> Spec:
    return {"type": "string", "description": description}


WISH: Spec = {
    "text": _text("Words on style that no other field holds: flowy, bohemian, oversized."),
    "occasion": _one("What it is for.", OCCASIONS),
    "season": _one("The season it is for.", SEASONS),
    "temperature_c": _number("What it feels like outside, in degrees Celsius."),
    "conditions": {"type": "array", "items": {"type": "string", "enum": list(CONDITIONS)},
                   "description": "The weather beside the temperature."},
    "place": _text("Where it will be worn."),
    "month": {"type": "integer", "description": "When, 1 to 12."},
    "pieces": _words("Kinds of piece, their own colour before and price limit behind: dress, "
                     "navy trousers, boots up to 120."),
    "colors": _words("Colours wanted, whatever the piece."),
    "patterns": _words("Patterns wanted: striped, floral, plain."),
    "materials": _words("Fabrics wanted: linen, wool."),
    "sizes": _words("The shopper's sizes: M, EU 39, waist 32."),
    "department": _one("Whose clothes.", GENDERS),
    "age_group": _one("For whom.", AGE_GROUPS),
    "min_price": _number("Least that one piece may cost."),
    "max_price": _number("Most that one piece may cost."),
    "total": _number("Most that the whole outfit may cost."),
    "colors_only": {"type": "boolean", "description": "Nothing of any other colour."},
    "prefer_cheap": {"type": "boolean", "description": "Show the cheaper first."},
    "avoid_pieces": _words("Kinds of piece refused."),
    "avoid_colors": _words("Colours refused."),
    "avoid_patterns": _words("Patterns refused."),
    "avoid_materials": _words("Fabrics refused."),
}  # fmt: skip
"""The fields of a wish, as arguments."""

_IDS = _words("The product ids of the outfit's pieces.")


def _spec(name: str, description: str, properties: Spec, *required: str) -> Spec:
    schema: Spec = {"type": "object", "properties": properties, "required": list(required)}
    return {"name": name, "description": description, "inputSchema": {"json": schema}}


SPECS: tuple[Spec, ...] = (
    _spec(
        "search_catalog",
        "Find pieces of the shop that fit a wish; with a photo, pieces like what it shows.",
        WISH | {
            "like": _text("Product id of a piece that the results should resemble."),
            "use_photo": {"type": "boolean", "description":
                          "Search with the shopper's photo, too. True where there is one."},
            "garment": _text("Which garment of the photo: upper, lower, full, feet, 2:upper …"),
            "limit": {"type": "integer", "description": "Pieces wanted, 1 to 24; 8 if not said."},
            "without": _words("Product ids not to show."),
        },
    ),
    _spec(
        "compose_outfit",
        "Put up to three outfits together from stock that fit a wish.",
        WISH | {
            "keep": _words("Product ids that every outfit must hold."),
            "without": _words("Product ids not to use."),
            "use_photo": {"type": "boolean", "description":
                          "Build around what the shopper's photo shows."},
            "count": {"type": "integer", "description": "Outfits wanted, 1 to 3."},
        },
    ),
    _spec(
        "swap_item",
        "Change one piece of an outfit and keep the rest.",
        WISH | {"product_ids": _IDS,
                "slot": _one("The slot whose piece goes.", SLOTS),
                "without": _words("Product ids not to use.")},
        "product_ids", "slot",
    ),
    _spec("draw_outfit", "Draw a picture of an outfit.",
          {"product_ids": _IDS, "title": _text("A few words above it."),
           "imagine": {"type": "boolean", "description":
                       "True only where the shopper asks to see it worn, or for a photo of it."}},
          "product_ids"),
    _spec("get_weather", "What the weather will be, or typically is.",
          {"place": _text("A town, with its country where that helps."),
           "month": {"type": "integer", "description": "1 to 12; left out for now."}}, "place"),
    _spec("style_guide", "Advice of the house on occasions, colour, fit, fabrics, care, travel.",
          {"question": _text("What the shopper wants to know.")}, "question"),
    _spec(
        "remember",
        "Keep what the shopper said of themselves for later visits.",
        {name: WISH[name] for name in
         ("sizes", "department", "avoid_colors", "avoid_pieces", "avoid_materials",
          "avoid_patterns")}
        | {"liked_colors": _words("Colours they like.")},
    ),
)  # fmt: skip
