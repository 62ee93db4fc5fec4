"""Quotas of Bedrock, as far as they can be read, against what the stylist asks for."""

import re
from collections.abc import Mapping
from typing import Any, Final

from stylist.aws.clients import Clients
from stylist.aws.fitting import MOST_TOKENS
from stylist.aws.preflight.asking import Skipped, Trouble, ask
from stylist.aws.preflight.model_names import prefix_of
from stylist.aws.preflight.models import Model
from stylist.aws.preflight.running import Once
from stylist.settings_aws import AwsSettings

Quota = Mapping[str, Any]

CALLS_A_TURN: Final = 7
"""Of the chat model at most: six rounds of tools, and the answer."""
TOKENS_A_CALL: Final = 2_000 + 120_000 // 4
"""What one call may hold of a minute's tokens: all that it may write, and the longest conversation
that is sent along, at four letters a token."""

_OF_CHAT: Final = {"requests": CALLS_A_TURN, "tokens": TOKENS_A_CALL}

_BEGINS: Final = {"": "on-demand", "global": "global cross-region"}


class Quotas:
    """The account's quotas of Bedrock, listed once."""

    def __init__(self, clients: Clients, settings: AwsSettings) -> None:
        self._clients = clients
        pace = settings.embeddings_per_second * 60
        self._needs = {
            "chat": _OF_CHAT,
            # What we pace ourselves to, and the longest texts.
            "embedding": {"requests": pace, "tokens": pace * MOST_TOKENS},
        }
        self._all = Once(self._list)

    def of(self, model: Model) -> str:
        """Whether they allow what we ask of a model in a minute."""
        try:
            name = model.details()["modelName"]
        except Trouble as error:
            raise Skipped(f"needs '{model.role.name} model'") from error
        needs = self._needs[model.role.name]
        told, missing = [], []
        for unit, need in needs.items():
            quota = _matching(self._listed(), unit, name, prefix_of(model.model_id))
            if quota is None:
                continue
            told.append(f"{quota['Value']:,.0f} {unit}")
            if quota["Value"] < need:
                missing.append(f"{need:,} {unit} ({quota['QuotaCode']})")
        if missing:
            more = f"{' and '.join(missing)} a minute"
            raise Trouble(
                f"{' and '.join(told)} a minute; the stylist may take {more}",
                f"Ask for {more} for {name} in Service Quotas{_or_less(model)}.",
            )
        if not told:
            raise Skipped(f"Service Quotas lists none for {name}")
        return f"{' and '.join(told)} a minute"

    def _listed(self) -> list[Quota]:
        try:
            return self._all()
        except Trouble as error:
            raise Skipped(f"cannot be read: {error.said}") from error

    def _list(self) -> list[Quota]:
        pages = self._clients.service_quotas.get_paginator("list_service_quotas")

        def read(**given: str) -> list[Quota]:
            return [quota for page in pages.paginate(**given) for quota in page["Quotas"]]

        listed: list[Quota] = ask(read, "servicequotas:ListServiceQuotas", ServiceCode="bedrock")
        return listed


def _or_less(model: Model) -> str:
    return ", or lower STYLIST_EMBEDDINGS_PER_SECOND" if model.role.name == "embedding" else ""


def _matching(quotas: list[Quota], unit: str, name: str, prefix: str) -> Quota | None:
    """By name: 'Cross-region model inference tokens per minute for Amazon Nova 2 Lite'. Codes of
    quotas are not published in one place."""
    begins = _BEGINS.get(prefix, "cross-region")
    ends = re.compile(
        rf"{unit} per minute for (?:\S+ )??{re.escape(name)}(?! ?[\d.])\b", re.IGNORECASE
    )
    return next(
        (
            quota
            for quota in quotas
            if quota["QuotaName"].lower().startswith(begins) and ends.search(quota["QuotaName"])
        ),
        None,
    )
