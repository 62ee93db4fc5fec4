"""The configuration of a stack, read once. Pulumi.yaml holds the same keys for the command line.

Defaults stand here as well: those of Pulumi.yaml reach only what Pulumi's own program starts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Any, Final

import pulumi
from pulumi.runtime.config import CONFIG

REGION: Final = "us-west-2"
"""The only one with all models: Titan Multimodal Embeddings and pictures from text."""


@dataclass(frozen=True, kw_only=True)
class Config:
    """What an operator decides; Pulumi.yaml describes each. Dollars are text there: its schema
    knows whole numbers alone."""

    hosting: str = "apprunner"
    auth: str = "none"
    cpu: int = 1024
    memory: int = 2048
    min_instances: int = 1
    max_instances: int = 3
    chat_model: str = "us.amazon.nova-2-lite-v1:0"
    embedding_model: str = "amazon.titan-embed-image-v1"
    embedding_dimension: int = 1024
    picture_model: str = "stability.stable-image-core-v1:1"
    imagined_pictures: bool = True
    cap_conversation_usd: float = 0.25
    cap_day_usd: float = 10.0
    cap_pictures_day: int = 20
    monthly_budget_usd: int = 100
    alert_email: str = ""
    custom_domain: str = ""
    retention_days: int = 30
    log_retention_days: int = 30
    protect_data: bool = False
    kms_key: str = ""
    weather_key: pulumi.Output[str] | None = None


class ConfigError(pulumi.RunError):
    """The configuration cannot be deployed; says why in a sentence for each reason. Of errors of
    this kind Pulumi shows what they say, of others where in the program they came from."""


def load() -> Config:
    """The configuration of this stack.

    Raises:
        ConfigError: Names everything that is wrong.
    """
    given = pulumi.Config()
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for field in fields(Config):
        try:
            value = _read(given, field.name, field.default)
        except (pulumi.ConfigTypeError, ValueError):
            wrong.append(_type_sentence(field.name, field.default))
        else:
            values |= {} if value is None else {field.name: value}
    config = Config(**values)
    wrong += [*_name_problems(given.name), *_region_problems(), *problems(config)]
    if wrong:
        raise ConfigError(" ".join(wrong))
    return config


def profile() -> str:
    """The profile that Pulumi's provider signs with; boto3 does not see it by itself."""
    return pulumi.Config("aws").get("profile") or ""


def _read(given: pulumi.Config, name: str, default: Any) -> Any:
    """The value as its default's type; None where there is none."""
    if name == "weather_key":
        return given.get_secret(name) if given.get(name) else None
    if isinstance(default, bool):
        return given.get_bool(name)
    if isinstance(default, int):
        return given.get_int(name)
    text = given.get(name)
    return float(text) if text is not None and isinstance(default, float) else text


def _type_sentence(name: str, default: Any) -> str:
    kinds = {bool: "true or false", int: "a whole number", float: "a number"}
    kind = next((words for one, words in kinds.items() if isinstance(default, one)), "text")
    return f"'{name}' must be {kind}, such as {str(default).lower()}."


def _name_problems(project: str) -> Iterator[str]:
    """Pulumi itself takes any name; whoever mistypes one would get the default without a word."""
    known = [field.name for field in fields(Config)]
    for key in CONFIG.get():
        namespace, _, name = key.partition(":")
        if namespace == project and name not in known:
            near = get_close_matches(name, known, 1)
            meant = f"; '{near[0]}' is" if near else ""
            yield f"'{name}' is no key of this program{meant}: pulumi config rm {name}."


def _region_problems() -> Iterator[str]:
    region = pulumi.Config("aws").get("region")
    if region != REGION:
        yield (
            f"'aws:region' is {region or 'not set'}; it must be {REGION}, the only region with all "
            f"models: pulumi config set aws:region {REGION}."
        )


_MEMORY: Final[dict[str, dict[int, Sequence[int]]]] = {
    "apprunner": {512: (), 1024: (2048, 3072, 4096), 2048: (4096, 6144),
                  4096: (8192, 10240, 12288)},
    "fargate": {512: (2048, 3072, 4096), 1024: range(2048, 8193, 1024),
                2048: range(4096, 16385, 1024), 4096: range(8192, 30721, 1024)},
}  # fmt: skip
"""MB that each hosting sells with so many CPU units, of those in which the page fits."""

_LOG_DAYS: Final = (1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365)

_RANGES: Final = {
    "min_instances": (1, 25), "max_instances": (1, 25), "cap_conversation_usd": (0, 999_999),
    "cap_day_usd": (0, 999_999), "cap_pictures_day": (0, 999_999), "retention_days": (1, 30),
    "monthly_budget_usd": (1, 1_000_000),
}  # fmt: skip

_MODEL: Final = r"[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+(:[0-9a-z:]+)?"
_KEY: Final = (
    rf"arn:aws:kms:{REGION}:\d{{12}}:key/"
    r"(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
)
_PATTERNS: Final = {
    "chat_model": (rf"(?!(us-gov|eu|apac|jp|au|ca)\.){_MODEL}",
                   f"the id of a model for {REGION}, such as us.amazon.nova-2-lite-v1:0"),
    "embedding_model": (r"amazon\.titan-embed-image-v\d+(:\d+)?",
                        "one that is asked as amazon.titan-embed-image-v1 is"),
    "picture_model": (_MODEL, "the id of a model, such as stability.stable-image-core-v1:1"),
    "alert_email": (r"|[^@\s]{1,64}@[^@\s]+\.[^@\s]+", "an e-mail address, or empty"),
    "custom_domain": (r"|([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){2,}[a-z]{2,63}",
                      "a name below a domain, such as stylist.example.com, or empty"),
    "kms_key": (f"|{_KEY}", f"the ARN of a KMS key in {REGION}, or empty"),
}  # fmt: skip

_CHOICES: Final[dict[str, tuple[Any, ...]]] = {
    "hosting": ("apprunner", "fargate"), "auth": ("none", "cognito"),
    "embedding_dimension": (1024, 384, 256), "log_retention_days": _LOG_DAYS,
}  # fmt: skip


def problems(config: Config) -> Iterator[str]:
    """A sentence for each value that is wrong, or that contradicts another."""
    for name, choices in _CHOICES.items():
        if getattr(config, name) not in choices:
            yield (
                f"'{name}' is {getattr(config, name)}; it must be one of "
                f"{', '.join(map(str, choices))}."
            )
    for name, (least, most) in _RANGES.items():
        if not least <= getattr(config, name) <= most:
            yield f"'{name}' is {getattr(config, name)}; it must be from {least} to {most}."
    for name, (pattern, example) in _PATTERNS.items():
        if not re.fullmatch(pattern, getattr(config, name), re.ASCII):
            yield f"'{name}' is '{getattr(config, name)}'; it must be {example}."
    yield from _contradictions(config)


def _contradictions(config: Config) -> Iterator[str]:
    if config.min_instances > config.max_instances:
        yield "'min_instances' must not be more than 'max_instances'."
    if config.cap_conversation_usd > config.cap_day_usd:
        yield "'cap_conversation_usd' must not be more than 'cap_day_usd'."
    if config.imagined_pictures and config.picture_model not in _picture_models():
        yield (
            f"'picture_model' is {config.picture_model}; with 'imagined_pictures' it must be one "
            f"of {', '.join(_picture_models())}."
        )
    amounts = _MEMORY.get(config.hosting)
    if amounts and config.memory not in amounts.get(config.cpu, ()):
        sold = {cpu: list(some) for cpu, some in amounts.items() if some}
        if config.cpu not in sold:
            yield (
                f"'cpu' is {config.cpu}; with hosting {config.hosting} it must be one of "
                f"{', '.join(map(str, sold))}."
            )
        else:
            yield (
                f"'memory' is {config.memory}; with hosting {config.hosting} and cpu {config.cpu} "
                f"it must be one of {', '.join(map(str, sold[config.cpu]))}."
            )


def _picture_models() -> Sequence[str]:
    """That the page can ask; with another it would never start, half an hour into the update."""
    # Not at the top: it takes the libraries for pictures along.
    from stylist.aws.imagined.models import MODEL_IDS

    return MODEL_IDS
