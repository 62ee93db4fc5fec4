"""One picture of Stability's models on Bedrock: asked for, checked, made a JPEG of ours."""

import base64
import binascii
import hashlib
import io
import json
from typing import Any, Final

from stylist.aws.imagined.models import PictureModel, body_for
from stylist.aws.imagined.prompt import NEGATIVE, prompt_of
from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.domain import Outfit
from stylist.errors import NotFound, ServiceUnavailable

WIDTH: Final = 1080
HEIGHT: Final = 1350
_QUALITY: Final = 86
_MOST_SEED: Final = 4_294_967_294
_JSON: Final = "application/json"
_FILTERED: Final = "filter reason"


class Filtered(NotFound):
    """The model answered, with no picture: a filter held it back."""


class Drawer:
    """Asks one model."""

    def __init__(self, client: Any, model: PictureModel, patience: Patience = PATIENT) -> None:
        self.model = model
        self._client = client
        self._patience = patience

    def key(self, outfit: Outfit) -> str:
        """64 hex digits for the model, the pieces and their facts: who wants it does not count."""
        told = json.dumps([self.model.model_id, self._body(outfit)], sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()

    def draw(self, outfit: Outfit) -> bytes:
        """A JPEG of 1080×1350 whose comment says that it was imagined, and by what.

        Raises:
            Filtered: The model holds the picture back; asking again gives the same.
            ServiceUnavailable: It does not answer, or with something else.
        """
        body = json.dumps(self._body(outfit))

        def ask() -> bytes:
            reply = self._client.invoke_model(
                modelId=self.model.model_id, body=body, contentType=_JSON, accept=_JSON
            )
            data: bytes = reply["body"].read()
            return data

        # A picture is paid for when it is made: none is asked for again that may have been.
        doing = f"have {self.model.model_id} imagine a photo"
        return self._read(retrying(ask, doing, self._patience, twice=False))

    def _body(self, outfit: Outfit) -> dict[str, Any]:
        pieces = hashlib.sha256("\n".join(outfit.product_ids).encode()).hexdigest()
        seed = 1 + int(pieces[:8], 16) % _MOST_SEED  # 0 asks for any
        return body_for(self.model, prompt_of(outfit), NEGATIVE, seed)

    def _read(self, data: bytes) -> bytes:
        try:
            answer = json.loads(data)
            reasons = [reason for reason in answer.get("finish_reasons") or () if reason]
            images = answer.get("images") or []
        except (ValueError, AttributeError) as error:
            raise self._strange("something that is no JSON object") from error
        if any(_FILTERED in str(reason).lower() for reason in reasons):
            raise Filtered(f"{self.model.model_id} held the picture back.")
        # 'Inference error' comes with HTTP 200, too.
        if reasons or not images:
            raise self._strange("no picture")
        try:
            return self._encoded(base64.b64decode(images[0], validate=True))
        except (binascii.Error, TypeError, ValueError, OSError) as error:
            raise self._strange("something that is no picture") from error

    def _encoded(self, data: bytes) -> bytes:
        from PIL import Image, ImageOps

        try:
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
                made = ImageOps.fit(picture.convert("RGB"), (WIDTH, HEIGHT))
        except Image.DecompressionBombError as error:
            raise ValueError("too large") from error
        file = io.BytesIO()
        made.save(file, "JPEG", quality=_QUALITY, comment=f"Imagined by {self.model.model_id}")
        return file.getvalue()

    def _strange(self, what: str) -> ServiceUnavailable:
        return ServiceUnavailable(
            f"{self.model.model_id} answered with {what}; try again, and if it stays so, choose "
            "another STYLIST_PICTURE_MODEL."
        )
