"""What the buttons beside the conversation do: one tool each, run without asking the model.

Actions, as a page sends them:
{"do": "correct", "wish": {arguments}, "drop": [fields]}   the wish panel was changed
{"do": "pick", "pick": "1:lower"}                           another garment of the photo
{"do": "weight", "photo_weight": 0.3}                       photo against words
{"do": "more", "product_id": id}                            more like this piece
{"do": "dress", "product_id": id}                           an outfit around this piece
{"do": "swap", "product_ids": [ids], "slot": slot}          another piece for one of an outfit
{"do": "keep", "product_ids": [ids], "product_id": id}      keep this piece, change the others
{"do": "look", "product_ids": [ids], "title": words, "wish": {arguments}}
                                        begin with a look that was shared, for the day of its wish
"""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from stylist.domain import Pick, Wish
from stylist.domain.checks import short
from stylist.errors import InvalidRequest
from stylist.search.nouns import noun_of
from stylist.talk.asked import DAY
from stylist.talk.calling import ToolOutcome
from stylist.talk.visit import Visit

_PICKED = {"upper": "The top, please.", "lower": "What is on the legs, please.",
           "full": "All of it, please.", "feet": "The shoes, please.",
           "photo": "The whole photo, please."}  # fmt: skip
_SLOT_WORDS = {
    "bottom": "skirt or pair of trousers",
    "shoes": "pair of shoes",
    "outerwear": "jacket or coat",
    "accessory": "accessory",
}
_FIELD_WORDS = {"max_price": "price limit", "max_price_minor": "price limit",
                "min_price": "least price", "min_price_minor": "least price",
                "total": "total", "total_minor": "total", "temperature_c": "temperature",
                "prefer_cheap": "cheaper first",
                "colors_only": "only these colours", "text": "style"}  # fmt: skip


@dataclass(frozen=True)
class Act:
    """One button press. words: what it says in the conversation. said: the action, for the model.

    is_shown: the outfit is shown as it is, not composed. photo_weight: set before the tool runs.
    """

    tool: str
    arguments: dict[str, Any]
    words: str
    said: dict[str, Any]
    is_shown: bool = False
    photo_weight: float | None = None

    def messages(self, outcome: ToolOutcome, answer: str) -> list[dict[str, Any]]:
        """The call, its result and the answer, as if the model had asked."""
        name = f"act_{secrets.token_hex(6)}"
        call = {"toolUse": {"toolUseId": name, "name": self.tool, "input": self.arguments}}
        text = json.dumps(outcome.result, ensure_ascii=False)
        result = {
            "toolResult": {"toolUseId": name, "content": [{"text": text}], "status": "success"}
        }
        return [
            {"role": "assistant", "content": [call]},
            {"role": "user", "content": [result]},
            {"role": "assistant", "content": [{"text": answer}]},
        ]


def read_act(action: Mapping[str, Any], visit: Visit) -> Act:
    """The act that a page asks for; every field is taken for forged until it is checked.

    Raises:
        InvalidRequest: It is none of ours, or lacks a field.
    """
    name = action.get("do")
    read = _READERS.get(name) if isinstance(name, str) else None
    if read is None:
        raise InvalidRequest(f"There is no action {short(name)}.")
    return read(action, visit)


def _correct(action: Mapping[str, Any], visit: Visit) -> Act:
    patch = action.get("wish") or {}
    drop = action.get("drop") or []
    if not isinstance(patch, Mapping) or not isinstance(drop, list):
        raise InvalidRequest("A correction names fields of the wish.")
    wish = visit.stage.wish.without(*map(str, drop)).merged(Wish.from_arguments(patch))
    words = [f"{_name(field)}: {_value(value)}" for field, value in patch.items()]
    words += [f"never mind the {_name(str(field))}" for field in drop]
    said = ", ".join(words)
    return _again(visit, wish, f"{said[:1].upper()}{said[1:]}." if said else "As before.",
                  {"do": "correct", "wish": dict(patch), "drop": list(drop)})  # fmt: skip


def _pick(action: Mapping[str, Any], visit: Visit) -> Act:
    pick = _word(action, "pick")
    Pick.read(pick)
    if not visit.stage.photo:
        raise InvalidRequest("There is no photo to choose from; show one first.")
    # What was said of another piece does not hold for this one.
    wish = visit.stage.wish.without("pieces", "colors", "patterns", "materials")
    arguments = wish.to_arguments() | {"use_photo": True, "garment": pick}
    return Act("search_catalog", arguments, _PICKED.get(pick.rpartition(":")[2], "This one."),
               {"do": "pick", "pick": pick})  # fmt: skip


def _weight(action: Mapping[str, Any], visit: Visit) -> Act:
    weight = action.get("photo_weight")
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 <= weight <= 1:
        raise InvalidRequest(f"The photo weight is {short(weight)}; it must be from 0 to 1.")
    words = "More like the photo." if weight > 0.5 else "More like my words."
    act = _again(visit, visit.stage.wish, words, {"do": "weight", "photo_weight": weight})
    return replace(act, photo_weight=float(weight))


def _more(action: Mapping[str, Any], visit: Visit) -> Act:
    name = _word(action, "product_id")
    limits = visit.stage.wish.without("pieces", "colors", "patterns", "materials", "text")
    return Act("search_catalog", limits.to_arguments() | {"like": name}, "More like this one.",
               {"do": "more", "product_id": name})  # fmt: skip


def _dress(action: Mapping[str, Any], visit: Visit) -> Act:
    name = _word(action, "product_id")
    wish = visit.stage.wish.without("pieces", "colors", "patterns", "materials")
    return Act("compose_outfit", wish.to_arguments() | {"keep": [name]},
               "Build an outfit around this one.", {"do": "dress", "product_id": name})  # fmt: skip


def _swap(action: Mapping[str, Any], visit: Visit) -> Act:
    ids, slot = _words(action, "product_ids"), _word(action, "slot")
    arguments = {"product_ids": ids, "slot": slot, "without": _shown_before(visit, ids)}
    noun = _worn(visit, ids, slot)
    words = f"Something else in place of the {noun}" if noun else f"Another {_slot_words(slot)}"
    return Act("swap_item", arguments, f"{words}, please.",
               {"do": "swap", "product_ids": ids, "slot": slot})  # fmt: skip


def _worn(visit: Visit, ids: list[str], slot: str) -> str:
    """What the outfit's piece in this slot is called: 'chinos'; '' where it is not on the stage."""
    pieces = [one for outfit in visit.stage.outfits for one in outfit.items]
    kinds = [one.tags[0] if one.tags else one.category for one in pieces
             if one.product_id in ids and one.slot == slot]  # fmt: skip
    return noun_of(kinds[0]) if kinds else ""


def _slot_words(slot: str) -> str:
    return _SLOT_WORDS.get(slot, slot)


def _keep(action: Mapping[str, Any], visit: Visit) -> Act:
    ids, name = _words(action, "product_ids"), _word(action, "product_id")
    others = [one for one in ids if one != name]
    arguments = visit.stage.wish.to_arguments() | {"keep": [name], "without": others}
    return Act("compose_outfit", arguments, "Keep this one, change the rest.",
               {"do": "keep", "product_ids": ids, "product_id": name})  # fmt: skip


def _look(action: Mapping[str, Any], visit: Visit) -> Act:
    ids, title = _words(action, "product_ids"), str(action.get("title") or "")[:80]
    wish = action.get("wish") or {}
    if not isinstance(wish, Mapping):
        raise InvalidRequest("The wish of a look names fields of a wish.")
    day = {name: wish[name] for name in DAY if name in wish}
    # Whoever made the look wrote its title, so it is not among the words of whoever opens it.
    return Act("compose_outfit", {**day, "keep": ids, "text": title}, "I like this look.",
               {"do": "look", "product_ids": ids}, is_shown=True)  # fmt: skip


_READERS: dict[str, Callable[[Mapping[str, Any], Visit], Act]] = {
    "correct": _correct, "pick": _pick, "weight": _weight, "more": _more, "dress": _dress,
    "swap": _swap, "keep": _keep, "look": _look,
}  # fmt: skip


def _again(visit: Visit, wish: Wish, words: str, said: dict[str, Any]) -> Act:
    """What was done last, with another wish."""
    arguments = wish.to_arguments() | ({"use_photo": True} if visit.stage.photo else {})
    tool = "compose_outfit" if visit.stage.outfits else "search_catalog"
    return Act(tool, arguments, words, said)


def _shown_before(visit: Visit, ids: list[str]) -> list[str]:
    """What a swap must not bring back: what is in the outfit, and what was swapped away."""
    return list(dict.fromkeys([*ids, *visit.put_aside]))[:60]


def _name(field: str) -> str:
    return _FIELD_WORDS.get(field, field.replace("avoid_", "no ").replace("_", " "))


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _word(action: Mapping[str, Any], name: str) -> str:
    value = action.get(name)
    if not isinstance(value, str) or len(value) > 60:
        raise InvalidRequest(f"{name} is {short(value)}; it must be a short text.")
    return value


def _words(action: Mapping[str, Any], name: str) -> list[str]:
    value = action.get(name)
    if not isinstance(value, list) or not 0 < len(value) <= 7:
        raise InvalidRequest(f"{name} is {short(value)}; it must be a list of 1 to 7 ids.")
    return [_word({name: one}, name) for one in value]
