"""One conversation while it is worked on, and how it is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from stylist.domain import Profile
from stylist.errors import InvalidRequest
from stylist.ports import Message, Store
from stylist.talk.history import packed, unpacked
from stylist.talk.stage import Fetch, Stage

CONVERSATION, PROFILE, OUTFIT = "conversation", "profile", "outfit"
LOOK = "look"
FORGOTTEN = "forgotten"
"""Kinds of record in the store. The last counts how often somebody was forgotten."""

DAY = 24 * 3600.0
KEPT_PHOTO = DAY
KEPT_CONVERSATION = 30 * DAY
KEPT_PROFILE = 180 * DAY
KEPT_OUTFIT = 30 * DAY
KEPT_LOOK = 365 * DAY
"""Seconds each lives after it was last written."""
MOST_PUT_ASIDE = 60


@dataclass
class Visit:
    """A conversation's working copy. shopper: the visitor's id, whose all of this is.

    put_aside: product ids that were swapped away in this conversation, newest last.
    """

    shopper: str
    conversation: str
    profile: Profile = field(default_factory=Profile)
    messages: list[Message] = field(default_factory=list)
    stage: Stage = field(default_factory=Stage)
    put_aside: tuple[str, ...] = ()

    def put_away(self, product_id: str) -> None:
        """The piece is not shown again in this conversation, unless it is asked for."""
        kept = (one for one in self.put_aside if one != product_id)
        self.put_aside = (*kept, product_id)[-MOST_PUT_ASIDE:]

    def bring_back(self, product_ids: Iterable[str]) -> None:
        """Pieces that are asked for by name are not put aside any more."""
        asked = set(product_ids)
        self.put_aside = tuple(one for one in self.put_aside if one not in asked)


class Visits:
    """Reads and writes visits; a conversation of another visitor is as if it were not there."""

    def __init__(self, store: Store, fetch: Fetch) -> None:
        self._store = store
        self._fetch = fetch

    def open(self, shopper: str, conversation: str) -> Visit:
        """The visit as it was left, or a new one.

        Raises:
            InvalidRequest: One of the ids is none that we gave out.
        """
        check_id(shopper)
        check_id(conversation)
        visit = Visit(shopper, conversation, self.profile(shopper))
        kept = self._store.get(CONVERSATION, conversation)
        if kept and kept["shopper"] == shopper:
            visit.messages = unpacked(kept["messages"])
            visit.stage = self._stage(kept["stage"])
            visit.put_aside = tuple(kept.get("put_aside", ()))
        elif kept:
            raise InvalidRequest("This conversation belongs to somebody else; start a new one.")
        return visit

    def _stage(self, record: dict[str, Any]) -> Stage:
        try:
            return Stage.from_record(record, self._fetch)
        except (KeyError, TypeError, ValueError, InvalidRequest):  # of another version of ours
            return Stage()

    def keep(self, visit: Visit) -> None:
        """Write the conversation."""
        record: dict[str, Any] = {"shopper": visit.shopper, "messages": packed(visit.messages),
                                  "stage": visit.stage.to_record(),
                                  "put_aside": list(visit.put_aside)}  # fmt: skip
        self._store.put(CONVERSATION, visit.conversation, record,
                        owner=visit.shopper, seconds=KEPT_CONVERSATION)  # fmt: skip

    def profile(self, shopper: str) -> Profile:
        """What the shopper told us to keep."""
        return Profile.from_record(self._store.get(PROFILE, shopper) or {})

    def keep_profile(self, shopper: str, profile: Profile) -> None:
        """Write the profile."""
        self._store.put(PROFILE, shopper, profile.to_record(),
                        owner=shopper, seconds=KEPT_PROFILE)  # fmt: skip


def withdrawn(store: Store, look_id: str) -> None:
    """Leave of a look nothing but that there was one."""
    store.put(LOOK, look_id, {"withdrawn": True}, seconds=KEPT_LOOK)


def check_id(name: str) -> None:
    """Refuse what is not 32 hex digits.

    Raises:
        InvalidRequest: It is not.
    """
    if not (isinstance(name, str) and len(name) == 32 and set(name) <= set("0123456789abcdef")):
        raise InvalidRequest("This visit has no valid id; please reload the page.")
