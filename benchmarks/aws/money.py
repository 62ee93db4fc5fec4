"""Tokens, calls and dollars of conversations, and of the month that the product is planned for."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.aws.rehearsed import Shop
from benchmarks.report import Figure
from stylist.aws import prices
from stylist.aws.chat.models import quirks_of
from stylist.aws.prices import ChatPrices
from tests.fakes.exchange import Request
from tests.fakes.talking import tokens

CONVERSATIONS = (
    ("I need a dress for a summer wedding, under 200", "cheaper", "in green", "show me the outfit"),
    ("job interview on Monday, 5 degrees, nothing over 90 dollars a piece", "no yellow please",
     "swap the shoes", "thank you"),
    ("white sneakers, EU 39", "only leather", "what goes with them?", "something warmer"),
    ("dress me for a week in Dubai in August", "I wear size M", "the second one in blue",
     "what should I wear to a dinner there?"),
    ("men's linen shirt, no stripes", "under 60", "an outfit with the first one", "perfect"),
)  # fmt: skip
"""Four turns each, as the planned month has them."""

SHOPPERS, CHATS, TURNS, PICTURES = 1000, 10_000, 4, 3000
"""The month."""
MODELS = ("us.amazon.nova-2-lite-v1:0", "us.amazon.nova-lite-v1:0",
          "us.anthropic.claude-haiku-5-5")  # fmt: skip
AIM = 120.0
DAYS = 30
CATALOG = 3000
LEAST_CACHED = 1024
"""Tokens; a shorter beginning is not kept by the models."""


@dataclass(frozen=True)
class Used:
    """Of some conversations: tokens of chat by kind, calls by operation, dollars beside chat.

    kept: how many tokens of each usage were the tools and the instructions, which never change.
    pictures: imagined ones.
    """

    conversations: int
    usages: Sequence[dict[str, int]]
    kept: Sequence[int]
    pictures: int
    calls: Counter[str]
    beside: float

    def chat(self, model: str) -> float:
        """Dollars of chat for one conversation, nothing cached."""
        priced = ChatPrices.of(model)
        return sum(map(priced.chat, self.usages)) / 1e6 / self.conversations

    def cached(self, model: str) -> float:
        """The same where the model keeps tools and instructions: written once a conversation."""
        if "tools" not in quirks_of(model).caches or min(self.kept) < LEAST_CACHED:
            return self.chat(model)
        priced, seen = ChatPrices.of(model), 0.0
        for usage, kept in zip(self.usages, self.kept, strict=True):
            fresh = {**usage, "inputTokens": usage["inputTokens"] - kept}
            seen += priced.chat({**fresh, "cacheReadInputTokens": kept})
        more = self.kept[0] * (priced.cache_write - priced.cache_read) * self.conversations
        return (seen + more) / 1e6 / self.conversations


def measure(shop: Shop) -> list[Figure]:
    """The conversations as they are, then the month."""
    shop.forget()
    used = _used(shop)
    return [*_figures(used), *_month(used, shop)]


def _used(shop: Shop) -> Used:
    for wishes in CONVERSATIONS:
        shopper, conversation = shop.parts.talk.begin(), shop.parts.talk.begin()
        for words in wishes:
            shop.turn(shopper, conversation, words)
    bedrock, vectors = shop.rehearsal.bedrock.requests, shop.rehearsal.s3vectors.requests
    talks = [one for one in bedrock if one.operation == "ConverseStream"]
    others = [*(one for one in bedrock if one.operation != "ConverseStream"), *vectors]
    imagined = [one for one in others if "stability" in (one.model_id or "")]
    others = [one for one in others if one not in imagined]
    calls = Counter(one.operation for one in (*talks, *others))
    kept = [tokens(json.dumps([one.body.get("toolConfig"), one.body.get("system")], default=str))
            for one in talks]  # fmt: skip
    return Used(len(CONVERSATIONS), [_usage(shop, one) for one in talks], kept, len(imagined),
                calls, sum(map(_beside, others)) / 1e6)  # fmt: skip


def _usage(shop: Shop, talk: Request) -> dict[str, int]:
    """Input as the fake counts it, all of it fresh; output as the planner said it."""
    body = {name: talk.body.get(name) for name in ("system", "messages", "toolConfig")}
    said = "".join(json.dumps(event) for event in _answer(shop, talk))
    return {"inputTokens": tokens(json.dumps(body, default=str)), "outputTokens": tokens(said)}


def _answer(shop: Shop, talk: Request) -> Iterator[object]:
    for event in shop.rehearsal.bedrock.answering(talk):
        delta = event.get("contentBlockDelta", {}).get("delta") if isinstance(event, dict) else None
        if delta:
            yield delta.get("text") or delta.get("toolUse", {}).get("input", "")


def _beside(request: Request) -> float:
    asked = dict(request.body)
    if isinstance(asked.get("body"), dict):
        asked["body"] = json.dumps(asked["body"])
    return prices.of_call(request.operation, asked, {}, {})


def _figures(used: Used) -> Iterator[Figure]:
    count = used.conversations
    given = sum(one["inputTokens"] for one in used.usages)
    said = sum(one["outputTokens"] for one in used.usages)
    how = f"{count} conversations of {TURNS} turns; four characters a token"
    yield Figure("model calls a turn", f"{len(used.usages) / count / TURNS:.2f}", "", how)
    yield Figure("tokens in, a model call", f"{given / len(used.usages):.0f}", "", how)
    yield Figure("tokens out, a model call", f"{said / len(used.usages):.0f}", "", how)
    for name, calls in sorted(used.calls.items()):
        yield Figure(f"{name}, a conversation", f"{calls / count:.1f}", "", "calls")
    for model in MODELS:
        yield Figure(f"chat, a conversation, {model}", f"${used.cached(model):.4f}", "",
                     f"${used.chat(model):.4f} with nothing cached")  # fmt: skip
    yield Figure("tokens of tools and instructions, a model call", f"{used.kept[0]}", "",
                 "Nova keeps no tools, and instructions this short are not kept")  # fmt: skip
    yield Figure("imagined pictures, a conversation", f"{used.pictures / count:.1f}", "",
                 "asked for by the talk; the month counts 3,000")  # fmt: skip
    yield Figure("vectors and queries, a conversation", f"${used.beside / count:.6f}", "", "")


def _month(used: Used, shop: Shop) -> Iterator[Figure]:
    table = prices.table()
    price = prices.picture(shop.parts.aws.picture_model) / 1e6
    image = table["embedding"]["models"][0]["image"]
    beside = used.beside / used.conversations * CHATS + CATALOG * image
    pictures = PICTURES * price
    how = f"{CHATS:,} chats of {TURNS} turns of {SHOPPERS:,} shoppers, {PICTURES:,} pictures"
    yield Figure(
        "pictures, a month", f"${pictures:.2f}", "", f"${price:.3f} each, every one bought"
    )
    yield Figure("vectors and queries, a month", f"${beside:.2f}", "",
                 f"with {CATALOG:,} pictures of the catalog")  # fmt: skip
    for model in MODELS:
        chat = used.cached(model) * CHATS
        total = chat + pictures + beside
        left = max(AIM - chat - beside, 0.0)
        yield Figure(f"the month, {model}", f"${total:.2f}", f"≤ ${AIM:.0f}",
                     f"{how}; chat ${chat:.2f}; within the aim {int(left / price):,} pictures "
                     f"can be bought, {int(left / price / DAYS)} a day")  # fmt: skip
