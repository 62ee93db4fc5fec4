"""Who may sign in: a Cognito user pool with its own sign-in pages."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

import pulumi
import pulumi_aws as aws

from infra.callback_urls import CallbackUrls, CallbackUrlsArgs
from infra.naming import sign_in_name

CALLBACK: Final = "/auth/callback"
"""Where the page takes up who has signed in."""
SIGNED_OUT: Final = "/"

_NOWHERE: Final = "https://page.invalid"
"""Stands for the page until its address is known; such a name never leads anywhere."""

_CLIENT: Final[dict[str, Any]] = {
    # No secret: a code is worth something only to the page that holds its PKCE verifier.
    "generate_secret": False,
    "allowed_oauth_flows_user_pool_client": True,
    "allowed_oauth_flows": ["code"],
    "allowed_oauth_scopes": ["email", "openid"],
    "supported_identity_providers": ["COGNITO"],
    "explicit_auth_flows": ["ALLOW_REFRESH_TOKEN_AUTH"],
    "prevent_user_existence_errors": "ENABLED",
    "enable_token_revocation": True,
    # As long as the page lets somebody be signed in; a session ends with its token.
    "id_token_validity": 480,
    "access_token_validity": 60,
    "refresh_token_validity": 1,
    "token_validity_units": {"id_token": "minutes", "access_token": "minutes",
                             "refresh_token": "days"},
}  # fmt: skip

_PROGRAMS: Final[dict[str, Any]] = {
    "generate_secret": False,
    # By name and password: a program sees no page, and the page's own client takes no password.
    "explicit_auth_flows": ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
    "prevent_user_existence_errors": "ENABLED",
    "enable_token_revocation": True,
    "id_token_validity": 60,
    "access_token_validity": 60,
    "refresh_token_validity": 30,
    "token_validity_units": _CLIENT["token_validity_units"],
}


@dataclass(frozen=True, kw_only=True)
class AuthArgs:
    """page_url: where the page is; None where only the running page tells, see
    `Auth.opens_page`."""

    account: pulumi.Input[str]
    region: str = "us-west-2"
    profile: str = ""
    page_url: pulumi.Input[str] | None = None
    protect_data: bool = False


class Auth(pulumi.ComponentResource):
    """pool_id; issuer, client_id: what a token of this pool says. programs_id: the client of other
    programs. hosted_domain: of the sign-in pages."""

    def __init__(self, name: str, args: AuthArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        super().__init__("stylist:infra:Auth", name, None, opts)
        self._name, self._args = name, args
        self._pool = self._made_pool()
        # Domains are unique among all accounts.
        prefix = pulumi.Output.concat(sign_in_name(most=50), "-", args.account)
        domain = aws.cognito.UserPoolDomain(
            f"{name}-domain", domain=prefix, user_pool_id=self._pool.id,
            opts=pulumi.ResourceOptions(parent=self),
        )  # fmt: skip
        self._client = self._made_client()
        self.pool_id = self._pool.id
        self.issuer = pulumi.Output.concat(
            f"https://cognito-idp.{args.region}.amazonaws.com/", self._pool.id
        )
        self.client_id = self._client.id
        self.programs_id = aws.cognito.UserPoolClient(
            f"{name}-programs", user_pool_id=self._pool.id, **_PROGRAMS,
            opts=pulumi.ResourceOptions(parent=self),
        ).id  # fmt: skip
        self.hosted_domain = pulumi.Output.concat(
            "https://", domain.domain, f".auth.{args.region}.amazoncognito.com"
        )
        self.register_outputs({"issuer": self.issuer, "client_id": self.client_id})

    def opens_page(self, url: pulumi.Input[str]) -> None:
        """Let sign-in lead to a page whose address was not known before."""
        CallbackUrls(
            f"{self._name}-callback",
            CallbackUrlsArgs(
                user_pool=self._pool.id, client=self._client.id, region=self._args.region,
                profile=self._args.profile,
                callback_url=pulumi.Output.concat(url, CALLBACK),
                logout_url=pulumi.Output.concat(url, SIGNED_OUT),
                settings=hashlib.sha256(json.dumps(_CLIENT).encode()).hexdigest()[:12],
            ),
            pulumi.ResourceOptions(parent=self),
        )  # fmt: skip

    def _made_pool(self) -> aws.cognito.UserPool:
        protected = self._args.protect_data
        return aws.cognito.UserPool(
            f"{self._name}-pool",
            username_attributes=["email"],
            auto_verified_attributes=["email"],
            username_configuration={"case_sensitive": False},
            password_policy={
                "minimum_length": 12, "require_lowercase": True, "require_uppercase": True,
                "require_numbers": True, "require_symbols": False,
                "temporary_password_validity_days": 3,
            },
            account_recovery_setting={
                "recovery_mechanisms": [{"name": "verified_email", "priority": 1}]
            },
            deletion_protection="ACTIVE" if protected else "INACTIVE",
            opts=pulumi.ResourceOptions(parent=self, protect=protected),
        )  # fmt: skip

    def _made_client(self) -> aws.cognito.UserPoolClient:
        known = self._args.page_url is not None
        url = _NOWHERE if self._args.page_url is None else self._args.page_url
        return aws.cognito.UserPoolClient(
            f"{self._name}-page",
            user_pool_id=self._pool.id,
            callback_urls=[pulumi.Output.concat(url, CALLBACK)],
            logout_urls=[pulumi.Output.concat(url, SIGNED_OUT)],
            **_CLIENT,
            # What `opens_page` writes must not be taken back.
            opts=pulumi.ResourceOptions(
                parent=self, ignore_changes=[] if known else ["callbackUrls", "logoutUrls"]
            ),
        )  # fmt: skip
