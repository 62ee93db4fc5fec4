"""The tools: each a thin call of a use case, with the facts for the model and the events to show.

Arguments were checked against the specs before; what a use case refuses becomes an error result.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from stylist.domain import CatalogItem, Outfit, Pick, Wish
from stylist.domain.weather import FORECAST
from stylist.errors import NotFound, ServiceUnavailable
from stylist.outfits.composing import Composer
from stylist.outfits.fitness import fitness_for
from stylist.outfits.query import OutfitQuery
from stylist.ports import (
    Blobs,
    Forgetful,
    Knowledge,
    OutfitImaginer,
    PictureMaker,
    Store,
    Weather,
)
from stylist.search.wishing import WishQuery
from stylist.service import Stylist
from stylist.talk import briefs
from stylist.talk.answers import kept_in_words
from stylist.talk.belongings import KEPT_OUTFIT, Belongings, blob_of, noted
from stylist.talk.calling import Tool, ToolOutcome
from stylist.talk.events import Dressed, Event, Items, Looked, Notice, Picture, Understood
from stylist.talk.specs import SPECS, WISH
from stylist.talk.visit import Visit, Visits

log = logging.getLogger(__name__)

IMAGINING = "An imagined photo of it comes in a moment, beside the board."
NOT_IMAGINED = "No photo could be imagined this time; the board shows every piece as it is sold."

MOST_TASTE = 20
"""Newest pieces liked, and refused, that the next search goes by."""

_BUSY = {
    "search_catalog": "Looking through the shop …",
    "compose_outfit": "Putting outfits together …",
    "swap_item": "Looking for another one …",
    "draw_outfit": "Drawing the outfit …",
    "get_weather": "Checking the weather …",
    "style_guide": "Reading the style guide …",
    "remember": "Making a note …",
}


@dataclass(frozen=True)
class Services:
    """What the tools call. imaginer: None where outfits are drawn as boards alone."""

    stylist: Stylist
    composer: Composer
    pictures: PictureMaker
    knowledge: Knowledge
    weather: Weather
    store: Store
    blobs: Blobs
    memories: tuple[Forgetful, ...] = ()
    imaginer: OutfitImaginer | None = None


class Toolbox:
    """Makes the tools of one visit; what they learn is kept in it."""

    def __init__(self, services: Services, visits: Visits) -> None:
        self._at = services
        self._visits = visits
        self._belongings = Belongings(services.store, services.blobs)

    def tools(self, visit: Visit) -> list[Tool]:
        """All tools, bound to the visit."""
        runs: dict[str, Callable[[Visit, Mapping[str, Any]], ToolOutcome]] = {
            "search_catalog": self.search,
            "compose_outfit": self.compose,
            "swap_item": self.swap,
            "draw_outfit": self.draw,
            "get_weather": self.weather,
            "style_guide": self.guide,
            "remember": self.remember,
        }
        return [
            Tool(spec["name"], spec, partial(runs[spec["name"]], visit), busy=_BUSY[spec["name"]])
            for spec in SPECS
        ]

    def search(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`search_catalog`."""
        wish = wish_in(arguments)
        like = arguments.get("like", "")
        visit.bring_back([like])
        use_photo = arguments.get("use_photo", not like) and bool(visit.stage.photo)
        pick = arguments.get("garment", visit.stage.chosen)
        wanted = visit.profile.applied(wish)
        result = self._at.stylist.find(WishQuery(
            wish=wanted,
            photo=self._at.blobs.get(visit.stage.photo) if use_photo else None,
            pick=Pick.read(pick if use_photo else ""),
            like=self._at.stylist.item(like) if like else None,
            photo_weight=visit.stage.photo_weight,
            without=frozenset((*arguments.get("without", ()), *visit.put_aside)),
            liked=self._some(visit.profile.liked),
            refused=self._some(visit.profile.refused),
            liked_colors=visit.profile.liked_colors,
            limit=arguments.get("limit", 8),
            fitness=fitness_for(wanted),
        ))  # fmt: skip
        events: list[Event] = [Understood(wish)]
        answer = briefs.found(result.matches, result.notice)
        if use_photo:
            events.append(Looked(result.garments, result.people, result.chosen))
            if result.garment:
                answer["garment"] = briefs.seen(result.garment)
        return ToolOutcome(answer, (*events, Items(result.matches, result.notice)))

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
        outfits = [self._note(visit, outfit) for outfit in composed.outfits]
        events += [Dressed(outfit, number) for number, outfit in enumerate(outfits, 1)]
        if not composed.outfits:
            events.append(Items((), composed.notice))
        answer: dict[str, Any] = {"outfits": [briefs.dressed(one) for one in composed.outfits]}
        return ToolOutcome(answer | briefs.told({"notice": composed.notice}), tuple(events))

    def show(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """An outfit as it is: pieces that `keep` names and the catalog still has."""
        pieces = self._at.stylist.items(arguments["keep"])
        if not pieces:
            raise NotFound("The pieces of this look are not sold any more.")
        outfit = self._note(visit, Outfit(tuple(pieces), arguments.get("text", "")))
        # What comes after it is for the same people.
        made_for = {one.gender for one in pieces} - {"unisex"}
        wish = visit.stage.wish.merged(
            Wish(department=made_for.pop() if len(made_for) == 1 else "")
        )
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
        outfit = self._note(visit, swapped.outfit)
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
        return ToolOutcome(briefs.told(answer), (Dressed(outfit),))

    def draw(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`draw_outfit`."""
        ids = tuple(arguments["product_ids"])
        shown = [one for one in visit.stage.outfits if set(one.product_ids) == set(ids)]
        title = arguments.get("title", "")
        outfit = shown[0] if shown else self._note(visit, Outfit(self._items(ids), title[:80]))
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

    def weather(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`get_weather`."""
        place = arguments["place"]
        report = self._at.weather.report(place, arguments.get("month"))
        if report is None:
            return ToolOutcome({"unknown": place})
        # Whoever gives forecasts away asks to be named beside them.
        credit = (
            (Notice(f"Weather data: {report.credit}."),)
            if report.source == FORECAST and report.credit
            else ()
        )
        return ToolOutcome(report.to_record(), credit)

    def guide(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`style_guide`."""
        passages = self._at.knowledge.find(arguments["question"])
        told = [{"passage_id": one.passage_id, "title": one.title, "text": one.text}
                | ({"source": one.source} if one.source.startswith("https://") else {})
                for one in passages]  # fmt: skip
        return ToolOutcome({"passages": told})

    def remember(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`remember`."""
        facts = {name: value if isinstance(value, str) else tuple(value)
                 for name, value in arguments.items() if value}  # fmt: skip
        Wish.from_arguments({name: value for name, value in facts.items()
                             if name != "liked_colors"})  # fmt: skip
        # Read again: a piece may have been liked since the turn began.
        visit.profile = self._visits.profile(visit.shopper).adding(**facts)
        self._visits.keep_profile(visit.shopper, visit.profile)
        notice = (Notice(f"I'll remember: {kept_in_words(facts)}."),) if facts else ()
        return ToolOutcome({"remembered": dict(arguments)}, notice)

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

    def _some(self, ids: tuple[str, ...]) -> tuple[CatalogItem, ...]:
        return tuple(self._at.stylist.items(ids[-MOST_TASTE:]))

    def _note(self, visit: Visit, outfit: Outfit) -> Outfit:
        return noted(self._belongings, visit.shopper, outfit)


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


LOOKS = ("pieces", "colors", "patterns", "materials")
"""What a wish asks of the pieces themselves."""


def wish_in(arguments: Mapping[str, Any]) -> Wish:
    """The wish that a call's arguments state."""
    return Wish.from_arguments({name: arguments[name] for name in arguments if name in WISH})
