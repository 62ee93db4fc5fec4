"""The labelled photos, and which of them a run may learn from.

A photographer ("sender") leaves a hand: the same bed, the same light. Configurations are therefore
chosen on photographers that the selection run has never seen; the final run uses all train photos.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

_TABLES = Path(__file__).parent

# Medium-sized photographers who together cover every class of the ten.
HELD_OUT_SENDERS = frozenset({"262", "41", "8", "291", "50", "267"})

# The classes on which retrieval is judged; the other seven labels are training material only.
TEN_CLASSES = (
    "Dress",
    "Hat",
    "Longsleeve",
    "Outwear",
    "Pants",
    "Shirt",
    "Shoes",
    "Shorts",
    "Skirt",
    "T-Shirt",
)


@dataclass(frozen=True)
class Photo:
    """One labelled picture: a photo, or a drawn piece of the catalog (split "drawn").

    Attributes:
        eye_colors: Colour families a person would accept; for a drawn piece, its record's family.
        phrases: What a drawn piece's record says of it, in a shopper's words.
        pattern: A drawn piece's pattern as the record has it; nobody noted that of the photos.
    """

    path: Path
    label: str
    age_group: str
    split: str
    sender: str
    eye_colors: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class Split:
    """Indices into the list of photos: what to learn from, and three sets to measure on."""

    learn: list[int]
    validation: list[int]
    unseen: list[int]


def read_photos(folder: Path) -> list[Photo]:
    """All photos in the order of `labels.csv`, as files `images/<image>.jpg` of the folder.

    Labels, split and the validation photos' colours are ours and lie beside this module.
    """
    with (_TABLES / "validation_colors.csv").open(newline="") as lines:
        named = {row["image"]: tuple(row["colors"].split("|")) for row in csv.DictReader(lines)}
    with (_TABLES / "labels.csv").open(newline="") as lines:
        return [
            Photo(
                folder / "images" / f"{row['image']}.jpg",
                row["label"],
                row["age_group"],
                row["split"],
                row["sender"],
                named.get(row["image"], ()),
            )
            for row in csv.DictReader(lines)
        ]


def split_photos(photos: list[Photo], *, final: bool) -> Split:
    """Choose what to learn from; validation photos are never among them.

    Args:
        final: Learn from every train photo. Otherwise the held-out photographers' photos, of
            either split, are kept for `unseen`.
    """
    numbered = list(enumerate(photos))
    unseen = [i for i, photo in numbered if photo.sender in HELD_OUT_SENDERS]
    learn = [i for i, photo in numbered if photo.split == "train"]
    if not final:
        learn = [i for i in learn if photos[i].sender not in HELD_OUT_SENDERS]
    return Split(learn, [i for i, photo in numbered if photo.split == "validation"], unseen)
