"""What is kept for a shopper, and forgetting it: every owned record and file is written here.

Whoever was forgotten gets nothing kept any more, not by a turn that was under way meanwhile,
nor by a tool that ends after its turn.
"""

import contextlib
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from stylist.domain import Outfit
from stylist.domain.checks import short
from stylist.errors import InvalidRequest, ServiceUnavailable
from stylist.ports import Blobs, Change, Store
from stylist.talk.stage import outfit_record

CONVERSATION, PROFILE, OUTFIT, LOOK = "conversation", "profile", "outfit", "look"
"""Kinds of record that shoppers own."""
FORGOTTEN, ERASING = "forgotten", "erasing"
"""Kinds of record on forgetting: that somebody was, and whose erasing is not finished."""

DAY = 24 * 3600.0
KEPT_PHOTO = DAY
KEPT_CONVERSATION = 30 * DAY
KEPT_PROFILE = 180 * DAY
KEPT_OUTFIT = 30 * DAY
KEPT_LOOK = 365 * DAY
"""Seconds each lives after it was last written."""

_TIMES = "times"
"""Key of the counter: how often anybody was forgotten."""
_REMINDED = DAY
"""Seconds for which it is known that a shopper was forgotten; no turn or upload lasts as long."""


class Belongings:
    """Of all shoppers, in what all processes share. Methods raise InvalidRequest for an id that
    is none of ours."""

    def __init__(self, store: Store, blobs: Blobs) -> None:
        self._store = store
        self._blobs = blobs

    def keep(self, shopper: str, kind: str, key: str, record: Mapping[str, Any],
             seconds: float) -> None:  # fmt: skip
        """Write a record of the shopper's."""
        self.keep_all(shopper, kind, {key: record}, seconds)

    def keep_all(self, shopper: str, kind: str, records: Mapping[str, Mapping[str, Any]],
                 seconds: float) -> None:  # fmt: skip
        """Write records of the shopper's, by key, in the time of one."""
        check_id(shopper)
        self._store.put_all(kind, records, owner=shopper, seconds=seconds)
        if records and self.is_forgotten(shopper):
            for key in records:
                self._drop(kind, key)

    def change(self, shopper: str, kind: str, key: str, made: Change,
               seconds: float) -> dict[str, Any]:  # fmt: skip
        """Write what `made` makes of a record of the shopper's; see `Store.change`."""
        check_id(shopper)
        record = self._store.change(kind, key, made, owner=shopper, seconds=seconds)
        if self.is_forgotten(shopper):
            self._drop(kind, key)
        return record

    def keep_file(self, shopper: str, key: str, data: bytes, seconds: float) -> None:
        """Write a file of the shopper's."""
        check_id(shopper)
        self._blobs.put(key, data, owner=shopper, seconds=seconds)
        if self.is_forgotten(shopper):
            self._blobs.delete(key)

    def erase(self, shopper: str) -> int:
        """Remove photos, pictures, conversations, profile; withdraw looks. Returns how many
        files went."""
        check_id(shopper)
        # First, so that whoever writes from now on sees it, and a process that dies in the midst
        # leaves word. A disk that is too full for that must not keep anything from going.
        with contextlib.suppress(ServiceUnavailable):
            self._store.put(FORGOTTEN, digest_of(shopper), {}, seconds=_REMINDED)
            self._store.put(ERASING, shopper, {}, owner=ERASING, seconds=_REMINDED)
        blobs = self._blobs.owned(shopper)
        for key in blobs:
            self._blobs.delete(key)
        records = self._store.owned(shopper)
        for kind, key in records:
            self._drop(kind, key)
        self._store.delete(ERASING, shopper)
        if blobs or records:
            self._store.add(FORGOTTEN, _TIMES, 1)
        return len(blobs)

    def finish_erasing(self) -> None:
        """Erase whom another process has begun to, and not come to the end of."""
        for kind, shopper in self._store.owned(ERASING):
            if kind == ERASING:
                self.erase(shopper)

    def is_forgotten(self, shopper: str) -> bool:
        """Whether the shopper was erased within the last day: nothing may be written any more."""
        return bool(shopper) and self._store.get(FORGOTTEN, digest_of(shopper)) is not None

    def times_forgotten(self) -> int:
        """How often anybody was forgotten, in whichever process."""
        return int((self._store.get(FORGOTTEN, _TIMES) or {}).get("sum", 0))

    def withdraw(self, look_id: str) -> None:
        """Leave of a look nothing but that there was one."""
        self._store.put(LOOK, look_id, {"withdrawn": True}, seconds=KEPT_LOOK)

    def _drop(self, kind: str, key: str) -> None:
        if kind == LOOK:
            self.withdraw(key)
        else:
            self._store.delete(kind, key)


def check_id(name: str) -> None:
    """Refuse what is not 32 hex digits.

    Raises:
        InvalidRequest: It is not.
    """
    if not (isinstance(name, str) and len(name) == 32 and set(name) <= set("0123456789abcdef")):
        raise InvalidRequest(f"The id {short(name)} is none of ours; please reload the page.")


def digest_of(shopper: str) -> str:
    """A name that does not give the id away: with the id, nothing of the shopper would be left."""
    return hashlib.sha256(shopper.encode()).hexdigest()


def noted(
    belongings: Belongings, shopper: str, outfits: Sequence[Outfit],
    day: Mapping[str, Any] | None = None,
) -> list[Outfit]:  # fmt: skip
    """The outfits as this shopper's, which any replica draws, saves and shares by their keys.

    day: what they are made for, as arguments of a wish.
    """
    mark = digest_of(shopper)[:16]
    marked = [replace(outfit, mark=mark) for outfit in outfits]
    about = {"owner": shopper, "day": dict(day or {})}
    records = {outfit.key: outfit_record(outfit) | about for outfit in marked}
    belongings.keep_all(shopper, OUTFIT, records, KEPT_OUTFIT)
    return marked


def blob_of(outfit: Outfit) -> str:
    """Where the outfit's picture is kept."""
    return f"outfits/{outfit.key}.jpg"
