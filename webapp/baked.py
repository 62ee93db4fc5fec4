"""Checks an image while it is built: `python -m webapp.baked`. What the page needs is there and
runs on this processor.
"""

import importlib
import sys
import tempfile
from pathlib import Path

from stylist.bootstrap import open_parts
from stylist.errors import StylistError
from stylist.settings import Settings
from stylist.weights import MODELS, expected_sums, model_bytes
from webapp.app import settle_gradio
from webapp.assets import STATIC

_PHOTO = STATIC / "examples" / "dress.webp"
_WORDS = "a red dress"
_LATE = ("webapp.page.mount", "webapp.signing_in.provider", "boto3")
"""What the page imports only once it starts."""


def main() -> int:
    """Read every model file, then run what a shopper's first photo and words run."""
    try:
        for folder in sorted(one for one in MODELS.iterdir() if one.is_dir()):
            for name in expected_sums(folder):
                print(f"{folder.name}/{name}: {len(model_bytes(folder, name)):,} bytes, as listed")
        with tempfile.TemporaryDirectory() as place:
            _run(Path(place))
    except StylistError as error:
        print(f"stylist: {error}", file=sys.stderr)
        return 1
    print("All of it is there and runs.")
    return 0


def _run(place: Path) -> None:
    settle_gradio(place)
    for name in _LATE:
        importlib.import_module(name)
    parts = open_parts(Settings(data_dir=place))
    photo = parts.cleaner.clean(_PHOTO.read_bytes())
    parts.garments.find(photo)
    parts.embedder.embed_images([photo])
    parts.embedder.embed_texts([_WORDS])
    parts.knowledge.find(_WORDS)


if __name__ == "__main__":
    sys.exit(main())
