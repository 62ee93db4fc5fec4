"""Looks: outfits saved under an unguessable id, for whoever has the link."""

import logging
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from datetime import UTC, datetime
from typing import Any

from stylist.domain import Look, LookPiece, Outfit
from stylist.domain.checks import is_token
from stylist.errors import InvalidRequest, NotFound, Withdrawn
from stylist.ports import Blobs, OutfitImaginer, PictureMaker, Store
from stylist.service import Stylist
from stylist.talk.belongings import (
    KEPT_LOOK,
    KEPT_OUTFIT,
    LOOK,
    OUTFIT,
    Belongings,
    blob_of,
    check_id,
    noted,
)
from stylist.talk.stage import outfit_from

log = logging.getLogger(__name__)

MOST_LOOKS = 200
"""Looks of one shopper: more are made by a script."""

_TO_THE_SAVER = re.compile(r"\byou\w*", re.IGNORECASE)
"""Speaks of their photo or their budget, which are not for whoever has the link."""

_LOOK_ID = re.compile(r"[A-Za-z0-9_-]{22}")


class Looks:
    """Saves, opens and withdraws looks; draws the outfits that conversations composed."""

    def __init__(self, stylist: Stylist, pictures: PictureMaker, store: Store, blobs: Blobs,
                 now: Callable[[], datetime] = lambda: datetime.now(UTC),
                 imaginer: OutfitImaginer | None = None,
                 judge: Callable[[str], None] | None = None) -> None:  # fmt: skip
        """imaginer: None where outfits are drawn as boards alone. judge: raises InvalidRequest
        for words that nobody may put on a public page; None where nothing judges them."""
        self._judge = judge
        self._imaginer = imaginer
        self._stylist = stylist
        self._pictures = pictures
        self._store = store
        self._blobs = blobs
        self._belongings = Belongings(store, blobs)
        self._now = now

    def outfit(self, key: str) -> Outfit:
        """An outfit that was composed here, by its key.

        Raises:
            NotFound: There is none such, or its pieces are not sold any more.
        """
        return self._composed(key)[0]

    def note(self, shopper: str, outfit: Outfit) -> str:
        """Let any replica draw and save an outfit by its key, which is given back.

        Raises:
            InvalidRequest: Its title is not for a page that anybody may open.
        """
        title = _plain(outfit.title)
        if title and self._judge:
            self._judge(title)
        return noted(self._belongings, shopper, [replace(outfit, title=title)])[0].key

    def _composed(self, key: str) -> tuple[Outfit, Mapping[str, Any]]:
        """The outfit and the record that keeps it."""
        kept = self._store.get(OUTFIT, key) if is_token(key) else None
        items = self._stylist.items(kept["product_ids"]) if kept else []
        outfit = outfit_from(kept, {item.product_id: item for item in items}) if kept else None
        if outfit is None or kept is None:
            raise NotFound("This outfit is not here any more; ask for a new one.")
        return outfit, kept

    def outfit_picture(self, key: str) -> bytes:
        """The outfit's picture, drawn when it is first asked for.

        Raises:
            NotFound: as `outfit`.
        """
        outfit, kept = self._composed(key)
        try:
            return self._blobs.get(blob_of(outfit))
        except NotFound:
            picture = self._pictures.draw(outfit).data
            self._belongings.keep_file(kept.get("owner", ""), blob_of(outfit), picture, KEPT_OUTFIT)
            return picture

    @property
    def imagines(self) -> bool:
        """Whether there may be imagined photos of outfits."""
        return self._imaginer is not None

    def imagined(self, key: str, seconds: float = 0.0) -> bytes | None:
        """The outfit's imagined photo; None while it is being made, which the first call begins.

        seconds: how long to wait for it.

        Raises:
            NotFound: as `outfit`; or there is no such photo, and why.
        """
        outfit, _ = self._composed(key)
        if self._imaginer is None:
            raise NotFound(
                "No photos are imagined here; the board shows every piece as it is sold."
            )
        return self._imaginer.imagine(outfit, seconds)

    def save(self, shopper: str, key: str) -> Look:
        """Keep an outfit for whoever gets the link; saving it again gives another link.

        Raises:
            NotFound: as `outfit`.
            InvalidRequest: The shopper has very many looks already.
        """
        check_id(shopper)
        mine = [one for kind, one in self._store.owned(shopper) if kind == LOOK]
        if len(mine) >= MOST_LOOKS:
            raise InvalidRequest(f"You have saved {MOST_LOOKS} looks; withdraw one first.")
        outfit, kept = self._composed(key)
        picture = self._pictures.draw(outfit)
        look_id = secrets.token_urlsafe(16)
        look = Look(
            look_id=look_id,
            title=outfit.title or "A look",
            pieces=tuple(LookPiece(item.product_id, item.title, item.price_minor, item.currency,
                                   item.slot) for item in outfit.items),
            why=tuple(said for said in outfit.why if not _TO_THE_SAVER.search(said)),
            picture=f"looks/{secrets.token_hex(16)}.jpg",
            alt=picture.alt,
            owner=shopper,
            saved_at=self._now().isoformat(timespec="seconds"),
            day=kept.get("day") or {},
        )  # fmt: skip
        self._belongings.keep_file(shopper, look.picture, picture.data, KEPT_LOOK)
        self._belongings.keep(shopper, LOOK, look_id, asdict(look), KEPT_LOOK)
        log.info("saved a look of %d pieces", len(look.pieces))
        return look

    def open(self, look_id: str) -> Look:
        """The look behind a link.

        Raises:
            NotFound: There is none such.
            Withdrawn: There was one.
        """
        kept = self._store.get(LOOK, look_id) if _LOOK_ID.fullmatch(look_id) else None
        if kept is None:
            raise NotFound("There is no such look.")
        if kept.get("withdrawn"):
            raise Withdrawn("Who shared this look has taken it back.")
        return _look(kept)

    def picture(self, look_id: str) -> bytes:
        """The look's picture.

        Raises: as `open`.
        """
        return self._blobs.get(self.open(look_id).picture)

    def withdraw(self, shopper: str, look_id: str) -> None:
        """Take a look back: its link answers 'gone', and nothing of it is left.

        Raises:
            NotFound: The shopper has saved no such look.
        """
        look = self.open(look_id)
        if look.owner != shopper:
            raise NotFound("You have saved no such look.")
        self._blobs.delete(look.picture)
        self._belongings.withdraw(look_id)

    def saved(self, shopper: str) -> list[Look]:
        """The shopper's looks, newest first."""
        check_id(shopper)
        kept = [self._store.get(kind, key) for kind, key in self._store.owned(shopper)
                if kind == LOOK]  # fmt: skip
        looks = [_look(one) for one in kept if one and not one.get("withdrawn")]
        return sorted(looks, key=lambda look: look.saved_at, reverse=True)


def _look(record: Mapping[str, Any]) -> Look:
    known = {field.name for field in fields(Look)}
    try:
        pieces = tuple(LookPiece(**piece) for piece in record["pieces"])
        values = {name: value for name, value in record.items() if name in known}
        return Look(**{**values, "pieces": pieces, "why": tuple(record["why"])})
    except (KeyError, TypeError) as error:  # kept by another version of ours
        raise NotFound("This look cannot be read any more.") from error


def _plain(title: str) -> str:
    """A title from outside as one line of at most 80 characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in title).split())[
        :80
    ]
