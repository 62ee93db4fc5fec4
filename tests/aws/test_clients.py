"""The clients as they are set up."""

import pytest

from stylist.aws.clients import Clients
from stylist.errors import RemoteFailed

ALL = ("bedrock", "bedrock_runtime", "bedrock_agent_runtime", "s3", "s3vectors", "dynamodb",
       "secretsmanager", "sts", "service_quotas")  # fmt: skip


@pytest.fixture
def clients(aws_env):
    made = Clients("us-west-2")
    yield made
    made.close()


@pytest.mark.parametrize("name", ALL)
def test_each_client_is_made_once_for_the_region(clients, name):
    made = getattr(clients, name)
    assert made is getattr(clients, name) and made.meta.region_name == "us-west-2"
    assert made.meta.config.connect_timeout == 5 and made.meta.config.max_pool_connections == 64


@pytest.mark.parametrize("name", ALL[1:6])
def test_asking_again_is_left_to_the_caller(clients, name):
    assert getattr(clients, name).meta.config.retries["total_max_attempts"] == 1


def test_endpoints_are_where_the_environment_says(clients, bedrock, aws_env):
    assert clients.bedrock_runtime.meta.endpoint_url == bedrock.url
    assert clients.dynamodb.meta.endpoint_url == aws_env["AWS_ENDPOINT_URL"]


def test_a_model_may_be_silent_for_half_a_minute_and_a_table_not(clients):
    assert clients.bedrock_runtime.meta.config.read_timeout == 30
    assert clients.dynamodb.meta.config.read_timeout == 5


def test_a_profile_that_is_not_there_is_told(aws_env):
    with pytest.raises(RemoteFailed, match=r"Could not set up .*no usable credentials"):
        _ = Clients("us-west-2", "nobody").s3
