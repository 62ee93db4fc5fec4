"""What every mode puts together in the same way: photo work, board, use cases."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from stylist.catalog.build import BuildReport, Progress
from stylist.ports import (
    Blobs,
    CatalogIndex,
    ChatModel,
    Embedder,
    Forgetful,
    ItemPictures,
    Knowledge,
    Moderator,
    OutfitImaginer,
    PhotoCleaner,
    PictureMaker,
    Store,
    Weather,
)
from stylist.remembering import RememberedWords
from stylist.service import Stylist
from stylist.settings import Settings

if TYPE_CHECKING:
    from stylist.looks import Looks
    from stylist.photo.body import PeopleFinder
    from stylist.photo.cutout import PieceCutter
    from stylist.photo.finder import PhotoGarments
    from stylist.talk.conversations import Conversations
    from stylist.talk.spend import Spend


class RecentEmbedder(Embedder, Protocol):
    """An embedder with a memory of recent vectors."""

    def forget(self) -> None:
        """Let go of every vector."""


@dataclass(frozen=True)
class SharedParts(ABC):
    """Over the adapters that a mode names, made when first asked for."""

    settings: Settings

    @property
    @abstractmethod
    def embedder(self) -> RecentEmbedder:
        """What places texts and pictures in one space."""

    @property
    @abstractmethod
    def catalog_embedder(self) -> Embedder:
        """What places the shop's own pictures and titles when the catalog is built."""

    @property
    @abstractmethod
    def index(self) -> CatalogIndex:
        """The catalog's vectors and facts."""

    @property
    @abstractmethod
    def pictures(self) -> ItemPictures:
        """The pictures of catalog items."""

    @property
    @abstractmethod
    def moderator(self) -> Moderator:
        """The gate in front of everything that is done with a photo."""

    @property
    @abstractmethod
    def store(self) -> Store:
        """Conversations, profiles, looks and counters."""

    @property
    @abstractmethod
    def blobs(self) -> Blobs:
        """Photos and pictures."""

    @property
    @abstractmethod
    def weather(self) -> Weather:
        """What it will be like outside."""

    @property
    @abstractmethod
    def knowledge(self) -> Knowledge:
        """The style guide."""

    @property
    @abstractmethod
    def chat_model(self) -> ChatModel:
        """What leads the conversation."""

    @abstractmethod
    def build_catalog(self, progress: Progress) -> BuildReport:
        """Rebuild the index from the feed."""

    @abstractmethod
    def feed_pictures(self, feed: Path) -> ItemPictures:
        """The pictures beside a feed, for a build."""

    @abstractmethod
    def catalog_is_current(self) -> bool:
        """Whether the catalog can be served without a build."""

    @cached_property
    def garments(self) -> "PhotoGarments":
        """What looks for clothes in a photo."""
        from stylist.photo.finder import PhotoGarments

        return PhotoGarments(self._people, self._cutter)

    @cached_property
    def cleaner(self) -> PhotoCleaner:
        """What makes a shopper's photo one that may be kept."""
        from stylist.photo.cleaner import Cleaner
        from stylist.photo.faces import FaceHider

        return Cleaner(self._people, FaceHider(), self.moderator)

    @cached_property
    def board(self) -> PictureMaker:
        """What draws outfits."""
        from stylist.outfits.board import Board

        return Board(self.pictures, self._cutter)

    @property
    def memories(self) -> "tuple[Forgetful, ...]":
        """What remembers something of shoppers in this process."""
        chat = (self.chat_model,) if isinstance(self.chat_model, Forgetful) else ()
        return (self.garments, self.embedder, RememberedWords(), *chat)

    @cached_property
    def stylist(self) -> Stylist:
        """The use cases over these adapters."""
        return Stylist(self.embedder, self.index, self.garments, self.pictures, self.cleaner)

    @cached_property
    def spend(self) -> "Spend | None":
        """What counts the cost of calls, and ends turns at its caps; None where they cost none."""
        return None

    @cached_property
    def imaginer(self) -> OutfitImaginer | None:
        """What imagines outfits on somebody, beside the board; None where nothing does."""
        return None

    @property
    def judge(self) -> "Callable[[str], None] | None":
        """What refuses words for a public page; None where nothing judges them."""
        return None

    @cached_property
    def talk(self) -> "Conversations":
        """Conversations over these adapters."""
        from stylist.outfits.composing import Composer
        from stylist.talk.conversations import Conversations
        from stylist.talk.tools import Services

        services = Services(
            stylist=self.stylist,
            composer=Composer(self.index, self.embedder),
            pictures=self.board,
            knowledge=self.knowledge,
            weather=self.weather,
            store=self.store,
            blobs=self.blobs,
            memories=self.memories,
            imaginer=self.imaginer,
        )
        return Conversations(services, self.chat_model, spend=self.spend)

    @cached_property
    def looks(self) -> "Looks":
        """Saved outfits."""
        from stylist.looks import Looks

        return Looks(
            self.stylist, self.board, self.store, self.blobs, imaginer=self.imaginer,
            judge=self.judge,
        )  # fmt: skip

    @cached_property
    def _cutter(self) -> "PieceCutter":
        from stylist.photo.cutout import PieceCutter

        return PieceCutter()

    @cached_property
    def _people(self) -> "PeopleFinder":
        import cv2

        from stylist.photo.body import PeopleFinder

        # As with numpy's: pictures this small are done before the threads have met.
        cv2.setNumThreads(1)
        return PeopleFinder()
