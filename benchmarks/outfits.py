"""How long it takes to put outfits together from the sample catalog, and to swap a piece."""

import random
import statistics
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.clock import spent
from benchmarks.report import Figure, figures
from stylist.bootstrap import Parts
from stylist.domain import Outfit, Wish
from stylist.domain.vocabulary import OCCASIONS
from stylist.errors import StylistError
from stylist.outfits import Composer, OutfitQuery
from stylist.settings import Settings

WISHES = 60


def measure(wishes: int = WISHES) -> list[Figure]:
    """Processor time of composing three outfits and of one swap, the words of each wish new.

    Args:
        wishes: How many different ones are composed for.
    """
    with tempfile.TemporaryDirectory() as folder:
        parts = Parts(Settings(data_dir=Path(folder)))
        parts.build_catalog(lambda done, of: None)
        composer = Composer(parts.index, parts.embedder)
        composer.compose(OutfitQuery(wish=Wish(text="warm up")))
        return _measured(composer, _wishes(wishes))


def _measured(composer: Composer, wishes: list[Wish]) -> list[Figure]:
    composing: list[float] = []
    swapping: list[float] = []
    outfits: list[Outfit] = []
    for wish in wishes:
        query = OutfitQuery(wish=wish)
        composing.append(spent(partial(_compose, composer, query, outfits)).cpu)
        if outfits:
            swapping.append(spent(partial(_swap, composer, outfits[-1], query)).cpu)
    return [
        _figure("three outfits from a wish", composing, "150 ms CPU"),
        _figure("one piece swapped", swapping, "150 ms CPU"),
    ]


def _compose(composer: Composer, query: OutfitQuery, outfits: list[Outfit]) -> None:
    outfits.extend(composer.compose(query).outfits)


def _swap(composer: Composer, outfit: Outfit, query: OutfitQuery) -> None:
    try:
        composer.swap(outfit.items, outfit.items[-1].slot, query)
    except StylistError:
        return  # to find that nothing else fits is an answer, too


def _figure(what: str, taken: list[float], goal: str) -> Figure:
    p95 = statistics.quantiles(taken, n=20)[-1]
    value = f"{statistics.median(taken):.0f} ms CPU (p95 {p95:.0f} ms)"
    return Figure(what, value, goal, f"median of {len(taken)} different wishes, 419 items")


def _wishes(count: int) -> list[Wish]:
    choose = random.Random(1)
    return [
        Wish(
            text=f"relaxed look number {number}",
            occasion=choose.choice((*OCCASIONS, "")),
            temperature_c=choose.choice((None, -5, 5, 12, 18, 25, 33)),
            department=choose.choice(("", "female", "male")),
            total_minor=choose.choice((None, 25_000, 50_000)),
        )
        for number in range(count)
    ]


if __name__ == "__main__":
    print(figures(measure()))
