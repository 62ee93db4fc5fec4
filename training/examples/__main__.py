"""Composes the example photos into webapp/static/examples: `python -m training.examples`."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from training.examples import places
from training.examples.places import Shades

ROOT = Path(__file__).parents[2]
PIECES = ROOT / "stylist" / "data" / "catalog" / "images"
PHOTOS = ROOT / "webapp" / "static" / "examples"
SIZE = (600, 750)
MOST_BYTES = 40 * 1024
_FINER = 2
"""Composed so much larger, then made small: edges come out as a camera gives them."""


@dataclass(frozen=True)
class Scene:
    """A piece in a place. at: the middle of the piece. share: of the photo's width that it takes.

    turn: degrees counter-clockwise. lift: how far its shadow falls, of the photo's width.
    """

    name: str
    piece: str
    place: Callable[[int, int, np.random.Generator], Shades]
    at: tuple[float, float]
    share: float
    turn: float
    lift: float
    hanger: bool = False


SCENES = (
    Scene(
        "coat", "belted-wool-coat-forest-green", places.wall, (0.49, 0.55), 0.80, -1.5, 0.022, True
    ),
    Scene("dress", "fit-and-flare-dress-red", places.bed, (0.51, 0.51), 0.86, 9, 0.008),
    Scene("bag", "work-tote-burgundy", places.table, (0.48, 0.52), 0.72, -7, 0.014),
)


def compose(scene: Scene) -> Image.Image:
    """The photo of one scene; the same at every run."""
    random = np.random.default_rng(sum(map(ord, scene.name)))
    width, height = (side * _FINER for side in SIZE)
    place = scene.place(width, height, random)
    piece = _layer(scene, width, height)
    cover = np.asarray(piece, float) / 255
    alpha = cover[..., 3:]
    # What lies there takes the light of the place: brighter where the place is brighter.
    light = gaussian_filter(place.mean(axis=2), 60)
    light = 0.45 + 0.55 * light / light.mean()
    photo = place * (1 - 0.55 * _shadow(alpha[..., 0], scene.lift * width))[..., None]
    photo = photo * (1 - alpha) + cover[..., :3] * light[..., None] * 0.96 * alpha
    return _taken(photo, random)


def _layer(scene: Scene, width: int, height: int) -> Image.Image:
    """The piece, turned and in its place, on clear ground."""
    piece = Image.open(PIECES / f"{scene.piece}.webp").convert("RGBA")
    if scene.hanger:
        piece = _hung(piece)
    scale = scene.share * width / piece.width
    piece = piece.resize((round(piece.width * scale), round(piece.height * scale)),
                         Image.Resampling.LANCZOS)  # fmt: skip
    piece = piece.rotate(scene.turn, Image.Resampling.BICUBIC, expand=True)
    layer = Image.new("RGBA", (width, height))
    left = round(scene.at[0] * width - piece.width / 2)
    top = round(scene.at[1] * height - piece.height / 2)
    layer.alpha_composite(piece, (max(0, left), max(0, top)))
    return layer


def _hung(piece: Image.Image) -> Image.Image:
    """The piece on a wooden hanger whose hook reaches over its collar."""
    box = piece.getbbox() or (0, 0, *piece.size)
    room = 90
    hung = Image.new("RGBA", (piece.width, piece.height + room))
    draw = ImageDraw.Draw(hung)
    middle, collar = piece.width // 2, box[1] + room
    draw.line([(middle, collar + 14), (middle, collar - 26)], fill=(120, 122, 124), width=4)
    draw.arc([middle - 16, collar - 56, middle + 16, collar - 24], 150, 90, (120, 122, 124), 4)
    draw.ellipse([middle - 13, collar - 70, middle + 11, collar - 46], fill=(150, 108, 72))
    draw.ellipse([middle - 11, collar - 69, middle + 7, collar - 51], fill=(170, 126, 86))
    bar = [(middle - 88, collar + 52), (middle, collar + 8), (middle + 88, collar + 52)]
    draw.line(bar, fill=(142, 100, 66), width=12, joint="curve")
    hung.alpha_composite(piece, (0, room))
    return hung


def _shadow(alpha: Shades, lift: float) -> Shades:
    """Soft where it is far, dark where the piece touches; 0 to 1."""
    far = np.roll(gaussian_filter(alpha, lift), (round(lift * 0.9), round(lift * 0.7)), (0, 1))
    near = gaussian_filter(alpha, 5)
    both: Shades = np.clip(0.7 * far + 0.5 * near, 0, 1)
    return both


def _taken(photo: Shades, random: np.random.Generator) -> Image.Image:
    """As a phone gives it: warmer, a little dark at the corners, with some noise."""
    height, width = photo.shape[:2]
    rows, columns = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    photo = (
        photo * np.array([1.03, 1.0, 0.96]) * (1 - 0.06 * np.hypot(rows, columns) ** 2)[..., None]
    )
    whole = Image.fromarray((np.clip(photo, 0, 1) * 255).astype(np.uint8))
    small = np.asarray(whole.resize(SIZE, Image.Resampling.LANCZOS), float)
    noisy = small + random.normal(scale=1.6, size=small.shape)
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def main() -> int:
    """Write every photo; returns the exit status."""
    PHOTOS.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        file = PHOTOS / f"{scene.name}.webp"
        photo = compose(scene)
        for quality in range(80, 30, -6):
            photo.save(file, "WEBP", quality=quality, method=6)
            if file.stat().st_size <= MOST_BYTES:
                break
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
