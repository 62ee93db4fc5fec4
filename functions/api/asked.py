"""A request of API Gateway (payload 2.0) as the search it asks for."""

import base64
import json
import re
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any, Final

from functions.api.fields import BOTH, LIMITS, PHOTO, TEXT, Field, Invalid, read
from stylist.domain import Filters, Money, Pick
from stylist.errors import InvalidRequest
from stylist.search.query import SearchQuery

MOST_BYTES: Final = 5 * 1024 * 1024
"""A request with a photo: Lambda takes no event of more than 6 MB."""
MOST_FORM_BYTES: Final = 4_500_000
"""A form comes in base64, which makes four bytes of three: more would never get here."""
MOST_PLAIN_BYTES: Final = 64 * 1024
MOST_PARTS: Final = 5000
"""Values of one request, as the page's HTTP API has it."""
_SHORT_SIZE: Final = 3
_HALF: Final = re.compile(rb"\\u[dD][89a-fA-F]")
"""Perhaps half a character."""

_ROUTES: Final[Mapping[str, Mapping[str, Field]]] = {
    "/search": {**PHOTO, **TEXT, **BOTH, **LIMITS},
    "/text": {**TEXT, **LIMITS},
    "/image": {**PHOTO, **LIMITS},
}
"""What each address takes."""
_NUMBERS: Final = {"photo_weight": float, "max_price": float, "limit": int}


class NoSuchAddress(Exception):
    """Nothing is there."""


class TooLarge(Exception):
    """The body has too many bytes."""


def query_of(event: Mapping[str, Any]) -> SearchQuery:
    """The search that is asked for.

    Raises:
        NoSuchAddress, TooLarge: Said above.
        Invalid: A field is not what it must be.
        InvalidRequest: It cannot be done as asked.
    """
    path = _path(event)
    fields = _ROUTES.get(path)
    if fields is None:
        raise NoSuchAddress
    body = _body(event, MOST_BYTES if "photo" in fields else MOST_PLAIN_BYTES)
    form = _header(event, "content-type")
    given = _form(form, body) if form.startswith("multipart/form-data") else _json(body)
    return _query(path, read(fields, given))


def _query(path: str, asked: Mapping[str, Any]) -> SearchQuery:
    size = asked["size"].strip()
    price = asked["max_price"]
    if path == "/image" and not asked["photo"]:
        raise InvalidRequest("Give a photo.")
    return SearchQuery(
        photo=asked.get("photo") or None,
        pick=Pick.read(asked.get("garment", "")),
        text=asked.get("text", ""),
        photo_weight=asked.get("photo_weight", 0.5),
        filters=Filters(
            max_price_minor=None if price is None else Money.of(price).minor,
            size=size.upper() if len(size) <= _SHORT_SIZE else size,
            color=asked["color"], category=asked["category"], gender=asked["gender"],
        ),
        limit=asked["limit"],
    )  # fmt: skip


def _path(event: Mapping[str, Any]) -> str:
    """'POST /search' → '/search'; the stage's name before it is no part of it."""
    method, _, path = str(event.get("routeKey", "")).partition(" ")
    return path if method == "POST" else ""


def _body(event: Mapping[str, Any], most: int) -> bytes:
    text = event.get("body") or ""
    encoded = bool(event.get("isBase64Encoded"))
    most = min(most, MOST_FORM_BYTES) if encoded else most
    if len(text) > most * 4 / 3 + 4:
        raise TooLarge
    data = base64.b64decode(text) if encoded else text.encode()
    if len(data) > most:
        raise TooLarge
    return data


def _header(event: Mapping[str, Any], name: str) -> str:
    """In lower case names, as API Gateway sends them."""
    return str((event.get("headers") or {}).get(name, ""))


def _json(body: bytes) -> Any:
    if sum(map(body.count, (b",", b"[", b"{"))) > MOST_PARTS:
        raise InvalidRequest("The request holds too many values.")
    try:
        given = json.loads(body, parse_constant=_no_number)
        if _HALF.search(body):
            json.dumps(given, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Invalid([{"field": "", "detail": "is not valid JSON."}]) from error
    return given


def _no_number(name: str) -> float:
    raise ValueError(name)


def _form(kind: str, body: bytes) -> dict[str, Any]:
    """The fields of a form, its file as bytes; what is empty is left out."""
    head = f"Content-Type: {kind}\r\n\r\n".encode()
    parts = BytesParser(policy=HTTP).parsebytes(head + body).iter_parts()
    found: dict[str, Any] = {}
    for part in parts:
        name = part.get_param("name", header="content-disposition")
        data = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(data, bytes) and data:
            found[name] = data if part.get_filename() else _value(name, data)
    if not found:
        raise InvalidRequest("The form cannot be read.")
    return found


def _value(name: str, data: bytes) -> Any:
    text = data.decode("utf-8", "replace")
    try:
        return _NUMBERS[name](text) if name in _NUMBERS else text
    except ValueError:
        return text
