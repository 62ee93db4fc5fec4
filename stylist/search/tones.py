"""A colour's lightness, chroma and hue, reckoned from its hex code."""

import math
from functools import lru_cache


@lru_cache(2048)
def lch(hex_color: str) -> tuple[float, float, float]:
    """CIE lightness, chroma and hue of '#rrggbb' (sRGB, D65)."""
    red, green, blue = (_linear(int(hex_color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    x = _cube_root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _cube_root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _cube_root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    a, b = 500 * (x - y), 200 * (y - z)
    return 116 * y - 16, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _cube_root(value: float) -> float:
    return math.cbrt(value) if value > 0.008856 else 7.787 * value + 16 / 116
