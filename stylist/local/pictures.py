"""Pictures of catalog items, as files beside the feed."""

from pathlib import Path

from stylist.domain import CatalogItem
from stylist.errors import NotFound


class FolderPictures:
    """Reads `image_url` as a file under one folder, and nothing outside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

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
        path = (self._folder / item.image_url).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise NotFound(f"{item.product_id} has no picture at {item.image_url} beside the feed.")
        return path.read_bytes()
