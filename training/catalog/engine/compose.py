"""A drawing to a picture: parts are shaded one by one and laid on each other."""

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, map_coordinates, shift

from training.catalog.engine.arrays import Array
from training.catalog.engine.chance import stable_seed
from training.catalog.engine.cloth import Lie
from training.catalog.engine.color import GAMMA, blend, linear
from training.catalog.engine.fabrics import FABRICS
from training.catalog.engine.noise import Noise
from training.catalog.engine.part import Drawing, Part
from training.catalog.engine.raster import Box, bounds, coverage, extent, paint
from training.catalog.engine.relief import raise_relief
from training.catalog.engine.shading import light_up, slope
from training.catalog.engine.shapes import HEIGHT, WIDTH
from training.catalog.engine.texture import cut_cloth

CONTACT_SHADOW = 0.42


def render(drawing: Drawing, seed: int) -> Image.Image:
    """Return the drawing as a 600 x 720 RGBA picture on nothing, with no shadow on the ground."""
    light = np.zeros((HEIGHT, WIDTH, 3), dtype=np.float32)
    alpha = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    for index, part in enumerate(drawing.parts):
        rng = np.random.default_rng(stable_seed(seed, index))
        _lay(part, light, alpha, rng)
    if drawing.overlay:
        _lay_trim(drawing.overlay, light, alpha, mirrored=False)
    if drawing.sway:
        light, alpha = _sway(light, alpha, drawing.sway, np.random.default_rng(stable_seed(seed)))
    return _picture(light, alpha, drawing.shift)


def _lay(part: Part, light: Array, alpha: Array, rng: np.random.Generator) -> None:
    """Shade one part and lay it on what is there; light is premultiplied."""
    box = bounds(part.outline, part.mirrored)
    mask = coverage(part.outline, box, part.mirrored)
    if part.lift:
        _cast_shadow(part, mask, box, light)
    _cover(light, alpha, box, shade_part(part, mask, box, rng), mask)
    if part.trim:
        _lay_trim(part.trim, light, alpha, part.mirrored)


def shade_part(part: Part, mask: Array, box: Box, rng: np.random.Generator) -> Array:
    """Return the part's linear light (height, width, 3) inside its box."""
    fabric = FABRICS[part.fabric]
    relief = raise_relief(part, fabric, mask, box, Noise(mask.shape, rng))
    across, down = slope(relief.height, 8)
    weave, color = cut_cloth(part, box, Lie(across, down, relief.wob), rng)
    for wash in part.washes:
        patch = gaussian_filter(coverage(wash.path, box, part.mirrored), wash.blur)
        color = blend(color, linear(wash.color), wash.strength * patch)
    if part.ink:
        color = blend(color, *_trim(part.ink, box, part.mirrored))
    fine_across, fine_down = slope(weave, 22)
    return light_up(relief, across + fine_across, down + fine_down, color * part.shade, fabric)


def _cast_shadow(part: Part, mask: Array, box: Box, light: Array) -> None:
    """Darken what lies below; the bare ground holds no light, so it stays bare."""
    whole = np.zeros((HEIGHT, WIDTH), dtype=np.float32)
    left, top, right, bottom = box
    whole[top:bottom, left:right] = mask
    reach = int(part.lift * 6) + 6
    top, bottom = max(top - reach, 0), min(bottom + reach, HEIGHT)
    left, right = max(left - reach, 0), min(right + reach, WIDTH)
    near = whole[top:bottom, left:right]
    moved = shift(near, (0.7 * part.lift, part.lift), order=1)
    dark = CONTACT_SHADOW * gaussian_filter(moved, 1.3 * part.lift + 1)
    light[top:bottom, left:right] *= (1 - dark)[..., None]


def _lay_trim(elements: str, light: Array, alpha: Array, mirrored: bool) -> None:
    box = extent(elements, mirrored)
    if box:
        _cover(light, alpha, box, *_trim(elements, box, mirrored))


def _trim(elements: str, box: Box, mirrored: bool) -> tuple[Array, Array]:
    """Return SVG elements as linear light and coverage."""
    layer = paint(elements, box, mirrored)
    return layer[..., :3] ** GAMMA, layer[..., 3]


def _cover(light: Array, alpha: Array, box: Box, over: Array, share: Array) -> None:
    left, top, right, bottom = box
    region = (slice(top, bottom), slice(left, right))
    light[region] = light[region] * (1 - share)[..., None] + over * share[..., None]
    alpha[region] = alpha[region] * (1 - share) + share


def _sway(
    light: Array, alpha: Array, reach: float, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Return the picture with every point moved by slow noise of about `reach` px."""
    noise = Noise(alpha.shape, rng)
    rows, columns = np.indices(alpha.shape, dtype=np.float32)
    places = [rows + reach * noise(110), columns + reach * noise(110)]
    layers = [*np.moveaxis(light, 2, 0), alpha]
    moved = [map_coordinates(layer, places, order=3) for layer in layers]
    return np.maximum(np.dstack(moved[:3]), 0), np.clip(moved[3], 0, 1)


def _picture(light: Array, alpha: Array, move: tuple[float, float]) -> Image.Image:
    straight = light / np.maximum(alpha, 1e-4)[..., None]
    color = np.clip(straight, 0, 1) ** (1 / GAMMA)
    pixels = np.dstack([color, alpha]) * 255 + 0.5
    pixels = np.roll(pixels, _centring(alpha, move), axis=(0, 1))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8), "RGBA")


def _centring(alpha: Array, move: tuple[float, float]) -> tuple[int, int]:
    """Return the (down, right) px that bring what is drawn to the middle, plus the move."""
    solid = alpha > 0.03
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    down = (HEIGHT - 1 - rows[0] - rows[-1]) / 2 + move[1]
    right = (WIDTH - 1 - columns[0] - columns[-1]) / 2 + move[0]
    return round(float(down)), round(float(right))
