"""The tools: each a thin call of a use case, with the facts for the model and the events to show.

Arguments were checked against the specs before; what a use case refuses becomes an error result.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from stylist.domain import CatalogItem, Pick, Wish
from stylist.domain.weather import FORECAST
from stylist.outfits.fitness import fitness_for
from stylist.search.query import WishQuery
from stylist.talk import briefs
from stylist.talk.asides import asides
from stylist.talk.asked import LOOKS, wish_in
from stylist.talk.calling import Tool, ToolOutcome
from stylist.talk.dressing import IMAGINING, NOT_IMAGINED, Dressing
from stylist.talk.events import Event, Items, Looked, Notice, Understood
from stylist.talk.services import Services
from stylist.talk.specs import SPECS
from stylist.talk.visit import Visit, Visits

__all__ = ["IMAGINING", "LOOKS", "NOT_IMAGINED", "Services", "Toolbox", "wish_in"]

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


class Toolbox:
    """Makes the tools of one visit; what they learn is kept in it."""

    def __init__(self, services: Services, visits: Visits) -> None:
        self._at = services
        self._visits = visits
        self.dressing = Dressing(services)

    def tools(self, visit: Visit) -> list[Tool]:
        """All tools, bound to the visit."""
        runs: dict[str, Callable[[Visit, Mapping[str, Any]], ToolOutcome]] = {
            "search_catalog": self.search,
            "compose_outfit": self.dressing.compose,
            "swap_item": self.dressing.swap,
            "draw_outfit": self.dressing.draw,
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

    def weather(self, visit: Visit, arguments: Mapping[str, Any]) -> ToolOutcome:
        """`get_weather`."""
        place = arguments["place"]
        report = self._at.weather.report(place, arguments.get("month"))
        if report is None:
            return ToolOutcome({"unknown": place})
        credit = {"credit": report.credit} if report.source == FORECAST and report.credit else {}
        return _with_asides(report.to_record() | credit)

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
        visit.profile = self._visits.change_profile(
            visit.shopper, lambda profile: profile.adding(**facts)
        )
        return _with_asides({"remembered": dict(arguments)})

    def _some(self, ids: tuple[str, ...]) -> tuple[CatalogItem, ...]:
        return tuple(self._at.stylist.items(ids[-MOST_TASTE:]))


def _with_asides(result: dict[str, Any]) -> ToolOutcome:
    return ToolOutcome(result, tuple(map(Notice, asides(result))))
