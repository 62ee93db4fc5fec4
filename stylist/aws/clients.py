"""Every boto3 client there is, made when first asked for.

Endpoints and credentials come from where boto3 itself looks for them: AWS_ENDPOINT_URL and
AWS_ENDPOINT_URL_<SERVICE>, the environment, the profile, the role of the task.
"""

import threading
from functools import cached_property
from typing import Any, Final

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, IncompleteReadError
from botocore.parsers import ResponseParserError

from stylist.aws.faults import told
from stylist.aws.metering import metered

CONNECT_SECONDS: Final = 5.0
_READ_SECONDS: Final = {
    "bedrock-runtime": 30.0,
    "bedrock-agent-runtime": 15.0,
    "s3": 20.0,
    "s3vectors": 10.0,
    "dynamodb": 5.0,
}
"""Silence that is allowed before and within an answer. A turn may take 90 seconds in all, and the
caller tries again."""
_READ_OTHERWISE: Final = 10.0
_CONNECTIONS: Final = 64

_CHECKED_BY_US: Final = frozenset({"s3vectors"})
"""Services that are sent vectors: botocore looks at every number of them by itself, which takes a
quarter of a query's processor time; they are checked where they come in."""

_ONCE: Final = frozenset(_READ_SECONDS)
"""Services whose callers ask again by themselves: two layers that do would multiply."""


class Clients:
    """The clients of one region; for any number of threads.

    read_seconds: allowed silence for every service, where their own is not wanted.
    """

    def __init__(
        self, region: str, profile: str | None = None, *, read_seconds: float | None = None
    ) -> None:
        self.region = region
        self._profile = profile
        self._read_seconds = read_seconds
        # A session is not made for several threads; the clients that it makes are.
        self._lock = threading.Lock()
        self._open: list[Any] = []

    @cached_property
    def bedrock(self) -> Any:
        """Models, their lifecycles and profiles."""
        return self._made("bedrock")

    @cached_property
    def bedrock_runtime(self) -> Any:
        """Converse, InvokeModel, ApplyGuardrail."""
        return self._made("bedrock-runtime")

    @cached_property
    def bedrock_agent_runtime(self) -> Any:
        """Retrieve."""
        return self._made("bedrock-agent-runtime")

    @cached_property
    def bedrock_agent(self) -> Any:
        """Ingestion jobs of a knowledge base."""
        return self._made("bedrock-agent")

    @cached_property
    def sqs(self) -> Any:
        """Queues."""
        return self._made("sqs")

    @cached_property
    def s3(self) -> Any:
        """Photos and pictures."""
        return self._made("s3", signature_version="s3v4")

    @cached_property
    def s3vectors(self) -> Any:
        """Vectors."""
        return self._made("s3vectors")

    @cached_property
    def dynamodb(self) -> Any:
        """Records: the low-level client, whose numbers are exact."""
        return self._made("dynamodb")

    @cached_property
    def secretsmanager(self) -> Any:
        """Secrets."""
        return self._made("secretsmanager")

    @cached_property
    def sts(self) -> Any:
        """Who we are."""
        return self._made("sts")

    @cached_property
    def service_quotas(self) -> Any:
        """What the account may ask for."""
        return self._made("service-quotas")

    def close(self) -> None:
        """Let go of all connections."""
        for made in self._open:
            made.close()

    @cached_property
    def _session(self) -> boto3.Session:
        return boto3.Session(region_name=self.region, profile_name=self._profile)

    def _made(self, service: str, **special: Any) -> Any:
        config = Config(
            retries={"mode": "standard", "total_max_attempts": 1 if service in _ONCE else 3},
            connect_timeout=CONNECT_SECONDS,
            read_timeout=self._read_seconds or _READ_SECONDS.get(service, _READ_OTHERWISE),
            max_pool_connections=_CONNECTIONS,
            tcp_keepalive=True,
            parameter_validation=service not in _CHECKED_BY_US,
            **special,
        )
        try:
            with self._lock:
                made = self._session.client(service, config=config)
                made.meta.events.register("before-parse", _check_whole)
                metered(made)
                self._open.append(made)
                return made
        except (BotoCoreError, ValueError) as error:
            raise told(error, f"set up the client of {service}") from error


def _check_whole(operation_model: Any, response_dict: dict[str, Any], **_: Any) -> None:
    """Has half an answer fail, or another's: botocore reads what is no JSON as an answer of no
    members, so that a record that is there would look as if it were not.

    Raises:
        IncompleteReadError: The connection ended before the answer did.
        ResponseParserError: It begins as no JSON does, as where a proxy answered with a page.
    """
    body, headers = response_dict["body"], response_dict["headers"]
    if not isinstance(body, bytes) or operation_model.http.get("method") == "HEAD":
        return
    length = str(headers.get("content-length", ""))
    if length.isdigit() and len(body) < int(length) and "content-encoding" not in headers:
        raise IncompleteReadError(actual_bytes=len(body), expected_bytes=int(length))
    is_json = "json" in operation_model.service_model.metadata["protocol"]
    good = response_dict["status_code"] < 300
    if is_json and good and body.strip() and body.lstrip()[:1] not in b"{[":
        raise ResponseParserError("The answer is no JSON.")
