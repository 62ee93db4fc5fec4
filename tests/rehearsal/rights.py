"""Who may call what: MiniStack knows the roles of the stack and answers for our own stand-ins."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from tests.fakes.bedrock import FakeBedrock
from tests.fakes.exchange import Request
from tests.fakes.models import ACCOUNT, REGION
from tests.fakes.operations import Refused
from tests.fakes.s3_vectors import FakeS3Vectors

Need = tuple[str, str]
"""An action and the ARN that it is done to."""

_NAMED = {
    "Converse": "bedrock:InvokeModel", "InvokeModel": "bedrock:InvokeModel",
    "ConverseStream": "bedrock:InvokeModelWithResponseStream",
    "InvokeModelWithResponseStream": "bedrock:InvokeModelWithResponseStream",
}  # fmt: skip
_PROFILE = re.compile(r"(us|eu|apac|jp|au|global)\.(.+)")
_PROFILE_REGIONS = ("us-east-1", "us-east-2", "us-west-2")
_OPERATOR = "test"


class Rights:
    """keys: access key → ARN of the role that it is of."""

    def __init__(self, iam: Any) -> None:
        self.iam = iam
        self.keys: dict[str, str] = {}
        self.refused: list[tuple[str, Need]] = []
        self._answers: dict[tuple[str, Need], bool] = {}

    def of_function(self, function_arn: str, role_arn: str) -> None:
        """Note the key that MiniStack gives this function."""
        digest = hashlib.sha256(f"{function_arn}:{role_arn}".encode()).hexdigest()
        self.keys[f"ASIA{digest[:16].upper()}"] = role_arn

    def forget(self) -> None:
        """Policies have changed."""
        self._answers.clear()

    def check(self, request: Request, needs: Iterator[Need]) -> None:
        """Raises Refused where the caller's role lacks one of them."""
        signed = request.headers.get("authorization", "")
        key = signed.partition("Credential=")[2].partition("/")[0]
        if key == _OPERATOR:
            return
        role = self.keys.get(key, "")
        for need in needs:
            if not role or not self.may(role, *need):
                self.refused.append((role, need))
                raise Refused(
                    "AccessDeniedException",
                    f"User: {role or key} is not authorized to perform: {need[0]} on resource: "
                    f"{need[1]}", 403,
                )  # fmt: skip

    def may(self, role: str, action: str, resource: str) -> bool:
        """What the role's policies say."""
        asked = (role, (action, resource))
        if asked not in self._answers:
            found = self.iam.simulate_principal_policy(
                PolicySourceArn=role, ActionNames=[action], ResourceArns=[resource]
            )["EvaluationResults"]
            self._answers[asked] = all(one["EvalDecision"] == "allowed" for one in found)
        return self._answers[asked]


class GuardedBedrock(FakeBedrock):
    """Refuses what the caller's role may not do."""

    rights: Rights | None = None

    def accept(self, request: Request) -> None:
        super().accept(request)
        if self.rights is not None:
            self.rights.check(request, bedrock_needs(request.operation, request.body))


class GuardedVectors(FakeS3Vectors):
    """Refuses what the caller's role may not do."""

    rights: Rights | None = None

    def accept(self, request: Request) -> None:
        super().accept(request)
        if self.rights is not None:
            self.rights.check(request, vector_needs(request.operation, request.body))


def bedrock_needs(operation: str, body: dict[str, Any]) -> Iterator[Need]:
    """What AWS asks of whoever calls."""
    here = f"arn:aws:bedrock:{REGION}:{ACCOUNT}"
    if operation in _NAMED:
        yield from ((_NAMED[operation], arn) for arn in _models(body["modelId"]))
    guardrail = body.get("guardrailIdentifier") or body.get("guardrailConfig", {}).get(
        "guardrailIdentifier"
    )
    if guardrail:
        yield "bedrock:ApplyGuardrail", f"{here}:guardrail/{guardrail.rpartition('/')[2]}"
    if operation == "Retrieve":
        yield "bedrock:Retrieve", f"{here}:knowledge-base/{body['knowledgeBaseId']}"


def _models(model: str) -> Iterator[str]:
    if found := _PROFILE.fullmatch(model):
        yield f"arn:aws:bedrock:{REGION}:{ACCOUNT}:inference-profile/{model}"
        # It may answer from any of these.
        for region in _PROFILE_REGIONS:
            yield f"arn:aws:bedrock:{region}::foundation-model/{found[2]}"
    else:
        yield f"arn:aws:bedrock:{REGION}::foundation-model/{model}"


def vector_needs(operation: str, body: dict[str, Any]) -> Iterator[Need]:
    """What AWS asks of whoever calls; a query that filters or tells metadata asks twice."""
    arn = body.get("indexArn") or body.get("vectorBucketArn") or _vector_arn(operation, body)
    yield f"s3vectors:{operation}", arn
    if operation == "QueryVectors" and (body.get("filter") or body.get("returnMetadata")):
        yield "s3vectors:GetVectors", arn
    if operation == "ListVectors" and (body.get("returnMetadata") or body.get("returnData")):
        yield "s3vectors:GetVectors", arn


def _vector_arn(operation: str, body: dict[str, Any]) -> str:
    bucket = f"arn:aws:s3vectors:{REGION}:{ACCOUNT}:bucket/{body.get('vectorBucketName', '')}"
    return f"{bucket}/index/{body['indexName']}" if body.get("indexName") else bucket
