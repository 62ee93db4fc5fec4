"""The composition root: the only place that names adapters."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from stylist.catalog.build import BuildReport, CatalogBuilder, Progress
from stylist.errors import NotFound
from stylist.ports import CatalogIndex, GarmentFinder, ItemPictures
from stylist.service import Stylist
from stylist.settings import Settings

if TYPE_CHECKING:
    from stylist.local.embedding import LocalEmbedder
    from stylist.local.remembering import RememberingEmbedder


@dataclass(frozen=True)
class Parts:
    """The adapters of one mode, made when first asked for."""

    settings: Settings

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
    def garments(self) -> GarmentFinder:
        """What looks for clothes in a photo."""
        from stylist.local.garments import WholePhoto

        return WholePhoto(self.model, self.embedder)

    @cached_property
    def pictures(self) -> ItemPictures:
        """The pictures of catalog items."""
        from stylist.local.pictures import FolderPictures

        return FolderPictures(self.settings.feed.parent)

    @cached_property
    def stylist(self) -> Stylist:
        """The use cases over these adapters."""
        return Stylist(self.embedder, self.index, self.garments, self.pictures)

    def build_catalog(self, progress: Progress) -> BuildReport:
        """Rebuild the index from the feed, and note which feed it came from."""
        feed = self.settings.feed
        builder = CatalogBuilder(self.embedder, self.index, self.pictures)
        report = builder.build(feed, feed.stem, progress)
        self._stamp.write_text(self._feed_hash())
        return report

    def catalog_is_current(self) -> bool:
        """Whether the index was built from the feed as it is now, by whichever embedder."""
        built_from = self._stamp.read_text() if self._stamp.is_file() else ""
        return bool(self.index.info()["items"]) and built_from == self._feed_hash()

    @property
    def _stamp(self) -> Path:
        return self.settings.data_dir / "feed.sha256"

    def _feed_hash(self) -> str:
        try:
            return hashlib.sha256(self.settings.feed.read_bytes()).hexdigest()
        except OSError as error:
            message = f"There is no feed at {self.settings.feed}; set STYLIST_FEED."
            raise NotFound(message) from error
