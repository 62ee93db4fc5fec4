"""Several questions to one index; at once, where it is far away and each is waited for."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
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
    running = [_THREADS.submit(copy_context().run, index.nearest, *question)
               for question in questions]  # fmt: skip
    try:
        return [one.result() for one in running]
    finally:
        for one in running:
            one.cancel()
