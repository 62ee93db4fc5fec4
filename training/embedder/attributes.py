"""What is true of each photo: its label, its photographer, the colours it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stylist.local.embedding.appearance import FamilyJudge, blended
from stylist.photo import colors
from training.embedder.captions import PATTERN_KIN, Caption
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
        patterns: The pattern's name, "" where nobody noted it.
    """

    labels: NDArray[np.int64]
    senders: NDArray[np.int64]
    shares: list[dict[str, float]]
    claims: NDArray[np.int8]
    patterns: list[str]

    @property
    def families(self) -> NDArray[np.int8]:
        """The claims about `colors.FAMILIES`, [n, families]."""
        return self.claims[:, -len(colors.FAMILIES) :]


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
        [photo.pattern for photo in photos],
    )


def truth(attributes: Attributes, pictures: Sequence[int], captions: Sequence[Caption]) -> Floats:
    """Whether caption j is true of picture i: 1, 0, or -1 where one had better not judge.

    Caption j was written for picture j.
    """
    chosen = list(pictures)
    label = np.ones((len(chosen), len(captions)), np.int8)
    color, pattern = label.copy(), label.copy()
    said = said_of()[attributes.labels[chosen]]
    for j, caption in enumerate(captions):
        if caption.label:
            label[:, j] = said[:, LABELS.index(caption.label)]
        if caption.color:
            name = f"family {caption.color}" if caption.by_family else caption.color
            color[:, j] = attributes.claims[chosen, _CLAIMS.index(name)]
        if caption.pattern:
            pattern[:, j] = [_shows(attributes.patterns[i], caption.pattern) for i in chosen]
    own = np.array([caption.own for caption in captions])
    arguable = np.where((label < 0) | (color < 0) | (pattern < 0) | own, -1, 1)
    false = (label == 0) | (color == 0) | (pattern == 0)
    verdict = np.where(false, 0, arguable).astype(np.float32)
    verdict[own, own] = 1
    return verdict


def _shows(noted: str, claimed: str) -> int:
    if noted == claimed:
        return 1
    return -1 if not noted or any({noted, claimed} <= kin for kin in PATTERN_KIN) else 0


def same_colors(attributes: Attributes, pictures: NDArray[np.int64]) -> NDArray[np.int8]:
    """[n, n]: 1 where two pictures share a colour family, 0 where they do not, -1 arguable."""
    families = attributes.families[pictures]
    yes, maybe = (families == 1).astype(int), (families == -1).astype(int)
    shared, arguable = yes @ yes.T > 0, yes @ maybe.T + maybe @ yes.T > 0
    return np.where(shared, 1, np.where(arguable, -1, 0)).astype(np.int8)


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
