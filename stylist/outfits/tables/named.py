"""How a colour word usually looks, for advice where there is no garment to measure. Data only."""

HEX_OF_COLOR: dict[str, str] = {
    "black": "#1f1f22", "white": "#f7f6f2", "off-white": "#f1ede3", "ivory": "#f3ecdb",
    "cream": "#efe5cf", "ecru": "#e5dbc5", "grey": "#8b8e93", "gray": "#8b8e93",
    "charcoal": "#43464b", "slate": "#5d6167", "silver": "#c2c5c9",
    "blue": "#3f6aa8", "navy": "#222d4d", "dark blue": "#222d4d", "cobalt": "#284a96",
    "indigo": "#2f3f60", "light blue": "#a9c6de", "sky blue": "#a9c6de", "pale blue": "#b9d0e4",
    "dusty blue": "#7f99b4", "denim blue": "#2f3f60", "turquoise": "#3fa9a5",
    "green": "#3c7a4c", "sage": "#a3b191", "olive": "#6a6a42", "khaki": "#77734f",
    "forest": "#2a4d3b", "dark green": "#2a4d3b", "forest green": "#2a4d3b",
    "light green": "#a9cf9b", "emerald": "#1f7457", "mint": "#bfdccb", "teal": "#23695f",
    "red": "#b4262f", "scarlet": "#c4242c", "crimson": "#a11d33", "dark red": "#7a1f2b",
    "burgundy": "#6b2233", "maroon": "#5f1f2a", "wine": "#642336",
    "pink": "#dd8fa0", "blush": "#eccdc4", "dusty pink": "#d2a2a2", "rose": "#c97f88",
    "hot pink": "#d6408a", "fuchsia": "#b93a74", "magenta": "#ab2f78",
    "purple": "#65478f", "lavender": "#b8add3", "lilac": "#cdbbdb", "mauve": "#a289a3",
    "violet": "#6b4e92", "plum": "#5a2c50",
    "orange": "#d9752f", "rust": "#a8522f", "terracotta": "#bf6d4c", "coral": "#e27e63",
    "peach": "#efb795",
    "yellow": "#e6c235", "mustard": "#c6972f", "lemon": "#ebd565", "gold": "#c3a05c",
    "butter yellow": "#f2e3a6",
    "brown": "#6b4a35", "camel": "#b78a58", "tan": "#a87549", "cognac": "#96562f",
    "chocolate": "#4c3127",
    "beige": "#d0bb98", "sand": "#d6c3a0", "stone": "#cbc3b3", "taupe": "#8d7f70",
    "nude": "#dcc0a8",
}  # fmt: skip
"""Colour word → '#rrggbb', of our own choosing."""

CANDIDATES = (
    "dusty pink", "burgundy", "sage", "sky blue", "plum", "forest green", "olive", "rust",
    "lavender", "mustard", "teal", "blush", "emerald", "dusty blue", "terracotta", "butter yellow",
    "mint", "lilac", "rose", "cobalt", "coral", "red",
)  # fmt: skip
"""What is offered beside a colour, the most wearable first."""

WARM = (340.0, 115.0)
"""Hues from and to (over 0) that are warm."""
DARK_BELOW, LIGHT_FROM = 48.0, 68.0
CALM = {
    ("warm", "dark"): ("cream", "camel"), ("warm", "middle"): ("cream", "navy"),
    ("warm", "light"): ("navy", "chocolate"), ("cool", "dark"): ("white", "grey"),
    ("cool", "middle"): ("white", "navy"), ("cool", "light"): ("navy", "grey"),
}  # fmt: skip
"""Neutrals that set a colour off, by its warmth and depth."""

BESIDE_NEUTRAL: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "navy": (("white", "camel"), ("burgundy", "blush")),
    "black": (("white", "camel"), ("emerald", "red")),
    "white": (("navy", "camel"), ("cobalt", "sage")),
    "grey": (("white", "navy"), ("blush", "burgundy")),
    "brown": (("cream", "navy"), ("sky blue", "olive")),
    "beige": (("white", "chocolate"), ("navy", "sage")),
}  # fmt: skip
"""A neutral → (quiet company, colours that it carries well)."""

FRIENDS = frozenset({
    frozenset({"blue", "green"}), frozenset({"red", "pink"}), frozenset({"burgundy", "mustard"}),
    frozenset({"burgundy", "olive"}), frozenset({"rust", "mustard"}), frozenset({"rust", "olive"}),
})  # fmt: skip
"""Families, or shades, that stylists put side by side whatever their hues say."""
