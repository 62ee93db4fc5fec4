"""Checks shared by the records that come from outside; each names the field and the value."""

import contextlib
import re
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from stylist.errors import InvalidRecord

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,49}")
_TOKEN = re.compile(r"[0-9a-f]{32}")
_HEX = re.compile(r"#[0-9a-f]{6}")
_TURNING = "\u202a-\u202e\u2066-\u2069"
"""What turns the direction of all that follows it: a title could have prices read backwards."""
_CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_TURNING}]")
"""Control characters but tab and newline; and halves of characters, which no file can hold."""
_NO_LINK = re.compile(rf"[\s<>\"\\\x00-\x1f\x7f-\x9f\ud800-\udfff{_TURNING}]")
_CURRENCY = re.compile(r"[A-Z]{3}")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")


def short(value: object) -> str:
    """The value as a sentence can hold it: at most 60 characters of its repr."""
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def fail(field: str, value: object, want: str) -> InvalidRecord:
    """The error that says what the field holds and what it should hold."""
    return InvalidRecord(f"{field} is {short(value)}; it must be {want}.")


def text(field: str, value: object, most: int, *, required: bool = False) -> None:
    """Plain text of at most `most` characters, without control characters."""
    if not isinstance(value, str) or len(value) > most or (required and not value.strip()):
        want = "non-empty text" if required else "text"
        raise fail(field, value, f"{want} of at most {most} characters")
    if _CONTROL.search(value):
        raise fail(field, value, "text without control characters")


def one_of(field: str, value: object, allowed: Collection[str]) -> None:
    """One of a closed list of words."""
    if value not in allowed:
        raise fail(field, value, "one of " + ", ".join(allowed))


def some_of(field: str, values: Sequence[str], allowed: Collection[str]) -> None:
    """Any number of a closed list of words."""
    for value in values:
        one_of(field, value, allowed)


def whole(field: str, value: object, least: int, most: int) -> None:
    """A whole number in [least, most]; True is not a number here."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise fail(field, value, f"a whole number from {least} to {most}")


def identifier(field: str, value: object) -> None:
    """Letters, digits, dot, dash, underscore; at most 50, as Google Merchant Center has it."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise fail(field, value, "1 to 50 letters, digits, '.', '-' or '_'")


def is_token(value: object) -> bool:
    """Whether it is 32 lower-case hex digits, as the ids of visitors, conversations, outfits."""
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None


def hex_color(field: str, value: object) -> None:
    """'#rrggbb' in lower case."""
    if not isinstance(value, str) or not _HEX.fullmatch(value):
        raise fail(field, value, "a colour such as #1c2b4a")


def currency_code(field: str, value: object) -> None:
    """Three capitals, ISO 4217."""
    if not isinstance(value, str) or not _CURRENCY.fullmatch(value):
        raise fail(field, value, "a currency code such as USD")


def link(field: str, value: object) -> None:
    """An https address, or a path on this shop's own host ('/items/…')."""
    if isinstance(value, str) and len(value) <= 2000 and not _NO_LINK.search(value):
        with contextlib.suppress(ValueError):  # urlsplit refuses "https://["
            parts = urlsplit(value)
            if parts.scheme == "https" and parts.netloc:
                return
            if not parts.scheme and value.startswith("/") and not value.startswith("//"):
                return
    raise fail(field, value, "an https address or a path that starts with one '/'")


def picture(field: str, value: object) -> None:
    """An https address, or a file beside the feed ('images/x.webp')."""
    if isinstance(value, str) and value.startswith("https://"):
        return link(field, value)
    if not isinstance(value, str) or not _FILE.fullmatch(value) or ".." in value:
        raise fail(field, value, "an https address or a file beside the feed")
