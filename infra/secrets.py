"""Secrets: the key that signs visits, and the key of a weather service where there is one."""

import secrets
from dataclasses import dataclass
from typing import Any, Final

import pulumi
import pulumi_aws as aws
from pulumi.dynamic import CreateResult, DiffResult, Resource, ResourceProvider

_BYTES: Final = 32
_RECOVERY_DAYS: Final = 7


class RandomKeyProvider(ResourceProvider):
    """Makes a key once; it stays the same for as long as the stack lives."""

    def create(self, props: dict[str, Any]) -> CreateResult:
        """64 hex digits."""
        return CreateResult(id_="key", outs={"value": secrets.token_hex(_BYTES)})

    def diff(self, _id: str, _olds: dict[str, Any], _news: dict[str, Any]) -> DiffResult:
        """Nothing changes it: another key would sign everybody out."""
        return DiffResult(changes=False)


class RandomKey(Resource):
    """A key that nobody types. Output: value, a secret also in Pulumi's state."""

    value: pulumi.Output[str]

    def __init__(self, name: str, opts: pulumi.ResourceOptions | None = None) -> None:
        hidden = pulumi.ResourceOptions(additional_secret_outputs=["value"])
        super().__init__(
            RandomKeyProvider(), name, {"value": None}, pulumi.ResourceOptions.merge(opts, hidden)
        )


@dataclass(frozen=True, kw_only=True)
class SecretsArgs:
    """weather_key: of OpenWeather; None for none. protect_data: whether a secret that is removed
    can be had back for a week."""

    weather_key: pulumi.Output[str] | None = None
    protect_data: bool = True


class Secrets(pulumi.ComponentResource):
    """Outputs: session_key_arn; weather_name and weather_arn, '' where there is no key."""

    def __init__(
        self, name: str, args: SecretsArgs, opts: pulumi.ResourceOptions | None = None
    ) -> None:
        super().__init__("stylist:infra:Secrets", name, None, opts)
        self._args = args
        key = RandomKey(f"{name}-session-key", pulumi.ResourceOptions(parent=self))
        session = self._kept(
            f"{name}-session", "Signs the page's visits.", pulumi.Output.secret(key.value)
        )
        self.session_key_arn = session.arn
        self.weather_name: pulumi.Output[str] = pulumi.Output.from_input("")
        self.weather_arn: pulumi.Output[str] = pulumi.Output.from_input("")
        if args.weather_key is not None:
            weather = self._kept(
                f"{name}-weather", "A key of OpenWeather.", pulumi.Output.secret(args.weather_key)
            )
            self.weather_name, self.weather_arn = weather.name, weather.arn
        self.register_outputs({"session_key_arn": self.session_key_arn})

    def _kept(
        self, name: str, description: str, text: pulumi.Output[str]
    ) -> aws.secretsmanager.Secret:
        secret = aws.secretsmanager.Secret(
            name,
            description=description,
            # 0: whoever tears a trial stack down and up again finds no name that is taken.
            recovery_window_in_days=_RECOVERY_DAYS if self._args.protect_data else 0,
            opts=pulumi.ResourceOptions(parent=self),
        )
        aws.secretsmanager.SecretVersion(
            f"{name}-text",
            secret_id=secret.id,
            secret_string=text,
            opts=pulumi.ResourceOptions(parent=self),
        )
        return secret
