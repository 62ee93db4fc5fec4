"""Starts MiniStack with its checks of rights made whole; runs in MiniStack's own environment.

As it ships, an action that it cannot name is let through, loopback counts as plain HTTP, which our
buckets refuse, and a batch of messages needs a right that AWS does not know. Here what it cannot
name is refused, loopback counts as HTTPS, and a batch needs what a message needs.
"""

from typing import Any

from ministack.core import iam_actions, iam_evaluator  # type: ignore[import-not-found]

_NEVER_UNNAMED = ("dynamodb", "secretsmanager", "sqs", "s3", "bedrock-agent")
_known = iam_actions.extract_iam_action
_origin = iam_evaluator.pin_request_origin


def action(service: str, *rest: Any) -> str | None:
    """The action that a request needs; one that nobody has where it has no name."""
    found: str | None = _known(service, *rest)
    if service == "sqs" and found:
        # AWS knows no action of its own for a batch.
        found = found.removesuffix("Batch")
    return f"{service}:Unmapped" if found is None and service in _NEVER_UNNAMED else found


def origin(source_ip: str, secure_transport: bool) -> None:
    """Where a request comes from."""
    _origin(source_ip, True)


iam_actions.extract_iam_action = action
iam_evaluator.pin_request_origin = origin

if __name__ == "__main__":
    from ministack import app  # type: ignore[import-not-found]

    # It imported the function by name.
    app.pin_request_origin = origin
    app.main()
