"""Whether an account may still use App Runner, as far as AWS lets anybody ask."""

from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

CLOSED = (
    "App Runner takes no new customers since 2026-04-30, and AWS names nothing that this account "
    "runs on it in {region}: if it never did, pulumi config set hosting fargate"
)


def doubts(hosting: str, region: str, profile: str = "") -> str:
    """What an operator should know of the hosting before an update; '' for nothing.

    No question of AWS's API tells who is a customer: whoever runs something there is one, of all
    others nobody knows.
    """
    if hosting != "apprunner":
        return ""
    try:
        client = _client(region, profile)
        running = client.list_services(MaxResults=1)["ServiceSummaryList"]
    except BotoCoreError:
        # Nobody was asked: the preflight itself says why.
        return ""
    except ClientError:
        running = []
    return "" if running else CLOSED.format(region=region)


def _client(region: str, profile: str) -> Any:
    config = Config(connect_timeout=5, read_timeout=10, retries={"total_max_attempts": 2})
    session = boto3.Session(region_name=region, profile_name=profile or None)
    return session.client("apprunner", config=config)
