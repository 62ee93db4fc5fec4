"""The composition root: the only place that names adapters."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from stylist.bootstrap_shared import SharedParts
from stylist.catalog.build import BuildReport, CatalogBuilder, Progress
from stylist.ports import (
    Blobs,
    CatalogIndex,
    ChatModel,
    Embedder,
    ItemPictures,
    Knowledge,
    Moderator,
    Store,
    Weather,
)
from stylist.settings import SAMPLE_FEED, Settings

if TYPE_CHECKING:
    from stylist.local.embedding import LocalEmbedder
    from stylist.local.feed_stamp import FeedStamp
    from stylist.local.remembering import RememberingEmbedder
    from stylist.local.weather.norway import MetNorway


class Parts(SharedParts):
    """The adapters of a machine of one's own, made when first asked for."""

    @cached_property
    def model(self) -> "LocalEmbedder":
        """The model that places texts and pictures in one space, and sees colours."""
        from threadpoolctl import threadpool_limits

        from stylist.local.embedding import LocalEmbedder

        # Matrices as small as ours cost numpy's threads more time in waiting than they save.
        threadpool_limits(1, "blas")
        return LocalEmbedder()

    @cached_property
    def embedder(self) -> "RememberingEmbedder":
        """The model, with a memory of recent vectors."""
        from stylist.local.remembering import RememberingEmbedder

        return RememberingEmbedder(self.model)

    @property
    def catalog_embedder(self) -> Embedder:
        """What places the shop's own pictures and titles when the catalog is built."""
        return self.embedder

    @cached_property
    def index(self) -> CatalogIndex:
        """The catalog's vectors and facts."""
        from stylist.local.lance_index import LanceIndex

        return LanceIndex(
            self.settings.data_dir / "catalog",
            embedder_id=self.embedder.embedder_id,
            dimension=self.embedder.dimension,
        )

    @cached_property
    def pictures(self) -> ItemPictures:
        """The pictures of catalog items, wherever the index was last built from."""
        from stylist.local.pictures import FolderPictures

        return FolderPictures(lambda: built.feed if (built := self._stamp.read()) else self.feed)

    @cached_property
    def moderator(self) -> Moderator:
        """The gate in front of everything that is done with a photo."""
        from stylist.local.moderation import NsfwGate

        return NsfwGate()

    @cached_property
    def store(self) -> Store:
        """Conversations, profiles, looks and counters."""
        from stylist.local.store import SqliteStore

        return SqliteStore(self._shared / "store.sqlite")

    @cached_property
    def blobs(self) -> Blobs:
        """Photos and pictures."""
        from stylist.local.blobs import FolderBlobs

        return FolderBlobs(self._shared / "blobs")

    @property
    def feed(self) -> Path:
        """The feed that is asked for; else the one built last; else the sample."""
        built = self._stamp.read()
        return self.settings.feed or (built.feed if built else SAMPLE_FEED)

    @cached_property
    def weather(self) -> Weather:
        """What it will be like outside: asked of the network only where a contact is set."""
        from stylist.local.weather.adapter import LocalWeather
        from stylist.local.weather.climate import ClimateTable

        return LocalWeather(ClimateTable(), self.norway)

    @cached_property
    def norway(self) -> "MetNorway | None":
        """MET Norway's forecasts; None where no contact is set."""
        from stylist.local.weather.norway import MetNorway

        contact = self.settings.weather_contact
        return MetNorway(contact) if contact else None

    @cached_property
    def knowledge(self) -> Knowledge:
        """The style guide."""
        from stylist.local.knowledge.guide import StyleGuide

        return StyleGuide(self.model.sentence_vectors)

    @cached_property
    def chat_model(self) -> ChatModel:
        """What leads the conversation."""
        from stylist.local.planner import Planner
        from stylist.local.reading.files import open_reader

        return Planner(open_reader())

    def build_catalog(self, progress: Progress) -> BuildReport:
        """Rebuild the index from the feed, and note which feed it came from."""
        from stylist.local.feed_stamp import fingerprint

        feed = self.feed
        now = fingerprint(feed)
        builder = CatalogBuilder(self.catalog_embedder, self.index, self.feed_pictures(feed))
        report = builder.build(feed, feed.stem, progress)
        self._stamp.write(now)
        return report

    def feed_pictures(self, feed: Path) -> ItemPictures:
        """The pictures beside a feed, for a build."""
        from stylist.local.pictures import FolderPictures

        return FolderPictures(lambda: feed)

    def catalog_is_current(self) -> bool:
        """Whether the index was built from the feed as it is now, by whichever embedder.

        Raises:
            NotFound: The feed that is asked for is not there.
        """
        from stylist.local.feed_stamp import fingerprint

        if not self.index.info()["items"]:
            return False
        built = self._stamp.read()
        moved_away = self.settings.feed is None and built and not built.feed.is_file()
        return bool(moved_away) or built == fingerprint(self.feed)

    @property
    def _shared(self) -> Path:
        return self.settings.store_dir or self.settings.data_dir

    @cached_property
    def _stamp(self) -> "FeedStamp":
        from stylist.local.feed_stamp import FeedStamp

        return FeedStamp(self.settings.data_dir)


def open_parts(settings: Settings) -> Parts:
    """The parts of the mode that is asked for; nothing is opened yet."""
    if settings.mode == "aws":
        from stylist.bootstrap_aws import AwsParts

        return AwsParts(settings)
    return Parts(settings)
