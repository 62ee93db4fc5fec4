"""ApplyGuardrail and what a guardrail does inside Converse: words and pictures that are held back.

Source: https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-mmfilter.html
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PIL import Image

from tests.fakes.operations import Refused

_MOST_PICTURES = 20
_MOST_BYTES = 4_000_000
_MOST_SIDE = 8000
_UNITS = (
    "topicPolicyUnits", "contentPolicyUnits", "wordPolicyUnits", "sensitiveInformationPolicyUnits",
    "sensitiveInformationPolicyFreeUnits", "contextualGroundingPolicyUnits",
)  # fmt: skip


@dataclass
class Guardrail:
    """What it holds back, and what it says instead. Lets everything through at first.

    ids: the identifiers that exist; none named means that every one does.
    """

    words: set[str] = field(default_factory=set)
    pictures: Callable[[bytes], bool] = lambda data: False
    message: str = "Sorry, I cannot help with that."
    ids: set[str] = field(default_factory=set)

    def check_known(self, identifier: str) -> None:
        """Raises Refused for an id or ARN of none that exists."""
        name = identifier.rpartition("/")[2]
        if self.ids and name not in self.ids:
            said = "The guardrail identifier or version provided in the request does not exist."
            raise Refused("ResourceNotFoundException", said, 404)

    def holds_text(self, text: str) -> bool:
        return bool(self.words & set(re.findall(r"\w+", text.lower())))

    def apply(self, body: dict[str, Any]) -> dict[str, Any]:
        """The answer of ApplyGuardrail."""
        self.check_known(body["guardrailIdentifier"])
        texts = [block["text"]["text"] for block in body["content"] if "text" in block]
        pictures = [block["image"] for block in body["content"] if "image" in block]
        if len(pictures) > _MOST_PICTURES:
            _refuse(f"At most {_MOST_PICTURES} images a request, not {len(pictures)}.")
        for picture in pictures:
            _check_picture(picture)
        said = [text for text in texts if self.holds_text(text)]
        shown = [picture for picture in pictures if self.pictures(picture["source"]["bytes"])]
        usage = dict.fromkeys(_UNITS, 0) | {"contentPolicyUnits": len(texts)}
        usage |= {"contentPolicyImageUnits": len(pictures)}
        if not said and not shown:
            return {"action": "NONE", "outputs": [], "assessments": [{}], "usage": usage}
        assessment = {
            "contentPolicy": {
                "filters": [
                    {"type": "SEXUAL", "confidence": "HIGH", "action": "BLOCKED", "detected": True}
                ]
            }
        }
        return {
            "action": "GUARDRAIL_INTERVENED", "actionReason": "Guardrail blocked.",
            "outputs": [{"text": self.message}], "assessments": [assessment], "usage": usage,
        }  # fmt: skip

    def holds_back(self, body: dict[str, Any]) -> bool:
        """Whether it intervenes in a Converse request: by what is marked for it, else by the last
        message of the user."""
        if "guardrailConfig" not in body:
            return False
        config = body["guardrailConfig"]
        self.check_known(config.get("guardrailIdentifier", ""))
        marked = [block["guardContent"] for message in body["messages"]
                  for block in message["content"] if "guardContent" in block]  # fmt: skip
        last = [{"text": one["text"]["text"]} if "text" in one else one for one in marked] or body[
            "messages"
        ][-1]["content"]
        texts = [block["text"] for block in last if "text" in block]
        data = [block["image"]["source"].get("bytes", b"") for block in last if "image" in block]
        return any(map(self.holds_text, texts)) or any(map(self.pictures, data))


def _check_picture(picture: dict[str, Any]) -> None:
    data = picture["source"]["bytes"]
    if len(data) > _MOST_BYTES:
        _refuse(f"An image is at most 4 MB, not {len(data)} bytes.")
    try:
        with Image.open(io.BytesIO(data)) as opened:
            kind, size = (opened.format or "").lower(), opened.size
    except OSError:
        _refuse("The image cannot be read.")
        raise
    if kind != picture["format"] or max(size) > _MOST_SIDE:
        _refuse(f"An image is PNG or JPEG as said, at most 8000x8000, not {kind} {size}.")


def _refuse(message: str) -> None:
    raise Refused("ValidationException", message)
