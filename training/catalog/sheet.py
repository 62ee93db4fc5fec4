"""The contact sheet: sixty varied items on one warm, quiet page."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageFilter

from training.catalog.assortment.sizes import chance
from training.catalog.feed import Listing

GROUND = "#f6f5f3"
_SHADOW = "#3a342c"
_SHADE = 0.22
_COLUMNS, _ROWS = 10, 6
_CELL = (172, 208)
_MARGIN = 40
_MOST = (150, 182)
_AREA = 18_500
"""Pixels that a piece's box covers at most, so that a wide clutch does not outgrow a coat."""


def save(listings: Sequence[Listing], folder: Path, target: Path) -> None:
    """Lay sixty of the listings' pictures, found below `folder`, out on one page."""
    page = Image.new("RGBA", _page_size(), GROUND)
    for place, listing in enumerate(varied(listings, _COLUMNS * _ROWS)):
        with Image.open(folder / listing.item.image_url) as picture:
            _lay(page, fitted(picture.convert("RGBA")), place)
    target.parent.mkdir(parents=True, exist_ok=True)
    page.convert("RGB").save(target, quality=90, method=6)


def varied(listings: Sequence[Listing], count: int) -> list[Listing]:
    """Every kind once, the longest shelves again, colours as even as can be."""
    shelves: dict[str, list[Listing]] = {}
    for listing in listings:
        shelves.setdefault(listing.design.kind, []).append(listing)
    shown: Counter[str] = Counter()
    picked: list[Listing] = []
    for kind in _order(shelves, count):
        left = [listing for listing in shelves[kind] if listing not in picked]
        picked.append(min(left, key=lambda listing: _tiredness(listing, shown)))
        shown.update((picked[-1].item.color_family, picked[-1].design.pattern))
    return picked


def _order(shelves: dict[str, list[Listing]], count: int) -> list[str]:
    """The kinds in the order of the page; long shelves come again, the longest the most."""
    turns = [(turn, kind) for kind, shelf in shelves.items() for turn in range(len(shelf))]
    turns.sort(key=lambda turn: (turn[0] / len(shelves[turn[1]]), turn[1]))
    return [kind for _, kind in sorted(turns[:count], key=lambda turn: chance(f"sheet {turn}"))]


def _tiredness(listing: Listing, shown: Counter[str]) -> tuple[float, float]:
    again = 0.7 if listing.design.pattern == "plain" else 1.4 * shown[listing.design.pattern]
    return (shown[listing.item.color_family] + again, chance(f"sheet {listing.item.product_id}"))


def fitted(picture: Image.Image) -> Image.Image:
    """The piece without the air around it, scaled to fit a cell."""
    piece = picture.crop(picture.getchannel("A").getbbox())
    width, height = piece.size
    scale = min(_MOST[0] / width, _MOST[1] / height, (_AREA / (width * height)) ** 0.5)
    size = (round(width * scale), round(height * scale))
    return piece.resize(size, Image.Resampling.LANCZOS)


def _lay(page: Image.Image, piece: Image.Image, place: int) -> None:
    row, column = divmod(place, _COLUMNS)
    layer = Image.new("RGBA", _CELL, f"{_SHADOW}00")
    left, top = ((cell - side) // 2 for cell, side in zip(_CELL, piece.size, strict=True))
    shadow = piece.getchannel("A").point(lambda alpha: alpha * _SHADE)
    layer.paste(_SHADOW, (left + 1, top + 4), shadow)
    shade = Image.new("RGBA", _CELL, _SHADOW)
    shade.putalpha(layer.getchannel("A").filter(ImageFilter.GaussianBlur(4)))
    corner = (_MARGIN + column * _CELL[0], _MARGIN + row * _CELL[1])
    page.alpha_composite(shade, corner)
    page.alpha_composite(piece, (corner[0] + left, corner[1] + top))


def _page_size() -> tuple[int, int]:
    return (_COLUMNS * _CELL[0] + 2 * _MARGIN, _ROWS * _CELL[1] + 2 * _MARGIN)
