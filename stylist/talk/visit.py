"""One conversation while it is worked on, and how it is kept."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from stylist.domain import Profile
from stylist.errors import InvalidRequest, NotFound
from stylist.ports import Blobs, Message, Store
from stylist.talk.belongings import (
    CONVERSATION,
    KEPT_CONVERSATION,
    KEPT_PHOTO,
    KEPT_PROFILE,
    PROFILE,
    Belongings,
    check_id,
)
from stylist.talk.history import packed, trim, unpacked, validate
from stylist.talk.stage import Fetch, Stage, cutout_name

log = logging.getLogger(__name__)

MOST_PUT_ASIDE = 60
MOST_KEPT = 80
"""Messages kept of a conversation; tool calls and their results count, too."""
PHOTO_EXPIRED = "Your photo was deleted after a day. Show it again to go on with it."


@dataclass
class Visit:
    """A conversation's working copy. shopper: the visitor's id, whose all of this is.

    put_aside: product ids that were swapped away in this conversation, newest last.
    revision: how often it was written before; before: how many messages it had then.
    """

    shopper: str
    conversation: str
    profile: Profile = field(default_factory=Profile)
    messages: list[Message] = field(default_factory=list)
    stage: Stage = field(default_factory=Stage)
    put_aside: tuple[str, ...] = ()
    revision: int = 0
    before: int = 0

    def put_away(self, product_id: str) -> None:
        """The piece is not shown again in this conversation, unless it is asked for."""
        kept = (one for one in self.put_aside if one != product_id)
        self.put_aside = (*kept, product_id)[-MOST_PUT_ASIDE:]

    def bring_back(self, product_ids: Iterable[str]) -> None:
        """Pieces that are asked for by name are not put aside any more."""
        asked = set(product_ids)
        self.put_aside = tuple(one for one in self.put_aside if one not in asked)


class Visits:
    """Reads and writes visits."""

    def __init__(self, store: Store, blobs: Blobs, fetch: Fetch) -> None:
        self._store = store
        self._blobs = blobs
        self._fetch = fetch
        self._belongings = Belongings(store, blobs)

    def open(self, shopper: str, conversation: str) -> Visit:
        """The visit as it was left, or a new one.

        Raises:
            InvalidRequest: One of the ids is none of ours, or the conversation is another's.
        """
        check_id(shopper)
        check_id(conversation)
        kept = self._store.get(CONVERSATION, conversation)
        if kept and kept.get("shopper") != shopper:
            raise InvalidRequest("This conversation belongs to somebody else; start a new one.")
        visit = Visit(shopper, conversation, self.profile(shopper))
        if kept:
            self._fill(visit, kept)
        return visit

    def keep(self, visit: Visit) -> None:
        """Write the conversation; what another turn has written meanwhile stays before it."""
        messages = visit.messages
        now = self._store.get(CONVERSATION, visit.conversation)
        if now and _revision(now) != visit.revision:
            messages = [*_messages(now), *messages[visit.before :]]
            visit.revision = _revision(now)
        visit.messages = trim(messages, MOST_KEPT)
        visit.revision += 1
        visit.before = len(visit.messages)
        self._keep_cutouts(visit)
        record: dict[str, Any] = {
            "shopper": visit.shopper,
            "revision": visit.revision,
            "messages": packed(visit.messages),
            "stage": visit.stage.to_record(),
            "put_aside": list(visit.put_aside),
        }
        self._belongings.keep(
            visit.shopper, CONVERSATION, visit.conversation, record, KEPT_CONVERSATION
        )

    def profile(self, shopper: str) -> Profile:
        """What the shopper told us to keep."""
        return Profile.from_record(self._store.get(PROFILE, shopper) or {})

    def change_profile(self, shopper: str, made: Callable[[Profile], Profile]) -> Profile:
        """The profile as `made` makes it of what is kept, whoever else changes it meanwhile."""
        kept = self._belongings.change(
            shopper, PROFILE, shopper,
            lambda record: made(Profile.from_record(record or {})).to_record(), KEPT_PROFILE,
        )  # fmt: skip
        return Profile.from_record(kept)

    def _fill(self, visit: Visit, kept: Mapping[str, Any]) -> None:
        visit.revision = _revision(kept)
        visit.messages = _messages(kept)
        visit.before = len(visit.messages)
        visit.put_aside = tuple(kept.get("put_aside") or ())
        visit.stage = self._stage(kept.get("stage"))

    def _stage(self, record: Any) -> Stage:
        try:
            stage = Stage.from_record(record, self._fetch, self._cutout)
        except (KeyError, TypeError, ValueError, InvalidRequest):
            return Stage()  # kept by another version of ours
        if stage.photo and not self._blobs.exists(stage.photo):
            return replace(stage.without_photo(), notice=PHOTO_EXPIRED)
        return stage

    def _keep_cutouts(self, visit: Visit) -> None:
        """They are parts of the photo, and go when it goes: no record holds them."""
        for garment in visit.stage.garments:
            key = _cutout_key(visit.stage.photo, cutout_name(garment.cutout))
            if garment.cutout and not self._blobs.exists(key):
                self._belongings.keep_file(visit.shopper, key, garment.cutout, KEPT_PHOTO)

    def _cutout(self, photo: str, name: str) -> bytes:
        try:
            return self._blobs.get(_cutout_key(photo, name)) if name else b""
        except NotFound:
            return b""


def _messages(kept: Mapping[str, Any]) -> list[Message]:
    """The messages of a record; none where they are of another version, or broken."""
    try:
        messages: list[Message] = unpacked(kept["messages"])
        broken = validate(messages)
    except (KeyError, TypeError, ValueError, AttributeError):
        broken = ["unreadable"]
    if broken:
        log.warning("a conversation begins anew: %d rules are broken", len(broken))
        return []
    return messages


def _revision(kept: Mapping[str, Any]) -> int:
    found = kept.get("revision")
    return found if isinstance(found, int) else 0


def _cutout_key(photo: str, name: str) -> str:
    # Two shoppers may show the same picture, and one's forgetting must leave the other's alone.
    return f"cutouts/{hashlib.sha256(photo.encode()).hexdigest()[:32]}/{name}.webp"
