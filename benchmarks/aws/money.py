"""Tokens, calls and dollars of conversations, and of the month that the product is planned for."""

import json
from collections.abc import Iterator

from benchmarks.aws import month
from benchmarks.aws.rehearsed import Shop
from benchmarks.aws.standins import Asked
from benchmarks.aws.used import Used, used
from benchmarks.report import Figure
from tests.fakes.talking import tokens

CONVERSATIONS = (
    ("I need a dress for a summer wedding, under 200", "cheaper", "in green", "show me the outfit"),
    ("job interview on Monday, 5 degrees, nothing over 90 dollars a piece", "no yellow please",
     "swap the shoes", "thank you"),
    ("white sneakers, EU 39", "only leather", "what goes with them?", "something warmer"),
    ("dress me for a week in Dubai in August", "I wear size M", "show me how it looks worn",
     "what should I wear to a dinner there?"),
    ("men's linen shirt, no stripes", "under 60", "an outfit with the first one", "perfect"),
)  # fmt: skip
"""Four turns each, as the planned month has them; one asks to see an outfit worn."""


def measure(shop: Shop) -> list[Figure]:
    """The conversations as they are, then the month."""
    shop.standins.forget()
    found = _used(shop)
    return [*_figures(found), *month.figures(found, shop)]


def _used(shop: Shop) -> Used:
    talks: list[list[Asked]] = []
    for wishes in CONVERSATIONS:
        shopper, conversation = shop.parts.talk.begin(), shop.parts.talk.begin()
        for words in wishes:
            shop.turn(shopper, conversation, words)
        talks.append(shop.standins.asked())
    return used(talks, [_said(one) for talk in talks for one in talk
                        if one.operation == "ConverseStream"])  # fmt: skip


def _said(talk: Asked) -> int:
    """Tokens of the planner's answer."""
    return tokens("".join(json.dumps(piece) for piece in _pieces(talk)))


def _pieces(talk: Asked) -> Iterator[object]:
    # Loads the planner, so it is not done before its turn.
    from tests.fakes.planned import answered

    for event in answered(talk.body["messages"]):
        if delta := event.get("contentBlockDelta", {}).get("delta"):
            yield delta.get("text") or delta.get("toolUse", {}).get("input", "")


def _figures(found: Used) -> Iterator[Figure]:
    count, turns = found.conversations, found.conversations * month.TURNS
    how = f"{count} conversations of {month.TURNS} turns; four characters a token"
    yield Figure("model calls a turn", f"{len(found.spoken) / turns:.2f}", "", how)
    yield Figure("tokens in, a model call", f"{found.given:.0f}", "", how)
    yield Figure(
        "of these tools and instructions", f"{found.standing}", "", "the same in each call"
    )
    yield Figure("tokens out, a model call", f"{found.said:.0f}", "", how)
    for name, calls in sorted(found.calls.items()):
        yield Figure(f"{name}, a conversation", f"{calls / count:.1f}", "", "calls")
    yield Figure("imagined pictures, a conversation", f"{found.pictures / count:.1f}", "",
                 "one conversation asks for one")  # fmt: skip
    for model in month.MODELS:
        yield Figure(f"chat, a conversation, {model}", f"${found.chat(model):.4f}", "",
                     f"${found.chat(model, keeps=False):.4f} with nothing cached; written anew "
                     "for every conversation")  # fmt: skip
    yield Figure("vectors and queries, a conversation", f"${found.beside / count:.6f}", "", "")
