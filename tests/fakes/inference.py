"""Which model an id means, and whether it may be called."""

import datetime as dt

from tests.fakes.models import Model
from tests.fakes.operations import Refused


def called(models: dict[str, Model], model_id: str) -> Model:
    """The model behind an id, a profile's id or an ARN. Raises Refused as Bedrock words it."""
    name = model_id.rpartition("/")[2] if model_id.startswith("arn:") else model_id
    prefix, _, rest = name.partition(".")
    through = prefix in ("us", "global") and rest in models
    model = models.get(rest if through else name)
    if model is None or (through and prefix not in model.profiles):
        raise Refused("ValidationException", "The provided model identifier is invalid.")
    if has_ended(model):
        said = (
            "This model version has reached the end of its life. "
            "Please refer to the AWS documentation for more details."
        )
        raise Refused("ResourceNotFoundException", said, 404)
    if not through and not model.on_demand:
        said = (
            f"Invocation of model ID {model_id} with on-demand throughput isn't supported. "
            "Retry your request with the ID or ARN of an inference profile that contains it."
        )
        raise Refused("ValidationException", said)
    if not model.access:
        said = "You don't have access to the model with the specified model ID."
        raise Refused("AccessDeniedException", said, 403)
    return model


def has_ended(model: Model) -> bool:
    """Whether its end of life has passed."""
    return bool(model.ended) and dt.datetime.fromisoformat(model.ended) <= dt.datetime.now(dt.UTC)
