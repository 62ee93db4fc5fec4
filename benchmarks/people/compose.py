"""Dresses people of real photos in drawn catalog pieces at places marked by hand.

What is worn where is then known: the piece's category, its colours, and the box it was put in.
"""

import csv
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from benchmarks.people.truth import Photo, Worn, read_faces, read_photos, read_truth, write
from stylist.settings import SAMPLE_FEED

HERE = Path(__file__).parent
SEED = 20
_FINER = 3
"""Pieces are warped this many times finer than the photo, then made smaller: smooth edges."""


@dataclass(frozen=True)
class Recipe:
    """One made picture. `keep`: regions of the base's own clothes still seen; with ? hardly."""

    name: str
    base: str
    place: str
    item: str
    region: str
    colors: str
    keep: str


@dataclass(frozen=True)
class Place:
    """Where a piece goes, in pixels of the base: a trapezoid around the whole piece."""

    top_left: float
    top_right: float
    top: float
    bottom_left: float
    bottom_right: float
    bottom: float

    def corners(self) -> list[tuple[float, float]]:
        """Upper left, upper right, lower right, lower left."""
        return [(self.top_left, self.top), (self.top_right, self.top),
                (self.bottom_right, self.bottom), (self.bottom_left, self.bottom)]  # fmt: skip


def compose(bases: Path, to: Path) -> int:
    """Make every picture of recipes.csv out of the gathered photos, with its truth beside it.

    Returns:
        How many were made; those whose base is missing are not.
    """
    to.mkdir(parents=True, exist_ok=True)
    photos = {photo.name: photo for photo in read_photos(HERE / "photos.csv")}
    worn = read_truth(HERE / "truth.csv")
    faces = read_faces(HERE / "faces.csv")
    categories = _categories()
    made, truth, seen = [], [], []
    for recipe in _recipes():
        path = bases / f"{recipe.base}.jpg"
        if not path.exists():
            continue
        picture, box = _dressed(Image.open(path).convert("RGB"), recipe)
        picture.save(to / f"{recipe.name}.jpg", quality=92)
        base = photos[recipe.base]
        made.append(Photo(recipe.name, base.people, base.faces, "composed"))
        kind = frozenset({categories[recipe.item]})
        regions, colors = frozenset(recipe.region.split("|")), frozenset(recipe.colors.split("|"))
        truth.append(Worn(recipe.name, regions, colors, kind, box=box))
        truth += _kept(worn, recipe)
        seen += [(recipe.name, face) for face in faces.get(recipe.base, [])]
    write(to, made, truth, seen)
    return len(made)


def _kept(worn: Sequence[Worn], recipe: Recipe) -> list[Worn]:
    """What the person of the base still wears."""
    kept = {word.rstrip("?"): word.endswith("?") for word in recipe.keep.split("|")}
    return [
        Worn(recipe.name, one.regions, one.colors, one.categories,
             one.optional or any(kept[region] for region in one.regions if region in kept))
        for one in worn if one.name == recipe.base and one.regions & kept.keys()
    ]  # fmt: skip


def _dressed(photo: Image.Image, recipe: Recipe) -> tuple[Image.Image, tuple[float, ...]]:
    """The photo with the piece on it, and the piece's box in shares of the photo."""
    chance = random.Random(f"{SEED} {recipe.name}")
    piece = _piece(recipe.item)
    layer = Image.new("RGBA", photo.size)
    if recipe.place == "feet":
        shoe = piece.crop((0, int(piece.height * 0.47), piece.width, piece.height))
        shoe = shoe.crop(shoe.getbbox())
        for side in ("left foot", "right foot"):
            one = shoe.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if side[0] == "l" else shoe
            layer.alpha_composite(_warped(one, _place(recipe.base, side), photo.size))
    else:
        place = _shaken(_place(recipe.base, recipe.place), chance)
        layer = _dyed(photo, piece, recipe, place)
        layer.alpha_composite(_warped(piece, place, photo.size))
    dressed = _lit(photo, layer, chance)
    for outline in _hands(recipe.base):
        _bring_back(dressed, photo, outline)
    left, top, right, bottom = layer.getchannel("A").point(lambda a: 255 * (a > 99)).getbbox() or (
        0, 0, *photo.size)  # fmt: skip
    width, height = photo.size
    return dressed, (left / width, top / height, right / width, bottom / height)


def _piece(item: str) -> Image.Image:
    """A drawn piece, cut to its outline."""
    with Image.open(SAMPLE_FEED.parent / "images" / f"{item}.webp") as picture:
        drawn = picture.convert("RGBA")
    return drawn.crop(drawn.getbbox())


def _dyed(photo: Image.Image, piece: Image.Image, recipe: Recipe, place: Place) -> Image.Image:
    """The clothes of the base under the piece, in the piece's colour with their own folds.

    So nothing of them looks out beside it.
    """
    light = np.asarray(photo.convert("L"), np.float32)
    mask = Image.new("L", photo.size)
    for outline in _outlines(recipe.base, "lower" if recipe.place == "lower" else "upper"):
        ImageDraw.Draw(mask).polygon(outline, fill=255)
    lowest = int(place.bottom - 0.02 * photo.height)
    mask.paste(0, (0, min(lowest, photo.height), *photo.size))
    drawn = np.asarray(piece)
    color = np.median(drawn[drawn[..., 3] > 250][:, :3], axis=0)
    usual = max(float(np.median(light[np.asarray(mask) > 0])), 40.0)
    folds = np.clip(light / usual, 0.75, 1.12)[..., None]
    layer = Image.fromarray(np.clip(color * folds, 0, 255).astype(np.uint8)).convert("RGBA")
    layer.putalpha(mask.filter(ImageFilter.GaussianBlur(max(0.7, photo.width / 700))))
    return layer


def _shaken(place: Place, chance: random.Random) -> Place:
    """The place, a percent or so off, as no piece sits exactly."""
    wide, high = place.top_right - place.top_left, place.bottom - place.top
    x, y = chance.uniform(-0.01, 0.01) * wide, chance.uniform(-0.005, 0.01) * high
    return Place(place.top_left + x, place.top_right + x, place.top + y,
                 place.bottom_left + x, place.bottom_right + x, place.bottom + y)  # fmt: skip


def _warped(piece: Image.Image, place: Place, size: tuple[int, int]) -> Image.Image:
    """The piece drawn into the trapezoid, on a clear picture of `size`."""
    finer = min(_FINER, max(1, 1800 // size[0]))
    corners = [(x * finer, y * finer) for x, y in place.corners()]
    wide, high = piece.size
    coefficients = _perspective(corners, [(0, 0), (wide, 0), (wide, high), (0, high)])
    drawn = piece.transform(
        (size[0] * finer, size[1] * finer),
        Image.Transform.PERSPECTIVE,
        coefficients,
        Image.Resampling.BILINEAR,
    )
    return drawn.resize(size, Image.Resampling.BOX)


def _perspective(
    shown: Sequence[tuple[float, float]], taken: Sequence[tuple[float, float]]
) -> list[float]:
    """The eight numbers that send the corners shown to the corners they are taken from."""
    rows, right = [], []
    for (x, y), (u, v) in zip(shown, taken, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return [float(one) for one in np.linalg.solve(np.array(rows), np.array(right))]


def _lit(photo: Image.Image, layer: Image.Image, chance: random.Random) -> Image.Image:
    """The piece over the photo: a soft shadow around it, a little grain and light from one side."""
    alpha = layer.getchannel("A")
    shade = alpha.filter(ImageFilter.GaussianBlur(max(2, photo.width / 120)))
    shadow = ImageChops.multiply(shade, Image.new("L", photo.size, 70))
    lit = Image.composite(Image.new("RGB", photo.size), photo, shadow)
    cloth = np.asarray(layer.convert("RGB"), np.float32)
    tilt = np.linspace(1.06, 0.90, photo.width, dtype=np.float32)[None, :, None]
    if chance.random() < 0.5:
        tilt = tilt[:, ::-1]
    grain = np.random.default_rng(chance.randrange(2**31)).normal(0, 3, cloth.shape[:2])
    cloth = np.clip(cloth * tilt + grain[..., None], 0, 255)
    lit.paste(Image.fromarray(cloth.astype(np.uint8)), mask=alpha)
    return lit


def _bring_back(dressed: Image.Image, photo: Image.Image, outline: list[tuple[int, int]]) -> None:
    """Lay a hand or an arm of the photo over the piece again."""
    mask = Image.new("L", photo.size)
    ImageDraw.Draw(mask).polygon(outline, fill=255)
    dressed.paste(photo, mask=mask.filter(ImageFilter.GaussianBlur(max(1.0, photo.width / 400))))


def _recipes() -> list[Recipe]:
    return [Recipe(**row) for row in _rows("recipes.csv")]


def _place(base: str, name: str) -> Place:
    for row in _rows("places.csv"):
        if (row.pop("base"), row.pop("place")) == (base, name):
            return Place(**{side: float(pixels) for side, pixels in row.items()})
    raise KeyError(f"{base}: {name}")


def _hands(base: str) -> list[list[tuple[int, int]]]:
    """Outlines of the hands that lie over the clothes."""
    return [_points(row["outline"]) for row in _rows("hands.csv") if row["base"] == base]


def _outlines(base: str, worn: str) -> list[list[tuple[int, int]]]:
    """Outlines of the base's own clothes."""
    return [
        _points(row["outline"])
        for row in _rows("outlines.csv")
        if (row["base"], row["worn"]) == (base, worn)
    ]


def _points(text: str) -> list[tuple[int, int]]:
    numbers = [int(one) for one in text.split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _rows(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as open_file:
        return list(csv.DictReader(open_file))


def _categories() -> dict[str, str]:
    """The category of each piece of the sample feed."""
    lines = SAMPLE_FEED.read_text(encoding="utf-8").splitlines()
    return {row["product_id"]: row["category"] for row in map(json.loads, lines)}
