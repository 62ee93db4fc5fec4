"""Several questions to one index; at once, where it is far away and each is waited for."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Final

from stylist.domain import Candidate, Filters
from stylist.ports import CatalogIndex, Vector

Question = tuple[Vector, Filters, int]
"""As `CatalogIndex.nearest` takes them."""

_THREADS: Final = ThreadPoolExecutor(32, "looking")
"""For all conversations; they begin with the first question that needs them."""


def nearest(index: CatalogIndex, questions: Sequence[Question]) -> list[list[Candidate]]:
    """What `CatalogIndex.nearest` finds for each question, in their order; raises as it does.

    An index that `waits` for a network is asked by several threads; one on this machine would
    only lose time by them.
    """
    if len(questions) < 2 or not getattr(index, "waits", False):
        return [index.nearest(*question) for question in questions]
    asks = [partial(index.nearest, *question) for question in questions]
    running = [_THREADS.submit(partial(copy_context().run, ask)) for ask in asks]
    try:
        return [one.result() for one in running]
    finally:
        for one in running:
            one.cancel()
