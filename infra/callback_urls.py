"""Tells the user pool where the page is, once the page runs.

App Runner gives a service its address only when it is made, with the id of the pool's client
already in its environment: each needs the other first. So the client is made with an address that
leads nowhere, and this dynamic provider, at the end, writes the right one.
"""

from dataclasses import dataclass
from typing import Any

import boto3
import pulumi
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider, UpdateResult

Props = dict[str, Any]


class CallbackProvider(ResourceProvider):
    """Writes the two addresses of a client; all its other settings stay."""

    def diff(self, _id: str, _olds: Props, _news: Props) -> DiffResult:
        """Credentials alone change nothing."""
        kept = {name for name in _news if name not in ("region", "profile") and name[:2] != "__"}
        changed = any(_olds.get(name) != _news[name] for name in kept)
        return DiffResult(changes=changed)

    def create(self, props: Props) -> CreateResult:
        """Write them."""
        _write(props)
        return CreateResult(id_=f"callback-of-{props['client']}", outs=props)

    def update(self, _id: str, _olds: Props, _news: Props) -> UpdateResult:
        """Write them again."""
        _write(_news)
        return UpdateResult(outs=_news)


@dataclass(frozen=True, kw_only=True)
class CallbackUrlsArgs:
    """settings: changes when the program changes the client, which puts the old addresses back.
    region, profile: boto3 does not see Pulumi's own configuration."""

    user_pool: pulumi.Input[str]
    client: pulumi.Input[str]
    callback_url: pulumi.Input[str]
    logout_url: pulumi.Input[str]
    settings: str
    region: pulumi.Input[str] = "us-west-2"
    profile: pulumi.Input[str] = ""


class CallbackUrls(Resource):
    """The two addresses, written."""

    def __init__(self, name: str, args: CallbackUrlsArgs,
                 opts: pulumi.ResourceOptions | None = None) -> None:  # fmt: skip
        props = {
            "user_pool": args.user_pool, "client": args.client, "settings": args.settings,
            "callback_url": args.callback_url, "logout_url": args.logout_url,
            "region": args.region, "profile": args.profile,
        }  # fmt: skip
        super().__init__(CallbackProvider(), name, props, opts)


def _write(props: Props) -> None:
    session = boto3.Session(region_name=props["region"], profile_name=props["profile"] or None)
    cognito = session.client("cognito-idp")
    named = {"UserPoolId": props["user_pool"], "ClientId": props["client"]}
    # Whatever an update does not name goes back to its default.
    found = cognito.describe_user_pool_client(**named)["UserPoolClient"]
    takes = cognito.meta.service_model.operation_model("UpdateUserPoolClient").input_shape.members
    kept = {name: value for name, value in found.items() if name in takes and value != ""}
    cognito.update_user_pool_client(
        **kept
        | named
        | {"CallbackURLs": [props["callback_url"]], "LogoutURLs": [props["logout_url"]]}
    )
