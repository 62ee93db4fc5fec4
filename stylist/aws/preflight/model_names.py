"""Names of models and of the profiles that lead to them."""

import re
from typing import Final

_PREFIX: Final = re.compile(r"^(us|us-gov|eu|apac|jp|au|ca|global)\.")


def base_of(model_id: str) -> str:
    """The model's own id, of an id, a profile's id or the ARN of either."""
    return _PREFIX.sub("", model_id.rsplit("/", 1)[-1])


def prefix_of(model_id: str) -> str:
    """What a profile's id begins with, such as 'us'; '' for a model's own id."""
    found = _PREFIX.match(model_id.rsplit("/", 1)[-1])
    return found[1] if found else ""


def is_application_profile(model_id: str) -> bool:
    """Whether it is the ARN of a profile that somebody made, with an opaque name."""
    return ":application-inference-profile/" in model_id


def is_profile(model_id: str) -> bool:
    """Whether it names a profile instead of a model."""
    return bool(prefix_of(model_id)) or is_application_profile(model_id)
