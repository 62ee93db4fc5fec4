"""Starts MiniStack with its checks of rights made whole; runs in MiniStack's own environment.

As it ships, an action that it cannot name is let through, and loopback counts as plain HTTP, which
our buckets refuse. Here what it cannot name is refused, and loopback counts as HTTPS.
"""

from typing import Any

from ministack.core import iam_actions, iam_evaluator  # type: ignore[import-not-found]

_NEVER_UNNAMED = ("dynamodb", "secretsmanager", "sqs", "s3", "bedrock-agent")
_known = iam_actions.extract_iam_action
_origin = iam_evaluator.pin_request_origin


def action(service: str, *rest: Any) -> str | None:
    """The action that a request needs; one that nobody has where it has no name."""
    found: str | None = _known(service, *rest)
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
