"""From a phone's photo to the first cards, and where the time goes."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from benchmarks import phone
from benchmarks.clock import Spent, median, spent, typical
from benchmarks.report import Figure
from stylist.bootstrap import Parts
from stylist.domain import Filters, Garment, Pick
from stylist.errors import RefusedPhoto
from stylist.photo.body import PeopleFinder
from stylist.photo.cleaner import Cleaner
from stylist.photo.faces import FaceHider
from stylist.photo.garments import cut_garments
from stylist.photo.intake import open_rgb
from stylist.search.query import SearchQuery
from stylist.settings import Settings

TIMES = 11
WARM = 2
CARDS = 24
GOAL = "≤ 800 ms CPU"
FOUND_GOAL = "≤ 500 ms CPU"
FOUND = ("people found", "faces hidden", "garments cut")
Made = TypeVar("Made")
COLORS = ("red", "blue", "green", "black", "white", "grey", "pink", "brown")


def measure(real: Path | None = None) -> list[Figure]:
    """Figures of one process, one photo at a time; every photo is new to it.

    real: folder of photos of people, enlarged to a phone's size and shown once each.
    """
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        parts.stylist.warm_up()
        return [*_first(parts, real), *_again(parts), *_stages(parts)]


def _first(parts: Parts, real: Path | None) -> Iterator[Figure]:
    def shown(photo: bytes) -> Spent:
        return spent(lambda: _search(parts, parts.stylist.receive(photo)))

    kinds = {
        "photo of a person to first cards": (phone.person, GOAL, "a portrait"),
        "photo of two people to first cards": (phone.people, "", "portraits beside each other"),
        "photo of a piece to first cards": (phone.piece, "", "a dress that nobody wears"),
    }
    for what, (taken, goal, how) in kinds.items():
        each = [shown(taken(number)) for number in range(WARM + TIMES)]
        yield _figure(what, median(each[WARM:]), goal, how)
    if real:
        yield from _real(shown, real)


def _real(shown: Callable[[bytes], Spent], folder: Path) -> Iterator[Figure]:
    photos = sorted(folder.glob("*.jpg"))
    each = []
    for photo in photos:
        with suppress(RefusedPhoto):
            each.append(shown(phone.enlarged(photo)))
    refused = len(photos) - len(each)
    what = "the same, real photos of people"
    how = f"each of {len(each)} once, enlarged; {refused} refused"
    yield _figure(what, median(each), GOAL, how)
    slow = Spent(*(float(np.percentile([getattr(one, clock) for one in each], 95))
                   for clock in ("cpu", "wall")))  # fmt: skip
    yield _figure(f"{what}, p95", slow, "", how)


def _again(parts: Parts) -> Iterator[Figure]:
    """What a shopper does with a photo that is known already."""
    kept = parts.stylist.receive(phone.people(100))
    keys = [garment.key for garment in _search(parts, kept)]
    colors = cycle(COLORS)
    filtered = typical(lambda: _search(parts, kept, filters=Filters(color=next(colors))))
    yield _figure("the same photo, another filter", filtered, "", "two people")
    if len(keys) > 1:
        turn = cycle(keys)
        picked = typical(lambda: _search(parts, kept, pick=Pick.read(next(turn))))
        yield _figure("the same photo, another garment", picked, "", "of the same person")
    new = [parts.stylist.receive(phone.people(number)) for number in range(200, 200 + TIMES)]
    for photo in new:
        _search(parts, photo)
    other = median([_picked(parts, photo, "2:upper") for photo in new])
    yield _figure("the same photo, the other person", other, "", "not looked at before")
    whole = median([_picked(parts, photo, "photo") for photo in new])
    yield _figure("the same photo, all of it", whole, "", "as if it showed one piece")


def _picked(parts: Parts, kept: bytes, key: str) -> Spent:
    return spent(lambda: _search(parts, kept, pick=Pick.read(key)))


def _stages(parts: Parts) -> Iterator[Figure]:
    """The steps from a portrait to its cards, each by itself."""
    finder, hider = PeopleFinder(), FaceHider()
    cleaner, steps = Cleaner(finder, hider, parts.moderator), _Steps()
    for number in range(300, 300 + WARM + TIMES):
        raw = phone.person(number)
        picture = steps.take("photo opened, upright, made small", open_rgb, raw)
        people = steps.take("people found", finder.find, picture)
        steps.take("faces hidden", hider.hide, picture, people)
        kept = cleaner.clean(raw)
        steps.take("moderated", parts.moderator.check, kept)
        again = np.asarray(open_rgb(kept))
        steps.take("garments cut", cut_garments, again, people[0])
        steps.take("all of reading the kept photo", parts.garments.find, kept)
        crops = [garment.crop for garment in parts.garments.find(kept).garments]
        steps.take("garments embedded", parts.model.embed_images, crops)
        parts.embedder.embed_images(crops)
        steps.take("catalog searched, ranked", _search, parts, kept)
    together = sum(steps.typical(each).cpu for each in FOUND)
    yield _figure("faces hidden and garments found", Spent(together, 0), FOUND_GOAL,
                  f"{', '.join(FOUND)}: at 2048 px")  # fmt: skip
    for name in steps.taken:
        yield _figure(f"· {name}", steps.typical(name), "", "of the portrait")


class _Steps:
    """Notes what each step takes, by its name."""

    def __init__(self) -> None:
        self.taken: dict[str, list[Spent]] = {}

    def take(self, name: str, step: Callable[..., Made], *given: object) -> Made:
        """What the step makes of what it is given."""
        made: list[Made] = []
        self.taken.setdefault(name, []).append(spent(lambda: made.append(step(*given))))
        return made[0]

    def typical(self, name: str) -> Spent:
        """The median of a step, the first ones left out."""
        return median(self.taken[name][WARM:])


def _search(parts: Parts, kept: bytes, **asked: Any) -> Sequence[Garment]:
    return parts.stylist.search(SearchQuery(photo=kept, limit=CARDS, **asked)).garments


def _figure(what: str, taken: Spent, goal: str, how: str) -> Figure:
    """In milliseconds; the wall's only where it was taken."""
    wall = f", {taken.wall:.0f} ms wall" if taken.wall else ""
    return Figure(what, f"{taken.cpu:.0f} ms CPU{wall}", goal, how)
