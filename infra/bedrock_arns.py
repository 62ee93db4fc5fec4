"""What a role must be let use for a model to answer."""

from collections.abc import Iterator
from typing import Final

import pulumi

_DESTINATIONS: Final = {"us": ("us-east-1", "us-east-2", "us-west-2"), "global": ("*", "")}
"""Regions to which a profile that is asked in us-west-2 may pass a request on; all of them, and
one that names none, where it is global:
https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html"""


def model_arns(model: str, region: str, account: pulumi.Input[str]) -> list[pulumi.Input[str]]:
    """ARNs of a model, or of an inference profile and of the model wherever it may run."""
    return list(_arns(model, region, account))


def _arns(model: str, region: str, account: pulumi.Input[str]) -> Iterator[pulumi.Input[str]]:
    prefix, _, name = model.partition(".")
    if prefix not in _DESTINATIONS:
        yield f"arn:aws:bedrock:{region}::foundation-model/{model}"
        return
    yield pulumi.Output.concat(f"arn:aws:bedrock:{region}:", account, f":inference-profile/{model}")
    for one in _DESTINATIONS[prefix]:
        yield f"arn:aws:bedrock:{one}::foundation-model/{name}"
