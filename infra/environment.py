"""The variables that the page finds, by the names that `stylist.settings` and the page read."""

from dataclasses import dataclass
from typing import Final

import pulumi

from infra.config import REGION, Config

PORT: Final = 8080
SESSION_KEY: Final = "STYLIST_SESSION_KEY"
"""Handed over as a secret, never in clear."""

_PROXIES: Final = {"apprunner": 1, "fargate": 2}
"""That stand before the page: App Runner's own; CloudFront and the load balancer."""

Variables = dict[str, pulumi.Input[str]]


@dataclass(frozen=True, kw_only=True)
class Made:
    """What the stack made. weather_secret: '' for none. public_url: '' where it is not known
    before the page runs; then links go by each request."""

    table: pulumi.Input[str]
    uploads_bucket: pulumi.Input[str]
    catalog_bucket: pulumi.Input[str]
    vector_bucket: pulumi.Input[str]
    knowledge_base: pulumi.Input[str]
    guardrail: pulumi.Input[str]
    guardrail_version: pulumi.Input[str]
    weather_secret: pulumi.Input[str] = ""
    public_url: pulumi.Input[str] = ""


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """How shoppers sign in: what the page must know of the user pool."""

    issuer: pulumi.Input[str]
    client_id: pulumi.Input[str]
    hosted_domain: pulumi.Input[str]


def page_environment(config: Config, made: Made, sign_in: SignIn | None) -> Variables:
    """All variables but secrets."""
    return _process() | _names(made) | _choices(config) | _auth(sign_in)


def _process() -> Variables:
    return {
        "STYLIST_MODE": "aws",
        "STYLIST_HOST": "0.0.0.0",
        "STYLIST_PORT": str(PORT),
        # The only place that can be written to.
        "STYLIST_DATA_DIR": "/tmp/stylist",
        "STYLIST_LOG": "json",
        "STYLIST_REGION": REGION,
    }


def _names(made: Made) -> Variables:
    return {
        "STYLIST_TABLE": made.table,
        "STYLIST_UPLOADS_BUCKET": made.uploads_bucket,
        "STYLIST_CATALOG_BUCKET": made.catalog_bucket,
        "STYLIST_VECTOR_BUCKET": made.vector_bucket,
        "STYLIST_VECTOR_INDEX": "catalog",
        "STYLIST_KNOWLEDGE_BASE": made.knowledge_base,
        "STYLIST_GUARDRAIL": made.guardrail,
        "STYLIST_GUARDRAIL_VERSION": made.guardrail_version,
        "STYLIST_WEATHER_SECRET": made.weather_secret,
        "STYLIST_PUBLIC_URL": made.public_url,
    }


def _choices(config: Config) -> Variables:
    return {
        "STYLIST_PROXIES": str(_PROXIES[config.hosting]),
        "STYLIST_CHAT_MODEL": config.chat_model,
        "STYLIST_EMBEDDING_MODEL": config.embedding_model,
        "STYLIST_EMBEDDING_DIMENSION": str(config.embedding_dimension),
        "STYLIST_PICTURE_MODEL": config.picture_model if config.imagined_pictures else "off",
        "STYLIST_KMS_KEY": config.kms_key,
        "STYLIST_CAP_CONVERSATION_USD": f"{config.cap_conversation_usd:.4f}",
        "STYLIST_CAP_DAY_USD": f"{config.cap_day_usd:.4f}",
        "STYLIST_CAP_PICTURES_DAY": str(config.cap_pictures_day),
    }


def _auth(sign_in: SignIn | None) -> Variables:
    if sign_in is None:
        return {"STYLIST_AUTH": "none"}
    return {
        "STYLIST_AUTH": "cognito",
        "STYLIST_OIDC_ISSUER": sign_in.issuer,
        "STYLIST_OIDC_CLIENT_ID": sign_in.client_id,
        "STYLIST_OIDC_SIGN_OUT": sign_in.hosted_domain,
    }
