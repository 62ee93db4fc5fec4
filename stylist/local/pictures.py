"""Pictures of catalog items, as files beside the feed."""

from collections.abc import Callable
from pathlib import Path

from stylist.domain import CatalogItem
from stylist.errors import NotFound


class FolderPictures:
    """Reads `image_url` as a file under the feed's folder, and nothing outside it.

    Asks at each reading which feed that is: another process may have built from another one.
    """

    def __init__(self, feed: Callable[[], Path]) -> None:
        self._feed = feed

    def read(self, item: CatalogItem) -> bytes:
        """The encoded picture.

        Raises:
            NotFound: image_url is an address, leads out of the folder, or names no file.
        """
        if item.image_url.startswith("https://"):
            raise NotFound(
                f"image_url of {item.product_id} is an address; only files beside the feed "
                "are read. Put the picture there and name it relative to the feed."
            )
        folder = self._feed().resolve().parent
        path = (folder / item.image_url).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            raise NotFound(f"{item.product_id} has no picture at {item.image_url} beside the feed.")
        return path.read_bytes()
