"""Compares what was seen with what is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.people.seeing import Seen
from benchmarks.people.truth import Photo, Worn
from stylist.domain.colors import family_of
from stylist.domain.search import Garment


@dataclass
class Count:
    """How many were right, of how many; what was wrong, in words."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, otherwise: str) -> None:
        """One more case."""
        self.of += 1
        self.right += right
        if not right:
            self.wrong.append(otherwise)

    def __str__(self) -> str:
        return f"{self.right} of {self.of} ({100 * self.right / self.of:.0f} %)" if self.of else "–"


@dataclass(frozen=True)
class Scores:
    """The figures of one set of photos.

    Regions, colours and categories are of the largest person. photos_right: every garment found
    and none besides. colors, families, categories and boxes count among the garments found;
    `named_anywhere` lets any of the colours that are told be the right one.
    """

    taken: Count = field(default_factory=Count)
    person: Count = field(default_factory=Count)
    people: Count = field(default_factory=Count)
    all_covered: Count = field(default_factory=Count)
    found: Count = field(default_factory=Count)
    besides: Count = field(default_factory=Count)
    photos_right: Count = field(default_factory=Count)
    colors: Count = field(default_factory=Count)
    named_anywhere: Count = field(default_factory=Count)
    families: Count = field(default_factory=Count)
    categories: Count = field(default_factory=Count)
    faces: Count = field(default_factory=Count)
    boxes: Count = field(default_factory=Count)
    overlaps: list[float] = field(default_factory=list)


def score(photos: Iterable[Photo], worn: Sequence[Worn], seen: dict[str, Seen]) -> Scores:
    """The figures of every photo that was shown."""
    scores = Scores()
    for photo in photos:
        if photo.name not in seen:
            continue
        here = seen[photo.name]
        truth = [one for one in worn if one.name == photo.name]
        scores.taken.add(not here.refused, f"{photo.name}: {here.refused}")
        scores.person.add(bool(here.people), f"{photo.name}: nobody ({photo.framing})")
        scores.people.add(
            len(here.people) == photo.people,
            f"{photo.name}: {len(here.people)} people, not {photo.people}",
        )
        _score_faces(scores, photo, here)
        if truth:
            _score_garments(scores, photo, truth, here)
    return scores


def _score_faces(scores: Scores, photo: Photo, here: Seen) -> None:
    if here.refused:
        return  # nothing of it is kept
    hidden = here.faces or (False,) * photo.faces
    for number, is_hidden in enumerate(hidden, 1):
        scores.faces.add(is_hidden, f"{photo.name}: face {number} of {photo.faces}")
    if photo.faces:
        scores.all_covered.add(all(hidden), f"{photo.name}: a face shows")


def _score_garments(scores: Scores, photo: Photo, truth: list[Worn], here: Seen) -> None:
    garments = here.garments if here.people else ()
    expected = frozenset(region for one in truth for region in one.regions)
    all_right = True
    for one in truth:
        garment = next((found for found in garments if found.region in one.regions), None)
        if not one.optional:
            all_right &= garment is not None
            scores.found.add(garment is not None, f"{photo.name}: no {_words(one.regions)}")
        if garment is not None and not one.optional:
            _score_garment(scores, one, garment)
    for garment in garments:
        all_right &= garment.region in expected
        scores.besides.add(garment.region in expected, f"{photo.name}: {garment.region} besides")
    scores.photos_right.add(
        all_right, f"{photo.name}: {[one.region for one in garments]} not {_regions(truth)}"
    )


def _score_garment(scores: Scores, one: Worn, garment: Garment) -> None:
    what = f"{one.name} {garment.region}"
    said = garment.colors[:1]
    told = f"{what}: {', '.join(garment.colors)}, not {_words(one.colors)}"
    scores.colors.add(bool(one.colors.intersection(said)), told)
    scores.named_anywhere.add(bool(one.colors.intersection(garment.colors)), told)
    families = {family_of(color) for color in one.colors}
    scores.families.add(any(family_of(color) in families for color in said), told)
    scores.categories.add(
        garment.category in one.categories,
        f"{what}: {garment.category}, not {_words(one.categories)}",
    )
    if one.box:
        overlap = _overlap(garment.box, one.box)
        scores.overlaps.append(overlap)
        scores.boxes.add(overlap >= 0.5, f"{what}: box overlaps by {overlap:.2f}")


def _overlap(one: Sequence[float], other: Sequence[float]) -> float:
    """Intersection over union."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    both = max(wide, 0) * max(high, 0)
    return both / (_area(one) + _area(other) - both)


def _area(box: Sequence[float]) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _regions(truth: Iterable[Worn]) -> list[str]:
    return [_words(one.regions) + "?" * one.optional for one in truth]


def _words(words: frozenset[str]) -> str:
    return "|".join(sorted(words))
