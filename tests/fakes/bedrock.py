"""A local Bedrock: Converse, ConverseStream, InvokeModel, ApplyGuardrail, Retrieve, and the control
plane calls that a preflight makes."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from tests.fakes import stability, titan
from tests.fakes.control import ControlPlane, Quota, guardrail_details, known_quotas
from tests.fakes.converse import cache_use, check_request
from tests.fakes.exchange import Request
from tests.fakes.guardrails import Guardrail
from tests.fakes.inference import called
from tests.fakes.knowledge import Passage, retrieve
from tests.fakes.models import Model, known_models
from tests.fakes.operations import Refused
from tests.fakes.server import FakeAws
from tests.fakes.talking import folded, says, with_usage
from tests.fakes.wire import Event

Answering = Callable[[Request], str | list[Event]]
"""What the chat model says to a request: words, or the events of a stream (see talking.py)."""


class FakeBedrock(FakeAws):
    """Serves bedrock-runtime, bedrock-agent-runtime, bedrock, service-quotas and sts at one url.

    models, quotas, passages, guardrail: what it knows; change them as a test needs.
    placing: where Titan puts words and pictures.
    """

    services = ("bedrock-runtime", "bedrock-agent-runtime", "bedrock", "service-quotas", "sts")

    def __init__(
        self, answering: Answering | None = None, passages: Iterable[Passage] = ()
    ) -> None:
        super().__init__()
        self.placing: titan.Placing | None = None
        self.answering: Answering = answering or (lambda request: "Happy to help.")
        self.passages = list(passages)
        self.guardrail = Guardrail()
        self.models: dict[str, Model] = known_models()
        self.quotas: list[Quota] = known_quotas()
        self._cached: set[str] = set()
        control = ControlPlane(self.models, self.quotas)
        self.operations = {
            "Converse": lambda request: folded(self._talk(request)),
            "ConverseStream": self._talk,
            "InvokeModel": self._invoke,
            "ApplyGuardrail": lambda request: self.guardrail.apply(request.body),
            "Retrieve": lambda request: retrieve(self.passages, request.body),
            "GetGuardrail": self._get_guardrail,
            "GetFoundationModel": control.get_foundation_model,
            "ListFoundationModels": control.list_foundation_models,
            "GetFoundationModelAvailability": control.get_foundation_model_availability,
            "ListInferenceProfiles": control.list_inference_profiles,
            "GetInferenceProfile": control.get_inference_profile,
            "GetServiceQuota": control.get_service_quota,
            "ListServiceQuotas": control.list_service_quotas,
            "GetCallerIdentity": control.get_caller_identity,
        }

    def accept(self, request: Request) -> None:
        """Refuses what the model would not take, before any script is looked at."""
        if request.operation in ("Converse", "ConverseStream"):
            check_request(called(self.models, request.body["modelId"]), request.body)
        elif request.operation == "InvokeModel":
            called(self.models, request.body["modelId"])
            _read_json(request)

    def _talk(self, request: Request) -> list[Event]:
        cached = cache_use(self._cached, request.body)
        if self.guardrail.holds_back(request.body):
            events = says(self.guardrail.message, "guardrail_intervened")
        else:
            said = self.answering(request)
            events = says(said) if isinstance(said, str) else list(said)
        return with_usage(events, request.body, cached)

    def _invoke(self, request: Request) -> dict[str, Any]:
        model = called(self.models, request.body["modelId"])
        if model.model_id == "amazon.titan-embed-image-v1":
            return titan.embed(request.body["body"], self.placing)
        if model.model_id.startswith("stability."):
            return stability.draw(model.model_id, request.body["body"])
        raise Refused("ValidationException", f"The fake does not invoke {model.model_id}.")

    def _get_guardrail(self, request: Request) -> dict[str, Any]:
        self.guardrail.check_known(request.body["guardrailIdentifier"])
        return guardrail_details(request, self.guardrail.message)


def _read_json(request: Request) -> None:
    """Puts the payload of InvokeModel, read, where the bytes were."""
    try:
        request.body["body"] = json.loads(request.body.get("body", b""))
    except ValueError as error:
        said = "Malformed input request, please reformat your input and try again."
        raise Refused("ValidationException", said) from error
