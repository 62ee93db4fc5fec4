"""All of AWS that the stylist uses, on loopback, for a page or a command to be run against."""

import contextlib
import os
from types import TracebackType
from typing import Self

from tests.fakes.bedrock import FakeBedrock
from tests.fakes.fixtures import environment
from tests.fakes.ministack import MiniStack
from tests.fakes.planned import LocalPlacing, planned
from tests.fakes.s3_vectors import FakeS3Vectors


class Rehearsal:
    """Bedrock that talks and sees as local mode does, S3 Vectors, and MiniStack; empty at first.

    variables: what a process needs in its environment to find them.
    """

    def __init__(self, auth: bool = False) -> None:
        self.bedrock = FakeBedrock(answering=planned)
        self.bedrock.placing = LocalPlacing()
        self.s3vectors = FakeS3Vectors()
        self.ministack = MiniStack(auth=auth)
        self.variables: dict[str, str] = {}

    def __enter__(self) -> Self:
        with contextlib.ExitStack() as stack:
            for one in (self.bedrock, self.s3vectors, self.ministack):
                stack.enter_context(one)
            self._stack = stack.pop_all()
        self.variables = environment(self.bedrock.url, self.s3vectors.url, self.ministack.url)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, at)

    def environment(self) -> dict[str, str]:
        """A whole environment: the caller's own, where whatever names an account of theirs gives
        way to `variables`."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return kept | self.variables
