"""Calls of one client, asked again where that makes sense."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from stylist.aws.retrying import PATIENT, Patience, retrying


class Calls:
    """Everything asked of one boto3 client that may be asked twice."""

    def __init__(self, client: Any, patience: Patience = PATIENT) -> None:
        self._client = client
        self._patience = patience

    @property
    def patience(self) -> Patience:
        """How often it asks."""
        return self._patience

    def ask(self, operation: str, doing: str, **given: Any) -> Any:
        """The answer of one operation. doing: as in `told`.

        Raises:
            RemoteFailed: What went wrong at last.
        """
        call = partial(getattr(self._client, operation), **given)
        return retrying(call, doing, self._patience)

    def pages(self, operation: str, doing: str, **given: Any) -> Iterator[Any]:
        """All answers of an operation that gives a `nextToken`."""
        token: dict[str, str] = {}
        while True:
            page = self.ask(operation, doing, **given, **token)
            yield page
            if not page.get("nextToken"):
                return
            token = {"nextToken": page["nextToken"]}
