"""The tools that make, change, show and draw outfits."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from stylist.domain import CatalogItem, Outfit, Pick, Wish
from stylist.errors import NotFound, ServiceUnavailable
from stylist.outfits.query import OutfitQuery
from stylist.ports import DrawsAhead, OutfitImaginer
from stylist.search.wanted import objections
from stylist.talk import briefs
from stylist.talk.asked import DAY, LOOKS, day_of, wish_in
from stylist.talk.belongings import KEPT_OUTFIT, Belongings, blob_of, noted
from stylist.talk.calling import ToolOutcome
from stylist.talk.events import Dressed, Event, Items, Looked, Notice, Picture, Understood
from stylist.talk.services import Services
from stylist.talk.visit import Visit

log = logging.getLogger(__name__)

IMAGINING = "An imagined photo of it comes in a moment, beside the board."
PUT_AWAY = "Outfits that have what you refuse are put away."
NOT_IMAGINED = "No photo could be imagined this time; the board shows every piece as it is sold."


class Dressing:
    """Outfits of one visit at a time; each becomes one of its shopper's."""

    def __init__(self, services: Services) -> None:
        self._at = services
        self._belongings = Belongings(services.store, services.blobs)

    def compose(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`compose_outfit`."""
        wish = wish_in(arguments)
        visit.bring_back(arguments.get("keep", ()))
        query = self._outfit_query(visit, wish, arguments)
        events: list[Event] = [Understood(wish)]
        if arguments.get("use_photo") and visit.stage.photo:
            photo = self._at.blobs.get(visit.stage.photo)
            reading = self._at.stylist.read_photo(photo, Pick.read(visit.stage.chosen), wish)
            query = replace(query, vector=reading.vector, seen=reading.facts)
            events.append(Looked(reading.garments, reading.people, reading.chosen))
        composed = self._at.composer.compose(query)
        outfits = noted(self._belongings, visit.shopper, composed.outfits, day_of(wish))
        if outfits and isinstance(self._at.pictures, DrawsAhead):
            self._at.pictures.begin(outfits[0])
        events += [Dressed(outfit, number) for number, outfit in enumerate(outfits, 1)]
        if not composed.outfits:
            self._at.stylist.check_filled()
            events.append(Items((), composed.notice))
        answer: dict[str, Any] = {"outfits": [briefs.dressed(one) for one in composed.outfits]}
        return ToolOutcome(answer | briefs.told({"notice": composed.notice}), tuple(events))

    def show(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """An outfit as it is: pieces that `keep` names and the catalog still has."""
        pieces = self._at.stylist.items(arguments["keep"])
        if not pieces:
            raise NotFound("The pieces of this look are not sold any more.")
        # What comes after it is for the same day and people, within the shopper's own limits.
        day = wish_in({name: arguments[name] for name in DAY if name in arguments})
        made_for = {one.gender for one in pieces} - {"unisex"}
        wish = visit.stage.wish.without(*LOOKS, *DAY, "text", "place", "month").merged(
            replace(day, department=made_for.pop() if len(made_for) == 1 else "")
        )
        shown = self._at.composer.as_it_is(pieces, day)
        titled = replace(shown, title=arguments.get("text") or shown.title)
        outfit = self._note(visit, titled, wish)
        events = (Understood(wish), Dressed(outfit))
        return ToolOutcome({"outfits": [briefs.dressed(outfit)]}, events)

    def swap(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`swap_item`."""
        items = self._items(arguments["product_ids"])
        # What was asked of the whole outfit is not asked of the one piece that comes.
        limits = visit.stage.wish.without("prefer_cheap", *LOOKS)
        wish = limits.merged(wish_in(arguments))
        query = self._outfit_query(visit, wish, arguments)
        swapped = self._at.composer.swap(items, arguments["slot"], query)
        outfit = self._note(visit, swapped.outfit, wish)
        gone = [] if swapped.gone is None else [swapped.gone]
        for one in gone:
            visit.put_away(one.product_id)
        visit.bring_back([swapped.came.product_id])
        answer = {
            "outfit": briefs.dressed(outfit),
            "out": briefs.brief(gone[0]) if gone else None,
            "in": briefs.brief(swapped.came),
            "notice": swapped.notice,
        }
        put_away = _refused_now(visit, arguments, items)
        events: list[Event] = [Dressed(outfit, 1, tuple(arguments["product_ids"]), put_away)]
        if put_away:
            events.append(Notice(PUT_AWAY))
        return ToolOutcome(briefs.told(answer), tuple(events))

    def draw(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`draw_outfit`."""
        ids = tuple(arguments["product_ids"])
        shown = [one for one in visit.stage.outfits if set(one.product_ids) == set(ids)]
        title = arguments.get("title", "")
        # What is on the screen was fetched with it.
        drawn = shown[0] if shown else Outfit(self._items(ids), title[:80])
        outfit = drawn if shown else self._note(visit, drawn, visit.stage.wish)
        picture = self._at.pictures.draw(outfit)
        blob = blob_of(outfit)
        self._belongings.keep_file(visit.shopper, blob, picture.data, KEPT_OUTFIT)
        answer: dict[str, Any] = {"drawn": True, "alt": picture.alt}
        # Every outfit may be drawn; a photo costs, so it is made for who asks.
        if self._at.imaginer is None or not arguments.get("imagine"):
            return ToolOutcome(answer, (Picture(blob, picture.alt, outfit.product_ids),))
        refused = _begin_imagining(self._at.imaginer, outfit)
        events: list[Event] = [Picture(blob, picture.alt, outfit.product_ids, not refused)]
        if refused:
            events.append(Notice(refused))
        return ToolOutcome(answer | {"imagined": refused or IMAGINING}, tuple(events))

    def _outfit_query(self, visit: Visit, wish: Wish, arguments: Mapping[str, Any]) -> OutfitQuery:
        return OutfitQuery(
            wish=visit.profile.applied(wish),
            keep=self._items(arguments.get("keep", ())),
            without=frozenset((*arguments.get("without", ()), *visit.put_aside)),
            liked=frozenset(visit.profile.liked),
            refused=frozenset(visit.profile.refused),
            liked_colors=visit.profile.liked_colors,
            count=arguments.get("count", 3),
        )

    def _items(self, ids: Iterable[str]) -> tuple[CatalogItem, ...]:
        """The pieces, all of them.

        Raises:
            NotFound: The catalog lacks one; names it.
        """
        return tuple(self._at.stylist.item(name) for name in ids)

    def _note(self, visit: Visit, outfit: Outfit, wish: Wish) -> Outfit:
        return noted(self._belongings, visit.shopper, [outfit], day_of(wish))[0]


def _refused_now(
    visit: Visit, arguments: Mapping[str, Any], items: Iterable[CatalogItem]
) -> tuple[str, ...]:
    """Keys of the other outfits that have a piece which this call refuses."""
    refusals = [name for name in arguments if name.startswith("avoid_")]
    wish = wish_in({name: arguments[name] for name in refusals})
    here = {one.product_id for one in items}
    return tuple(one.key for one in visit.stage.outfits if set(one.product_ids) != here
                 and any(not set(refusals).isdisjoint(objections(wish, item))
                         for item in one.items))  # fmt: skip


def _begin_imagining(imaginer: OutfitImaginer, outfit: Outfit) -> str:
    """Has the photo made beside the turn; why there is none, in a sentence, or ''."""
    try:
        imaginer.imagine(outfit)
    except NotFound as error:
        return str(error)
    except ServiceUnavailable as error:
        log.warning("no imagined photo: %s", error)
        return NOT_IMAGINED
    return ""
