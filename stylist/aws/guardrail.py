"""The gate in Bedrock: a guardrail looks at photos whose faces are covered, and at words.

Limits of pictures: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-mmfilter.html
"""

import io
import logging
from typing import Any, Final

from stylist.aws.retrying import PATIENT, Patience, retrying
from stylist.aws.smaller import jpeg_within
from stylist.errors import InvalidRequest, RefusedPhoto, ServiceUnavailable, UnreadablePicture
from stylist.ports import PhotoCleaner

log = logging.getLogger(__name__)

MOST_BYTES: Final = 4_000_000
MOST_SIDE: Final = 8000
_TAKEN: Final = {"PNG": "png", "JPEG": "jpeg"}
_OPENED: Final = ("PNG", "JPEG", "WEBP")
_FITTED_SIDE: Final = 2048

_REFUSED: Final = (
    "We cannot work with this photo. Please choose one that shows somebody dressed, or the piece "
    "alone. Nothing of it was kept."
)
_REFUSED_WORDS: Final = "I cannot help with that. Please ask me about clothes in other words."


class GuardrailModerator:
    """A `Moderator` that asks elsewhere: give it only photos that a `PhotoCleaner` has made.

    What cannot be checked is not let through.
    """

    def __init__(self, client: Any, guardrail: str, version: str,
                 patience: Patience = PATIENT) -> None:  # fmt: skip
        """client: of bedrock-runtime. guardrail: its id or ARN. version: a number, or DRAFT."""
        self._client = client
        self._guardrail = guardrail
        self._version = version
        self._patience = patience

    def check(self, photo: bytes) -> None:
        """Lets an ordinary photo pass.

        Raises:
            RefusedPhoto: The guardrail intervenes.
            UnreadablePicture: The bytes are no picture.
            ServiceUnavailable: It does not answer; says what to do.
        """
        kind, data = _fitted(photo)
        self._ask({"image": {"format": kind, "source": {"bytes": data}}}, RefusedPhoto(_REFUSED))

    def check_words(self, words: str) -> None:
        """Lets ordinary words pass; blank ones are not asked about.

        Raises:
            InvalidRequest: The guardrail intervenes.
            ServiceUnavailable: It does not answer; says what to do.
        """
        said = words.encode(errors="ignore").decode().strip()
        if said:
            self._ask({"text": {"text": said}}, InvalidRequest(_REFUSED_WORDS))

    def _ask(self, block: dict[str, Any], refusal: InvalidRequest) -> None:
        answer = retrying(
            lambda: self._client.apply_guardrail(
                guardrailIdentifier=self._guardrail,
                guardrailVersion=self._version,
                source="INPUT",
                content=[block],
            ),
            "have the guardrail look at it",
            self._patience,
        )
        action = answer.get("action")
        if action == "GUARDRAIL_INTERVENED":
            request = (answer.get("ResponseMetadata") or {}).get("RequestId", "-")
            log.info("the guardrail refused: %s (request %s)", next(iter(block)), request)
            raise refusal
        if action != "NONE":
            raise ServiceUnavailable(
                "The guardrail answered with no decision; try again in a moment."
            )


class GuardedCleaner:
    """A `PhotoCleaner` that shows what another has made to a gate elsewhere before it is kept."""

    def __init__(self, cleaner: PhotoCleaner, gate: GuardrailModerator) -> None:
        self._cleaner = cleaner
        self._gate = gate

    def clean(self, photo: bytes) -> bytes:
        """See `PhotoCleaner.clean`; ServiceUnavailable where the gate does not answer, too."""
        cleaned = self._cleaner.clean(photo)
        self._gate.check(cleaned)
        return cleaned


def _fitted(photo: bytes) -> tuple[str, bytes]:
    """The picture and its format: as it is where a guardrail takes it, else a smaller JPEG."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(photo), formats=_OPENED) as picture:
            kind = _TAKEN.get(picture.format or "")
            if kind and len(photo) <= MOST_BYTES and max(picture.size) <= MOST_SIDE:
                picture.verify()
                return kind, photo
            return "jpeg", jpeg_within(picture, _FITTED_SIDE, MOST_BYTES)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadablePicture(
            "This file is not a picture we can open. Please choose a photo saved as JPEG, PNG or "
            "WebP."
        ) from error
