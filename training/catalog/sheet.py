"""The contact sheet: sixty varied items on one warm, quiet page."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageFilter

from training.catalog.assortment.sizes import chance
from training.catalog.feed import Listing

GROUND = "#f6f5f3"
_COLUMNS, _ROWS = 10, 6
_CELL = (168, 200)
_PICTURE = (140, 168)
_MARGIN = 36


def save(listings: Sequence[Listing], folder: Path, target: Path) -> None:
    """Lay sixty of the listings' pictures, found below `folder`, out on one page."""
    page = Image.new("RGB", _page_size(), GROUND)
    for place, listing in enumerate(varied(listings, _COLUMNS * _ROWS)):
        with Image.open(folder / listing.item.image_url) as picture:
            _lay(page, picture.convert("RGBA"), place)
    target.parent.mkdir(parents=True, exist_ok=True)
    page.save(target, quality=88, method=6)


def varied(listings: Sequence[Listing], count: int) -> list[Listing]:
    """Kinds in turn, and of each kind the item whose colour was shown least so far."""
    shelves: dict[str, list[Listing]] = {}
    for listing in listings:
        shelves.setdefault(listing.design.kind, []).append(listing)
    order = sorted(shelves, key=lambda kind: chance(f"sheet {kind}"))
    seen: dict[str, int] = {}
    picked: list[Listing] = []
    while len(picked) < count:
        shelf = shelves[order[len(picked) % len(order)]]
        listing = min(shelf, key=lambda candidate: _shown(candidate, seen, picked))
        seen[listing.item.color_family] = seen.get(listing.item.color_family, 0) + 1
        picked.append(listing)
    return picked


def _shown(listing: Listing, seen: dict[str, int], picked: list[Listing]) -> tuple[float, ...]:
    item = listing.item
    return (listing in picked, seen.get(item.color_family, 0), chance(f"sheet {item.product_id}"))


def _lay(page: Image.Image, picture: Image.Image, place: int) -> None:
    small = picture.resize(_PICTURE, Image.Resampling.LANCZOS)
    row, column = divmod(place, _COLUMNS)
    left = _MARGIN + column * _CELL[0] + (_CELL[0] - _PICTURE[0]) // 2
    top = _MARGIN + row * _CELL[1] + (_CELL[1] - _PICTURE[1]) // 2
    shadow = small.getchannel("A").point(lambda alpha: alpha * 0.22)
    padded = Image.new("L", page.size, 0)
    padded.paste(shadow, (left + 1, top + 4))
    page.paste("#3a342c", (0, 0), padded.filter(ImageFilter.GaussianBlur(4)))
    page.paste(small, (left, top), small)


def _page_size() -> tuple[int, int]:
    return (_COLUMNS * _CELL[0] + 2 * _MARGIN, _ROWS * _CELL[1] + 2 * _MARGIN)
