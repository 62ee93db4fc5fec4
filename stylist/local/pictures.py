"""Pictures of catalog items, as files beside the feed."""

from collections.abc import Callable
from pathlib import Path

from stylist.domain import CatalogItem
from stylist.errors import NotFound
from stylist.photo.intake import MOST_BYTES


class FolderPictures:
    """Reads `image_url` as a file under the feed's folder, and nothing outside it.

    Asks at each reading which feed that is: another process may have built from another one.
    """

    def __init__(self, feed: Callable[[], Path]) -> None:
        self._feed = feed

    def read(self, item: CatalogItem) -> bytes:
        """The encoded picture.

        Raises:
            NotFound: image_url is an address, leads out of the folder, or names no file that
                can be read; the file is larger than any picture that we open.
        """
        if item.image_url.startswith("https://"):
            raise NotFound(
                f"image_url of {item.product_id} is an address; only files beside the feed "
                "are read. Put the picture there and name it relative to the feed."
            )
        try:
            picture = self._bytes(item.image_url)
        except (OSError, ValueError, RuntimeError) as error:  # a NUL, a circle of links
            raise NotFound(
                f"The picture of {item.product_id} at {item.image_url} cannot be read; "
                "put a readable file there."
            ) from error
        if picture is None:
            raise NotFound(f"{item.product_id} has no picture at {item.image_url} beside the feed.")
        if len(picture) > MOST_BYTES:
            raise NotFound(
                f"The picture of {item.product_id} at {item.image_url} has more than "
                f"{MOST_BYTES // 2**20} MB; put a smaller copy there."
            )
        return picture

    def _bytes(self, image_url: str) -> bytes | None:
        """The file's bytes, cut off one past the most allowed; None when there is no such file."""
        folder = self._feed().resolve().parent
        path = (folder / image_url).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
