"""What the tools of a conversation call."""

from dataclasses import dataclass

from stylist.outfits.composing import Composer
from stylist.ports import (
    Blobs,
    Forgetful,
    Knowledge,
    OutfitImaginer,
    PictureMaker,
    Store,
    Weather,
)
from stylist.service import Stylist


@dataclass(frozen=True)
class Services:
    """What the tools call. imaginer: None where outfits are drawn as boards alone."""

    stylist: Stylist
    composer: Composer
    pictures: PictureMaker
    knowledge: Knowledge
    weather: Weather
    store: Store
    blobs: Blobs
    memories: tuple[Forgetful, ...] = ()
    imaginer: OutfitImaginer | None = None
