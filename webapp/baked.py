"""Checks an image while it is built: `python -m webapp.baked`. Every model is there and runs."""

import sys
import tempfile
from pathlib import Path

from stylist.bootstrap import open_parts
from stylist.errors import StylistError
from stylist.settings import Settings
from stylist.weights import MODELS, expected_sums, model_bytes
from webapp.assets import STATIC

_PHOTO = STATIC / "examples" / "dress.webp"
_WORDS = "a red dress"


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
    print("All models run on this processor.")
    return 0


def _run(place: Path) -> None:
    parts = open_parts(Settings(data_dir=place))
    photo = parts.cleaner.clean(_PHOTO.read_bytes())
    parts.garments.find(photo)
    parts.embedder.embed_images([photo])
    parts.embedder.embed_texts([_WORDS])
    parts.knowledge.find(_WORDS)


if __name__ == "__main__":
    sys.exit(main())
