"""Colours of pieces, and how two of them get on."""

from dataclasses import dataclass

from stylist.domain import CatalogItem
from stylist.domain.colors import family_of
from stylist.outfits.tables.named import HEX_OF_COLOR
from stylist.outfits.tables.palette import (
    ANALOGOUS,
    COMPLEMENTARY,
    HUES,
    LIGHTNESS,
    NAVY_LIGHTNESS,
    NEUTRAL_CHROMA,
    SAME_HUE,
)
from stylist.remembering import remembered
from stylist.search.shades import NEUTRALS
from stylist.search.tones import lch


@dataclass(frozen=True)
class Tone:
    """One colour. hue: degrees in CIE LCh, None for a neutral. lightness, chroma: CIE units.

    family: its basic family. echoes: families of a print's further colours; accents: hues of
    those that are no neutrals.
    """

    hue: float | None
    lightness: float
    chroma: float
    family: str
    echoes: tuple[str, ...] = ()
    accents: tuple[float, ...] = ()

    @property
    def is_neutral(self) -> bool:
        """Whether it is called a neutral; a pale pink merely behaves as one."""
        return self.hue is None and (self.family in NEUTRALS or self.chroma >= NEUTRAL_CHROMA)


def tone_of(item: CatalogItem, kind: str) -> Tone:
    """The item's main colour; of a record without any, a middle grey."""
    is_denim = kind in ("jeans", "denim-jacket") or "denim" in item.material
    return _tone(item.color_hex, item.color_family, item.color_raw.lower(), is_denim)


@remembered(2048)
def _tone(hex_color: str, family: str, words: str, is_denim: bool) -> Tone:
    shades = [shade.strip() for shade in words.split("/")]
    main = family if family not in ("", "multi") else family_of(shades[0]) or "grey"
    lightness, chroma, hue = lch(hex_color) if hex_color else _typical(main)
    navy = main == "blue" and (is_denim or lightness < NAVY_LIGHTNESS)
    neutral = main in NEUTRALS or navy or chroma < NEUTRAL_CHROMA
    echoes = tuple(found for shade in shades[1:] if (found := family_of(shade)))
    accents = tuple(angle for one in shades[1:] if (angle := tone_called(one).hue) is not None)
    return Tone(None if neutral else hue, lightness, chroma, main, echoes, accents)


def tone_named(word: str) -> Tone:
    """The tone of a colour word, such as one seen in a photo."""
    return _tone("", family_of(word), word, "denim" in word or word in ("navy", "dark blue"))


def tone_called(word: str) -> Tone:
    """The tone that people see at a colour word: a burgundy is deeper than a red."""
    return _tone(HEX_OF_COLOR.get(word, ""), family_of(word), word, "denim" in word)


def harmony(a: Tone, b: Tone) -> float:
    """How two colours get on: from about -1 (they fight) to 0.3."""
    if a.hue is None or b.hue is None:
        return _with_neutral(a, b)
    gap = hue_gap(a.hue, b.hue)
    strength = min(1.0, a.chroma / 45) * min(1.0, b.chroma / 45)
    if gap <= SAME_HUE:
        apart = abs(a.lightness - b.lightness)
        # Nearly but not quite the same looks like a failed match.
        return 0.05 if 3 < apart < 12 or strength > 0.9 else 0.2
    if gap <= ANALOGOUS:
        return 0.12 - 0.25 * max(0.0, strength - 0.5)
    if gap < COMPLEMENTARY:
        return 0.02 - 0.75 * strength
    return 0.12 - 0.4 * max(0.0, strength - 0.4)


def _with_neutral(a: Tone, b: Tone) -> float:
    if {a.family, b.family} & set(a.echoes + b.echoes):
        return 0.3
    if {a.family, b.family} == {"black", "brown"}:
        return -0.05
    if a.hue is None and b.hue is None:
        return 0.2 if abs(a.lightness - b.lightness) > 20 else 0.1
    return 0.22


def hue_gap(a: float, b: float) -> float:
    """Degrees between two hues, 0 to 180."""
    gap = abs(a - b) % 360
    return min(gap, 360 - gap)


def _typical(family: str) -> tuple[float, float, float]:
    chroma = 0.0 if family in NEUTRALS else 40.0
    return LIGHTNESS.get(family, 50.0), chroma, HUES.get(family, 0.0)
