"""Configuration as a value, read once at the door."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from stylist.errors import InvalidRequest
from stylist.settings_aws import AwsSettings
from stylist.settings_sign_in import SignInSettings

_CONTACT = re.compile(r"https://[!-~]{3,190}|[!-?A-~]{1,64}@[!-?A-~]{3,190}", re.ASCII)
"""Printable and without a space: it becomes part of a header."""

_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:\[\]-]{1,200}/?", re.ASCII)

SAMPLE_FEED = Path(__file__).parent / "data" / "catalog" / "feed.jsonl"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Where things are and where the page answers.

    mode: 'local' runs whole on this machine, 'aws' on the services that `aws` names.
    data_dir: the index and all that is kept. store_dir: records, photos and pictures that
    all processes share; data_dir where it is not set. feed: JSON lines to build the local index
    from, pictures beside it; None keeps the feed of the last build, and the sample before the
    first. weather_contact: an e-mail or https address that the live weather service is told; ''
    for typical weather only. public_url: where others find the page, for links that are shared
    ('https://stylist.example'); '' goes by each request. log: of the page, 'plain' for people or
    'json' for machines, which also has a line for every use case. proxies: how many stand between
    the page and the world and add to X-Forwarded-For; the world then asks over https. sign_in: who
    may use the page; None for everybody.
    """

    mode: str = "local"
    host: str = "127.0.0.1"
    port: int = 7860
    data_dir: Path = Path(".stylist")
    store_dir: Path | None = None
    feed: Path | None = None
    weather_contact: str = ""
    public_url: str = ""
    log: str = "plain"
    proxies: int = 0
    aws: AwsSettings | None = None
    sign_in: SignInSettings | None = None

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> "Settings":
        """Read STYLIST_* variables; whatever is not set keeps its default.

        Raises:
            InvalidRequest: Names every variable that cannot be used, not only the first.
        """
        problems: list[str] = []
        mode = environ.get("STYLIST_MODE") or cls.mode
        aws = AwsSettings.from_env(environ, problems) if mode == "aws" else None
        # What is set to nothing counts as not set.
        environ = {name: value for name, value in environ.items() if value}
        sign_in = SignInSettings.from_env(environ, problems)
        if mode not in ("local", "aws"):
            problems.append(f"STYLIST_MODE is {mode!r}; it must be 'local' or 'aws'.")
        port = environ.get("STYLIST_PORT", str(cls.port))
        if not (port.isascii() and port.isdigit()) or not 0 <= int(port) <= 65535:
            problems.append(f"STYLIST_PORT is {port!r}; it must be a port such as 7860.")
        contact = environ.get("STYLIST_WEATHER_CONTACT", cls.weather_contact)
        if contact and not _CONTACT.fullmatch(contact):
            problems.append(
                f"STYLIST_WEATHER_CONTACT is {contact!r}; it must be an e-mail or https address."
            )
        public = environ.get("STYLIST_PUBLIC_URL", cls.public_url)
        if public and not _ADDRESS.fullmatch(public):
            problems.append(
                f"STYLIST_PUBLIC_URL is {public!r}; it must be an address such as "
                "https://stylist.example."
            )
        log = environ.get("STYLIST_LOG") or ("json" if mode == "aws" else cls.log)
        if log not in ("plain", "json"):
            problems.append(f"STYLIST_LOG is {log!r}; it must be 'plain' or 'json'.")
        proxies = environ.get("STYLIST_PROXIES", str(cls.proxies))
        if not re.fullmatch("[0-9]", proxies, re.ASCII):
            problems.append(f"STYLIST_PROXIES is {proxies!r}; it must be a number from 0 to 9.")
        if problems:
            raise InvalidRequest(" ".join(problems))
        return cls(
            mode=mode,
            host=environ.get("STYLIST_HOST", cls.host),
            port=int(port),
            data_dir=Path(environ.get("STYLIST_DATA_DIR", cls.data_dir)),
            store_dir=_path(environ, "STYLIST_STORE_DIR"),
            feed=_path(environ, "STYLIST_FEED"),
            weather_contact=contact,
            public_url=public.rstrip("/"),
            log=log,
            proxies=int(proxies),
            aws=aws,
            sign_in=sign_in,
        )


def _path(environ: Mapping[str, str], name: str) -> Path | None:
    return Path(environ[name]) if name in environ else None
