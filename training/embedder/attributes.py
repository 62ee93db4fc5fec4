"""What is true of each photo: its label, its photographer, the colours it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge, blended
from stylist.photo import colors
from training.embedder.captions import Caption
from training.embedder.data import Photo
from training.embedder.drawn import DRAWN
from training.embedder.labels import LABELS, said_of

# A colour claim is true from this share of the strongest colour on, and false up to the other;
# between them nobody is punished: navy or black, beige or white is a matter of light.
_TRUE_FROM = 0.6
_FALSE_UP_TO = 0.25

_CLAIMS = (*colors.FINE_NAMES, *(f"family {family}" for family in colors.FAMILIES))

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Attributes:
    """Facts of n pictures.

    Attributes:
        labels: Index into `captions.LABELS`, [n].
        senders: A number per photographer, [n].
        shares: Per picture: fine names (and "multi") to shares, for choosing captions.
        claims: 1 true, 0 false, -1 arguable: [n, claims].
    """

    labels: NDArray[np.int64]
    senders: NDArray[np.int64]
    shares: list[dict[str, float]]
    claims: NDArray[np.int8]


def attributes_of(
    photos: Sequence[Photo],
    measured: Floats,
    judge: FamilyJudge,
    by_eye: dict[int, tuple[str, ...]],
) -> Attributes:
    """Read the colours off the plain views' measurements [n, 88].

    What was named by eye overrules them, and so does the family in a drawn piece's record.
    """
    shares, claims = [], []
    for i, row in enumerate(measured):
        families = judge.shares(row)
        drawn = photos[i].split == DRAWN
        accepted = photos[i].eye_colors if drawn else by_eye.get(i)
        if accepted:
            families = _corrected(families, accepted)
        share = blended(row, families)
        multi = float(families[-1]) / max(float(families[:-1].max()), 1e-6)
        claims.append(_claims(share, multi, accepted, complete=not drawn))
        if claims[-1][-1] == 1:
            share["multi"] = max(share.values())
        shares.append(share)
    names = sorted({photo.sender for photo in photos})
    return Attributes(
        np.array([LABELS.index(photo.label) for photo in photos]),
        np.array([names.index(photo.sender) for photo in photos]),
        shares,
        np.stack(claims),
    )


def truth(attributes: Attributes, pictures: Sequence[int], captions: Sequence[Caption]) -> Floats:
    """Whether caption j is true of picture i: 1, 0, or -1 where one had better not judge.

    Caption j was written for picture j.
    """
    by_label = said_of()[attributes.labels[list(pictures)]]
    label = by_label[:, [LABELS.index(caption.label) for caption in captions]]
    color = np.ones_like(label)
    for j, caption in enumerate(captions):
        if caption.color:
            name = f"family {caption.color}" if caption.by_family else caption.color
            color[:, j] = attributes.claims[list(pictures), _CLAIMS.index(name)]
    own = np.array([caption.own for caption in captions])
    arguable = np.where((label < 0) | (color < 0) | own, -1, 1)
    verdict = np.where((label == 0) | (color == 0), 0, arguable).astype(np.float32)
    verdict[own, own] = 1
    return verdict


def _corrected(families: Floats, accepted: tuple[str, ...]) -> Floats:
    """Leave a tenth to families that the eye did not accept."""
    fits = np.array([family in accepted for family in colors.FAMILIES])
    corrected = np.where(fits, families + 0.1, families * 0.1)
    return (corrected / corrected.sum()).astype(np.float32)


def _claims(
    shares: dict[str, float], multi: float, accepted: tuple[str, ...] | None, *, complete: bool
) -> NDArray[np.int8]:
    """Judge every claim; `complete` says that `accepted` leaves no true family out."""
    families = colors.family_shares(list(shares.items()))
    by_family = _judged(np.array([families.get(family, 0.0) for family in colors.FAMILIES]))
    by_family[-1] = 1 if multi >= _TRUE_FROM else 0 if multi <= _FALSE_UP_TO else -1
    by_name = _judged(np.array([shares[name] for name in colors.FINE_NAMES]))
    if accepted is not None:
        for k, family in enumerate(colors.FAMILIES):
            if family in accepted:
                by_family[k] = 1
            elif complete:
                by_family[k] = min(by_family[k], 0)
    return np.concatenate([by_name, by_family])


def _judged(shares: NDArray[np.float64]) -> NDArray[np.int8]:
    relative = shares / shares.max()
    return np.where(relative >= _TRUE_FROM, 1, np.where(relative <= _FALSE_UP_TO, 0, -1)).astype(
        np.int8
    )
