"""The end of a build's log."""

from typing import Any, Final

from botocore.exceptions import BotoCoreError, ClientError

_LINES: Final = 30


def tail(logs: Any, where: dict[str, Any]) -> list[str]:
    """Its last lines, or one that says where it can be read. logs: a client of CloudWatch Logs.
    where: as CodeBuild's `logs` names it."""
    group, stream = where.get("groupName"), where.get("streamName")
    if not (group and stream):
        return ["It wrote no log."]
    try:
        events = logs.get_log_events(
            logGroupName=group, logStreamName=stream, limit=_LINES, startFromHead=False
        )["events"]
    except (BotoCoreError, ClientError) as error:
        return [f"Its log {group}/{stream} cannot be read: {error}"]
    lines = [line for event in events for line in event["message"].rstrip().splitlines()]
    return ["The end of its log:", *(f"  {line}" for line in lines[-_LINES:])]
