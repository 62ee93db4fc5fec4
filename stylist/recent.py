"""Reads caches whose entries expire."""

from collections.abc import Hashable
from typing import TypeVar

from cachetools import TTLCache

_Key = TypeVar("_Key", bound=Hashable)
_Kept = TypeVar("_Kept")


def recent(kept: TTLCache[_Key, _Kept], key: _Key) -> _Kept | None:
    """What is kept under the key; None when nothing is or it has just expired.

    `TTLCache.get` asks the clock twice, and raises KeyError when time is up in between.
    """
    try:
        return kept[key]
    except KeyError:
        return None
