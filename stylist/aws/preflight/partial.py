"""The settings of STYLIST_MODE=aws as far as they are there: before `pulumi up` few are."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from typing import Final

from stylist.errors import InvalidRequest
from stylist.settings_aws import AwsSettings

_STAND_IN: Final = "not-configured"
"""Passes for a name of anything, until it is taken out again."""


def partial_settings(environ: Mapping[str, str]) -> AwsSettings:
    """The settings; '' for each name of a resource that is not set.

    Raises:
        InvalidRequest: Names every variable that cannot be used.
    """
    missing = [
        field.name
        for field in fields(AwsSettings)
        if field.default is MISSING and not environ.get(_variable(field.name))
    ]
    problems: list[str] = []
    filled = {**environ, **{_variable(name): _STAND_IN for name in missing}}
    settings = AwsSettings.from_env(filled, problems)
    if settings is None:
        raise InvalidRequest(" ".join(problems))
    # `replace` takes the names as they come: '' would not pass the door.
    blank: dict[str, str] = dict.fromkeys(missing, "")
    return replace(settings, **blank)  # type: ignore[arg-type]


def _variable(name: str) -> str:
    return f"STYLIST_{name.upper()}"
