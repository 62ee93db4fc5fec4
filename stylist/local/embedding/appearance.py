"""What a picture looks like in numbers: the garment's colours under its mask."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from stylist.domain.colors import family_of
from stylist.photo import colors

SMALL = 56
MEASURED = 88
COLOR_FEATURES = MEASURED + len(colors.FAMILIES)

_MOST_PIXELS = 800
_INSIDE = 0.3

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class FamilyJudge:
    """Names a colour family as people do, who see past warm lamps and blue shadows.

    A straight map on top of the prototypes' vote, learned from photos named by eye.

    Attributes:
        weight: [88, families].
        bias: [families].
        trust: How much the prototypes' vote counts.
    """

    weight: Floats
    bias: Floats
    trust: float

    def shares(self, measured: Floats) -> Floats:
        """Likelihood of each of `colors.FAMILIES` being the word a person says; sums to 1.

        Args:
            measured: As `measure` gives, [88].
        """
        votes = colors.name_shares(measured[: colors.PROTOTYPES])
        by_family = colors.family_shares(list(votes.items()))
        vote = np.array([by_family.get(family, 0.0) for family in colors.FAMILIES])
        vote[-1] = 0.3 if colors.is_multicolored(votes) else 0.0
        logits = self.trust * np.log(vote + 0.02) + measured @ self.weight + self.bias
        weights = np.exp(logits - logits.max())
        shares: Floats = (weights / weights.sum()).astype(np.float32)
        return shares


def blended(measured: Floats, families: Floats) -> dict[str, float]:
    """Shares by fine colour name on which prototypes and judge meet half-way.

    Args:
        measured: As `measure` gives, [88].
        families: As `FamilyJudge.shares` gives.
    """
    votes = colors.name_shares(measured[: colors.PROTOTYPES])
    by_family = colors.family_shares(list(votes.items()))
    judged = dict(zip(colors.FAMILIES, families.tolist(), strict=True))
    plain = sum(share for family, share in judged.items() if family != "multi")
    shares = {}
    for name, share in votes.items():
        family = family_of(name)
        vote = by_family[family]
        inside = share / vote if vote > 0.03 else float(name == family)
        shares[name] = inside * (vote + judged[family] / max(plain, 1e-6)) / 2
    return shares


def leading(shares: dict[str, float], limit: int = 4) -> list[tuple[str, float]]:
    """The largest shares first; only the first may be below a tenth."""
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])[:limit]
    return [ranked[0], *((name, share) for name, share in ranked[1:] if share >= 0.1)]


def shrunk(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Average 4 by 4 pixels: [224, 224, 3] to [56, 56, 3]."""
    sums = pixels.reshape(SMALL, 4, SMALL, 4, 3).sum((1, 3), dtype=np.uint16)
    averages: NDArray[np.uint8] = ((sums + 8) >> 4).astype(np.uint8)
    return averages


def enlarged(mask: Floats) -> Floats:
    """A mask of any square size as [56, 56], bilinear."""
    return np.asarray(Image.fromarray(mask).resize((SMALL, SMALL), Image.Resampling.BILINEAR))


def measure(small: NDArray[np.uint8], mask: Floats) -> Floats:
    """Measure the colours under a mask, [88].

    Args:
        small: sRGB [56, 56, 3].
        mask: The garment, 0..1, [56, 56]; a nearly empty one counts as the picture's middle.
    """
    if (mask > _INSIDE).mean() < 0.02:
        mask = _MIDDLE
    lab = colors.shown_lab(small)
    flat, weights = lab.reshape(-1, 3), mask.reshape(-1)
    inside = np.flatnonzero(weights > _INSIDE)
    inside = inside[:: len(inside) // _MOST_PIXELS + 1]
    chosen, shares = flat[inside], weights[inside] / weights[inside].sum()
    histogram = shares @ colors.agreement(chosen)
    median = np.median(chosen, axis=0)
    mean = shares @ chosen
    spread = np.sqrt(shares @ (chosen - mean) ** 2)
    return np.concatenate(
        [
            histogram,
            colors.agreement(median[None])[0],
            mean / 50,
            median / 50,
            spread / 25,
            _contrast(lab[..., 0], mask) / 10,
            _shape(mask),
            _surroundings(small, flat, weights),
        ]
    ).astype(np.float32)


def _contrast(lightness: Floats, mask: Floats) -> Floats:
    """Mean difference of neighbouring pixels inside the mask, down and across: stripes, prints."""
    inside = mask > _INSIDE
    down = np.abs(np.diff(lightness, axis=0))[inside[1:] & inside[:-1]]
    across = np.abs(np.diff(lightness, axis=1))[inside[:, 1:] & inside[:, :-1]]
    return np.array([d.mean() if d.size else 0.0 for d in (down, across)], np.float32)


def _shape(mask: Floats) -> Floats:
    """Share of the picture covered, and height over width of the covered box."""
    inside = mask > 0.5
    rows, columns = inside.any(1).sum(), inside.any(0).sum()
    ratio = rows / columns if columns else 1.0
    return np.array([inside.mean(), min(ratio, 4.0)], np.float32)


def _surroundings(small: NDArray[np.uint8], lab: Floats, weights: Floats) -> Floats:
    """The light: what lies around the garment, and how bright the picture gets before balance."""
    outside = weights < 0.1
    around = lab[outside].mean(0) if outside.sum() > 30 else lab.mean(0)
    raw = small.reshape(-1, 3)
    brightest = np.percentile(raw.max(1), 98)
    mean = raw[weights > _INSIDE].mean(0) if (weights > _INSIDE).any() else raw.mean(0)
    return np.concatenate([around / 50, [brightest / 128], mean / 128]).astype(np.float32)


_RADIUS = np.hypot(*(np.mgrid[:SMALL, :SMALL] - (SMALL - 1) / 2)) / (SMALL / 2)
_MIDDLE = np.exp(-(_RADIUS**2) / (2 * 0.45**2)).astype(np.float32)
