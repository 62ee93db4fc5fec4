"""Erases everything of a shopper, and what a turn that was under way writes after that."""

import hashlib

from stylist.ports import Blobs, Store
from stylist.talk.visit import DAY, FORGOTTEN, LOOK, check_id, withdrawn

TIMES = "times"
"""Key of the counter: how often anybody was forgotten."""
_REMINDED = DAY
"""Seconds for which it is known that a shopper was forgotten; no turn or upload lasts as long."""


class Forgetting:
    """Works on what all processes share."""

    def __init__(self, store: Store, blobs: Blobs) -> None:
        self._store = store
        self._blobs = blobs

    def erase(self, shopper: str) -> int:
        """Remove photos, pictures, conversations, profile; withdraw looks. Returns files removed.

        Raises:
            InvalidRequest: The id is none of ours.
        """
        check_id(shopper)
        # First, so that whoever writes from now on sees it.
        self._store.put(FORGOTTEN, _digest(shopper), {}, seconds=_REMINDED)
        blobs = self._blobs.owned(shopper)
        for key in blobs:
            self._blobs.delete(key)
        for kind, key in self._store.owned(shopper):
            if kind == LOOK:
                withdrawn(self._store, key)
            else:
                self._store.delete(kind, key)
        self._store.add(FORGOTTEN, TIMES, 1)
        return len(blobs)

    def is_forgotten(self, shopper: str) -> bool:
        """Whether the shopper was erased within the last day: nothing may be written any more."""
        return bool(shopper) and self._store.get(FORGOTTEN, _digest(shopper)) is not None

    def times(self) -> int:
        """How often anybody was forgotten, in whichever process."""
        return self._store.add(FORGOTTEN, TIMES, 0)


def _digest(shopper: str) -> str:
    """A name that does not give the id away: with the id, nothing of the shopper would be left."""
    return hashlib.sha256(shopper.encode()).hexdigest()
