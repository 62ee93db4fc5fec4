"""Varied views of a photo: what another photographer could have made of the same garment."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageFilter

SIDE = 224
MASK_SIDE = 112
_WORK = 256
_PAD = 56

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class View:
    """Pixels [224, 224, 3] and, where known, the garment's mask [56, 56], both 0..255."""

    pixels: Pixels
    mask: Pixels | None


def plain_view(photo: Image.Image, mask: Pixels | None) -> View:
    """The photo as serving sees it: squashed to a square, bicubic."""
    pixels = np.asarray(photo.resize((SIDE, SIDE), Image.Resampling.BICUBIC))
    return View(pixels, None if mask is None else _small(Image.fromarray(mask)))


def laid_out(piece: Image.Image, backdrop: Image.Image | None) -> tuple[Image.Image, Pixels]:
    """A transparent drawn piece on a surface (white when None), and its mask [112, 112]."""
    surface = Image.new("RGB", piece.size, "white")
    if backdrop is not None:
        surface = backdrop.resize(piece.size)
    alpha = piece.getchannel("A")
    surface.paste(piece.convert("RGB"), (0, 0), alpha)
    return surface, np.asarray(alpha.resize((MASK_SIDE, MASK_SIDE), Image.Resampling.BOX))


def varied_view(
    photo: Image.Image, mask: Pixels | None, backdrop: Image.Image | None, random: Generator
) -> View:
    """Turn, crop, stretch, flip and relight `photo`; put it on `backdrop` where a mask is known."""
    turn = random.choice([0, 0, 0, 0, 0, 0, 0, 1, 2, 3])
    square = photo.rotate(90 * turn, expand=True).resize((_WORK, _WORK), Image.Resampling.BICUBIC)
    cover = None
    if mask is not None:
        cover = Image.fromarray(mask).rotate(90 * turn).resize((_WORK, _WORK))
        if backdrop is not None:
            square = _composed(square, cover, backdrop.resize((_WORK, _WORK)))
    warp = _random_warp(random)
    warped = _warped(square, warp)
    pixels = relit(np.asarray(warped, np.float32), random)
    return View(pixels, None if cover is None else _small(_warped(cover, warp)))


def backdrop_from(photo: Image.Image, random: Generator) -> Image.Image:
    """A surface to lay a garment on: a magnified border strip of a photo, or a plain colour."""
    kind = random.random()
    if kind < 0.3:
        color = random.integers(150, 256, 3) if kind < 0.2 else random.integers(20, 256, 3)
        shade = tuple(int(c) for c in (color * 0.3 + color.mean() * 0.7))
        return Image.new("RGB", (_WORK, _WORK), shade)
    width, height = photo.size
    size = int(min(width, height) * random.uniform(0.12, 0.22))
    left = int(random.choice([0, width - size]))
    top = int(random.uniform(0, height - size))
    patch = photo.crop((left, top, left + size, top + size)).resize((_WORK, _WORK), 3)
    return patch.filter(ImageFilter.GaussianBlur(float(random.uniform(0, 3))))


def relit(pixels: NDArray[np.float32], random: Generator) -> Pixels:
    """Another exposure, contrast, white balance and saturation; noise now and then."""
    gain = random.uniform(0.75, 1.25) * random.uniform(0.94, 1.06, 3)
    light = 255 * np.clip(pixels * gain / 255, 0, None) ** random.uniform(0.8, 1.25)
    grey = light.mean(2, keepdims=True)
    light = grey + (light - grey) * random.uniform(0.75, 1.25)
    middle = light.mean()
    light = middle + (light - middle) * random.uniform(0.8, 1.2)
    if random.random() < 0.3:
        light = light + random.normal(0, random.uniform(2, 10), light.shape)
    return np.clip(light, 0, 255).astype(np.uint8)


def _random_warp(random: Generator) -> tuple[float, ...]:
    """Coefficients that map a target pixel to a pixel of the padded work square."""
    spread = 30 if random.random() < 0.25 else 12
    angle = np.deg2rad(random.uniform(-spread, spread))
    zoom = random.uniform(0.72, 1.1) * _WORK / SIDE
    stretch = np.exp(random.uniform(-0.15, 0.15))
    flip = random.choice([-1, 1])
    a, b = flip * zoom * stretch * np.cos(angle), -zoom * np.sin(angle) / stretch
    d, e = flip * zoom * stretch * np.sin(angle), zoom * np.cos(angle) / stretch
    centre = _WORK / 2 + _PAD + random.uniform(-0.07, 0.07, 2) * _WORK
    half = SIDE / 2
    return a, b, centre[0] - (a + b) * half, d, e, centre[1] - (d + e) * half


def _warped(square: Image.Image, warp: tuple[float, ...]) -> Image.Image:
    array = np.asarray(square)
    edges = ((_PAD, _PAD), (_PAD, _PAD), (0, 0))[: array.ndim]
    padded = Image.fromarray(np.pad(array, edges, mode="reflect"))
    return padded.transform((SIDE, SIDE), Image.Transform.AFFINE, warp, Image.Resampling.BICUBIC)


def _composed(photo: Image.Image, cover: Image.Image, backdrop: Image.Image) -> Image.Image:
    return Image.composite(photo, backdrop, cover)


def _small(mask: Image.Image) -> Pixels:
    return np.asarray(mask.resize((SIDE // 4, SIDE // 4), Image.Resampling.BOX))
