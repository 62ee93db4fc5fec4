"""Titan Multimodal Embeddings G1: words and pictures in one space, asked for apart."""

import base64
import hashlib
import json
import logging
import math
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from threading import BoundedSemaphore
from typing import Any, Final, TypeVar

from stylist.aws.fitting import fitted_picture, fitted_text
from stylist.aws.pace import Pace
from stylist.aws.retrying import Patience, retrying
from stylist.errors import InvalidRequest, RemoteFailed, ServiceUnavailable, UnreadablePicture
from stylist.ports import Vector
from stylist.vectors import unit

MODEL: Final = "amazon.titan-embed-image-v1"
DIMENSIONS: Final = (1024, 384, 256)

PARALLEL: Final = 8
"""Calls under way at once, of the whole process."""
PER_SECOND: Final = 20.0
"""A new account's quota is not published; 20 is 1,200 a minute, of a usual 2,000."""

log = logging.getLogger(__name__)

_JSON: Final = "application/json"

_Input = TypeVar("_Input", str, bytes)


class TitanEmbedder:
    """An `Embedder` on Bedrock. Equal inputs of one call are asked for once.

    pace: shared by all that call the model. fit: makes of a picture one that Titan takes, or raises
    UnreadablePicture.
    """

    def __init__(
        self,
        client: Any,
        model_id: str = MODEL,
        dimension: int = 1024,
        pace: Pace | None = None,
        fit: Callable[[bytes], bytes] = fitted_picture,
    ) -> None:
        if dimension not in DIMENSIONS:
            sizes = ", ".join(str(one) for one in DIMENSIONS)
            raise InvalidRequest(f"{model_id} has no {dimension} dimensions; choose of {sizes}.")
        self._client = client
        self._model_id = model_id
        self._dimension = dimension
        self._fit = fit
        self._pace = pace or Pace(PER_SECOND)
        # Who was told to slow down holds all the others back, then queues like them.
        self._patience = Patience(wait=self._pace.hold)
        self._room = BoundedSemaphore(PARALLEL)

    @property
    def embedder_id(self) -> str:
        """Model and dimension: 'amazon.titan-embed-image-v1/1024'."""
        return f"{self._model_id}/{self._dimension}"

    @property
    def dimension(self) -> int:
        """Length of every vector."""
        return self._dimension

    def embed_texts(self, texts: Sequence[str]) -> list[Vector]:
        """See `Embedder.embed_texts`; what is too long counts by its beginning.

        Raises:
            InvalidRequest: A text is blank, holds half a character, or the model refused it.
            ServiceUnavailable: The model does not answer; says what to do.
        """
        return self._all([fitted_text(text) for text in texts], self._text)

    def embed_images(self, images: Sequence[bytes]) -> list[Vector]:
        """See `Embedder.embed_images`; what is too large is shrunk first."""
        return self._all([self._fit(image) for image in images], self._image)

    def _all(self, inputs: Sequence[_Input], embed: Callable[[_Input], Vector]) -> list[Vector]:
        """Each different input once, at most PARALLEL at a time, in order."""
        different = {_digest(one): one for one in inputs}
        if len(different) < 2:
            found = [embed(one) for one in different.values()]
        else:
            pool = ThreadPoolExecutor(min(PARALLEL, len(different)), "titan")
            try:
                # Each in the caller's context: what it costs belongs to the caller's use case.
                jobs = [pool.submit(copy_context().run, embed, one) for one in different.values()]
                found = [job.result() for job in jobs]
            finally:
                pool.shutdown(cancel_futures=True)
        vectors = dict(zip(different, found, strict=True))
        return [vectors[_digest(one)] for one in inputs]

    def _text(self, text: str) -> Vector:
        try:
            return self._invoke({"inputText": text})
        except _Refused as error:
            raise InvalidRequest(f"{error} Use fewer or other words.") from error

    def _image(self, image: bytes) -> Vector:
        try:
            return self._invoke({"inputImage": base64.b64encode(image).decode()})
        except _Refused as error:
            raise UnreadablePicture(f"{error} Please choose another picture.") from error

    def _invoke(self, given: dict[str, str]) -> Vector:
        """The vector in the model's answer.

        Raises:
            _Refused: It takes the request for none that it can answer.
            ServiceUnavailable: It does not answer now, or never will; says what to do.
        """
        config = {"outputEmbeddingLength": self._dimension}
        body = json.dumps({**given, "embeddingConfig": config})

        def ask() -> tuple[bytes, str]:
            with self._room:
                self._pace.wait()
                reply = self._client.invoke_model(
                    modelId=self._model_id, body=body, contentType=_JSON, accept=_JSON
                )
                # Reading may break as well as asking: it belongs to the same attempt.
                return reply["body"].read(), reply["ResponseMetadata"].get("RequestId", "")

        try:
            data, request = retrying(ask, f"ask {self._model_id} for a vector", self._patience)
            answer = json.loads(data)
        except RemoteFailed as error:
            if error.code == "ValidationException" and "identifier" not in str(error.__cause__):
                raise _Refused(f"{self._model_id} takes no such input.") from error
            raise
        except ValueError as error:
            raise self._strange("with something that is no JSON", request) from error
        if not isinstance(answer, dict):
            raise self._strange("with something that is no object", request)
        if answer.get("message"):
            raise _Refused(f"{self._model_id} gave no vector.")
        return self._vector(answer, request)

    def _vector(self, answer: dict[str, Any], request: str) -> Vector:
        numbers = answer.get("embedding")
        if not isinstance(numbers, list) or len(numbers) != self._dimension:
            size = len(numbers) if isinstance(numbers, list) else "no"
            raise self._strange(
                f"with {size} numbers where {self._dimension} were asked for", request
            )
        try:
            vector = unit([float(number) for number in numbers])
        except (TypeError, ValueError) as error:
            raise self._strange("with a vector that is not of numbers", request) from error
        if not abs(math.hypot(*vector) - 1) < 1e-3:  # NaN fails every comparison
            raise self._strange("with a vector of no direction", request)
        return vector

    def _strange(self, how: str, request: str) -> ServiceUnavailable:
        log.warning("%s answered %s (request %s)", self._model_id, how, request or "-")
        return ServiceUnavailable(
            f"{self._model_id} answered {how}; check the model and the dimension with "
            "'python -m stylist preflight'."
        )


class _Refused(Exception):
    """The model has no vector for this input. What it says itself is not quoted: it may repeat
    the input."""


def _digest(given: str | bytes) -> Hashable:
    data = given.encode() if isinstance(given, str) else given
    return hashlib.sha256(data).digest()
