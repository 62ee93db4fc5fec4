"""Configuration as values, read once when a function starts; the page's own names where they mean
the same."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Final

from stylist.errors import InvalidRequest
from stylist.settings_aws import AwsSettings

_QUEUE: Final = re.compile(r"https?://[A-Za-z0-9.:/_-]{3,300}")
_UNUSED: Final = "not-configured"
"""Stands for the name of what a function has no need of."""
_SOURCE: Final = re.compile(r"[0-9A-Za-z]{10}")


@dataclass(frozen=True)
class GuideSettings:
    """knowledge_base, data_source: their ids. queue: its address."""

    region: str
    knowledge_base: str
    data_source: str
    queue: str


def catalog_settings(environ: Mapping[str, str], *needed: str) -> AwsSettings:
    """Where the catalog is and what embeds it. needed: fields that must be set.

    Raises:
        InvalidRequest: Names every variable that is missing or cannot be used.
    """
    _check_there(environ, *(f"STYLIST_{name.upper()}" for name in needed))
    return _settings(environ)


def guide_settings(environ: Mapping[str, str]) -> GuideSettings:
    """What the knowledge base and its queue are called.

    Raises: as `catalog_settings`.
    """
    _check_there(environ, "STYLIST_KNOWLEDGE_BASE", "STYLIST_DATA_SOURCE")
    found = _settings(environ)
    source = environ["STYLIST_DATA_SOURCE"]
    if not _SOURCE.fullmatch(source):
        raise InvalidRequest(f"STYLIST_DATA_SOURCE is {source[:80]!r}; it must be like DS12345678.")
    return GuideSettings(found.region, found.knowledge_base, source, queue(environ))


def queue(environ: Mapping[str, str]) -> str:
    """The address of the queue that the function works off.

    Raises: as `catalog_settings`.
    """
    _check_there(environ, "STYLIST_QUEUE")
    address = environ["STYLIST_QUEUE"]
    if not _QUEUE.fullmatch(address):
        raise InvalidRequest(f"STYLIST_QUEUE is {address[:80]!r}; it must be a queue's address.")
    return address


def _settings(environ: Mapping[str, str]) -> AwsSettings:
    named = (f"STYLIST_{field.name.upper()}" for field in fields(AwsSettings)
             if field.default is MISSING)  # fmt: skip
    problems: list[str] = []
    found = AwsSettings.from_env({**dict.fromkeys(named, _UNUSED), **environ}, problems)
    if found is None:
        raise InvalidRequest(" ".join(problems))
    return found


def _check_there(environ: Mapping[str, str], *names: str) -> None:
    missing = [name for name in names if not environ.get(name)]
    if missing:
        raise InvalidRequest(f"The function also needs {', '.join(missing)}.")
