"""Bedrock's models as the conversation's model."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from stylist.aws.chat.failures import refuses_cache_points
from stylist.aws.chat.hearing import heard
from stylist.aws.chat.lines import track
from stylist.aws.chat.models import quirks_of
from stylist.aws.chat.requests import arguments
from stylist.aws.chat.schemas import names_back
from stylist.aws.chat.stream import BedrockStream
from stylist.errors import ChatModelFailed
from stylist.ports import ModelRequest

log = logging.getLogger(__name__)

DEFAULT_MODEL = "us.amazon.nova-2-lite-v1:0"
"""It needs neither a subscription nor a form."""


@dataclass(frozen=True)
class Guard:
    """A guardrail over the conversation. identifier: its id or ARN. version: a number or 'DRAFT'.

    mode: 'sync' holds text back until it was checked; 'async' shows it meanwhile, and it may
    have to be taken back.
    """

    identifier: str
    version: str = "DRAFT"
    mode: str = "sync"

    def config(self) -> Mapping[str, str]:
        """As Converse takes it; without a trace, which would repeat the shopper's words."""
        return {
            "guardrailIdentifier": self.identifier,
            "guardrailVersion": self.version,
            "trace": "disabled",
            "streamProcessingMode": self.mode,
        }


class BedrockChat:
    """Answers with `converse_stream`, one attempt a call: asking again is up to the loop."""

    def __init__(self, client: Any, model_id: str = DEFAULT_MODEL, *, guard: Guard | None = None,
                 temperature: float | None = None, sees: bool = True) -> None:  # fmt: skip
        """client: of bedrock-runtime, with one attempt, too. sees: whether it is shown photos."""
        track(client)
        self._client = client
        self._model_id = model_id
        self._guard = guard
        self._temperature = temperature
        quirks = quirks_of(model_id)
        self._quirks = quirks if sees else replace(quirks, images=0)

    def stream(self, request: ModelRequest) -> BedrockStream:
        """One answer; nothing is sent before its first event is asked for."""
        quirks = self._quirks
        asked = arguments(
            request, self._model_id, quirks, self._temperature, guarded=self._guard is not None
        )
        if self._guard:
            asked["guardrailConfig"] = self._guard.config()
        names = names_back(request.tools, quirks)
        told = partial(heard, names=names, thinks_aloud=quirks.thinks_aloud)
        return BedrockStream(self._client, asked, told, self._failing)

    def _failing(self, fault: Exception) -> ChatModelFailed | None:
        """A model that takes no cache points is sent none from now on."""
        if not self._quirks.caches or not refuses_cache_points(fault):
            return None
        self._quirks = replace(self._quirks, caches=())
        log.warning("%s takes no cache points; going on without", self._model_id)
        return ChatModelFailed("The model takes no cache points.", "CachePointRefused", attempts=1)
