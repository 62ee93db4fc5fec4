"""Fonts, and making words fit."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PIL import ImageFont

_FONTS: Final = Path(__file__).parent / "fonts"
SERIF, SANS, BOLD = "serif-medium.ttf", "sans-regular.otf", "sans-semibold.otf"
_UNKNOWN: Final = "\U0010ffff"
"""A character that no font has: what it looks like is how a missing one looks."""


@cache
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """A font of ours at a size in pixels."""
    return ImageFont.truetype(str(_FONTS / name), size)


def width(text: str, name: str, size: int) -> float:
    """Pixels that the text takes across."""
    return font(name, size).getlength(text)


def has(name: str, text: str) -> bool:
    """Whether the font has every character of the text."""
    return all(_has(name, character) for character in set(text))


@cache
def _has(name: str, character: str) -> bool:
    if character == " ":
        return True
    face = font(name, 24)
    seen, missing = (face.getmask(one) for one in (character, _UNKNOWN))
    return seen.size != missing.size or bytes(seen) != bytes(missing)


def legible(text: str) -> str:
    """The text on one line, without signs that we have no shape for; '' when letters lack."""
    if any(c.isalnum() and not _has(SANS, c) for c in text):
        return ""
    return " ".join("".join(c for c in " ".join(text.split()) if _has(SANS, c)).split())


def cut(text: str, name: str, size: int, room: float) -> str:
    """The text as it is where it fits, else as many whole words as do, with an ellipsis."""
    if width(text, name, size) <= room:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:count]).removesuffix(" and").rstrip(",;:-–") + " …"
        if width(shorter, name, size) <= room:
            return shorter
    letters = words[0] if words else ""
    while letters and width(letters + "…", name, size) > room:
        letters = letters[:-1]
    return letters + "…"


@dataclass(frozen=True)
class Lines:
    """Text set in lines of one font and size."""

    lines: tuple[str, ...]
    name: str
    size: int


def fitted(text: str, name: str, sizes: Iterable[int], room: float, most: int) -> Lines:
    """The text at the first size at which it takes at most `most` lines; at the last it is cut."""
    size = 0
    for size in sizes:
        lines = _wrapped(text, name, size, room)
        if len(lines) <= most and all(width(line, name, size) <= room for line in lines):
            return Lines(lines, name, size)
    lines = _wrapped(text, name, size, room)
    rest = " ".join(lines[most - 1 :])
    kept = (*lines[: most - 1], rest) if rest else lines
    return Lines(tuple(cut(line, name, size, room) for line in kept), name, size)


def _wrapped(text: str, name: str, size: int, room: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in filter(None, text.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, name, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
