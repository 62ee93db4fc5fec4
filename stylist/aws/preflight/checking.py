"""All checks of a preflight, in the order in which they are told."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from stylist.aws.clients import Clients
from stylist.aws.preflight.account import Account, region
from stylist.aws.preflight.calls import chat_call, embedding_call
from stylist.aws.preflight.findings import Finding, Report
from stylist.aws.preflight.models import ROLES, Model
from stylist.aws.preflight.places import Places
from stylist.aws.preflight.quotas import Quotas
from stylist.aws.preflight.running import Check, gathered, started, together
from stylist.settings_aws import AwsSettings

_FIRST: Final = 0.4
"""The part of the time that credentials are waited for before all else begins."""


def preflight(
    clients: Clients,
    settings: AwsSettings,
    seconds: float,
    clock: Callable[[], float] = time.time,
) -> Report:
    """Make every check that the settings have something for.

    seconds: until every answer has to be there. clock: this machine's, in seconds since 1970.
    """
    began = time.monotonic()
    ends = began + seconds
    account = Account(clients, clock)
    who = Check("credentials", account.credentials)
    asked = started(who)
    first = gathered(who, asked, began, began + seconds * _FIRST)
    rest = _checks(clients, settings)
    if account.hopeless:
        found = [Finding(one.name, "skipped", "needs the credentials") for one in rest]
    else:
        found = together(rest, began, ends)
        first = gathered(who, asked, began, ends)
    hour = together([Check("clock", account.clock)], began, ends + 1)
    return Report(settings.region, [first, *hour, *_once_told(first, found)])


def _once_told(first: Finding, found: Sequence[Finding]) -> Sequence[Finding]:
    """The rest, where all of it failed as the first did: told once, such as a dead network."""
    failed = [one for one in found if one.state != "skipped"]
    if not failed or any((one.said, one.remedy) != (first.said, first.remedy) for one in failed):
        return found
    return [
        replace(one, state="skipped", said=f"the same as '{first.name}'", remedy="")
        if one in failed
        else one
        for one in found
    ]


def _checks(clients: Clients, settings: AwsSettings) -> Sequence[Check]:
    models = [Model(clients, settings, role) for role in ROLES]
    chat, embedding, _ = models
    quotas, places = Quotas(clients, settings), Places(clients, settings)
    return [
        Check("region", lambda: region(clients, settings)),
        *(check for model in models for check in _of_model(model)),
        Check("chat call", lambda: chat_call(clients, settings)),
        Check("embedding call", lambda: embedding_call(clients, settings)),
        Check("chat quota", lambda: quotas.of(chat)),
        Check("embedding quota", lambda: quotas.of(embedding)),
        Check("table", places.table),
        Check("uploads bucket", places.uploads),
        Check("catalog bucket", places.catalog),
        Check("vector bucket", places.vector_bucket),
        Check("vector index", places.index),
        Check("knowledge base", places.knowledge),
        Check("guardrail", places.guardrail),
        Check("weather secret", places.weather_secret),
    ]


def _of_model(model: Model) -> Sequence[Check]:
    name = model.role.name
    return [
        Check(f"{name} model", model.lifecycle),
        Check(f"{name} access", model.access),
        Check(f"{name} route", model.route),
    ]
