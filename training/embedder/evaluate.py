"""Retrieval figures as a shopper meets them: words find photos, photos find photos."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.embedder.data import TEN_CLASSES

Floats = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Floats]

# Nobody knows how a shopper will put it, so every figure is a mean over three ways.
_WORDINGS: tuple[dict[str, str], ...] = (
    {label: f"a {label.lower()}" for label in TEN_CLASSES},
    {label: f"a {label.lower()}" for label in TEN_CLASSES}
    | {"Longsleeve": "a long-sleeve top", "Outwear": "a jacket"},
    {label: f"a photo of {label.lower()}" for label in TEN_CLASSES}
    | {"Longsleeve": "a photo of a longsleeve shirt", "Outwear": "a photo of an outerwear jacket"},
)


@dataclass(frozen=True)
class Figures:
    """Shares of right answers, 0..1. `colored_hit` is NaN where no colour was named by eye."""

    category_p10: float
    zero_shot: float
    zero_shot_macro: float
    colored_hit: float
    image_p1: float
    image_p10: float
    image_color_p10: float

    def __str__(self) -> str:
        return " ".join(f"{name} {value:.3f}" for name, value in vars(self).items())


def figures(
    images: Floats, labels: Sequence[str], eye: Sequence[tuple[str, ...]], embed: Embed
) -> Figures:
    """Measure on photos of the ten classes.

    Args:
        images: Unit vectors [n, d].
        eye: Per photo the colour families a person accepts; empty where nobody looked.
    """
    names = np.array(labels)
    zero_shot = [_zero_shot(images, names, list(w.values()), embed) for w in _WORDINGS]
    p10 = [_category(images, names, list(w.values()), embed) for w in _WORDINGS]
    right, alike = _neighbours(images, names, eye)
    return Figures(
        float(np.mean(p10)),
        float(np.mean([micro for micro, _ in zero_shot])),
        float(np.mean([macro for _, macro in zero_shot])),
        _colored(images, names, eye, embed),
        float(right[:, 0].mean()),
        float(right.mean()),
        alike,
    )


def category_by_class(images: Floats, labels: Sequence[str], embed: Embed) -> dict[str, float]:
    """Precision in the top ten per class, mean over the wordings."""
    names = np.array(labels)
    per = [_precisions(images, names, list(w.values()), embed) for w in _WORDINGS]
    return dict(zip(TEN_CLASSES, np.mean(per, axis=0).tolist(), strict=True))


def _precisions(
    images: Floats, names: NDArray[np.str_], prompts: list[str], embed: Embed
) -> Floats:
    best = np.argsort(-embed(prompts) @ images.T, axis=1)[:, :10]
    return (names[best] == np.array(TEN_CLASSES)[:, None]).mean(1)


def _category(images: Floats, names: NDArray[np.str_], prompts: list[str], embed: Embed) -> float:
    return float(_precisions(images, names, prompts, embed).mean())


def _zero_shot(
    images: Floats, names: NDArray[np.str_], prompts: list[str], embed: Embed
) -> tuple[float, float]:
    guesses = np.array(TEN_CLASSES)[(images @ embed(prompts).T).argmax(1)]
    right = guesses == names
    return float(right.mean()), float(np.mean([right[names == n].mean() for n in set(names)]))


def _colored(
    images: Floats, names: NDArray[np.str_], eye: Sequence[tuple[str, ...]], embed: Embed
) -> float:
    """Hit rate of the first answer to "a {colour} {class}" among the photos named by eye."""
    seen = [i for i, accepted in enumerate(eye) if accepted]
    pairs = [(c, names[i]) for i in seen for c in eye[i] if c != "multi"]
    queries = sorted({pair for pair in pairs if pairs.count(pair) >= 2})
    if not queries:
        return float("nan")
    hits = []
    for wording in _WORDINGS[:2]:
        said = [f"a {c} {wording[n].removeprefix('a ')}" for c, n in queries]
        first = (embed(said) @ images[seen].T).argmax(1)
        for (color, name), k in zip(queries, first, strict=True):
            hits.append(names[seen[k]] == name and color in eye[seen[k]])
    return float(np.mean(hits))


def _neighbours(
    images: Floats, names: NDArray[np.str_], eye: Sequence[tuple[str, ...]]
) -> tuple[NDArray[np.bool_], float]:
    """Per photo whether each of its ten nearest has its label; share that share a colour too."""
    scores = images @ images.T
    np.fill_diagonal(scores, -9)
    best = np.argsort(-scores, axis=1)[:, :10]
    seen = [i for i, accepted in enumerate(eye) if accepted]
    among = images[seen] @ images[seen].T
    np.fill_diagonal(among, -9)
    both = [
        names[seen[a]] == names[seen[b]] and bool(set(eye[seen[a]]) & set(eye[seen[b]]))
        for a, row in enumerate(np.argsort(-among, axis=1)[:, :10])
        for b in row
    ]
    return names[best] == names[:, None], float(np.mean(both)) if both else float("nan")
