"""Measures the weights as shipped: `python -m training.embedder.shipped --data FOLDER`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stylist.local.embedding import LocalEmbedder
from stylist.local.embedding.files import MODEL_FOLDER
from training.embedder.data import TEN_CLASSES, Photo, read_photos
from training.embedder.drawn import read_catalog
from training.embedder.evaluate import category_by_class, figures
from training.embedder.labels import LABELS, kinship

_CATALOG = Path(__file__).resolve().parents[2] / "stylist" / "data" / "catalog"

Floats = NDArray[np.float32]


def main() -> None:
    """Print figures on the validation photos, and of these photos asking the drawn catalog."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with the photos in images/"
    )
    parser.add_argument("--weights", type=Path, default=MODEL_FOLDER)
    parser.add_argument("--catalog", type=Path, default=_CATALOG)
    options = parser.parse_args()
    embedder = LocalEmbedder(options.weights)
    photos = [
        photo
        for photo in read_photos(options.data)
        if photo.split == "validation" and photo.label in TEN_CLASSES
    ]
    vectors = _vectors(embedder, photos)
    labels = [photo.label for photo in photos]

    def embed(texts: Sequence[str]) -> Floats:
        return np.array(embedder.embed_texts(texts), np.float32)

    print(embedder.embedder_id, len(photos), "photos")
    print(figures(vectors, labels, [photo.eye_colors for photo in photos], embed))
    print({name: round(p, 2) for name, p in category_by_class(vectors, labels, embed).items()})
    drawn = read_catalog(options.catalog)
    if drawn:
        print(_asked_of_catalog(photos, vectors, drawn, _vectors(embedder, drawn)))


def _vectors(embedder: LocalEmbedder, pictures: Sequence[Photo]) -> Floats:
    return np.array([embedder.embed_images([p.path.read_bytes()])[0] for p in pictures], np.float32)


def _asked_of_catalog(
    photos: Sequence[Photo], queries: Floats, drawn: Sequence[Photo], pieces: Floats
) -> str:
    """How often the drawn pieces nearest to a photo are of its type, and of its colour too."""
    kin = kinship() == 1
    asked = [i for i, photo in enumerate(photos) if photo.eye_colors]
    best = np.argsort(-queries[asked] @ pieces.T, axis=1)[:, :10]
    type_right = np.zeros(best.shape, bool)
    both_right = np.zeros(best.shape, bool)
    for row, i in enumerate(asked):
        for column, k in enumerate(best[row]):
            alike = kin[LABELS.index(photos[i].label), LABELS.index(drawn[k].label)]
            type_right[row, column] = alike
            both_right[row, column] = alike and drawn[k].eye_colors[0] in photos[i].eye_colors
    return (
        f"catalog of {len(drawn)}, {len(asked)} photos: "
        f"type top-1 {type_right[:, 0].mean():.3f} P@10 {type_right.mean():.3f}; "
        f"type and colour top-1 {both_right[:, 0].mean():.3f} P@10 {both_right.mean():.3f} "
        f"in top 10 {both_right.any(1).mean():.3f}"
    )


if __name__ == "__main__":
    main()
