"""Title above, numbered names and prices below: where they lie, and drawing them."""

from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from stylist.domain import CatalogItem, Outfit
from stylist.outfits.board.lettering import (
    BOLD,
    SANS,
    SERIF,
    Lines,
    cut,
    fitted,
    font,
    has,
    legible,
    width,
)
from stylist.outfits.board.marks import draw_disc
from stylist.outfits.board.paper import HEIGHT, WIDTH
from stylist.outfits.board.words import COMPOSED, UNNAMED, short_names

MARGIN: Final = 56
TEXT: Final = 31
"""Pixels of names and prices: ten on a phone that shows the board 360 wide."""
_ONE_LINE, _TWO_LINES = (64, 60, 56, 52), (52, 48, 44)
"""Pixels of the title, tried in turn."""
_TIGHT: Final = 29
_NOTES: Final[tuple[int, ...]] = (28, 27, 26, 25)
"""Pixels of the line of colours, tried in turn."""
_COMPOSED: Final = 26
_ROW: Final = 54
_COLUMN_GAP: Final = 44
_DISC: Final = 20
_INK, _SOFT, _PRICE, _LINE = "#2a2622", "#6b6259", "#7c4a2d", "#c9bfb2"
_FIGURES: Final = ["lnum"]
"""Figures as tall as capitals: the serif's own hang below the line."""
_TOP: Final = 44
_RULE_GAP, _TOTAL, _BOTTOM = 24, 62, 34


@dataclass(frozen=True)
class Frame:
    """What the words leave free.

    title, note: lines above; no lines of note where no colour is known. stage: left, top, right,
    bottom of the room for pieces. rule: how far down the line above the captions lies.
    """

    title: Lines
    note: Lines
    stage: tuple[int, int, int, int]
    rule: int


def frame(outfit: Outfit) -> Frame:
    """How the words of this outfit divide the board."""
    said = legible(outfit.title) or UNNAMED
    face = SERIF if has(SERIF, said) else SANS
    said = _with_degrees(said, face)
    room = WIDTH - 2 * MARGIN
    title = fitted(said, face, _ONE_LINE, room, 1)
    if title.lines != (said,):
        title = fitted(said, face, _TWO_LINES, room, 2)
    scheme = legible(outfit.scheme)
    note = fitted(scheme[:1].upper() + scheme[1:], SANS, _NOTES, room, 1)
    below = _TOP + _title_height(title) + (_NOTES[0] + 14 if scheme else 0)
    rows = (len(outfit.items) + 1) // 2
    rule = HEIGHT - _BOTTOM - _TOTAL - rows * _ROW - _RULE_GAP
    return Frame(title, note, (24, below + 16, WIDTH - 24, rule - 8), rule)


def _with_degrees(title: str, face: str) -> str:
    """A temperature that no line break parts. The serif's own ring is a hair above its capitals;
    its small raised o stands beside them."""
    return title.replace(" °C", f"\u2009{'º' if face == SERIF else '°'}C")


def letter(sheet: Image.Image, outfit: Outfit, words: Frame) -> None:
    """Draw title, note, rule, captions and total."""
    pen = ImageDraw.Draw(sheet)
    down = _TOP
    for line in words.title.lines:
        letters = font(words.title.name, words.title.size)
        pen.text((MARGIN - 2, down), line, font=letters, fill=_INK, anchor="la", features=_FIGURES)
        down += _line_height(words.title.size)
    for line in words.note.lines:
        letters = font(words.note.name, words.note.size)
        pen.text((MARGIN, down + 12), line, font=letters, fill=_SOFT, anchor="la")
    pen.line((MARGIN, words.rule, WIDTH - MARGIN, words.rule), fill=_LINE, width=2)
    for number, item in enumerate(outfit.items, 1):
        _caption(sheet, item, number, len(outfit.items), words.rule + _RULE_GAP)
    _total(pen, outfit)


def _caption(sheet: Image.Image, item: CatalogItem, number: int, count: int, top: int) -> None:
    rows = (count + 1) // 2
    column, row = divmod(number - 1, rows)
    across = (WIDTH - 2 * MARGIN - _COLUMN_GAP) // 2
    left = MARGIN + column * (across + _COLUMN_GAP)
    middle = top + row * _ROW + _ROW // 2
    draw_disc(sheet, left + _DISC, middle, _DISC, number)
    pen = ImageDraw.Draw(sheet)
    price = legible(str(item.price))
    pen.text((left + across, middle), price, font=font(BOLD, TEXT), fill=_PRICE, anchor="rm")
    start = left + 2 * _DISC + 14
    name = caption_name(item, left + across - width(price, BOLD, TEXT) - 18 - start)
    letters = font(name.name, name.size)
    pen.text((start, middle), name.lines[0], font=letters, fill=_INK, anchor="lm")


def caption_name(item: CatalogItem, room: float) -> Lines:
    """The longest name that fits beside the price; a little smaller rather than one word."""
    names = [name for name in map(legible, short_names(item)) if len(name) > 2]
    *longer, shortest = names or [item.category.capitalize()]
    at_sizes = [*((name, TEXT) for name in longer), *((name, _TIGHT) for name in longer[-1:])]
    for name, size in at_sizes:
        if width(name, SANS, size) <= room:
            return Lines((name,), SANS, size)
    return Lines((cut(shortest, SANS, TEXT, room),), SANS, TEXT)


def _total(pen: ImageDraw.ImageDraw, outfit: Outfit) -> None:
    middle = HEIGHT - _BOTTOM - _TOTAL // 2 + 6
    total = legible(f"Total {outfit.total}")
    pen.text((MARGIN, middle), total, font=font(BOLD, TEXT + 5), fill=_INK, anchor="lm")
    pen.text((WIDTH - MARGIN, middle), COMPOSED, font=font(SANS, _COMPOSED), fill=_SOFT,
             anchor="rm")  # fmt: skip


def _title_height(title: Lines) -> int:
    return len(title.lines) * _line_height(title.size)


def _line_height(size: int) -> int:
    return round(size * 1.22)
