"""Which operation of which service an HTTP request is, told by botocore's service models."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import botocore.session
from botocore.model import OperationModel, ServiceModel

from tests.fakes.validation import decoded


class Refused(Exception):
    """A request that the service would not take: its code, message and HTTP status."""

    def __init__(self, code: str, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.status = code, message, status


@dataclass(frozen=True)
class Route:
    """One operation and the path that leads to it."""

    service: str
    model: OperationModel
    path: re.Pattern[str]

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def signing_name(self) -> str:
        return self.model.service_model.signing_name


@lru_cache(maxsize=16)
def service_model(service: str) -> ServiceModel:
    """botocore's own description of a service."""
    return botocore.session.get_session().get_service_model(service)


@lru_cache(maxsize=64)
def routes(service: str) -> tuple[Route, ...]:
    """Every operation of a service."""
    model = service_model(service)
    found = []
    for name in model.operation_names:
        operation = model.operation_model(name)
        path = operation.http["requestUri"].split("?")[0].rstrip("/") or "/"
        found.append(Route(service, operation, re.compile(_pattern(path))))
    return tuple(found)


def _pattern(uri: str) -> str:
    parts = re.split(r"(\{\w+\+?\})", uri)
    return "".join(
        (f"(?P<{part[1:-1].rstrip('+')}>{'.+' if '+' in part else '[^/]+'})")
        if part.startswith("{")
        else re.escape(part)
        for part in parts
    )


def route_of(
    services: tuple[str, ...], method: str, target: str, headers: dict[str, str], body: bytes
) -> tuple[Route, dict[str, str]]:
    """The operation asked for and what its path carries. Raises Refused for an unknown one."""
    url = urlsplit(target)
    named = headers.get("x-amz-target", "").rpartition(".")[2]
    if not named and headers.get("content-type", "").startswith("application/x-www-form"):
        named = parse_qs(body.decode()).get("Action", [""])[0]
    for service in services:
        for route in routes(service):
            by_name = route.model.service_model.metadata["protocol"] in ("json", "query")
            if by_name and route.name == named:
                return route, {}
            held = route.path.fullmatch(url.path.rstrip("/") or "/")
            if not by_name and held and route.model.http["method"] == method:
                query = {name: values[0] for name, values in parse_qs(url.query).items()}
                return route, {n: unquote(v) for n, v in held.groupdict().items()} | query
    raise Refused("UnknownOperationException", f"No operation at {method} {url.path}.", 404)


def arguments(route: Route, places: dict[str, str], body: bytes) -> dict[str, Any]:
    """The operation's input by wire names, blobs decoded. Raises Refused where it is malformed."""
    shape = route.model.input_shape
    if shape is None or route.model.service_model.metadata["protocol"] == "query":
        return {}
    if shape.serialization.get("payload"):
        member = shape.serialization["payload"]
        given: dict[str, Any] = {member: body}
    else:
        given = _json(body)
    members = {
        part.serialization.get("name", name): part
        for name, part in shape.members.items()
        if part.serialization.get("location") in ("uri", "querystring")
    }
    for name, text in places.items():
        part = members.get(name)
        whole = part is not None and part.type_name == "integer" and text.isdigit()
        given[name] = int(text) if whole else text
    found: list[str] = []
    read = decoded(shape, given, "", found)
    if found:
        told = f"{len(found)} validation error{'s' * (len(found) > 1)} detected: "
        raise Refused("ValidationException", told + "; ".join(found))
    return read if isinstance(read, dict) else {}


def _json(body: bytes) -> dict[str, Any]:
    try:
        read = json.loads(body or b"{}", parse_constant=_no_constant)
    except ValueError as error:
        raise Refused("SerializationException", f"The body is not JSON: {error}", 400) from error
    if not isinstance(read, dict):
        raise Refused("SerializationException", "The body is not a JSON object.", 400)
    return read


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number of JSON")
