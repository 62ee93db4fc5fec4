"""All that the stack stands on: MiniStack with rights enforced, and our Bedrock and S3 Vectors,
which ask it who may do what."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import boto3

from tests.fakes.fixtures import environment
from tests.fakes.ministack import MiniStack
from tests.fakes.models import REGION
from tests.fakes.planned import LocalPlacing, planned
from tests.rehearsal.rights import GuardedBedrock, GuardedVectors, Rights

_ELSEWHERE = ("AWS_ENDPOINT_URL_SERVICE_QUOTAS", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_BEDROCK")
"""What the rehearsal asks MiniStack instead: who somebody is has to be known there."""


class StrictMiniStack(MiniStack):
    """Started by our wrapper; the functions that it runs find the other stand-ins."""

    def __init__(self) -> None:
        super().__init__(auth=True)
        self.command = [str(Path(__file__).with_name("strict_ministack.py"))]
        self.more: dict[str, str] = {}

    def _environment(self) -> dict[str, str]:
        return super()._environment() | self.more


class Stage:
    """variables: what a process needs to find it, without credentials."""

    def __init__(self) -> None:
        self.bedrock = GuardedBedrock(answering=planned)
        self.bedrock.placing = LocalPlacing()
        self.vectors = GuardedVectors()
        self.ministack = StrictMiniStack()

    def __enter__(self) -> Self:
        with contextlib.ExitStack() as stack:
            stack.enter_context(self.bedrock)
            stack.enter_context(self.vectors)
            found = environment(self.bedrock.url, self.vectors.url, self.ministack.url)
            self.variables = {key: one for key, one in found.items() if key not in _ELSEWHERE}
            self.ministack.more = {
                key: one for key, one in self.variables.items()
                if key.startswith("AWS_ENDPOINT_URL_")
            }  # fmt: skip
            stack.enter_context(self.ministack)
            self._stack = stack.pop_all()
        self.rights = Rights(self.client("iam"))
        self.bedrock.rights = self.vectors.rights = self.rights
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, at)

    def client(self, service: str, **credentials: str) -> Any:
        """boto3's, with the operator's credentials or a role's."""
        special = self.variables.get(f"AWS_ENDPOINT_URL_{service.upper().replace('-', '_')}")
        keys = credentials or {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        return boto3.Session(region_name=REGION).client(
            service, endpoint_url=special or self.variables["AWS_ENDPOINT_URL"], **keys
        )

    def become(self, role_arn: str) -> dict[str, str]:
        """Credentials of a role, by the names of boto3's arguments."""
        given = self.client("sts").assume_role(RoleArn=role_arn, RoleSessionName="rehearsal")
        keys = given["Credentials"]
        self.rights.keys[keys["AccessKeyId"]] = role_arn
        return {
            "aws_access_key_id": keys["AccessKeyId"],
            "aws_secret_access_key": keys["SecretAccessKey"],
            "aws_session_token": keys["SessionToken"],
        }


@contextlib.contextmanager
def within(variables: Mapping[str, str]) -> Iterator[None]:
    """Has boto3 find the stand-ins as a process of their own would."""
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
