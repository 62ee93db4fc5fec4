"""Advice on colours by name: what goes with one, and how two get on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stylist.domain.colors import family_of
from stylist.outfits.colors import Tone, harmony, hue_gap, tone_called
from stylist.outfits.tables.named import (
    BESIDE_NEUTRAL,
    CALM,
    CANDIDATES,
    DARK_BELOW,
    FRIENDS,
    LIGHT_FROM,
    WARM,
)
from stylist.outfits.tables.occasions import FORMALITY
from stylist.outfits.tables.pairings import NOT_TOGETHER
from stylist.outfits.tables.palette import ANALOGOUS, COMPLEMENTARY, SAME_HUE

LEAST = 0.05
"""Harmony from which on a colour is named as company."""
EASY, BOLD = 0.1, -0.1
"""Harmony from which on two colours need no thought, and below which they need some."""
CLOSE = 12.0
"""CIE lightness less apart than which two neutrals look like a failed match."""
HARDLY, SOME = 0.6, 0.3
"""What an outfit loses by two kinds that we hardly ever, or not without thought, put together."""
APART_FREELY = 1.4
"""Steps of formality that two pieces may differ by without a thought."""
_SCHEMES = ("tonal", "opposites", "neighbours")
_MOST = 2


@dataclass(frozen=True)
class Company:
    """What goes with a colour. calm: neutrals. lively: (colour, scheme) of each other, where scheme
    is 'tonal', 'neighbours', 'opposites' or, beside a neutral, 'accent'."""

    calm: tuple[str, ...]
    lively: tuple[tuple[str, str], ...]

    @property
    def colors(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.calm, *(color for color, _ in self.lively))


@dataclass(frozen=True)
class Verdict:
    """How two colours get on. ease: 'easy', 'care' or 'bold'. scheme: 'tonal', 'neighbours',
    'opposites', 'apart', 'neutrals', 'alike' or 'neutral', of which `calm` is the one."""

    ease: str
    scheme: str
    calm: str = ""


def company_of(color: str) -> Company:
    """The colours to wear beside one."""
    tone = tone_called(color)
    if tone.hue is None:
        key = "navy" if tone.family == "blue" else tone.family
        calm, accents = BESIDE_NEUTRAL.get(key, BESIDE_NEUTRAL["grey"])
        return Company(_others(calm, color), tuple((one, "accent") for one in accents))
    calm = CALM[_warmth(tone.hue), _depth(tone.lightness)]
    found = [(best, scheme) for scheme in _SCHEMES if (best := _best(tone, scheme))]
    return Company(_others(calm, color), tuple(found[:_MOST]))


def quarrels_of(color: str) -> tuple[str, ...]:
    """The colours that fight most with one; none with a neutral."""
    tone = tone_called(color)
    rated = sorted((harmony(tone, tone_called(one)), one) for one in CANDIDATES
                   if not _are_friends(color, one))  # fmt: skip
    return tuple(one for worth, one in rated[:_MOST] if worth < BOLD)


def verdict_on(first: str, second: str) -> Verdict:
    """How two colours get on."""
    a, b = tone_called(first), tone_called(second)
    worth = harmony(a, b)
    if a.hue is None and b.hue is None:
        alike = abs(a.lightness - b.lightness) < CLOSE or worth < 0
        return Verdict("care" if alike else "easy", "alike" if alike else "neutrals")
    if a.hue is None or b.hue is None:
        return Verdict("easy", "neutral", first if a.hue is None else second)
    if _are_friends(first, second):
        return Verdict("easy" if worth >= EASY else "care", "neighbours")
    scheme = _scheme(hue_gap(a.hue, b.hue))
    ease = "easy" if worth >= EASY else "bold" if worth < BOLD else "care"
    return Verdict(ease, scheme)


def verdict_on_kinds(first: Iterable[str], second: Iterable[str]) -> str:
    """How pieces of these kinds get on, where any of each will do: 'easy', 'care' or 'hardly'; ''
    where we do not know them."""
    rated = [(NOT_TOGETHER.get(frozenset((a, b)), 0.0), abs(FORMALITY[a] - FORMALITY[b]))
             for a in first for b in second if a in FORMALITY and b in FORMALITY]  # fmt: skip
    if not rated:
        return ""
    loss, apart = min(rated)
    if loss >= HARDLY:
        return "hardly"
    return "care" if loss >= SOME or apart > APART_FREELY else "easy"


def _scheme(gap: float) -> str:
    if gap <= SAME_HUE:
        return "tonal"
    return "neighbours" if gap <= ANALOGOUS else "opposites" if gap >= COMPLEMENTARY else "apart"


def _best(tone: Tone, scheme: str) -> str:
    """The candidate that goes best in this scheme; '' where none goes well."""
    hue = tone.hue or 0.0
    rated = [(harmony(tone, other), one) for one in CANDIDATES
             if (other := tone_called(one)).hue is not None and other != tone
             and _scheme(hue_gap(hue, other.hue or 0.0)) == scheme]  # fmt: skip
    worth, best = max(rated, key=lambda one: one[0], default=(0.0, ""))
    return best if worth >= LEAST else ""


def _are_friends(first: str, second: str) -> bool:
    families = frozenset({family_of(first), family_of(second)})
    return bool({families, frozenset({first, second})} & FRIENDS)


def _others(colors: Sequence[str], color: str) -> tuple[str, ...]:
    return tuple(one for one in colors if one != color)


def _warmth(hue: float) -> str:
    return "warm" if hue >= WARM[0] or hue <= WARM[1] else "cool"


def _depth(lightness: float) -> str:
    return "dark" if lightness < DARK_BELOW else "light" if lightness >= LIGHT_FROM else "middle"
