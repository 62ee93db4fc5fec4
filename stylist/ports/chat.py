"""The model that talks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from stylist.domain import Wish

Message = dict[str, Any]
"""A message of Bedrock's Converse: {"role": "user" or "assistant", "content": [blocks]}."""


@dataclass(frozen=True)
class ModelRequest:
    """What a chat model is asked.

    messages: alternating, the first and the last the user's. system: instructions.
    tools: Converse tool specs ({"name", "description", "inputSchema": {"json": …}}).
    max_tokens: most that it may write. photo: reads the picture that the shopper shows with the
    last message of theirs, for a model that sees; it raises NotFound for one that is gone.
    """

    messages: Sequence[Message]
    system: str = ""
    tools: Sequence[Mapping[str, Any]] = ()
    max_tokens: int = 2000
    photo: Callable[[], bytes] | None = None


class ModelStream(Protocol):
    """The events of one answer as they come, each a dict of one key, as `converse_stream` has."""

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        """messageStart, contentBlockStart, -Delta, -Stop, messageStop, metadata.

        Raises:
            ChatModelFailed: The model gave an error, or the stream was cut.
        """

    def close(self) -> None:
        """Stop it: also from another thread, also while the iterator waits. Never raises."""


class ChatModel(Protocol):
    """Answers a list of messages, with text or with tool calls."""

    def stream(self, request: ModelRequest) -> ModelStream:
        """Begin one answer.

        Raises:
            ChatModelFailed: It could not be begun.
        """


@runtime_checkable
class TellsWish(Protocol):
    """A `ChatModel` that can tell what it has understood, also where it asks before it searches."""

    def asked_about(self, messages: Sequence[Message]) -> Wish | None:
        """The wish about which the last answer asks; None where it asks for nothing."""
