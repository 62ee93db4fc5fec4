"""Draws while a model still thinks about asking for it."""

import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import Final

from stylist.domain import Outfit
from stylist.ports import OutfitPicture, PictureMaker

PARALLEL: Final = 2
MOST_WAITING: Final = 16
"""Pictures begun and not asked for; the oldest goes."""


class AheadBoard:
    """A `PictureMaker` that begins outfits before they are asked for; safe to share."""

    def __init__(self, board: PictureMaker) -> None:
        self._board = board
        self._pool = ThreadPoolExecutor(PARALLEL, "drawing")
        self._lock = threading.Lock()
        self._begun: OrderedDict[str, Future[OutfitPicture]] = OrderedDict()

    def begin(self, outfit: Outfit) -> None:
        """See `DrawsAhead.begin`."""
        with self._lock:
            if outfit.key not in self._begun:
                # In the caller's context: what it reads belongs to the caller's use case.
                self._begun[outfit.key] = self._pool.submit(
                    copy_context().run, self._board.draw, outfit
                )
            while len(self._begun) > MOST_WAITING:
                self._begun.popitem(last=False)[1].cancel()

    def draw(self, outfit: Outfit) -> OutfitPicture:
        """See `PictureMaker.draw`."""
        with self._lock:
            begun = self._begun.pop(outfit.key, None)
        # What waits for a thread is drawn sooner in this one.
        if begun is None or begun.cancel():
            return self._board.draw(outfit)
        return begun.result()

    def forget(self) -> None:
        """Let go of what was begun."""
        with self._lock:
            for one in self._begun.values():
                one.cancel()
            self._begun.clear()
