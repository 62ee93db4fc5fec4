"""What the weather asks of clothes."""

import re
from dataclasses import dataclass

from stylist.domain import CatalogItem, Wish
from stylist.outfits.pieces import Piece
from stylist.outfits.tables import climate as table
from stylist.outfits.tables.giving_up import WARM_UP_TO_C

_SOLE = re.compile(r"\b(?:out|mid)?soles?\b")


@dataclass(frozen=True)
class Climate:
    """The weather that an outfit is for.

    felt_c: what it feels like; None when nobody said, and then only wet and sun count.
    is_said: whether the shopper's wish holds the temperature itself, not a season alone.
    """

    felt_c: float | None = None
    is_said: bool = False
    conditions: frozenset[str] = frozenset()

    @property
    def needed_clo(self) -> float | None:
        """Insulation that keeps a person walking slowly comfortable."""
        if self.felt_c is None:
            return None
        gradient = (table.SKIN_C - self.felt_c) / (table.DRY_HEAT_W * table.CLO_M2K_W)
        return max(0.2, min(table.MOST_CLO, gradient - table.AIR_CLO))

    @property
    def is_cold(self) -> bool:
        """Whether something of the outfit must be warm."""
        return self.felt_c is not None and self.felt_c <= WARM_UP_TO_C

    @property
    def is_wet(self) -> bool:
        """Whether something falls from the sky."""
        return bool(self.conditions & {"rain", "snow"})

    @property
    def wants_coat(self) -> bool:
        """Whether the outfit is not complete without an outer layer."""
        if self.felt_c is None:
            return self.is_wet
        limit = table.COAT_IN_RAIN_BELOW_C if self.is_wet else table.COAT_BELOW_C
        return self.felt_c < limit

    @property
    def forbids_coat(self) -> bool:
        """Whether any outer layer but a light blazer is too much."""
        return self.felt_c is not None and self.felt_c >= table.NO_COAT_FROM_C


def climate_of(wish: Wish) -> Climate:
    """The weather of a wish; a season or snow alone stands for its typical temperature."""
    conditions = frozenset(wish.conditions)
    if wish.temperature_c is not None:
        return Climate(wish.temperature_c, True, conditions)
    felt = table.SEASON_C.get(wish.season)
    if "snow" in conditions:
        felt = min(felt if felt is not None else table.SNOW_C, table.SNOW_C)
    return Climate(felt, False, conditions)


def bears(climate: Climate, piece: Piece) -> bool:
    """Whether the piece can be worn in this weather at all."""
    return _bears_wet(climate, piece) and (
        climate.felt_c is None
        or (_in_band(climate.felt_c, piece) and _in_season(climate, climate.felt_c, piece))
    )


def _in_band(felt: float, piece: Piece) -> bool:
    item = piece.item
    words = f"{item.material} {item.title}".lower()
    bands = [table.BANDS.get(piece.kind) or table.BANDS.get(item.category, (-60, 60))]
    bands += [band for word, band in table.MATERIAL_BANDS.items() if word in words]
    if not all(low <= felt <= high for low, high in bands):
        return False
    woolly = any(word in words for word in ("wool", "merino", "cashmere"))
    hottest = table.SUMMER_WOOL_HOTTEST if "summer" in item.season else table.WOOL_HOTTEST
    if woolly and felt > hottest:
        return False
    return not (felt < table.SHORT_HEM_COLDEST and item.category in ("skirt", "dress")
                and {"mini", "short", "thin-strap"} & set(item.tags))  # fmt: skip


def _in_season(climate: Climate, felt: float, piece: Piece) -> bool:
    seasons = set(piece.item.season)
    # Rainwear is made for spring and autumn and worn whenever it rains.
    if not seasons or ("rain" in climate.conditions and keeps_rain_out(piece)):
        return True
    return bool(seasons & next(names for low, names in table.SEASONS_FROM if felt >= low))


def _bears_wet(climate: Climate, piece: Piece) -> bool:
    conditions, item = climate.conditions, piece.item
    if "wind" in conditions and piece.kind in table.NOT_IN_WIND:
        return False
    if "snow" in conditions and (piece.kind in table.NOT_IN_SNOW or item.category == "sandals"):
        return False
    if not climate.is_wet:
        return True
    exposed = item.slot in ("outerwear", "shoes", "bag") or item.category == "hat"
    told = f"{item.material} {item.title}".lower()
    marked = any(re.search(rf"\b{word}\b", told) for word in table.NOT_WET)
    return piece.kind not in table.NOT_IN_RAIN and not (
        exposed and marked and not keeps_rain_out(piece)
    )


def keeps_rain_out(piece: Piece) -> bool:
    """Whether the record says so, by kind, tag or material."""
    return piece.kind in table.WATERPROOF_KINDS or bool(proof_word(piece.item))


def proof_word(item: CatalogItem) -> str:
    """The record's word for it: 'waterproof', 'waxed'; '' where it has none."""
    words = f"{' '.join(item.tags)} {_above_the_sole(item)}"
    return next((word for word in table.WATERPROOF_WORDS if word in words), "")


def _above_the_sole(item: CatalogItem) -> str:
    """What it is made of but for its sole: one of rubber keeps no rain out of suede."""
    parts = re.split(r",|;|\bwith\b|\bon\b", item.material.lower())
    return ",".join(part for part in parts if not _SOLE.search(part))


def comfort(climate: Climate, pieces: tuple[Piece, ...], worn_clo: float = 0.0) -> float:
    """How near the outfit's insulation comes to what is needed: 0 at best, less otherwise.

    worn_clo: of the shopper's own piece.
    """
    if climate.needed_clo is None:
        return 0.0
    clo = table.UNDERNEATH_CLO + worn_clo + sum(piece.clo for piece in pieces)
    lacking = climate.needed_clo - clo
    # Too warm can be taken off; too cold cannot be helped.
    return -max(0.0, lacking - 0.1) * 1.6 - max(0.0, -lacking - 0.25) * 0.9


def helps(climate: Climate, piece: Piece) -> float:
    """What a piece does for the weather by itself, to choose candidates."""
    gain = _in_the_wet(climate, piece) if climate.is_wet else 0.0
    if not climate.is_wet:
        gain -= table.RAINWEAR_WHEN_DRY.get(piece.kind, 0.0)
    if climate.felt_c is not None and climate.felt_c < table.BARE_LEGS_BELOW_C:
        gain -= table.BARE_LEGS * (piece.item.category in ("dress", "skirt")
                                   and "summer" in piece.item.season)  # fmt: skip
    if "sun" in climate.conditions and piece.kind in ("sunglasses", "sun-hat", "bucket-hat", "cap"):
        gain += 0.3
    if climate.felt_c is not None and climate.felt_c >= table.HEAT_FROM_C:
        is_black = piece.tone.family == "black" and piece.slot in ("top", "dress")
        gain -= table.BLACK_IN_HEAT * is_black
    if climate.needed_clo is None:
        gain -= table.WINTER_COAT * (piece.clo >= table.WINTER_COAT_CLO and not climate.is_wet)
    else:
        # 0.8 clo is an indoor outfit with a light layer: above it warm pieces gain, below it cool.
        gain += (climate.needed_clo - 0.8) * piece.clo * 1.2
    return gain


def _in_the_wet(climate: Climate, piece: Piece) -> float:
    """What coat and shoes are worth in rain or snow."""
    snow = "snow" in climate.conditions
    if piece.slot == "outerwear":
        if snow and "rain" not in climate.conditions:
            return table.SNOW_COATS.get(piece.kind, -0.5)
        return 0.9 if keeps_rain_out(piece) else -0.8
    if piece.slot != "shoes":
        return 0.0
    kinds = {"rain-boots": 0.45, "tall-boots": 0.3, "ankle-boots": 0.3}
    gain = kinds.get(piece.kind, -0.1) if not snow else 0.0
    words = f"{' '.join(piece.item.tags)} {piece.item.material.lower()}"
    gain -= table.PALE_IN_WET * (piece.tone.lightness > table.PALE_LIGHTNESS)
    if snow:
        gain += table.SNOW_SOLE * any(word in words for word in table.SNOW_SOLES)
        gain -= table.HEELED_IN_SNOW * any(word in piece.item.tags for word in table.HEELED)
    return gain
