"""Secrets, read when they are needed and never written anywhere."""

import json
import threading
import time
from collections.abc import Callable
from typing import Any, Final

from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.errors import NotFound

_KEPT_SECONDS: Final = 300.0
"""After which a secret that was exchanged is noticed."""


class Secrets:
    """Reads Secrets Manager; keeps each secret for five minutes, in this process only."""

    def __init__(self, client: Any, patience: Patience = PATIENT,
                 clock: Callable[[], float] = time.monotonic) -> None:  # fmt: skip
        self._client = client
        self._patience = patience
        self._clock = clock
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, str]] = {}

    def read(self, name: str, field: str = "") -> str:
        """The secret's text, or a field of it where it is a JSON object.

        Raises:
            NotFound: It has no text, or no such field.
            ServiceUnavailable: It cannot be read; says whether it is not there or not allowed.
        """
        text = self._text(name)
        if not field:
            return text
        try:
            value = json.loads(text)[field]
        except (ValueError, KeyError, TypeError):
            # Without its cause, which would show the secret.
            raise NotFound(
                f"The secret {name!r} has no field {field!r}. Write it as a JSON object with one."
            ) from None
        return str(value)

    def _text(self, name: str) -> str:
        with self._lock:
            until, text = self._known.get(name, (0.0, ""))
            if self._clock() < until:
                return text
            answer = retrying(lambda: self._client.get_secret_value(SecretId=name),
                              f"read the secret {name!r}", self._patience)  # fmt: skip
            if not answer.get("SecretString"):
                raise NotFound(f"The secret {name!r} has no text. Write one into it.")
            text = str(answer["SecretString"])
            self._known[name] = (self._clock() + _KEPT_SECONDS, text)
            return text
