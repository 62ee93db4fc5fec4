"""Stable Image Core, Ultra and SD3.5 Large: their JSON checked to the letter, a small real picture.

Source: https://docs.aws.amazon.com/bedrock/latest/userguide/
model-parameters-diffusion-stable-image-core-text-image-request-response.html
"""

import base64
import binascii
import hashlib
import io
from typing import Any

from PIL import Image

from tests.fakes.operations import Refused

_RATIOS = ("16:9", "1:1", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21")
_FORMATS = ("png", "jpeg")
_MOST_LETTERS = 10_000
_MOST_SEED = 4_294_967_294
_SIDE = 96
_EVERY = {"prompt", "aspect_ratio", "output_format", "seed", "negative_prompt"}
_KNOWN = {
    "stability.stable-image-core-v1:1": _EVERY,
    "stability.stable-image-ultra-v1:1": _EVERY,
    "stability.sd3-5-large-v1:0": _EVERY | {"mode", "image", "strength"},
}


def draw(model_id: str, body: dict[str, Any]) -> dict[str, Any]:
    """The answer to an InvokeModel body. Raises Refused for what the model would not take."""
    _check(model_id, body)
    seed = body.get("seed", 0) or int(_digest(body["prompt"])[:8], 16) % _MOST_SEED
    encoded = base64.b64encode(_picture(body, seed)).decode()
    return {"seeds": [seed], "finish_reasons": [None], "images": [encoded]}


def _check(model_id: str, body: dict[str, Any]) -> None:
    if not isinstance(body, dict):
        _refuse("#: expected type: JSONObject")
    for name in sorted(set(body) - _KNOWN[model_id]):
        _refuse(f"#: extraneous key [{name}] is not permitted")
    for name in ("prompt", "negative_prompt"):
        text = body.get(name, "" if name != "prompt" else None)
        if not isinstance(text, str) or len(text) > _MOST_LETTERS:
            _refuse(f"#/{name}: expected text of at most {_MOST_LETTERS} characters")
    if not body["prompt"].strip():
        _refuse("#/prompt: expected minLength: 1, actual: 0")
    _check_one_of(body, "output_format", _FORMATS)
    _check_one_of(body, "aspect_ratio", _RATIOS)
    seed = body.get("seed", 0)
    if not isinstance(seed, int) or isinstance(seed, bool) or not 0 <= seed <= _MOST_SEED:
        _refuse(f"#/seed: {seed} is not a whole number from 0 to {_MOST_SEED}")
    _check_mode(body)


def _check_mode(body: dict[str, Any]) -> None:
    _check_one_of(body, "mode", ("text-to-image", "image-to-image"))
    if body.get("mode") != "image-to-image":
        if "image" in body or "strength" in body:
            _refuse("#: image and strength belong to mode image-to-image")
        return
    if not isinstance(body.get("strength"), int | float) or not 0 <= body["strength"] <= 1:
        _refuse("#/strength: expected a number from 0 to 1")
    if "aspect_ratio" in body:
        _refuse("#: aspect_ratio belongs to mode text-to-image")
    try:
        Image.open(io.BytesIO(base64.b64decode(body.get("image", ""), validate=True)))
    except (binascii.Error, ValueError, TypeError, OSError):
        _refuse("#/image: expected base64 of a picture")


def _check_one_of(body: dict[str, Any], name: str, allowed: tuple[str, ...]) -> None:
    if name in body and body[name] not in allowed:
        _refuse(f"#/{name}: {body[name]} is not a valid enum value")


def _picture(body: dict[str, Any], seed: int) -> bytes:
    """A picture of one colour, told by prompt and seed, in the shape asked for."""
    wide, high = (int(part) for part in body.get("aspect_ratio", "1:1").split(":"))
    longest = max(wide, high)
    size = (_SIDE * wide // longest, _SIDE * high // longest)
    file = io.BytesIO()
    color = "#" + _digest(f"{body['prompt']}{seed}")[:6]
    Image.new("RGB", size, color).save(file, body.get("output_format", "png"))
    return file.getvalue()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _refuse(what: str) -> None:
    said = f"Malformed input request: {what}, please reformat your input and try again."
    raise Refused("ValidationException", said)
