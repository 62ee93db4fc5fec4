"""A small shop to talk in: the real tools and conversation over adapters that live in memory."""

from dataclasses import dataclass, field
from typing import Any

from stylist.domain import Outfit, WeatherReport
from stylist.domain.weather import FORECAST
from stylist.looks import Looks
from stylist.outfits.composing import Composer
from stylist.ports import IndexEntry, OutfitPicture, Passage
from stylist.service import Stylist
from stylist.talk.conversations import Conversations
from stylist.talk.tools import Services
from tests.builders import item
from tests.fakes import ColorEmbedder, Couple, TrustingCleaner, picture
from tests.fakes.memory_index import MemoryIndex
from tests.fakes.memory_store import MemoryBlobs, MemoryStore
from tests.talk.scripted import ScriptedModel

SHOPPER, CONVERSATION = "a" * 32, "c" * 32

_GOODS = {
    "top": ("red", "blue", "green"), "trousers": ("blue", "black"), "skirt": ("red", "black"),
    "dress": ("red", "green"), "outerwear": ("blue", "black"), "shoes": ("black", "red", "white"),
    "bag": ("black", "brown"),
}  # fmt: skip


class NamedPictures:
    """Draws an outfit as its title."""

    def draw(self, outfit: Outfit) -> OutfitPicture:
        numbers = {name: place for place, name in enumerate(outfit.product_ids, 1)}
        data = f"picture of {outfit.title} {outfit.product_ids}".encode()
        return OutfitPicture(data, "image/jpeg", 1080, 1350, f"{outfit.title}.", numbers)


class OneTown:
    """Knows the weather of Oslo. credit: whose forecast it is; '' for what is typical."""

    def __init__(self, credit: str = "") -> None:
        self._credit = credit

    def report(self, place: str, month: int | None = None) -> WeatherReport | None:
        if place.lower() != "oslo":
            return None
        if self._credit:
            return WeatherReport("Oslo, NO", -4.0, ("snow",), FORECAST, "It is -4 °C.", month,
                                 self._credit)  # fmt: skip
        return WeatherReport("Oslo, NO", -4.0, ("snow",), "typical", "Typically -4 °C.", month)


class OnePassage:
    """Knows one thing."""

    def find(self, question: str, limit: int = 3) -> list[Passage]:
        return [Passage("linen", "Wearing linen", "Linen creases, and may.", 0.9)]


class Memory:
    """Counts how often it was told to forget."""

    forgotten = 0

    def forget(self) -> None:
        self.forgotten += 1


def goods() -> list[IndexEntry]:
    """Two or three colours of each kind, $40 to $130, women's."""
    embedder = ColorEmbedder()
    entries = []
    for place, (category, colors) in enumerate(_GOODS.items()):
        for color in colors:
            one = item(f"{category}-{color}", category=category, color_family=color,
                       color_raw=color, gender="female", title=f"{color.title()} {category}",
                       price_minor=4000 + 1500 * place, image_alt="")  # fmt: skip
            entries.append(IndexEntry(one, embedder.embed_texts([color])[0]))
    return entries


@dataclass
class Shop:
    """Everything of it; `talk` again with another model, as another process would."""

    store: MemoryStore = field(default_factory=MemoryStore)
    blobs: MemoryBlobs = field(default_factory=MemoryBlobs)
    memory: Memory = field(default_factory=Memory)
    weather: OneTown = field(default_factory=OneTown)

    def __post_init__(self) -> None:
        embedder = ColorEmbedder()
        self.index = MemoryIndex(embedder.embedder_id, embedder.dimension)
        self.index.upsert(goods())
        self.stylist = Stylist(embedder, self.index, Couple(), self, TrustingCleaner())
        self.composer = Composer(self.index, embedder)
        self.looks = Looks(self.stylist, NamedPictures(), self.store, self.blobs)

    def read(self, one: Any) -> bytes:
        """The picture of an item."""
        return picture("red")

    def services(self) -> Services:
        return Services(self.stylist, self.composer, NamedPictures(), OnePassage(), self.weather,
                        self.store, self.blobs, (self.memory,))  # fmt: skip

    def talk(self, *scripts: Any) -> Conversations:
        return Conversations(self.services(), ScriptedModel(*scripts))
