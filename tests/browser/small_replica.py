"""The small page as a process of its own: its event is steered by files."""

import os
from pathlib import Path

import uvicorn

from stylist.local.blobs import FolderBlobs
from tests.browser.replicas import OWN_DISK


class File:
    """A gate that is open as soon as there is such a file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def is_set(self) -> bool:
        return self._path.exists()

    def set(self) -> None:
        self._path.touch()


def main() -> None:
    uploads = Path(OWN_DISK) / "uploads"
    uploads.mkdir(exist_ok=True)
    os.environ["GRADIO_TEMP_DIR"] = str(uploads)
    # Read by gradio while it is imported.
    from tests.webapp.small_page import Told, build_small

    blobs = FolderBlobs(Path(os.environ["STYLIST_STORE_DIR"]) / "blobs")
    gates = Path(os.environ["TEST_GATES"])
    told = Told(go_on=File(gates / "open"), closed=File(gates / "closed"))
    app, _ = build_small(uploads, blobs, told)
    uvicorn.run(app, port=int(os.environ["STYLIST_PORT"]), log_level="warning")


if __name__ == "__main__":
    main()
