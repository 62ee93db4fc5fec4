"""A shop floor to talk on: the planner, a dozen real-looking items, tools that give what they say.

The results have the shapes of `stylist.talk.specs`; what they hold keeps the wish's limits.
"""

import csv
import json
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any

from stylist.domain import CatalogItem, Money, Wish
from stylist.local.planner import Planner
from stylist.local.planner.streaming import Call
from stylist.ports import ModelRequest
from stylist.search.colored import has_color
from stylist.search.pieces import is_kind, piece_of
from stylist.search.shortage import shortage
from stylist.search.wanted import allows
from stylist.talk.briefs import brief, told
from stylist.talk.context import user_message
from stylist.talk.folding import Answer
from stylist.talk.specs import SPECS, WISH
from tests.builders import item, sizes

NAMES = frozenset(spec["name"] for spec in SPECS)


def read_goods() -> tuple[CatalogItem, ...]:
    """The items of goods.csv, priced in dollars; shoes have sold out of 41."""
    with Path(__file__).with_name("goods.csv").open(encoding="utf-8", newline="") as rows:
        return tuple(_item(row) for row in csv.DictReader(rows, delimiter=";"))


def _item(row: dict[str, str]) -> CatalogItem:
    shoes = {"sizes": sizes("38", "39", "40", "41", gone=("41",))}
    return item(
        row["product_id"], title=row["title"], price_minor=int(row["price"]) * 100,
        category=row["category"], color_raw=row["color"], color_family=row["family"],
        material=row["material"], tags=(row["kind"],), gender=row["gender"],
        season=("autumn", "winter", "spring"), **(shoes if row["category"] == "shoes" else {}),
    )  # fmt: skip


GOODS = read_goods()


def piece_with_title(title: str) -> CatalogItem:
    """A white shirt of $49 with a title of somebody's choice."""
    return replace(GOODS[0], title=title)


PASSAGE = {
    "passage_id": "interview", "title": "What to wear to an interview",
    "text": "Dress one step above what people wear there every day. Pick clothes you have sat in "
            "for an hour before. Dark, plain and pressed says that you took the day seriously.",
}  # fmt: skip


class NothingFits(Exception):
    """A swap that cannot be done."""


WEATHER = {
    "Oslo": (-4.0, ["snow"], "Typically about -4 °C with snow in Oslo in January."),
    "Dubai": (36.0, ["sun"], "Typically about 36 °C, dry and sunny, in Dubai in August."),
}


@dataclass
class Floor:
    """One conversation. calls: of the last turn. said: its texts. results: all tool results."""

    goods: tuple[CatalogItem, ...] = GOODS
    profile: dict[str, Any] = field(default_factory=dict)
    messages: list[dict[str, Any]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    results: list[dict[str, Any]] = field(default_factory=list)
    wish: Wish = field(default_factory=Wish)
    items: list[str] = field(default_factory=list)
    outfits: list[list[str]] = field(default_factory=list)
    photo: dict[str, Any] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)

    def say(self, words: str, *, new_photo: bool = False) -> str:
        """The stylist's answer to an utterance; runs its tools until it ends."""
        self.calls, self.said = [], []
        photo = self.photo | {"new": new_photo} if self.photo else {}
        shown = told({"items": self.items, "outfits": self.outfits})
        context = {"today": "2026-11-22"} | told({"wish": self.wish.to_arguments(),
                   "profile": self.profile, "photo": photo, "shown": shown})  # fmt: skip
        self.messages.append(user_message(words, context))
        for _ in range(8):
            if not self._round():
                return self.said[-1]
        raise AssertionError(f"The planner does not come to an end: {self.calls}")

    @property
    def called(self) -> list[str]:
        """Names of the last turn's calls."""
        return [call.name for call in self.calls]

    def arguments(self, name: str) -> dict[str, Any]:
        """Of the last call of this name."""
        return dict([call for call in self.calls if call.name == name][-1].arguments)

    @property
    def everything_said(self) -> str:
        """All texts of the last turn."""
        return " ".join(self.said)

    def _round(self) -> bool:
        answer = Answer()
        for event in Planner().stream(ModelRequest(self.messages)):
            answer.add(event)
        uses = [call.block()["toolUse"] for call in answer.calls(())]
        if answer.said:
            self.said.append(answer.said)
        blocks = [*answer.content(), *({"toolUse": use} for use in uses)]
        self.messages.append({"role": "assistant", "content": blocks})
        if not uses:
            return False
        calls = [Call(use["name"], use["input"]) for use in uses]
        assert not {call.key for call in calls} & {call.key for call in self.calls}, "asked twice"
        self.calls += calls
        self.messages.append({"role": "user", "content": [self._result(use) for use in uses]})
        return True

    def _result(self, use: dict[str, Any]) -> dict[str, Any]:
        name = use["name"]
        assert name in NAMES
        known = next(spec for spec in SPECS if spec["name"] == name)
        schema = known["inputSchema"]["json"]
        assert set(use["input"]) <= set(schema["properties"]), f"{name}: {use['input']}"
        assert set(schema["required"]) <= set(use["input"])
        if name in self.broken:
            return _block(use, {"error": self.broken[name]}, "error")
        try:
            result = getattr(self, name)(use["input"])
        except NothingFits as error:
            return _block(use, {"error": str(error)}, "error")
        self.results.append(result)
        return _block(use, result, "success")

    def search_catalog(self, given: dict[str, Any]) -> dict[str, Any]:
        wish = self._understood(given)
        found = [one for one in self._fitting(wish, given) if _is_wanted(one, wish)]
        if wish.prefer_cheap:
            found.sort(key=lambda one: one.price_minor)
        self.items, self.outfits = [one.product_id for one in found[:8]], []
        garment = (
            next(iter(self.photo.get("garments", ())), None) if given.get("use_photo") else None
        )
        notice = "" if found else shortage(wish, self.goods)
        return told({"items": [brief(one) for one in found[:8]] or None, "notice": notice,
                     "garment": garment}) | ({} if found else {"items": []})  # fmt: skip

    def compose_outfit(self, given: dict[str, Any]) -> dict[str, Any]:
        wish = self._understood(given)
        kept = [one for one in self.goods if one.product_id in given.get("keep", ())]
        fitting = [one for one in self._fitting(wish, given) if one not in kept]
        made = _combined(fitting, kept, wish)[:2]
        self.outfits = [[one.product_id for one in pieces] for pieces in made]
        self.items = []
        notice = "" if made else _notice(wish)
        return {"outfits": [_outfit(pieces, wish) for pieces in made]} | told({"notice": notice})

    def swap_item(self, given: dict[str, Any]) -> dict[str, Any]:
        wish = self.wish.merged(_wish(given))
        worn = [self._one(name) for name in given["product_ids"]]
        gone = next((one for one in worn if one.slot == given["slot"]), None)
        fitting = [one for one in self._fitting(wish, given) if one.slot == given["slot"]]
        colors = [piece_of(name).color for name in wish.pieces if piece_of(name).color]
        came = next((one for one in fitting if not colors or has_color(one, colors[-1])), None)
        if came is None:
            raise NothingFits("Nothing else fits here.")
        pieces = [one for one in worn if one is not gone] + [came]
        self.outfits = [[one.product_id for one in pieces]]
        out = brief(gone) if gone else None
        return told({"outfit": _outfit(pieces, wish), "out": out, "in": brief(came)})

    def draw_outfit(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"drawn": True, "alt": f"{len(given['product_ids'])} pieces on one board"}

    def get_weather(self, given: dict[str, Any]) -> dict[str, Any]:
        found = next((one for name, one in WEATHER.items() if name in given["place"]), None)
        if found is None:
            return {"unknown": given["place"]}
        return {"place": given["place"], "temperature_c": found[0], "conditions": found[1],
                "source": "typical", "sentence": found[2], "month": given.get("month")}  # fmt: skip

    def style_guide(self, given: dict[str, Any]) -> dict[str, Any]:
        return {"passages": [PASSAGE]}

    def remember(self, given: dict[str, Any]) -> dict[str, Any]:
        self.profile |= given
        return {"remembered": given}

    def _understood(self, given: dict[str, Any]) -> Wish:
        self.wish = _wish(given)
        return self.wish

    def _fitting(self, wish: Wish, given: dict[str, Any]) -> list[CatalogItem]:
        without = given.get("without", ())
        kept = self.profile.get("avoid_colors", ())
        wish = replace(wish, avoid_colors=(*wish.avoid_colors, *kept))
        return [one for one in self.goods if allows(wish, one) and one.product_id not in without]

    def _one(self, product_id: str) -> CatalogItem:
        return next(one for one in self.goods if one.product_id == product_id)


def _block(use: dict[str, Any], result: dict[str, Any], status: str) -> dict[str, Any]:
    text = json.dumps(result, ensure_ascii=False)
    return {"toolResult": {"toolUseId": use["toolUseId"], "content": [{"text": text}],
                           "status": status}}  # fmt: skip


def _wish(given: dict[str, Any]) -> Wish:
    return Wish.from_arguments({name: value for name, value in given.items() if name in WISH})


def _is_wanted(one: CatalogItem, wish: Wish) -> bool:
    kinds = [piece_of(name) for name in wish.pieces]
    colored = not wish.colors or any(has_color(one, color) for color in wish.colors)
    return colored and (not kinds or any(is_kind(kind, one) for kind in kinds))


def _combined(fitting: list[CatalogItem], kept: list[CatalogItem], wish: Wish) -> list[Any]:
    taken = {one.slot for one in kept}
    by_slot = {slot: [one for one in fitting if one.slot == slot] for slot in
               ("dress", "top", "bottom", "outerwear", "shoes")}  # fmt: skip
    ways = [("top", "bottom", "outerwear", "shoes"), ("dress", "outerwear", "shoes")]
    if "dress" in taken:
        ways = [("outerwear", "shoes")]
    elif taken & {"top", "bottom"}:
        ways = ways[:1]
    found = []
    for way in ways:
        choices = [by_slot[slot] for slot in way if slot not in taken]
        for chosen in product(*choices):
            pieces = [*kept, *chosen]
            total = sum(one.price_minor for one in pieces)
            if wish.total_minor is None or total <= wish.total_minor:
                found.append(pieces)
                break
    return found


def _outfit(pieces: list[CatalogItem], wish: Wish) -> dict[str, Any]:
    total = sum(one.price_minor for one in pieces)
    why = f"Charcoal and navy stand close. Together {Money(total)}."
    return {"product_ids": [one.product_id for one in pieces],
            "items": [brief(one) for one in pieces], "total_minor": total, "currency": "USD",
            "title": "Interview, in navy", "scheme": "tonal blue", "why": why}  # fmt: skip


def _notice(wish: Wish) -> str:
    if wish.total_minor is not None:
        return "The cheapest outfit I can put together comes to $183, too much for all of it."
    return "Nothing in stock goes together within all of these limits; lift one of them."
