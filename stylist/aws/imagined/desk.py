"""Who imagines what, and what cannot be: between all processes, in the store."""

from typing import Final

from stylist.ports import Store

IMAGINING, REFUSED = "imagining", "unimagined"
"""Kinds of record, by picture: a claim; why there is none."""

CLAIM_SECONDS: Final = 180.0
"""After which the claim of a process that died is void: longer than any picture waits and takes."""
AGAIN_SECONDS: Final = 60.0
FOREVER_SECONDS: Final = 24 * 3600.0


class Desk:
    """Claims and refusals."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def claim(self, key: str) -> bool:
        """Whether nobody else makes it now: then the caller does, and releases it."""
        return self._store.add(IMAGINING, key, 1, seconds=CLAIM_SECONDS) == 1

    def release(self, key: str) -> None:
        """It is not being made any more."""
        self._store.delete(IMAGINING, key)

    def refuse(self, key: str, sentence: str, forever: bool) -> None:
        """Answer the sentence for a minute; where the model will never make it, for a day."""
        seconds = FOREVER_SECONDS if forever else AGAIN_SECONDS
        self._store.put(REFUSED, key, {"told": sentence}, seconds=seconds)

    def refused(self, key: str) -> str:
        """Why there is none, in a sentence; '' where nothing is known against it."""
        return str((self._store.get(REFUSED, key) or {}).get("told", ""))
