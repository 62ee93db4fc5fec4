"""Counts every call of boto3 for the use case at work: its request id, and what it costs."""

import time
from collections.abc import Mapping
from typing import Any, Final

from stylist.aws import prices
from stylist.tally import current

_ASKED: Final = "stylist_asked"
_BEGAN: Final = "stylist_began"
_STREAMED: Final = frozenset({"ConverseStream", "Converse"})
"""What they cost is in the answer, and counted by whoever reads it."""


def metered(client: Any) -> None:
    """Have the client's calls counted from now on."""
    events = client.meta.events
    events.register("provide-client-params", _begin)
    events.register("after-call", _count)
    events.register("after-call-error", _fail)


def _begin(params: Mapping[str, Any], context: dict[str, Any], **_: Any) -> None:
    context[_ASKED], context[_BEGAN] = params, time.monotonic()


def _count(http_response: Any, parsed: Mapping[str, Any], model: Any, context: dict[str, Any],
           **_: Any) -> None:  # fmt: skip
    tally = current()
    if tally is None:
        return
    about = parsed.get("ResponseMetadata") or {}
    request_id = str(about.get("RequestId") or "")
    if http_response.status_code >= 300:
        tally.count(request_id=request_id, amounts={"calls": 1, "faults": 1})
        return
    micros = 0.0
    if model.name not in _STREAMED:
        asked = context.get(_ASKED) or {}
        micros = prices.of_call(model.name, asked, http_response.headers, parsed)
    # Records and files are many and cost next to nothing: their ids would drown the others.
    named = request_id if micros or model.name in _STREAMED else ""
    tally.count(micros, named, {"calls": 1, "waited": _waited(context)})


def _fail(context: dict[str, Any], **_: Any) -> None:
    if tally := current():
        tally.count(amounts={"calls": 1, "faults": 1, "waited": _waited(context)})


def _waited(context: Mapping[str, Any]) -> int:
    """Milliseconds since the call began, its retries included."""
    now = time.monotonic()
    return round((now - float(context.get(_BEGAN, now))) * 1000)
