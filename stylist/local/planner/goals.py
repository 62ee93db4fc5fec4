"""What a turn is to achieve, and which calls are due next on the way there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from stylist.domain import Wish
from stylist.local.planner.history import Ran
from stylist.local.planner.pieces import outfits_of, pieces_of
from stylist.local.planner.streaming import Call

SEARCH, DRESS, SWAP, DRAW = "search_catalog", "compose_outfit", "swap_item", "draw_outfit"
WEATHER, GUIDE, REMEMBER = "get_weather", "style_guide", "remember"
MOST_ROUNDS = 4
_SNOW_C = 1.0
"""Snow does not lie where it is warmer."""
_TAKES_A_WISH = (SEARCH, DRESS, SWAP)


@dataclass(frozen=True, kw_only=True)
class Goal:
    """What a turn is to achieve.

    tool: the tool that answers; '' where words are enough. wish: what it is asked for.
    arguments: what it is told beside the wish. fallback: arguments (or wish fields) to change
    once when it finds nothing. instead: what outfits are told that come where a swap fails; empty
    for none. alone: what to search for where no outfit can be had. keeps: what to remember.
    question: what to look up in the style guide. place, month: whose weather to ask for first.
    manner: which sentences fit: 'outfit', 'cheaper', 'greet', 'decline' …
    about: words that the sentences may need ('shoes', 'green'). aside: what to search for first,
    beside it.
    """

    manner: str
    tool: str = ""
    wish: Wish = field(default_factory=Wish)
    arguments: Mapping[str, Any] = field(default_factory=dict)
    fallback: Mapping[str, Any] = field(default_factory=dict)
    instead: Mapping[str, Any] = field(default_factory=dict)
    alone: Mapping[str, Any] = field(default_factory=dict)
    keeps: Mapping[str, Any] = field(default_factory=dict)
    question: str = ""
    place: str = ""
    month: int | None = None
    about: Mapping[str, str] = field(default_factory=dict)
    aside: Mapping[str, Any] = field(default_factory=dict)

    @property
    def needs_weather(self) -> bool:
        """Whether the weather is asked for first."""
        return bool(self.place)


def due(goal: Goal, rounds: Sequence[Sequence[Ran]]) -> list[Call]:
    """The calls to make now; none when it is time to answer."""
    if len(rounds) >= MOST_ROUNDS:
        return []
    ran = [one for several in rounds for one in several]
    made = {Call(one.name, one.arguments).key for one in ran}
    calls = [call for call in _wanted(goal, ran) if call.key not in made]
    return calls


def _wanted(goal: Goal, ran: Sequence[Ran]) -> list[Call]:
    names = [one.name for one in ran]
    calls = []
    if goal.keeps and REMEMBER not in names:
        calls.append(Call(REMEMBER, goal.keeps))
    if goal.question and GUIDE not in names:
        calls.append(Call(GUIDE, {"question": goal.question}))
    if goal.aside and SEARCH not in names:
        calls.append(Call(SEARCH, goal.aside))
        if not goal.needs_weather:
            return calls
    if goal.needs_weather and WEATHER not in names:
        month = {} if goal.month is None else {"month": goal.month}
        return [*calls, Call(WEATHER, {"place": goal.place} | month)]
    return [*calls, *_main(goal, ran)]


def _main(goal: Goal, ran: Sequence[Ran]) -> list[Call]:
    mine = [one for one in ran if one.name in (goal.tool, *([DRESS] if goal.instead else ()))]
    if not goal.tool:
        return []
    if not mine:
        return [Call(goal.tool, arguments_of(goal, ran))]
    last = mine[-1]
    if len(mine) == 1 and goal.fallback and _is_empty(goal, last):
        return [Call(goal.tool, _changed(arguments_of(goal, ran), goal.fallback))]
    if len(mine) == 1 and goal.instead and last.failed and not is_late(last):
        return [Call(DRESS, dict(goal.instead))]
    if goal.alone and _is_empty(goal, last) and _shows_alone(goal, last):
        return [] if any(one.name == SEARCH for one in ran) else [Call(SEARCH, goal.alone)]
    if goal.tool in (DRESS, SWAP) and not any(one.name == DRAW for one in ran):
        outfits = () if last.failed else outfits_of(last.result)
        return [_drawing(outfits[0].product_ids, outfits[0].title)] if outfits else []
    return []


def arguments_of(goal: Goal, ran: Sequence[Ran]) -> dict[str, Any]:
    """What the goal's tool is told: the wish, with the weather that was found out."""
    wish = goal.wish.to_arguments() if goal.tool in _TAKES_A_WISH else {}
    for one in ran:
        if one.name == WEATHER and not one.failed and "temperature_c" not in wish:
            told = "conditions" in wish  # who says that it rains knows it better
            wish |= {name: one.result[name] for name in ("temperature_c", "conditions")
                     if one.result.get(name) not in (None, [])
                     and not (told and name == "conditions")}  # fmt: skip
            if told and "snow" in wish["conditions"]:
                wish["temperature_c"] = min(wish.get("temperature_c", _SNOW_C), _SNOW_C)
    return wish | dict(goal.arguments)


def is_late(ran: Ran) -> bool:
    """Whether the call failed as it took too long, and not for what it was told."""
    error = str(ran.result.get("error", "")).lower()
    return "timed out" in error or error.strip() == "cancelled"


def _is_empty(goal: Goal, ran: Ran) -> bool:
    """Whether it found nothing; a swap that finds nothing fails."""
    return goal.tool == SWAP and not is_late(ran) if ran.failed else not _found(ran)


def _shows_alone(goal: Goal, ran: Ran) -> bool:
    """Whether what is named would help: not where a total says plainly what is too dear."""
    at_odds = "goes together" in str(ran.result.get("notice", ""))
    return not ran.failed and (at_odds or not goal.wish.pieces)


def _found(ran: Ran) -> bool:
    return bool(pieces_of(ran.result.get("items")) or outfits_of(ran.result))


def _changed(arguments: dict[str, Any], fallback: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with the fallback's in their place; None takes one away."""
    both = arguments | dict(fallback)
    return {name: value for name, value in both.items() if value is not None}


def _drawing(product_ids: Sequence[str], title: str) -> Call:
    return Call(DRAW, {"product_ids": list(product_ids)} | ({"title": title} if title else {}))
