"""Every fault of AWS told as one of ours. What AWS says itself is never quoted: it may repeat a
prompt, and after a wrong signature the session token."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from botocore import exceptions as boto
from botocore.eventstream import ParserError
from botocore.parsers import ResponseParserError
from urllib3 import exceptions as http

from stylist.aws import fault_table as kinds
from stylist.errors import RemoteFailed

log = logging.getLogger(__name__)

AWS_ERRORS: Final[tuple[type[Exception], ...]] = (
    boto.ClientError,
    boto.BotoCoreError,
    # What comes through botocore from below: of a stream, of a body, of a socket.
    ParserError,
    ResponseParserError,
    http.HTTPError,
    ConnectionError,
    TimeoutError,
)
"""All that a call of boto3 and reading its answer may raise for a fault of AWS or the network."""

_BY_TYPE: Final[tuple[tuple[tuple[type[Exception], ...], kinds.Kind], ...]] = (
    ((boto.ReadTimeoutError, http.ReadTimeoutError), kinds.STALLED),
    (
        (boto.EndpointConnectionError, boto.ConnectTimeoutError, boto.ProxyConnectionError,
         boto.SSLError, http.NewConnectionError, http.ConnectTimeoutError, ConnectionRefusedError),
        kinds.UNREACHABLE,
    ),
    (
        (boto.NoCredentialsError, boto.PartialCredentialsError, boto.CredentialRetrievalError,
         boto.TokenRetrievalError, boto.ProfileNotFound, boto.ConfigNotFound,
         boto.InvalidConfigError, boto.SSOError, boto.NoAuthTokenError, boto.MetadataRetrievalError,
         boto.LoginError),
        kinds.NO_CREDENTIALS,
    ),
    (
        (ParserError, ResponseParserError, boto.FlexibleChecksumError, boto.ChecksumError),
        kinds.DAMAGED,
    ),
    ((boto.ParamValidationError,), kinds.REFUSED),
    (
        (boto.HTTPClientError, boto.ResponseStreamingError, boto.IncompleteReadError,
         boto.EventStreamError, http.HTTPError, ConnectionError, TimeoutError),
        kinds.CUT,
    ),
)  # fmt: skip
"""The first that fits counts."""


def told(error: Exception, doing: str) -> RemoteFailed:
    """The fault as an error of ours, written to the log by code and request id.

    doing: what was tried, to stand after 'Could not', with nothing of a shopper's in it: 'read
    the look', 'ask amazon.titan-embed-image-v1 for a vector'.
    """
    if isinstance(error, RemoteFailed):
        return error
    code, kind, request_id = known(error)
    log.warning("Could not %s: %s (request %s)", doing, code, request_id or "-")
    return RemoteFailed(
        f"Could not {doing}: {kind.why} ({code}). {kind.remedy}",
        code,
        kind.attempts,
        undone=kind.undone,
        request_id=request_id,
    )


@contextmanager
def telling(doing: str) -> Iterator[None]:
    """Has whatever AWS raises in the block told as `told` does."""
    try:
        yield
    except AWS_ERRORS as error:
        raise told(error, doing) from error


def code_of(error: boto.ClientError) -> str:
    """AWS's name for it, written as outside of streams: 'ThrottlingException'."""
    code = str(_part(error.response, "Error").get("Code") or "Unknown")
    # Within an event stream names begin with a small letter.
    return code[:1].upper() + code[1:]


def known(error: Exception) -> tuple[str, kinds.Kind, str]:
    """AWS's name for the fault, its kind, and the request's id: '' where AWS never answered."""
    if isinstance(error, boto.ClientError):
        return _answered(error)
    return type(error).__name__, _kind_by_type(error), ""


def _answered(error: boto.ClientError) -> tuple[str, kinds.Kind, str]:
    code = code_of(error)
    about = _part(error.response, "ResponseMetadata")
    status = int(about.get("HTTPStatusCode") or 0)
    message = str(_part(error.response, "Error").get("Message") or "")
    kind = kinds.kind_of(code, message, status)
    return code, kind, str(about.get("RequestId") or about.get("HostId") or "")


def _part(answer: dict[str, Any], name: str) -> dict[str, Any]:
    part = answer.get(name)
    return part if isinstance(part, dict) else {}


def _kind_by_type(error: Exception) -> kinds.Kind:
    # Of a pool's last try urllib3 tells the reason one step further in.
    if isinstance(error, http.MaxRetryError) and isinstance(error.reason, Exception):
        error = error.reason
    return next((kind for types, kind in _BY_TYPE if isinstance(error, types)), kinds.MISCONFIGURED)
