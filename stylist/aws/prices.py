"""What AWS asks for a call, from a table that says where each price was read, and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from stylist.ports import ModelRequest

TABLE: Final = Path(__file__).with_name("prices.json")

_BYTES_A_TOKEN: Final = 2
"""Fewer than any text of ours has, so that a guess made before a call is never too low."""
_PHOTO_TOKENS: Final = 2500
_FREE: Final[Mapping[str, Any]] = MappingProxyType({})


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    """The whole table, dollars; `as_of` is its date, `sources` where it comes from."""
    read: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return MappingProxyType(read)


@dataclass(frozen=True)
class ChatPrices:
    """Millionths of a dollar a token of one chat model.

    A model that the table lacks costs what the dearest one does: caps hold, whatever it is.
    long_over, long_times: prompts of more tokens cost so many times as much.
    """

    input: float
    output: float
    cache_read: float
    cache_write: float
    thinking: int = 0
    is_known: bool = True
    long_over: int | None = None
    long_times: float = 1.0

    @classmethod
    def of(cls, model_id: str) -> "ChatPrices":
        """Prices of a model by its id, its profile's, or an ARN that ends in either."""
        # Not at the top: a function on Lambda has no Pillow, and does not chat.
        from stylist.aws.chat.models import quirks_of

        name = model_id.rsplit("/", 1)[-1]
        rows = table()["chat"]["models"]
        found = next((row for row in rows if row["model"] == name), None)
        row = found or max(rows, key=lambda one: float(one["output"]))
        return cls(
            row["input"], row["output"], row["cache_read"], row["cache_write"],
            quirks_of(model_id).thinking, found is not None,
            row.get("long_over"), row.get("long_times", 1.0),
        )  # fmt: skip

    def chat(self, usage: Mapping[str, int]) -> float:
        """Millionths of a dollar for an answer's tokens, as Converse counts them."""
        fresh, given = usage.get("inputTokens", 0), usage.get("outputTokens", 0)
        read, written = (usage.get(f"cache{kind}InputTokens", 0) for kind in ("Read", "Write"))
        times = self._times(fresh + read + written)
        return times * (fresh * self.input + read * self.cache_read
                        + written * self.cache_write + given * self.output)  # fmt: skip

    def most(self, request: ModelRequest) -> float:
        """Millionths of a dollar that an answer may cost; known before it is asked for."""
        asked = [request.system, list(request.tools), list(request.messages)]
        size = len(json.dumps(asked, ensure_ascii=False, default=str).encode())
        tokens = size // _BYTES_A_TOKEN + (_PHOTO_TOKENS if request.photo else 0)
        given = (request.max_tokens + self.thinking) * self.output
        return self._times(tokens) * (tokens * max(self.input, self.cache_write) + given)

    def _times(self, tokens: int) -> float:
        return self.long_times if self.long_over and tokens > self.long_over else 1.0


def picture(model_id: str) -> float:
    """Millionths of a dollar for one imagined picture; of an unknown model, the dearest's."""
    rows = table()["pictures"]["models"]
    prices = {row["model"]: float(row["picture"]) for row in rows}
    return prices.get(model_id, max(prices.values())) * 1e6


def of_call(operation: str, asked: Mapping[str, Any], headers: Mapping[str, str],
            answer: Mapping[str, Any]) -> float:  # fmt: skip
    """Millionths of a dollar for one call of another kind than chat; 0 for what is not priced.

    asked, answer: arguments and result as boto3 has them. headers: of the answer.
    """
    prices = table()
    if operation == "InvokeModel":
        return _invoked(str(asked.get("modelId", "")), asked, headers)
    if operation == "ApplyGuardrail":
        return guarded(answer.get("usage") or _FREE)
    if operation == "Retrieve":
        return float(prices["knowledge_base"]["retrieve"]) * 1e6
    if operation == "QueryVectors":
        return float(prices["s3vectors"]["query"]) * 1e6
    return 0.0


def guarded(usage: Mapping[str, int]) -> float:
    """Millionths of a dollar for what a guardrail has checked, as it counts that itself."""
    prices = table()["guardrail"]
    texts = sum(usage.get(f"{kind}PolicyUnits", 0) for kind in ("topic", "content"))
    images = usage.get("contentPolicyImageUnits", 0)
    return 1e6 * (texts * float(prices["text_unit"]) + images * float(prices["image"]))


def _invoked(model_id: str, asked: Mapping[str, Any], headers: Mapping[str, str]) -> float:
    name = model_id.rsplit("/", 1)[-1]
    if name.startswith("stability."):
        return picture(name)
    row = next((row for row in table()["embedding"]["models"] if row["model"] == name), None)
    if row is None:
        return 0.0
    body = asked.get("body", b"")
    given = json.loads(body) if isinstance(body, str | bytes | bytearray) else {}
    text = str(given.get("inputText") or "")
    told = headers.get("x-amzn-bedrock-input-token-count", "")
    tokens = int(told) if text and told.isdigit() else len(text.encode()) / _BYTES_A_TOKEN
    image = float(row["image"]) if given.get("inputImage") else 0.0
    return 1e6 * (image + tokens / 1000 * float(row["thousand_tokens"]))
