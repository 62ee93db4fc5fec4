"""What is really worn in a photo, as a careful eye or the making of the picture says."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stylist.domain.search import Box


@dataclass(frozen=True)
class Photo:
    """A photo as a whole: people clearly seen, faces seen, and how it is framed."""

    name: str
    people: int
    faces: int
    framing: str


@dataclass(frozen=True)
class Worn:
    """A garment on the largest person. Every set holds the words that count as right.

    optional: hardly seen; not missed, and no mistake when found. box: left, top, right, bottom in
    shares of the photo; empty where only the eye knows.
    """

    name: str
    regions: frozenset[str]
    colors: frozenset[str]
    categories: frozenset[str]
    optional: bool = False
    box: tuple[float, ...] = ()


def read_photos(path: Path) -> list[Photo]:
    """The photos of a photos.csv."""
    return [
        Photo(row["name"], int(row["people"]), int(row["faces"]), row["framing"])
        for row in _rows(path)
    ]


def read_truth(path: Path) -> list[Worn]:
    """The garments of a truth.csv."""
    return [
        Worn(
            row["name"],
            _words(row["region"]),
            _words(row["colors"]),
            _words(row["categories"]),
            row["optional"] == "yes",
            tuple(float(one) for one in row.get("box", "").split()),
        )
        for row in _rows(path)
    ]


def read_faces(path: Path) -> dict[str, list[Box]]:
    """Where faces are, brows to chin, by the photo's name, from a faces.csv."""
    faces: dict[str, list[Box]] = {}
    for row in _rows(path):
        left, top, right, bottom = (float(one) for one in row["box"].split())
        faces.setdefault(row["name"], []).append((left, top, right, bottom))
    return faces


def write(
    folder: Path,
    photos: Sequence[Photo],
    worn: Sequence[Worn],
    faces: Sequence[tuple[str, Box]],
) -> None:
    """Keep all three lists in a folder."""
    with (folder / "faces.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["name", "box"])
        lines.writerows([name, _sides(box)] for name, box in faces)
    with (folder / "photos.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["name", "people", "faces", "framing"])
        lines.writerows([one.name, one.people, one.faces, one.framing] for one in photos)
    with (folder / "truth.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["name", "region", "colors", "categories", "optional", "box"])
        lines.writerows(
            [one.name, _text(one.regions), _text(one.colors), _text(one.categories),
             "yes" if one.optional else "", _sides(one.box)]
            for one in worn
        )  # fmt: skip


def _sides(box: Iterable[float]) -> str:
    return " ".join(f"{side:.4f}" for side in box)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


def _text(words: frozenset[str]) -> str:
    return "|".join(sorted(words))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
