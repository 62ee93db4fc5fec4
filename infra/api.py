"""The HTTP API for other programs: search by words, by photo, or both."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from infra.catalog_rights import CatalogPlace
from infra.function import Function, FunctionArgs

_ROUTES: Final = ("search", "text", "image")
_SECONDS: Final = 29
"""API Gateway gives up after 30."""
_MEMORY: Final = 1024

_LOGGED: Final = {
    "requestId": "$context.requestId", "time": "$context.requestTime",
    "route": "$context.routeKey", "status": "$context.status",
    "milliseconds": "$context.responseLatency", "bytes": "$context.responseLength",
    "error": "$context.error.message",
}  # fmt: skip
"""Of a request neither its address nor its words."""


@dataclass(frozen=True, kw_only=True)
class ApiArgs:
    """issuer, client_ids: of the sign-in whose tokens are taken; None where callers sign their
    requests with credentials of the account. per_second, burst: requests, of all callers."""

    place: CatalogPlace
    archive: pulumi.Archive
    issuer: pulumi.Input[str] | None = None
    client_ids: Sequence[pulumi.Input[str]] = ()
    per_second: float = 10
    burst: int = 20
    log_retention_days: int = 30


class Api(pulumi.ComponentResource):
    """Outputs: url, api_id, execution_arn, function_name, log_group_name, role_arn."""

    def __init__(
        self, name: str, args: ApiArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Api", name, None, opts)
        self._name, self._args = name, args
        self._child = pulumi.ResourceOptions(parent=self)
        function = Function(f"{name}-function", _function(args), self._child)
        api = aws.apigatewayv2.Api(
            name,
            protocol_type="HTTP",
            description="The stylist's search.",
            opts=self._child,
        )
        self._routes(api, function)
        self._stage(api)
        self.url, self.api_id, self.execution_arn = api.api_endpoint, api.id, api.execution_arn
        self.function_name, self.role_arn = function.name, function.role_arn
        self.log_group_name = function.log_group_name
        self.register_outputs({"url": self.url})

    def _routes(self, api: aws.apigatewayv2.Api, function: Function) -> None:
        integration = aws.apigatewayv2.Integration(
            f"{self._name}-integration",
            api_id=api.id,
            integration_type="AWS_PROXY",
            integration_uri=function.invoke_arn,
            payload_format_version="2.0",
            timeout_milliseconds=(_SECONDS + 1) * 1000,
            opts=self._child,
        )
        authorizer = self._authorizer(api)
        for route in _ROUTES:
            aws.apigatewayv2.Route(
                f"{self._name}-{route}",
                api_id=api.id,
                route_key=f"POST /{route}",
                target=pulumi.Output.concat("integrations/", integration.id),
                authorization_type="JWT" if authorizer else "AWS_IAM",
                authorizer_id=authorizer.id if authorizer else None,
                opts=self._child,
            )
            aws.lambda_.Permission(
                f"{self._name}-may-call-{route}",
                action="lambda:InvokeFunction",
                function=function.name,
                principal="apigateway.amazonaws.com",
                # Any stage, this method, this path.
                source_arn=pulumi.Output.concat(api.execution_arn, f"/*/POST/{route}"),
                opts=self._child,
            )

    def _authorizer(self, api: aws.apigatewayv2.Api) -> aws.apigatewayv2.Authorizer | None:
        """Who checks tokens; nobody where there are none."""
        if self._args.issuer is None:
            return None
        return aws.apigatewayv2.Authorizer(
            f"{self._name}-authorizer",
            api_id=api.id,
            authorizer_type="JWT",
            identity_sources=["$request.header.Authorization"],
            jwt_configuration={
                "issuer": self._args.issuer,
                "audiences": list(self._args.client_ids),
            },
            opts=self._child,
        )

    def _stage(self, api: aws.apigatewayv2.Api) -> None:
        log_group = aws.cloudwatch.LogGroup(
            f"{self._name}-access-log",
            # Under this name AWS does not add every log to a policy that is only so long.
            name_prefix=f"/aws/vendedlogs/{self._name}-",
            retention_in_days=self._args.log_retention_days,
            opts=self._child,
        )
        aws.apigatewayv2.Stage(
            f"{self._name}-stage",
            api_id=api.id,
            name="$default",
            auto_deploy=True,
            default_route_settings={
                "throttling_rate_limit": self._args.per_second,
                "throttling_burst_limit": self._args.burst,
            },
            access_log_settings={
                "destination_arn": log_group.arn,
                "format": pulumi.Output.json_dumps(_LOGGED),
            },
            opts=self._child,
        )


def _function(args: ApiArgs) -> FunctionArgs:
    return FunctionArgs(
        handler="functions.api.handler.handler",
        description="Answers searches of other programs.",
        archive=args.archive,
        environment=args.place.environment(),
        statements=[args.place.embedding(), *args.place.reading()],
        seconds=_SECONDS,
        memory=_MEMORY,
        log_retention_days=args.log_retention_days,
    )
