"""What AWS can answer, or not answer, in words for who has to mend it.

Codes: botocore's service models of bedrock-runtime, bedrock-agent-runtime, s3vectors, dynamodb,
secretsmanager; S3's and the signing gateway's error lists.
"""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Kind:
    """One kind of fault. why: what is wrong. remedy: a sentence. attempts: how many more make
    sense. undone: whether it is certain that nothing was done."""

    why: str
    remedy: str
    attempts: int = 0
    undone: bool = True


_SOON: Final = "Try again in a moment."

SLOW_DOWN: Final = Kind(
    "AWS asks us to slow down",
    "Try again in a moment; if it stays so, ask for a higher quota in Service Quotas.",
    attempts=3,
)
THEIR_FAULT: Final = Kind(
    "AWS has a fault of its own",
    "Try again in a moment; if it stays so, look at health.aws.amazon.com.",
    attempts=3,
    undone=False,
)
NOT_READY: Final = Kind("the model is not ready yet", _SOON, attempts=3)
MODEL_BROKE: Final = Kind(
    "the model broke off",
    "Try again; if it stays so, ask in other words or choose another model.",
    attempts=1,
    undone=False,
)
TOO_MUCH: Final = Kind(
    "a quota of the account is used up", "Ask for a higher quota in Service Quotas."
)
DENIED: Final = Kind(
    "these credentials may not do that",
    "Allow the action for the role (for a model: both its own and its profile's ARN), then run "
    "'python -m stylist preflight'.",
)
FORM: Final = Kind(
    "Anthropic's form of first use was not sent in for this account",
    "Fill it in once in the Bedrock console (Model catalog), wait 15 minutes, or set a model of "
    "Amazon's.",
)
MARKETPLACE: Final = Kind(
    "the account is not subscribed to the model in AWS Marketplace",
    "Call it once with a role that has aws-marketplace:Subscribe and ViewSubscriptions, with a "
    "valid payment method, and wait 15 minutes.",
)
ENDED: Final = Kind(
    "the model has ended, or is closed to this account",
    "Set another model id; 'python -m stylist preflight' says which can be used.",
)
PROFILE_NEEDED: Final = Kind(
    "the model can only be reached through an inference profile",
    "Set its id with the prefix 'us.' or 'global.'.",
)
NOT_THERE: Final = Kind(
    "it does not exist in this account and region",
    "Check its name and STYLIST_REGION; 'python -m stylist preflight' tests both.",
)
REFUSED: Final = Kind(
    "AWS does not accept the request as it is",
    "Ask for something else; if it stays so, report it with the request id in the log.",
)
TOO_LONG: Final = Kind("it is too long for the model", "Begin a new conversation.")
EXPIRED: Final = Kind(
    "the credentials have expired", "Sign in again ('aws sso login'), or renew the keys."
)
UNKNOWN_KEY: Final = Kind(
    "AWS does not know these credentials",
    "Check the access key and the session token, or sign in again.",
)
NO_CREDENTIALS: Final = Kind(
    "no usable credentials were found",
    "Sign in ('aws sso login'), set AWS_PROFILE, or give the task a role.",
)
CLOCK: Final = Kind(
    "the signature does not fit",
    "Set this machine's clock right, and check the secret key.",
)
CLASH: Final = Kind("another process writes the same", _SOON, attempts=3)
DAMAGED: Final = Kind("the data came through damaged", _SOON, attempts=3, undone=False)
UNREACHABLE: Final = Kind(
    "AWS cannot be reached", "Check the network, the region and AWS_ENDPOINT_URL.", attempts=3
)
STALLED: Final = Kind("AWS fell silent", _SOON, attempts=1, undone=False)
CUT: Final = Kind("the connection was cut", _SOON, attempts=3, undone=False)
MISCONFIGURED: Final = Kind("boto3 cannot do it as it is set up", "Check the configuration.")

BY_CODE: Final[dict[str, Kind]] = {
    code: kind
    for kind, codes in (
        (SLOW_DOWN, "ThrottlingException Throttling ThrottledException TooManyRequestsException "
         "ProvisionedThroughputExceededException RequestLimitExceeded RequestThrottled SlowDown "
         "RequestThrottledException BandwidthLimitExceeded EC2ThrottledException"),
        (THEIR_FAULT, "InternalServerException InternalServerError InternalFailure InternalError "
         "InternalServiceError ServiceUnavailableException ServiceUnavailable "
         "ModelTimeoutException RequestTimeoutException DependencyFailedException "
         "BadGatewayException"),
        (CUT, "RequestTimeout IncompleteBody"),
        (NOT_READY, "ModelNotReadyException"),
        (MODEL_BROKE, "ModelErrorException ModelStreamErrorException"),
        (TOO_MUCH, "ServiceQuotaExceededException LimitExceededException"),
        (DENIED, "AccessDeniedException AccessDenied AllAccessDisabled UnauthorizedOperation "
         "AccountProblem OptInRequired NotSignedUp KMSAccessDeniedException KmsAccessDenied"),
        (NOT_THERE, "ResourceNotFoundException NoSuchBucket NoSuchKey NotFoundException "
         "PermanentRedirect IllegalLocationConstraintException AuthorizationHeaderMalformed"),
        (REFUSED, "ValidationException ValidationError InvalidRequestException InvalidArgument "
         "SerializationException InvalidParameterException MalformedXML EntityTooLarge"),
        (EXPIRED, "ExpiredTokenException ExpiredToken TokenRefreshRequired"),
        (UNKNOWN_KEY, "UnrecognizedClientException InvalidClientTokenId InvalidAccessKeyId "
         "InvalidToken MissingAuthenticationToken MissingAuthenticationTokenException "
         "IncompleteSignature IncompleteSignatureException AuthFailure"),
        (CLOCK, "RequestTimeTooSkewed InvalidSignatureException SignatureDoesNotMatch "
         "RequestExpired RequestInTheFuture"),
        (CLASH, "TransactionConflictException TransactionInProgressException ConflictException "
         "TransactionCanceledException OperationAborted ConditionalRequestConflict"),
        (DAMAGED, "BadDigest XAmzContentChecksumMismatch XAmzContentSHA256Mismatch"),
    )
    for code in codes.split()
}  # fmt: skip

BY_WORDS: Final[tuple[tuple[re.Pattern[str], Kind], ...]] = tuple(
    (re.compile(words, re.IGNORECASE), kind)
    for words, kind in (
        ("use case details|use case form", FORM),
        ("marketplace|payment.instrument|subscri", MARKETPLACE),
        ("end of (its|their) life|end-of-life|reached.{0,20}end|legacy", ENDED),
        ("on.demand throughput.{0,40}(supported|available)|inference profile", PROFILE_NEEDED),
        ("input is too long|too many (input )?tokens|context (window|length)|maximum context",
         TOO_LONG),
    )
)  # fmt: skip
"""Models tell these apart in words alone, under AccessDenied, ResourceNotFound or Validation."""


def kind_of(code: str, message: str, status: int) -> Kind:
    """The kind of an answer by its code, its words and its HTTP status."""
    kind = BY_CODE.get(code)
    if kind in (DENIED, NOT_THERE, REFUSED, None):
        kind = next((told for words, told in BY_WORDS if words.search(message)), kind)
    if kind:
        return kind
    if status == 429:
        return SLOW_DOWN
    if status in (401, 403):
        return DENIED
    if status == 404:
        return NOT_THERE
    return THEIR_FAULT if status >= 500 or status == 408 else REFUSED
