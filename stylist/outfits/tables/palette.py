"""Colours as a stylist sorts them."""

HUES: dict[str, float] = {
    "red": 25, "orange": 58, "yellow": 90, "green": 145, "blue": 265, "purple": 310, "pink": 0,
}  # fmt: skip
"""Family → hue angle in CIE LCh (D65), of its sRGB namesake, where a record gives no hex."""

LIGHTNESS: dict[str, float] = {"black": 12, "white": 96, "beige": 82, "brown": 40, "grey": 58}
"""Family → CIE lightness for the same case; others 50."""

NEUTRAL_CHROMA = 12.0
NAVY_LIGHTNESS = 28.0
"""A blue darker than this serves as a neutral."""

SAME_HUE, ANALOGOUS, COMPLEMENTARY = 20.0, 62.0, 145.0
"""Degrees between two hues: up to SAME one colour, up to ANALOGOUS neighbours on the wheel, from
COMPLEMENTARY opposites; between those they compete (Itten's contrasts, on the LCh wheel)."""

AREA: dict[str, float] = {
    "dress": 1.4, "top": 0.8, "bottom": 0.9, "outerwear": 1.0, "shoes": 0.5, "bag": 0.45,
    "accessory": 0.4,
}  # fmt: skip
"""How much of the picture a slot's colour makes, to weigh harmony and clash."""

QUIET_PATTERNS = frozenset({"", "plain", "solid", "pinstripe", "melange", "textured"})
"""Read as one colour from across a room; the rest are loud."""
