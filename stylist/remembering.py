"""Caches of plain functions of words; shoppers say such words, so all of them can be emptied."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

_Function = TypeVar("_Function", bound=Callable[..., object])

_FORGETTING: list[Callable[[], None]] = [re.purge]
"""Patterns are made of words here and there, and `re` keeps the last hundreds."""


def remembered(most: int) -> Callable[[_Function], _Function]:
    """As `functools.lru_cache(most)`, for a function whose arguments may be a shopper's words."""

    def keep(function: _Function) -> _Function:
        kept = lru_cache(most)(function)
        _FORGETTING.append(kept.cache_clear)
        return kept  # type: ignore[return-value]

    return keep


class RememberedWords:
    """All that `remembered` functions keep in this process, as a `Forgetful`."""

    def forget(self) -> None:
        """Let go of all of it."""
        for empty in _FORGETTING:
            empty()
