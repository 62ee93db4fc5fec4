"""One call of AWS, and its faults as what is wrong and what to do."""

import logging
from collections.abc import Callable
from typing import Any, Final

from stylist.aws import fault_table as kinds
from stylist.aws.faults import AWS_ERRORS, known
from stylist.errors import RemoteFailed

log = logging.getLogger(__name__)

FAULTS: Final[tuple[type[Exception], ...]] = (RemoteFailed, *AWS_ERRORS)
"""Of a call, and of setting up the client for it."""

_NOT_IT: Final = (kinds.NOT_THERE, kinds.ENDED, kinds.REFUSED)


class Trouble(Exception):
    """A check that failed. said: what is wrong. remedy: what to do, one line. kind: of the fault of
    AWS behind it, if there is one."""

    def __init__(self, said: str, remedy: str, kind: kinds.Kind | None = None) -> None:
        super().__init__(said)
        self.said, self.remedy, self.kind = said, remedy, kind


class Skipped(Exception):
    """A check that could not be made, or that nothing was configured for; says why."""


def ask(operation: Callable[..., Any], action: str, missing: str = "", **given: Any) -> Any:
    """The answer of one operation.

    action: what a policy has to allow for it. missing: the remedy where AWS knows no such thing.

    Raises:
        Trouble: AWS does not answer it.
    """
    try:
        return operation(**given)
    except FAULTS as error:
        raise trouble(error, action, missing) from error


def trouble(error: Exception, action: str = "", missing: str = "") -> Trouble:
    """One of FAULTS in our words: AWS's own are never quoted. action, missing: as for `ask`."""
    cause = error.__cause__
    if isinstance(error, RemoteFailed) and isinstance(cause, Exception):
        error = cause
    code, kind, request_id = known(error)
    log.info("%s: %s (request %s)", action, code, request_id or "-")
    remedy = kind.remedy
    if kind is kinds.DENIED and action:
        remedy = f"Allow {action} for these credentials; an SCP may deny it, too."
    elif kind in _NOT_IT and missing:
        remedy = missing
    return Trouble(f"{kind.why} ({code})", remedy, kind)
