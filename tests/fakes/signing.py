"""Refuses what is not signed for the service it asks, or signed at another hour."""

import datetime as dt

from tests.fakes.operations import Refused, Route

_SKEW = dt.timedelta(minutes=15)
_FORM = "%Y%m%dT%H%M%SZ"


def check_signed(route: Route, headers: dict[str, str], clock_skew: float) -> None:
    """Holds the Authorization header against the service. clock_skew: seconds.

    Signatures themselves are not computed: no secret of a test is known here.
    """
    signed = headers.get("authorization", "")
    if signed.startswith("Bearer ") and route.signing_name == "bedrock":
        return
    if not signed.startswith("AWS4-HMAC-SHA256 "):
        raise Refused("MissingAuthenticationTokenException", "Missing Authentication Token", 403)
    if f"/{route.signing_name}/aws4_request" not in signed or "Signature=" not in signed:
        said = f"Credential should be scoped to correct service: '{route.signing_name}'."
        raise Refused("InvalidSignatureException", said, 403)
    at = dt.datetime.strptime(headers.get("x-amz-date", ""), _FORM).replace(tzinfo=dt.UTC)
    now = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=clock_skew)
    if abs(now - at) > _SKEW:
        said = f"Signature expired: {at:{_FORM}} is now earlier than {now - _SKEW:{_FORM}}"
        raise Refused("InvalidSignatureException", said, 403)
