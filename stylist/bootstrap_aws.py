"""The composition root of STYLIST_MODE=aws: what differs from a machine of one's own."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from stylist.bootstrap_aws_places import AwsPlaces
from stylist.ports import ChatModel, Forgetful, Knowledge, OutfitImaginer, PhotoCleaner, Weather

if TYPE_CHECKING:
    from stylist.aws.guardrail import GuardrailModerator
    from stylist.aws.preflight import Report
    from stylist.aws.secrets import Secrets
    from stylist.outfits.board import AheadBoard
    from stylist.talk.spend import Spend


class AwsParts(AwsPlaces):
    """The adapters over AWS; photo work, board and rules stay in this process."""

    @cached_property
    def secrets(self) -> "Secrets":
        """Keys of others' services."""
        from stylist.aws.secrets import Secrets

        return Secrets(self.clients.secretsmanager)

    @cached_property
    def chat_model(self) -> ChatModel:
        """What leads the conversation."""
        from stylist.aws.chat import BedrockChat, Guard

        guard = Guard(self.aws.guardrail, self.aws.guardrail_version)
        return BedrockChat(
            self.clients.bedrock_runtime,
            self.aws.chat_model,
            guard=guard if self.aws.guardrail else None,
        )

    @cached_property
    def spend(self) -> "Spend":
        """What calls cost, counted for all processes."""
        from stylist.aws.prices import ChatPrices
        from stylist.talk.spend import Caps, Spend

        caps = Caps(self.aws.cap_conversation_usd, self.aws.cap_day_usd)
        return Spend(self.store, ChatPrices.of(self.aws.chat_model), caps)

    @cached_property
    def cleaner(self) -> PhotoCleaner:
        """What makes a photo one that may be kept; the guardrail sees it once faces are covered."""
        if self._gate is None:
            return super().cleaner
        from stylist.aws.guardrail import GuardedCleaner

        return GuardedCleaner(super().cleaner, self._gate)

    @property
    def judge(self) -> "Callable[[str], None] | None":
        """The guardrail, for titles that whoever shares a look gives it; talk has it in the chat
        model."""
        return self._gate.check_words if self._gate else None

    @cached_property
    def _gate(self) -> "GuardrailModerator | None":
        if not self.aws.guardrail:
            return None
        from stylist.aws.guardrail import GuardrailModerator

        return GuardrailModerator(
            self.clients.bedrock_runtime, self.aws.guardrail, self.aws.guardrail_version
        )

    @cached_property
    def board(self) -> "AheadBoard":
        """What draws outfits, begun while the model has yet to ask for them."""
        from stylist.outfits.board import AheadBoard

        return AheadBoard(super().board)

    @property
    def memories(self) -> "tuple[Forgetful, ...]":
        """What remembers something of shoppers in this process."""
        return (*super().memories, self.board)

    @cached_property
    def knowledge(self) -> Knowledge:
        """The style guide: the knowledge base that is named, else the one of this machine."""
        if not self.aws.knowledge_base:
            return super().knowledge
        from stylist.aws.knowledge import KnowledgeBase

        return KnowledgeBase(self.clients.bedrock_agent_runtime, self.aws.knowledge_base)

    @cached_property
    def imaginer(self) -> OutfitImaginer | None:
        """What imagines outfits on somebody, unless it is switched off."""
        if not self.aws.picture_model:
            return None
        from stylist.aws.imagined import Drawer, Imaginer, known_model

        drawer = Drawer(self.clients.bedrock_runtime, known_model(self.aws.picture_model))
        return Imaginer(drawer, self.blobs, self.store, self.aws.cap_pictures_day, self.spend)

    @cached_property
    def weather(self) -> Weather:
        """OpenWeather where a secret with its key is named, before all that a machine of one's
        own asks."""
        if not self.aws.weather_secret:
            return super().weather
        from stylist.aws.weather import OpenWeather, key_in
        from stylist.local.weather.adapter import LocalWeather
        from stylist.local.weather.climate import ClimateTable

        live = OpenWeather(lambda: key_in(self.secrets, self.aws.weather_secret), self.norway)
        return LocalWeather(ClimateTable(), live)


def preflight_report(environ: Mapping[str, str], seconds: float) -> "Report":
    """What AWS says of all that the environment names, within so many seconds.

    Raises:
        InvalidRequest: Names every variable that cannot be used.
    """
    from stylist.aws.clients import Clients
    from stylist.aws.preflight import partial_settings, preflight

    settings = partial_settings(environ)
    return preflight(Clients(settings.region, read_seconds=seconds), settings, seconds)
