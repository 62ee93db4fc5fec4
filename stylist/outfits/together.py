"""How well pieces go with each other."""

from collections.abc import Iterable, Sequence

from stylist.domain import CatalogItem
from stylist.outfits.colors import Tone, harmony, hue_gap
from stylist.outfits.pieces import Piece
from stylist.outfits.tables.pairings import NOT_TOGETHER, REQUIRES
from stylist.outfits.tables.palette import ANALOGOUS, AREA, SAME_HUE

COLOR = 1.0
COLOR_EXPECTED = 0.1
"""Harmony that a pair must bring to be worth a further piece."""
TWO_LOUD, SAME_LOUD = 3.5, 0.4
WITH_PINSTRIPE = 0.4
"""A pinstripe is quiet, but not beside stripes or checks."""
APART_FREELY, APART = 1.0, 0.3
"""Steps of formality that two pieces may differ by, and what each step beyond loses."""
SUIT = 0.5
SUITINGS = ("wool", "linen", "cotton", "tweed", "corduroy", "velvet")
LEATHERS = 0.1
SECOND_HUE, FURTHER_HUE = 0.12, 0.5
"""What each colour that is no neutral loses, from the second on."""
STRAY_ACCENT = 0.3
"""A red ribbon where all the colour is lavender."""
SEASONS_APART = 0.5
"""A wool scarf with a beach dress."""
OUT = 9.0
"""Loses to anything: pieces that are not worn together at all."""


def together(a: Piece, b: Piece) -> float:
    """What two pieces in one outfit gain or lose."""
    area = AREA[a.slot] * AREA[b.slot]
    gain = COLOR * area * (harmony(a.tone, b.tone) - COLOR_EXPECTED)
    gain -= NOT_TOGETHER.get(frozenset((a.kind, b.kind)), 0.0)
    gain -= APART * max(0.0, abs(a.formality - b.formality) - APART_FREELY) * area
    if a.loud and b.loud:
        gain -= SAME_LOUD if _is_set(a.item, b.item) else TWO_LOUD
    elif "pinstripe" in (a.item.pattern, b.item.pattern) and (a.loud or b.loud):
        gain -= WITH_PINSTRIPE
    if a.item.season and b.item.season and not set(a.item.season) & set(b.item.season):
        gain -= SEASONS_APART
    return gain + SUIT * is_suit(a, b) + _leathers(a, b)


def is_suit(a: Piece, b: Piece) -> bool:
    """Whether jacket and trousers are of one colour, pattern and fabric."""
    if {a.kind, b.kind} != {"blazer", "trousers"} or a.item.color_raw != b.item.color_raw:
        return False
    fabrics = [{word for word in SUITINGS if word in one.item.material.lower()} for one in (a, b)]
    same_cloth = fabrics[0] == fabrics[1]
    return same_cloth and a.item.pattern == b.item.pattern


def _is_set(a: CatalogItem, b: CatalogItem) -> bool:
    """Whether both show one print: a striped tie on a striped shirt does not."""
    return (a.pattern, a.color_raw) == (b.pattern, b.color_raw)


def _leathers(a: Piece, b: Piece) -> float:
    """Shoes, belt and bag of one colour."""
    both = {a.slot, b.slot}
    is_pair = both == {"shoes", "bag"} or (both == {"shoes", "accessory"}
                                           and "belt" in (a.kind, b.kind))  # fmt: skip
    if not is_pair or a.tone.family != b.tone.family:
        return 0.0
    return LEATHERS


def lacks_partner(piece: Piece, others: Iterable[Piece]) -> bool:
    """Whether it is worn only with a kind that is not there: a tie without a shirt."""
    partners = REQUIRES.get(piece.kind)
    return partners is not None and not any(other.kind in partners for other in others)


def whole(pieces: Iterable[Piece], anchors: tuple[Tone, ...] = ()) -> float:
    """What the outfit as one gains or loses: too many colours, a piece without its partner."""
    worn = list(pieces)
    lonely = any(lacks_partner(piece, worn) for piece in worn)
    tones = [*(piece.tone for piece in worn), *anchors]
    hues = len(hue_groups(tones))
    loss = SECOND_HUE * (hues > 1) + FURTHER_HUE * max(0, hues - 2)
    return -OUT * lonely - loss - STRAY_ACCENT * _stray_accents(tones)


def _stray_accents(tones: Sequence[Tone]) -> int:
    """How many pieces have a colour in print or trimming that is far from all other pieces'."""
    strays = 0
    for tone in tones:
        others = [one for one in tones if one is not tone]
        near = [hue for one in others for hue in (one.hue, *one.accents) if hue is not None]
        far = (all(hue_gap(hue, other) > ANALOGOUS for other in near) for hue in tone.accents)
        strays += bool(near) and any(far)
    return strays


def hue_groups(tones: Iterable[Tone]) -> list[float]:
    """The distinct colours that are no neutrals, as hues."""
    groups: list[float] = []
    for tone in tones:
        if tone.hue is not None and all(hue_gap(tone.hue, hue) > SAME_HUE for hue in groups):
            groups.append(tone.hue)
    return groups
