"""The use cases of the stylist, each a few lines over the ports."""

import base64
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import CatalogItem, Filters, Pick, SearchResult, Wish
from stylist.errors import EmptyCatalog, NotFound
from stylist.ports import (
    CatalogIndex,
    Embedder,
    GarmentFinder,
    ItemPictures,
    PhotoCleaner,
)
from stylist.search import facts
from stylist.search.blending import blend
from stylist.search.facts import Facts
from stylist.search.looking import PhotoReader, Reading
from stylist.search.query import SearchQuery, WishQuery, check_limit
from stylist.search.searching import Aim, CatalogSearch
from stylist.search.wanted import facts_of
from stylist.search.wish import take_apart
from stylist.search.wishing import WishSearch
from stylist.search.words import read_words
from stylist.tally import use_case

log = logging.getLogger(__name__)

_BLANK_PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAAAAABWESUoAAAAGElEQVR42mM8wYAfMDGMKhhVMKpghCoA"
    "AMCFAQivNpqkAAAAAElFTkSuQmCC"
)
"""Read by nobody: a grey picture that makes the picture model open its files."""


class Stylist:
    """Finds pieces of the shop's catalog. Holds no state of any shopper."""

    def __init__(
        self,
        embedder: Embedder,
        index: CatalogIndex,
        garments: GarmentFinder,
        pictures: ItemPictures,
        cleaner: PhotoCleaner,
    ) -> None:
        self._embedder = embedder
        self._index = index
        self._photos = PhotoReader(garments, embedder)
        self._search = CatalogSearch(index)
        self._wishes = WishSearch(index, embedder)
        self._pictures = pictures
        self._cleaner = cleaner
        self._is_warm = False

    @use_case("photo")
    def receive(self, photo: bytes) -> bytes:
        """A shopper's photo as it may be kept and searched with.

        Returns:
            A JPEG of our own making: upright, at most 2048 px, faces covered, no metadata but our
            own note of where people are.
        Raises:
            UnreadablePicture: It is no picture that we open; says what to do.
            RefusedPhoto: It is not one that we work with.
        """
        return self._cleaner.clean(photo)

    def forget_old_photos(self) -> None:
        """Let go of what was remembered of photos longer than an hour ago."""
        self._photos.expire()

    @use_case("search")
    def search(self, query: SearchQuery) -> SearchResult:
        """Pieces like the photo, like the words, or in between.

        Raises:
            UnreadablePicture: The photo cannot be opened.
            EmbedderMismatch: The index was built by another embedder.
            EmptyCatalog: The catalog holds nothing yet.
        """
        wish = take_apart(query.text) if query.text.strip() else None
        said = read_words(wish) if wish else None
        look = self._photos.look(query.photo, query.pick, said) if query.photo is not None else None
        # What is refused must not attract: only the wanted part is embedded.
        text = self._embedder.embed_texts([wish.wanted or query.text])[0] if wish else None
        if look and text is not None:
            vector = blend(look.vector, text, query.photo_weight)
            aim = Aim(vector, look.facts, said, query.photo_weight, _among(look, said))
        elif look:
            aim = Aim(look.vector, look.facts, None, 1.0, look.among)
        else:
            assert text is not None  # SearchQuery refuses a query with neither
            aim = Aim(text, None, said, 0.0)
        result = self._search.answer(aim, query.filters, query.limit)
        if not result.matches:
            self.check_filled()
        if look is None:
            return result
        return replace(result, garments=look.garments, chosen=look.chosen, people=look.people)

    def find(self, query: WishQuery) -> SearchResult:
        """Pieces that fit a wish; with a photo, those like what it shows.

        Raises:
            UnreadablePicture: The photo cannot be opened.
            InvalidRequest: The photo does not show what is picked.
            EmptyCatalog: The catalog holds nothing yet.
        """
        reading = self.read_photo(query.photo, query.pick, query.wish) if query.photo else None
        result = self._wishes.find(query, reading)
        if not result.matches:
            self.check_filled()
        return result

    def check_filled(self) -> None:
        """Nothing found means little while nothing is there.

        Raises:
            EmptyCatalog: The catalog holds no piece yet.
        """
        if not self._index.count(Filters()):
            raise EmptyCatalog(
                "The shop's catalog is still empty: its pieces are being taken in. Try again in "
                "a few minutes."
            )

    def read_photo(self, photo: bytes, pick: Pick, wish: Wish) -> Reading:
        """The garments of a photo, and the one that is meant: picked, or named by the wish.

        Raises: as `find`.
        """
        return self._photos.look(photo, pick, facts_of(wish))

    @use_case("more_like")
    def more_like(self, product_id: str, filters: Filters, limit: int = 12) -> SearchResult:
        """Pieces like one of the catalog, that one left out.

        Raises:
            NotFound: The catalog has no such piece.
        """
        check_limit(limit)
        item = self.item(product_id)
        vector = self._index.vectors([product_id]).get(product_id)
        if vector is None:  # deleted by another process since the line above
            raise NotFound(f"The catalog has no piece {product_id!r}.")
        return self._search.answer(Aim(vector, facts.of_item(item), None, 1.0), filters, limit,
                            without=product_id)  # fmt: skip

    def item(self, product_id: str) -> CatalogItem:
        """One piece of the catalog.

        Raises:
            NotFound: The catalog has no such piece.
        """
        items = self._index.fetch([product_id])
        if not items:
            raise NotFound(f"The catalog has no piece {product_id!r}.")
        return items[0]

    def items(self, product_ids: Sequence[str]) -> list[CatalogItem]:
        """Pieces by id, in the order asked; those that the catalog lacks are left out."""
        return self._index.fetch(product_ids)

    def item_picture(self, product_id: str) -> bytes:
        """The encoded picture of one piece.

        Raises:
            NotFound: The catalog has no such piece, or the piece no picture.
        """
        return self._pictures.read(self.item(product_id))

    def catalog_info(self) -> dict[str, Any]:
        """What the index holds: items, embedder_id, dimension, updated_at, place."""
        return self._index.info()

    @use_case("warm_up")
    def warm_up(self) -> None:
        """Loads models, once, and asks the index; the first shopper does not wait for them.

        Raises:
            BrokenModel: A model file is missing or damaged.
        """
        if not self._is_warm:
            self._photos.look(self.receive(_BLANK_PHOTO), Pick(), None)
            self._is_warm = True
        self._index.count(Filters())


def _among(look: Reading, said: Facts | None) -> tuple[str, ...]:
    """What words name is looked for wherever it is worn; else only what the garment can be."""
    return () if said and said.categories else look.among
