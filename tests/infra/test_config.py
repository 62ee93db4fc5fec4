"""The configuration of a stack: Pulumi.yaml and the program agree, and what is wrong is said."""

import asyncio
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pulumi
import pytest
import yaml

from infra.config import Config, ConfigError, load, problems

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "Pulumi.yaml").read_text())["config"]
TYPES = {"string": (str, float), "integer": (int,), "boolean": (bool,)}


class Nothing(pulumi.runtime.Mocks):
    """No resource is made here."""

    def call(self, args: Any) -> dict[str, Any]:
        raise AssertionError(args)

    def new_resource(self, args: Any) -> tuple[str, dict[str, Any]]:
        raise AssertionError(args)


@pytest.fixture
def configured():
    """Sets a stack's configuration; afterwards there is none."""
    # Pulumi takes the thread's loop, and whoever ran `asyncio.run` here before left none.
    asyncio.set_event_loop(asyncio.new_event_loop())

    def configure(region: str = "us-west-2", **values: str) -> None:
        pulumi.runtime.set_mocks(Nothing(), project="stylist", stack="test")
        named = {f"stylist:{name}": value for name, value in values.items()}
        pulumi.runtime.set_all_config({"aws:region": region} | named)

    yield configure
    pulumi.runtime.set_all_config({})
    asyncio.get_event_loop().close()
    asyncio.set_event_loop(asyncio.new_event_loop())


def said(**values: Any) -> str:
    return " ".join(problems(replace(Config(), **values)))


def test_every_key_of_pulumi_yaml_is_read_and_no_other():
    assert set(SCHEMA) == {field.name for field in fields(Config)}


@pytest.mark.parametrize("name", [field.name for field in fields(Config)])
def test_type_and_default_are_those_of_pulumi_yaml(name: str):
    told, default = SCHEMA[name], getattr(Config(), name)
    if default is None:
        assert told["default"] == ""
        return
    assert type(default) in TYPES[told["type"]]
    assert type(default)(told["default"]) == default
    assert len(told["description"]) > 10


def test_nothing_is_wrong_with_the_defaults():
    assert said() == ""
    assert said(hosting="fargate") == ""


def test_the_stack_that_is_shipped_loads(configured):
    stack = yaml.safe_load((ROOT / "Pulumi.dev.yaml").read_text())["config"]
    ours = {key.partition(":")[2]: str(value) for key, value in stack.items()
            if key.startswith("stylist:")}  # fmt: skip
    configured(stack["aws:region"], **ours)
    assert load() == Config(**{name: type(getattr(Config(), name))(v) for name, v in ours.items()})
    assert stack["aws:defaultTags"]["tags"]["project"] == "stylist"


def test_what_is_given_counts_also_where_it_is_nothing(configured):
    configured(imagined_pictures="false", cap_pictures_day="0", cap_day_usd="2.5",
               hosting="fargate", auth="cognito")  # fmt: skip
    config = load()
    assert config.imagined_pictures is False
    assert config.cap_pictures_day == 0
    assert config.cap_day_usd == 2.5
    assert (config.hosting, config.auth) == ("fargate", "cognito")


def test_a_weather_key_is_a_secret_even_where_it_was_set_in_clear(configured):
    configured(weather_key="0123456789abcdef")
    key = load().weather_key
    assert key is not None

    @pulumi.runtime.test
    def is_secret():
        return pulumi.Output.from_input(key.is_secret()).apply(seen.append)

    seen: list[bool] = []
    is_secret()
    assert seen == [True]


def test_an_empty_weather_key_is_none(configured):
    configured(weather_key="")
    assert load().weather_key is None


@pytest.mark.parametrize(("values", "sentence"), [
    ({"hosting": "lambda"}, "'hosting' is lambda; it must be one of apprunner, fargate."),
    ({"auth": "basic"}, "'auth' is basic; it must be one of none, cognito."),
    ({"cpu": 512}, "'cpu' is 512; with hosting apprunner it must be one of 1024, 2048, 4096."),
    ({"cpu": 4096}, "with hosting apprunner and cpu 4096 it must be one of 8192, 10240, 12288."),
    ({"hosting": "fargate", "memory": 2049}, "it must be one of 2048, 3072, 4096, 5120, "),
    ({"min_instances": 0}, "'min_instances' is 0; it must be from 1 to 25."),
    ({"min_instances": 4}, "'min_instances' must not be more than 'max_instances'."),
    ({"cap_conversation_usd": 11.0}, "'cap_conversation_usd' must not be more than"),
    ({"embedding_dimension": 512}, "it must be one of 1024, 384, 256."),
    ({"retention_days": 0}, "'retention_days' is 0; it must be from 1 to 30."),
    ({"log_retention_days": 31}, "'log_retention_days' is 31; it must be one of 1, 3, 5"),
    ({"alert_email": "nobody"}, "'alert_email' is 'nobody'; it must be an e-mail address"),
    ({"custom_domain": "https://shop.example.com"}, "it must be a name below a domain"),
    ({"custom_domain": "example.com"}, "it must be a name below a domain"),
    ({"picture_model": "amazon.nova-canvas-v1:0"}, "with 'imagined_pictures' it must be one of "
     "stability.stable-image-core-v1:1, stability.sd3-5-large-v1:0, "),
    ({"kms_key": "alias/photos"}, "it must be the ARN of a KMS key in us-west-2, or empty."),
    ({"kms_key": "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"},
     "it must be the ARN of a KMS key in us-west-2"),
    ({"chat_model": "arn:aws:bedrock:x"}, "'chat_model' is 'arn:aws:bedrock:x'; it must be"),
    ({"chat_model": "eu.amazon.nova-lite-v1:0"}, "it must be the id of a model for us-west-2, "),
    ({"embedding_model": "cohere.embed-v4:0"}, "'embedding_model' is 'cohere.embed-v4:0'; it must"),
])  # fmt: skip
def test_a_value_that_cannot_be_deployed_is_named(values: dict[str, Any], sentence: str):
    assert sentence in said(**values)


def test_a_picture_model_that_nobody_asks_is_nobodys_business():
    assert said(picture_model="amazon.nova-canvas-v1:0", imagined_pictures=False) == ""


def test_a_key_that_is_mistyped_is_named(configured):
    configured(hostng="fargate")
    with pytest.raises(ConfigError) as told:
        load()
    assert str(told.value) == (
        "'hostng' is no key of this program; 'hosting' is: pulumi config rm hostng."
    )


def test_what_is_wrong_is_all_that_pulumi_shows(configured):
    """Of other errors it shows where in the program they came from."""
    configured(hosting="lambda")
    with pytest.raises(pulumi.RunError):
        load()


def test_all_that_is_wrong_is_told_at_once(configured):
    configured("eu-west-1", cpu="much", hosting="lambda")
    with pytest.raises(ConfigError) as told:
        load()
    assert "'cpu' must be a whole number, such as 1024." in str(told.value)
    assert "'hosting' is lambda" in str(told.value)
    assert "'aws:region' is eu-west-1; it must be us-west-2" in str(told.value)
