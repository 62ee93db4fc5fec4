"""The shop's named colours: how each looks and which basic family shoppers file it under."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Color:
    """A named colour: '#rrggbb' and its family."""

    name: str
    hex: str
    family: str


_BY_FAMILY: dict[str, dict[str, str]] = {
    "black": {"black": "#1f1f22", "washed black": "#35363a"},
    "white": {
        "white": "#f7f6f2",
        "off-white": "#f1ede3",
        "ivory": "#f3ecdb",
        "cream": "#efe5cf",
    },
    "grey": {
        "charcoal": "#43464b",
        "graphite": "#5d6167",
        "grey": "#8b8e93",
        "light grey": "#bcbec1",
        "pearl grey": "#d3d3d1",
        "silver": "#c2c5c9",
        "grey wash": "#83888f",
    },
    "blue": {
        "navy": "#222d4d",
        "midnight": "#1a2036",
        "cobalt": "#284a96",
        "royal blue": "#2f58b5",
        "blue": "#3f6aa8",
        "sky blue": "#a9c6de",
        "powder blue": "#c3d3e0",
        "dusty blue": "#7f99b4",
        "indigo": "#2f3f60",
        "mid blue": "#5679a1",
        "light wash": "#a3bcd1",
        "petrol": "#1f4f63",
    },
    "green": {
        "sage": "#a3b191",
        "olive": "#6a6a42",
        "moss": "#586239",
        "forest green": "#2a4d3b",
        "bottle green": "#1f3d31",
        "emerald": "#1f7457",
        "mint": "#bfdccb",
        "pistachio": "#c5cf9f",
        "teal": "#23695f",
        "green": "#3c7a4c",
    },
    "red": {
        "red": "#b4262f",
        "cherry": "#9e1f33",
        "burgundy": "#6b2233",
        "oxblood": "#562024",
        "brick": "#9d4636",
        "poppy red": "#cc3a31",
    },
    "pink": {
        "blush": "#eccdc4",
        "pale pink": "#f0d2d5",
        "dusty pink": "#d2a2a2",
        "rose": "#c97f88",
        "fuchsia": "#b93a74",
        "raspberry": "#a2325a",
    },
    "purple": {
        "lavender": "#b8add3",
        "lilac": "#cdbbdb",
        "mauve": "#a289a3",
        "violet": "#6b4e92",
        "plum": "#5a2c50",
        "aubergine": "#422842",
    },
    "orange": {
        "rust": "#a8522f",
        "terracotta": "#bf6d4c",
        "burnt orange": "#c05a26",
        "tangerine": "#e08439",
        "apricot": "#e8b48d",
        "coral": "#e27e63",
    },
    "yellow": {
        "mustard": "#c6972f",
        "sunflower": "#e6b635",
        "marigold": "#dfa12f",
        "lemon": "#ebd565",
        "butter yellow": "#f2e3a6",
        "gold": "#c3a05c",
    },
    "brown": {
        "camel": "#b78a58",
        "tan": "#a87549",
        "cognac": "#96562f",
        "chestnut": "#70422b",
        "chocolate": "#4c3127",
        "mocha": "#7b5e4b",
        "taupe": "#8d7f70",
        "tortoise": "#5c3a24",
        "gum": "#b98b5e",
        "brown": "#6b4a35",
    },
    "beige": {
        "beige": "#d0bb98",
        "sand": "#d6c3a0",
        "stone": "#cbc3b3",
        "oatmeal": "#dacfbb",
        "ecru": "#e5dbc5",
        "khaki": "#b4a37d",
        "champagne": "#e2d0b1",
        "natural": "#d9bf92",
    },
}

PALETTE: dict[str, Color] = {
    name: Color(name, value, family)
    for family, names in _BY_FAMILY.items()
    for name, value in names.items()
}
