"""What a preflight asks: models, their access and profiles, guardrails, quotas, who asks."""

from typing import Any

from tests.fakes.exchange import Request
from tests.fakes.inference import has_ended
from tests.fakes.models import ACCOUNT, REGION, Model, provider
from tests.fakes.operations import Refused

_BEGAN = "2023-11-29T00:00:00Z"
_PAGE = 10
Quota = dict[str, Any]


def known_quotas() -> list[Quota]:
    """Some quotas of Bedrock; the numbers are made up."""
    named = [
        ("L-FA0CE001", "On-demand model inference requests per minute for Amazon Titan Multimodal "
         "Embeddings G1", 2000.0),
        ("L-ABC24664", "On-demand model inference tokens per minute for Amazon Titan Multimodal "
         "Embeddings G1", 300000.0),
        ("L-FA0CE003", "Cross-region model inference requests per minute for Amazon Nova 2 Lite",
         200.0),
        ("L-FA0CE004", "Cross-region model inference tokens per minute for Amazon Nova 2 Lite",
         400000.0),
        ("L-FA0CE005", "On-demand model inference requests per minute for Stable Image Core", 60.0),
    ]  # fmt: skip
    return [
        {"ServiceCode": "bedrock", "ServiceName": "Amazon Bedrock", "QuotaCode": code,
         "QuotaName": name, "Value": value, "Unit": "None", "Adjustable": True,
         "GlobalQuota": False}
        for code, name, value in named
    ]  # fmt: skip


class ControlPlane:
    """Answers from tables that the fake's owner may change."""

    def __init__(self, models: dict[str, Model], quotas: list[Quota]) -> None:
        self.models, self.quotas = models, quotas

    def get_foundation_model(self, request: Request) -> dict[str, Any]:
        return {"modelDetails": _details(self._model(request.body["modelIdentifier"]))}

    def list_foundation_models(self, request: Request) -> dict[str, Any]:
        maker = request.body.get("byProvider", "").lower()
        gives = request.body.get("byOutputModality", "")
        kept = [
            _details(model)
            for model in self.models.values()
            if maker in provider(model).lower() and (not gives or gives in model.gives)
        ]
        return {"modelSummaries": kept}

    def get_foundation_model_availability(self, request: Request) -> dict[str, Any]:
        model = self._model(request.body["modelId"])
        available = "AVAILABLE" if model.access else "NOT_AVAILABLE"
        return {
            "modelId": model.model_id,
            "agreementAvailability": {"status": available},
            "authorizationStatus": "AUTHORIZED" if model.access else "NOT_AUTHORIZED",
            "entitlementAvailability": available,
            "regionAvailability": "NOT_AVAILABLE" if has_ended(model) else "AVAILABLE",
        }

    def list_inference_profiles(self, request: Request) -> dict[str, Any]:
        """Ten at a time at most, so that paging is met."""
        profiles = [
            _profile(prefix, model)
            for model in self.models.values()
            for prefix in model.profiles
            if not has_ended(model)
        ]
        begin = int(request.body.get("nextToken", 0))
        end = begin + min(request.body.get("maxResults", _PAGE), _PAGE)
        answer: dict[str, Any] = {"inferenceProfileSummaries": profiles[begin:end]}
        return answer | ({"nextToken": str(end)} if end < len(profiles) else {})

    def get_inference_profile(self, request: Request) -> dict[str, Any]:
        name = request.body["inferenceProfileIdentifier"].rpartition("/")[2]
        prefix, _, rest = name.partition(".")
        model = self.models.get(rest)
        if model is None or prefix not in model.profiles:
            raise Refused("ResourceNotFoundException", f"No inference profile {name}.", 404)
        return _profile(prefix, model)

    def list_service_quotas(self, request: Request) -> dict[str, Any]:
        asked = request.body["ServiceCode"]
        begin = int(request.body.get("NextToken", 0))
        ours = [quota for quota in self.quotas if quota["ServiceCode"] == asked]
        end = begin + min(request.body.get("MaxResults", 3), 3)
        return {"Quotas": ours[begin:end]} | ({"NextToken": str(end)} if end < len(ours) else {})

    def get_service_quota(self, request: Request) -> dict[str, Any]:
        for quota in self.quotas:
            if quota["QuotaCode"] == request.body["QuotaCode"]:
                return {"Quota": quota}
        raise Refused("NoSuchResourceException", "The quota does not exist.", 400)

    def get_caller_identity(self, request: Request) -> bytes:
        said = (
            f"<Arn>arn:aws:iam::{ACCOUNT}:user/tester</Arn><UserId>AIDATESTER</UserId>"
            f"<Account>{ACCOUNT}</Account>"
        )
        space = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
        inner = f"<GetCallerIdentityResult>{said}</GetCallerIdentityResult>"
        return f"<GetCallerIdentityResponse {space}>{inner}</GetCallerIdentityResponse>".encode()

    def _model(self, name: str) -> Model:
        model = self.models.get(name.rpartition("/")[2])
        if model is None:
            said = "Could not resolve the foundation model from the provided model identifier."
            raise Refused("ResourceNotFoundException", said, 404)
        return model


def guardrail_details(request: Request, message: str) -> dict[str, Any]:
    """The answer of GetGuardrail."""
    name = request.body["guardrailIdentifier"].rpartition("/")[2]
    return {
        "name": "stylist", "guardrailId": name, "status": "READY",
        "guardrailArn": f"arn:aws:bedrock:{REGION}:{ACCOUNT}:guardrail/{name}",
        "version": request.body.get("guardrailVersion", "DRAFT"),
        "createdAt": _BEGAN, "updatedAt": _BEGAN,
        "blockedInputMessaging": message, "blockedOutputsMessaging": message,
    }  # fmt: skip


def _details(model: Model) -> dict[str, Any]:
    lifecycle = {"status": model.status, "startOfLifeTime": _BEGAN}
    if model.ended:
        lifecycle["endOfLifeTime"] = model.ended
    return {
        "modelArn": model.arn, "modelId": model.model_id, "modelName": model.name,
        "providerName": provider(model), "inputModalities": list(model.takes),
        "outputModalities": list(model.gives), "responseStreamingSupported": model.chats,
        "inferenceTypesSupported": ["ON_DEMAND"] if model.on_demand else [],
        "modelLifecycle": lifecycle,
    }  # fmt: skip


def _profile(prefix: str, model: Model) -> dict[str, Any]:
    name = f"{prefix}.{model.model_id}"
    return {
        "inferenceProfileName": f"{prefix.upper()} {model.name}", "inferenceProfileId": name,
        "inferenceProfileArn": f"arn:aws:bedrock:{REGION}:{ACCOUNT}:inference-profile/{name}",
        "models": [{"modelArn": model.arn}], "status": "ACTIVE", "type": "SYSTEM_DEFINED",
    }  # fmt: skip
