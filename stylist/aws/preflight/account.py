"""Who asks, by which clock, and in which region."""

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from stylist.aws import fault_table as kinds
from stylist.aws.clients import Clients
from stylist.aws.preflight.asking import FAULTS, Skipped, Trouble, ask, trouble
from stylist.aws.preflight.model_names import base_of, is_profile
from stylist.settings_aws import AwsSettings

HOPELESS: Final = (kinds.NO_CREDENTIALS, kinds.EXPIRED, kinds.UNKNOWN_KEY, kinds.CLOCK)
"""With these, every other call would fail the same way."""

_MOST_SKEW: Final = 120.0
"""Seconds. AWS refuses a signature that is five minutes off:
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html"""


class Account:
    """What STS says of us. clock: seconds since 1970."""

    def __init__(self, clients: Clients, clock: Callable[[], float] = time.time) -> None:
        self._clients = clients
        self._clock = clock
        self._ahead: float | None = None
        self.hopeless = False

    def credentials(self) -> str:
        """Whether AWS knows them; notes by how much our clock differs."""
        try:
            answer = self._clients.sts.get_caller_identity()
        except ClientError as error:
            self._note(error.response)
            raise self._judged(error) from error
        except FAULTS as error:
            raise self._judged(error) from error
        self._note(answer)
        who = str(answer["Arn"]).rpartition(":")[2]
        return f"account {answer['Account']}, {who}"

    def clock(self) -> str:
        """Whether our clock is near AWS's."""
        if self._ahead is None:
            raise Skipped("AWS told no time")
        off = abs(self._ahead)
        if off <= _MOST_SKEW:
            return "agrees with AWS's"
        way = "ahead of" if self._ahead > 0 else "behind"
        raise Trouble(
            f"{off / 60:.0f} minutes {way} AWS's",
            "Set this machine's clock right (turn on NTP): AWS refuses what is 5 minutes off.",
        )

    def _judged(self, error: Exception) -> Trouble:
        met = trouble(error, "sts:GetCallerIdentity")
        self.hopeless = met.kind in HOPELESS
        return met

    def _note(self, answer: Any) -> None:
        headers = answer.get("ResponseMetadata", {}).get("HTTPHeaders", {})
        try:
            theirs = parsedate_to_datetime(headers.get("date", "")).timestamp()
        except (TypeError, ValueError):
            return
        self._ahead = self._clock() - theirs


def region(clients: Clients, settings: AwsSettings) -> str:
    """Whether the region has the models that are only called in their own region."""
    answer = ask(clients.bedrock.list_foundation_models, "bedrock:ListFoundationModels",
                 "Set STYLIST_REGION to one that has Bedrock, such as us-west-2.")  # fmt: skip
    here = {one["modelId"] for one in answer["modelSummaries"]}
    wanted = [settings.embedding_model, settings.picture_model]
    # A profile leads elsewhere: 'route' looks after it.
    known = [base_of(one) for one in wanted if one and not is_profile(one)]
    lacking = [one for one in known if one not in here]
    if lacking:
        raise Trouble(
            f"{settings.region} has no {' and no '.join(lacking)}",
            "Set STYLIST_REGION=us-west-2, which has Titan's vectors and Stability's pictures.",
        )
    return f"{settings.region} has {' and '.join(known)}" if known else settings.region
