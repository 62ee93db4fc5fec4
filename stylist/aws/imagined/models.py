"""Picture models as data: what each is asked.

Source: https://docs.aws.amazon.com/bedrock/latest/userguide/
model-parameters-stability-diffusion.html
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from stylist.errors import InvalidRequest


@dataclass(frozen=True)
class PictureModel:
    """A text-to-image model. fixed: what every request says, whatever the outfit. takes_negative:
    whether it may be told what not to show."""

    model_id: str
    fixed: Mapping[str, Any]
    takes_negative: bool = True


# The format has to be in small letters. 4:5 is the board's shape, so one stands well on the other.
_SHAPE: Final = {"aspect_ratio": "4:5", "output_format": "jpeg"}

_MODELS: Final = (
    # Sources differ on whether Core takes a negative prompt; without one it certainly answers.
    PictureModel("stability.stable-image-core-v1:1", _SHAPE, takes_negative=False),
    PictureModel("stability.sd3-5-large-v1:0", {"mode": "text-to-image", **_SHAPE}),
    PictureModel("stability.stable-image-ultra-v1:1", _SHAPE),
)
MODEL_IDS: Final = tuple(model.model_id for model in _MODELS)
"""Of all that we know how to ask."""


def known_model(model_id: str) -> PictureModel:
    """The model of that id.

    Raises:
        InvalidRequest: We do not know how to ask it.
    """
    for model in _MODELS:
        if model.model_id == model_id:
            return model
    raise InvalidRequest(
        f"STYLIST_PICTURE_MODEL is {model_id!r}; it must be 'off' or one of: "
        f"{', '.join(MODEL_IDS)}."
    )


def body_for(model: PictureModel, prompt: str, negative: str, seed: int) -> dict[str, Any]:
    """What the model is sent. seed: 0 to 4,294,967,294; the same gives the same picture."""
    body = {"prompt": prompt, "seed": seed, **model.fixed}
    return body | ({"negative_prompt": negative} if model.takes_negative else {})
