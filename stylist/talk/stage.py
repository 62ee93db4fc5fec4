"""What stands beside the conversation: the latest pieces, outfits, photo and wish."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from stylist.domain import CatalogItem, Garment, Match, Outfit, Wish
from stylist.domain.search import Box
from stylist.errors import InvalidRequest
from stylist.talk.events import Dressed, Event, Items, Looked, Picture, Question, Understood

Fetch = Callable[[Sequence[str]], list[CatalogItem]]
"""Items by id, those that are gone left out."""
Cutout = Callable[[str, str], bytes]
"""The small picture of a garment, by the photo's blob and the picture's name; b'' when gone."""


@dataclass(frozen=True)
class Stage:
    """A page renders it whole; it is what the events so far have left standing.

    photo: blob key of the shopper's photo; '' for none. chosen: which of its garments is meant.
    options: answers to tap, while a question stands. imagined: product ids of the outfit whose
    imagined photo was asked for.
    """

    matches: tuple[Match, ...] = ()
    outfits: tuple[Outfit, ...] = ()
    wish: Wish = field(default_factory=Wish)
    notice: str = ""
    options: tuple[str, ...] = ()
    photo: str = ""
    photo_weight: float = 0.5
    garments: tuple[Garment, ...] = ()
    people: tuple[Box, ...] = ()
    chosen: str = ""
    imagined: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.matches or self.outfits or self.notice or self.garments)

    def after(self, event: Event) -> "Stage":
        """The stage once the event has been shown: new pieces take the place of what stood."""
        if isinstance(event, Items):
            return replace(self, matches=event.matches, notice=event.notice, outfits=(),
                           imagined=())  # fmt: skip
        if isinstance(event, Dressed):
            return self._dressed(event)
        if isinstance(event, Picture):
            return replace(self, imagined=event.product_ids) if event.is_imagined else self
        if isinstance(event, Looked):
            return replace(self, garments=event.garments, people=event.people, chosen=event.chosen)
        if isinstance(event, Understood):
            return replace(self, wish=event.wish)
        return replace(self, options=event.options) if isinstance(event, Question) else self

    def _dressed(self, event: Dressed) -> "Stage":
        worn = [set(one.product_ids) for one in self.outfits]
        place = worn.index(set(event.instead)) if set(event.instead) in worn else -1
        if place >= 0:
            outfits = tuple(event.outfit if number == place else one
                            for number, one in enumerate(self.outfits)
                            if number == place or one.key not in event.gone)  # fmt: skip
            asked = () if set(self.imagined) == worn[place] else self.imagined
        else:
            before = self.outfits if event.number > 1 else ()
            outfits, asked = (*before, event.outfit), self.imagined if before else ()
        return replace(self, outfits=outfits, matches=(), notice="", imagined=asked)

    def without_photo(self) -> "Stage":
        """The stage once the photo was taken away."""
        return replace(self, photo="", garments=(), people=(), chosen="")

    def to_record(self) -> dict[str, Any]:
        """As the store keeps it: items by id, the rest whole."""
        return {
            "matches": [[one.item.product_id, one.score, list(one.reasons)]
                        for one in self.matches],
            "outfits": [outfit_record(one) for one in self.outfits],
            "wish": self.wish.to_arguments(),
            "notice": self.notice,
            "options": list(self.options),
            "photo": self.photo,
            "photo_weight": self.photo_weight,
            "garments": [_garment_record(one) for one in self.garments],
            "people": [list(box) for box in self.people],
            "chosen": self.chosen,
            "imagined": list(self.imagined),
        }  # fmt: skip

    @classmethod
    def from_record(cls, record: Mapping[str, Any], fetch: Fetch, cutout: Cutout) -> "Stage":
        """Read back what `to_record` gave, with the items as the catalog has them now."""
        ids = [one[0] for one in record["matches"]]
        ids += [name for outfit in record["outfits"] for name in outfit["product_ids"]]
        items = {item.product_id: item for item in fetch(list(dict.fromkeys(ids)))}
        return cls(
            matches=tuple(Match(items[name], score, tuple(reasons))
                          for name, score, reasons in record["matches"] if name in items),
            outfits=tuple(outfit for one in record["outfits"]
                          if (outfit := outfit_from(one, items)) is not None),
            wish=Wish.from_arguments(record["wish"]),
            notice=record["notice"],
            options=tuple(record["options"]),
            photo=record["photo"],
            photo_weight=record["photo_weight"],
            garments=tuple(_garment(one, partial(cutout, record["photo"]))
                           for one in record["garments"]),
            people=tuple(_box(box) for box in record["people"]),
            chosen=record["chosen"],
            imagined=tuple(record.get("imagined", ())),
        )  # fmt: skip


def outfit_record(outfit: Outfit) -> dict[str, Any]:
    """An outfit by the ids of its pieces."""
    return {"product_ids": list(outfit.product_ids), "title": outfit.title,
            "scheme": outfit.scheme, "why": list(outfit.why), "mark": outfit.mark}  # fmt: skip


def outfit_from(record: Mapping[str, Any], items: Mapping[str, CatalogItem]) -> Outfit | None:
    """The outfit again; None when none of its pieces is in the catalog any more."""
    pieces = tuple(items[name] for name in record["product_ids"] if name in items)
    try:
        return Outfit(
            pieces, record["title"], record["scheme"], tuple(record["why"]), record.get("mark", "")
        )
    except InvalidRequest:  # nothing left of it, or a piece has changed its slot
        return None


def _garment_record(one: Garment) -> dict[str, Any]:
    return one.to_record() | {"person": one.person, "cutout": cutout_name(one.cutout)}


def cutout_name(cutout: bytes) -> str:
    """32 hex digits by content; '' for none. No record holds a part of a photo itself."""
    return hashlib.sha256(cutout).hexdigest()[:32] if cutout else ""


def _garment(record: Mapping[str, Any], cutout: Callable[[str], bytes]) -> Garment:
    return Garment(
        record["region"], tuple(record["colors"]), record["category"], _box(record["box"]),
        record["person"], cutout(record["cutout"]),
    )  # fmt: skip


def _box(edges: Sequence[float]) -> Box:
    left, top, right, bottom = edges
    return left, top, right, bottom
