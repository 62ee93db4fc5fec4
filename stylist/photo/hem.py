"""Finds where the upper garment ends: a jacket at the hips, a coat or a dress further down.

Bodies do not say where cloth ends, colour does: below the hips, pixels that look like the cloth
on the torso belong to it down to the height at which they stop being the greater part.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from stylist.photo.anatomy import ANKLES, HIPS, SHOULDERS, Anatomy
from stylist.photo.flags import Flags
from stylist.photo.networks import Floats

NO_HEM: Final = 0.0
_BANDS: Final = 24
"""Heights that are looked at between hip and ankle."""
_HOLDS: Final = 0.4
"""Share of a band that must look like the torso's cloth: an open coat shows trousers between."""
_APART: Final = 16.0
"""Distance in weighted L*a*b* (8 bits) past which two cloths are told apart."""
_SHADES: Final = 3
_LEAST_SHADE: Final = 0.08
_MOSTLY: Final = 0.6
_SAMPLE: Final = 1500
_WEIGHTS: Final = np.array([0.5, 1.2, 1.2], np.float32)
"""A fold is darker, not another cloth."""
_GREY_WEIGHTS: Final = np.array([1.0, 1.2, 1.2], np.float32)
"""In a photo in black and white, cloths have nothing but light to differ in."""
_LEAST_PIXELS: Final = 40
_BARE: Final = 0.35
"""Skin on the legs over cloth there, past which the legs are bare."""
_DARK: Final = 90.0
_TINT: Final = 6.0
"""What a JPEG adds to grey in a, b."""
_GREYISH: Final = 14.0
_COLORFUL: Final = 24.0
"""Distance from grey in a, b of 8 bits; blue jeans under a blue shirt stay below."""
_LONG: Final = 0.3
_LONG_OVER_SKIN: Final = 0.13
"""Cloth of the torso that ends on bare thighs is a short dress."""
_LONG_IF_UNSEEN: Final = 0.22
"""The same where the photo ends before the cloth does."""
_LEAST_LEG: Final = 1.1
"""Length of a leg over that of the torso; shorter ones sit, or were guessed outside the photo."""
_LOW: Final = 0.6
"""From here to the ankle (hip 0, knee 0.5, ankle 1) only floor-length garments reach."""


@dataclass(frozen=True)
class Hem:
    """The lower end of the upper garment.

    Attributes:
        height: Where it is: 0 at the hips, 0.5 at the knees, 1 at the ankles.
        above: Pixels of the legs that belong to the upper garment, [height, width].
        least: Height from which it is the hem of a dress or a coat, not of a jacket or a shirt.
    """

    height: float
    above: Flags
    least: float = _LONG

    @property
    def is_long(self) -> bool:
        """Whether one piece covers torso and legs."""
        return self.height >= self.least


def find_hem(lab: Floats, cloth: Flags, skin: Flags, parts: Anatomy, points: Floats) -> Hem:
    """Where the cloth of the torso ends on the legs.

    Args:
        lab: L*a*b* of 8 bits, [height, width, 3].
        cloth: Where the person wears something, head and bare skin left out.
        skin: Where the person is bare.
        points: The 33 landmarks in its pixels, [33, 2].
    """
    down = down_the_legs(points, cloth.shape)
    below = (parts.legs | parts.feet) & (down < 1.0)
    legs, bare = cloth & below, skin & below & (down > 0.1)
    torso = cloth & parts.torso & (parts.along > 0.1 * parts.unit)
    is_bare = bool(bare.sum() > _BARE * max(1, (legs & (down > 0.1)).sum()))
    nothing = Hem(NO_HEM, np.zeros_like(cloth))
    if not _stands(points) or torso.sum() < _LEAST_PIXELS or legs.sum() < _LEAST_PIXELS:
        return nothing
    scaled = lab * (_GREY_WEIGHTS if _is_black_and_white(lab) else _WEIGHTS)
    upper = _shades(scaled[torso])
    low = legs & (down > _LOW)
    lower = _shades(scaled[low]) if low.sum() >= _LEAST_PIXELS and not is_bare else None
    if lower is None or _is_one_cloth(scaled[torso], upper, scaled[low], lower):
        # What is lowest tells nothing: bare shins, the same cloth, or a photo that ends above.
        alike = _to_shades(scaled, upper) < _APART
    else:
        alike = _to_shades(scaled, upper) < _to_shades(scaled, lower)
    alike = _settled(alike & legs)
    height = _height(alike, legs, down)
    unseen = not is_bare and height >= float(np.percentile(down[legs], 98)) - 3 / _BANDS
    if height == NO_HEM or (unseen and _is_separates(lab, alike, down)):
        return nothing
    least = _LONG_OVER_SKIN if is_bare else _LONG_IF_UNSEEN if unseen else _LONG
    # Long hems are seldom level.
    return Hem(height, alike & (down < height + (0.2 if height >= least else 0.0)), least)


def _stands(points: Floats) -> bool:
    hip, ankle, shoulder = (points[list(pair)].mean(0) for pair in (HIPS, ANKLES, SHOULDERS))
    return bool(np.hypot(*(ankle - hip)) > _LEAST_LEG * np.hypot(*(shoulder - hip)))


def _is_separates(lab: Floats, alike: Flags, down: Floats) -> bool:
    """Whether cloth that looks the same all the way down is trousers and a top, not one piece.

    Two legs in a dark or grey cloth are a suit or layers of black; in a colour, a jumpsuit. No gap
    down to the shins is a dress. Photos that end above the shins leave colour to decide: dark
    greys are mostly suits, anything else mostly a dress.
    """
    middle = np.median(lab[alike], 0)
    if has_gap(alike & (down > 0.3)):
        return _colorfulness(middle) < _COLORFUL
    if down[alike].max() > _LOW:
        return False
    return bool(middle[0] < _DARK) and _colorfulness(middle) < _GREYISH


def _is_black_and_white(lab: Floats) -> bool:
    return float(np.abs(lab[..., 1:] - 128).max()) < _TINT


def _colorfulness(color: Floats) -> float:
    """Distance from grey in a, b."""
    return float(np.hypot(*(color[1:] - 128)))


def has_gap(legs: Flags) -> bool:
    """Whether most rows of what the legs wear are two runs with something else between."""
    rows = legs[legs.any(1)].astype(np.int8)
    if len(rows) < 8:
        return False
    starts = (np.diff(rows, axis=1, prepend=0) == 1).sum(1)
    return bool((starts >= 2).mean() > 0.5)


def down_the_legs(points: Floats, shape: tuple[int, int]) -> Floats:
    """How far down the nearer leg each pixel lies: 0 hip, 0.5 knee, 1 ankle; [height, width]."""
    grid = np.stack(np.meshgrid(np.arange(shape[1]), np.arange(shape[0])), -1).astype(np.float32)
    best = np.full(shape, np.inf, np.float32)
    down = np.zeros(shape, np.float32)
    for hip, knee, ankle in ((23, 25, 27), (24, 26, 28)):
        for start, end, base in ((hip, knee, 0.0), (knee, ankle, 0.5)):
            along = points[end] - points[start]
            share = ((grid - points[start]) @ along) / max(float(along @ along), 1.0)
            share = np.clip(share, 0, 1)
            off = np.hypot(*np.moveaxis(points[start] + share[..., None] * along - grid, -1, 0))
            nearer = off < best
            best[nearer] = off[nearer]
            down[nearer] = base + 0.5 * share[nearer]
    return down


def _shades(colors: Floats) -> Floats:
    """The few colours that stand for a cloth, those on little of it left out, [n, 3]."""
    step = max(1, len(colors) // _SAMPLE)
    sample = np.ascontiguousarray(colors[::step])
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 0.5)
    blank = np.zeros((len(sample), 1), np.int32)
    cv2.setRNGSeed(7)
    _, labels, centres = cv2.kmeans(
        sample, min(_SHADES, len(sample)), blank, criteria, 1, cv2.KMEANS_PP_CENTERS
    )
    shares = np.bincount(np.asarray(labels).ravel(), minlength=len(centres)) / len(sample)
    return np.asarray(np.asarray(centres)[shares >= _LEAST_SHADE], np.float32)


def _to_shades(scaled: Floats, shades: Floats) -> Floats:
    """Distance of each colour [..., 3] to the nearest shade, [...]."""
    far = [np.sqrt(((scaled - shade) ** 2).sum(-1)) for shade in shades]
    return np.asarray(np.min(far, 0), np.float32)


def _is_one_cloth(torso: Floats, upper: Floats, low: Floats, lower: Floats) -> bool:
    """Whether most of each part lies near a shade of the other."""
    shared = [
        (_to_shades(colors, shades) < _APART).mean()
        for colors, shades in ((torso, lower), (low, upper))
    ]
    return bool(min(shared) > _MOSTLY)


def _settled(flags: Flags) -> Flags:
    return np.asarray(cv2.medianBlur(flags.astype(np.uint8), 7), bool)


def _height(alike: Flags, legs: Flags, down: Floats) -> float:
    """The height down to which every band holds enough of the upper cloth."""
    bands = np.minimum((down * _BANDS).astype(int), _BANDS - 1)
    all_ = np.bincount(bands[legs], minlength=_BANDS)
    held = np.bincount(bands[alike], minlength=_BANDS)
    reached = 0
    for band in range(_BANDS):
        if all_[band] < 4:
            # Nothing is seen at this height, such as a leg behind the other.
            continue
        if held[band] < _HOLDS * all_[band]:
            break
        reached = band + 1
    return reached / _BANDS
