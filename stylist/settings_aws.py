"""What STYLIST_MODE=aws needs to know: names of what the stack made, models, caps."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

DIMENSIONS: Final = (256, 384, 1024)
"""Lengths of vector that Titan Multimodal Embeddings gives."""


@dataclass(frozen=True, kw_only=True)
class AwsSettings:
    """Names, model ids and caps.

    table: of all records. uploads_bucket: what shoppers upload and what is drawn for them.
    catalog_bucket: the shop's pictures. embeddings_per_second: of the whole process, by what the
    account's quota allows. picture_model: '' draws boards only. knowledge_base,
    guardrail: ids; '' keeps the style guide and the gate of this machine. weather_secret: name of
    the secret with an OpenWeather key; '' for none. caps: dollars a conversation and a day (UTC)
    may cost, and imagined pictures a day. kms_key: id, alias or ARN of the key that encrypts what
    shoppers upload and what is drawn for them; '' for S3's own. traces: 'otlp' sends a span of
    every call.
    """

    region: str = "us-west-2"
    table: str
    uploads_bucket: str
    catalog_bucket: str
    vector_bucket: str
    vector_index: str = "catalog"
    chat_model: str = "us.amazon.nova-2-lite-v1:0"
    embedding_model: str = "amazon.titan-embed-image-v1"
    embedding_dimension: int = 1024
    embeddings_per_second: int = 20
    picture_model: str = "stability.stable-image-core-v1:1"
    knowledge_base: str = ""
    guardrail: str = ""
    guardrail_version: str = "DRAFT"
    weather_secret: str = ""
    cap_conversation_usd: float = 0.25
    cap_day_usd: float = 10.0
    cap_pictures_day: int = 20
    kms_key: str = ""
    traces: str = ""

    @classmethod
    def from_env(cls, environ: Mapping[str, str], problems: list[str]) -> "AwsSettings | None":
        """Read them; what cannot be used or is missing is added to `problems`, then None."""
        environ = _with_region(environ)
        values: dict[str, Any] = {}
        missing, wrong = [], []
        for name, pattern, example in _VARIABLES:
            text = environ.get(_variable(name), "")
            if name == "picture_model" and _variable(name) in environ and text in ("", "off"):
                values[name] = ""
            elif text and not re.fullmatch(pattern, text, re.ASCII):
                wrong.append(f"{_variable(name)} is {text[:80]!r}; it must be like {example}.")
            elif text:
                values[name] = _as_declared(cls, name, text)
            elif not hasattr(cls, name):
                missing.append(_variable(name))
        if missing:
            wrong.append(
                f"STYLIST_MODE=aws also needs {', '.join(missing)}: "
                "set each to what 'pulumi stack output' names."
            )
        problems.extend(wrong)
        return None if wrong else cls(**values)


_BUCKET: Final = r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"
_MODEL: Final = r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,2047}"
_DOLLARS: Final = r"\d{1,6}(\.\d{1,4})?"

_VARIABLES: Final = (
    ("region", r"[a-z]{2}(-[a-z]+){1,3}-\d", "us-west-2"),
    ("table", r"[A-Za-z0-9_.-]{3,255}", "stylist-dev"),
    ("uploads_bucket", _BUCKET, "stylist-dev-uploads"),
    ("catalog_bucket", _BUCKET, "stylist-dev-catalog"),
    ("vector_bucket", r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", "stylist-dev-vectors"),
    ("vector_index", r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "catalog"),
    ("chat_model", _MODEL, "us.amazon.nova-2-lite-v1:0"),
    ("embedding_model", _MODEL, "amazon.titan-embed-image-v1"),
    ("embedding_dimension", "|".join(map(str, DIMENSIONS)), "1024, 384 or 256"),
    ("embeddings_per_second", r"[1-9]\d{0,3}", "20"),
    ("picture_model", _MODEL, "stability.stable-image-core-v1:1, or 'off'"),
    ("knowledge_base", r"[0-9A-Za-z]{10}", "KB12345678"),
    ("guardrail", r"[a-z0-9]{1,64}|arn:aws[a-z-]*:bedrock:[a-z0-9:/-]{1,200}", "gr1abc2def3g"),
    ("guardrail_version", r"DRAFT|[1-9]\d{0,7}", "1 or DRAFT"),
    ("weather_secret", r"[A-Za-z0-9/_+=.@:-]{1,512}", "stylist/openweather"),
    ("cap_conversation_usd", _DOLLARS, "0.25"),
    ("cap_day_usd", _DOLLARS, "10"),
    ("cap_pictures_day", r"\d{1,6}", "20"),
    (
        "kms_key",
        r"[a-zA-Z0-9-]{1,64}|arn:aws[a-z-]*:kms:[a-zA-Z0-9:/-]{1,200}|alias/[\w/-]{1,250}",
        "1234abcd-12ab-34cd-56ef-1234567890ab",
    ),
    ("traces", "otlp", "otlp"),
)
"""Field, what its variable must look like, an example. AWS's own naming rules, from botocore."""


def _variable(name: str) -> str:
    return f"STYLIST_{name.upper()}"


def _with_region(environ: Mapping[str, str]) -> Mapping[str, str]:
    """AWS's own variables for the region count where ours is not set."""
    found = (environ.get(name) for name in ("STYLIST_REGION", "AWS_REGION", "AWS_DEFAULT_REGION"))
    return {**environ, "STYLIST_REGION": next((name for name in found if name), "")}


def _as_declared(cls: type[AwsSettings], name: str, text: str) -> str | int | float:
    default = getattr(cls, name, "")
    if isinstance(default, int):
        return int(text)
    return float(text) if isinstance(default, float) else text
