"""Whether a model lives, may be called, and by which way it is reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from botocore.exceptions import ClientError

from stylist.aws import fault_table as kinds
from stylist.aws.clients import Clients
from stylist.aws.preflight.asking import Skipped, Trouble, ask, trouble
from stylist.aws.preflight.model_names import base_of, is_application_profile, prefix_of
from stylist.aws.preflight.running import Once
from stylist.settings_aws import AwsSettings


@dataclass(frozen=True)
class Role:
    """What a model is for. field: its setting. instead: what to set when it cannot be used."""

    name: str
    field: str
    instead: str


ROLES: Final = (
    Role("chat", "chat_model",
         "Set STYLIST_CHAT_MODEL to another, such as us.amazon.nova-2-lite-v1:0."),
    Role("embedding", "embedding_model",
         "Set STYLIST_EMBEDDING_MODEL=amazon.titan-embed-image-v1, in a region that has it such "
         "as us-west-2."),
    Role("picture", "picture_model",
         "Set STYLIST_PICTURE_MODEL=stability.stable-image-core-v1:1, in us-west-2, or 'off'."),
)  # fmt: skip
"""As of 2026-11: https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html"""


class Model:
    """One configured model."""

    def __init__(self, clients: Clients, settings: AwsSettings, role: Role) -> None:
        self.role = role
        self.model_id: str = getattr(settings, role.field)
        self._clients = clients
        self._region = settings.region
        self._base = Once(self._find_base)
        self.details = Once(self._ask_details)
        self._profiles = Once(self._list_profiles)

    def lifecycle(self) -> str:
        """Whether it is neither Legacy nor ended."""
        self._check_configured()
        details = self.details()
        name, life = details["modelName"], details.get("modelLifecycle", {})
        ends = life.get("endOfLifeTime")
        if ends and ends <= datetime.now(UTC):
            raise Trouble(f"{name} ended on {ends:%Y-%m-%d}", self.role.instead)
        until = f" until {ends:%Y-%m-%d}" if ends else ""
        if life.get("status") == "LEGACY":
            since = f" since {life['legacyTime']:%Y-%m-%d}" if "legacyTime" in life else ""
            raise Trouble(
                f"{name} is Legacy{since}{until}: closed to new customers", self.role.instead
            )
        return f"{name}, active{until}"

    def access(self) -> str:
        """Whether the account and these credentials may call it."""
        self._check_configured()
        about = ask(
            self._clients.bedrock.get_foundation_model_availability,
            "bedrock:GetFoundationModelAvailability", self.role.instead, modelId=self._base(),
        )  # fmt: skip
        if about["regionAvailability"] != "AVAILABLE":
            raise Trouble(f"not available in {self._region}", self.role.instead)
        agreement = about["agreementAvailability"]["status"]
        if agreement == "PENDING":
            raise Trouble("the subscription is under way", "Wait 15 minutes and look again.")
        entitled = about["entitlementAvailability"] == "AVAILABLE"
        if agreement != "AVAILABLE" or not entitled:
            raise self._not_subscribed()
        if about["authorizationStatus"] != "AUTHORIZED":
            raise Trouble(
                "these credentials are not authorized",
                "Allow bedrock:InvokeModel on the model for them; an SCP may deny it, too.",
                kinds.DENIED,
            )
        return "authorized and available"

    def route(self) -> str:
        """Whether its id leads to it from this region."""
        self._check_configured()
        if is_application_profile(self.model_id):
            return f"by an application's profile to {self._base()}"
        if prefix_of(self.model_id):
            return self._through_profile()
        try:
            kinds_of_call = self.details().get("inferenceTypesSupported", [])
        except Trouble as error:
            raise Skipped(f"needs '{self.role.name} model'") from error
        if "ON_DEMAND" in kinds_of_call:
            return "on demand, needs no profile"
        ids = self._leading()
        best = next((one for one in ids if one.startswith("us.")), ids[0] if ids else "")
        raise Trouble(
            "can only be reached through an inference profile",
            f"Set STYLIST_{self.role.field.upper()}={best}." if best else self.role.instead,
        )

    def _through_profile(self) -> str:
        name = self.model_id.rsplit("/", 1)[-1]
        found = self._profiles().get(name)
        if found:
            arns = (one.get("modelArn", "").split(":") for one in found.get("models", []))
            regions = sorted({arn[3] for arn in arns if len(arn) > 3 and arn[3]})
            return f"profile {name}" + (f" to {', '.join(regions)}" if regions else "")
        ids = self._leading()
        remedy = f"Set STYLIST_{self.role.field.upper()} to {' or '.join(ids)}."
        raise Trouble(
            f"{self._region} has no inference profile {name}", remedy if ids else self.role.instead
        )

    def _leading(self) -> list[str]:
        """Profiles of this region that lead to the model."""
        return [name for name in self._profiles() if base_of(name) == self._base()]

    def _not_subscribed(self) -> Trouble:
        if self._base().startswith("anthropic.") and not self._form_is_in():
            kind = kinds.FORM
        elif self._base().startswith("amazon."):
            return Trouble("the account is not entitled to it", self.role.instead)
        else:
            kind = kinds.MARKETPLACE
        return Trouble(kind.why, kind.remedy, kind)

    def _form_is_in(self) -> bool:
        """Whether Anthropic's form of first use was sent in, as far as can be told."""
        try:
            self._clients.bedrock.get_use_case_for_model_access()
        except ClientError as error:
            return trouble(error).kind is not kinds.NOT_THERE
        return True

    def _find_base(self) -> str:
        if not is_application_profile(self.model_id):
            return base_of(self.model_id)
        profile = ask(
            self._clients.bedrock.get_inference_profile, "bedrock:GetInferenceProfile",
            self.role.instead, inferenceProfileIdentifier=self.model_id,
        )  # fmt: skip
        return base_of(profile["models"][0]["modelArn"])

    def _ask_details(self) -> Mapping[str, Any]:
        answer = ask(
            self._clients.bedrock.get_foundation_model, "bedrock:GetFoundationModel",
            self.role.instead, modelIdentifier=self._base(),
        )  # fmt: skip
        details: Mapping[str, Any] = answer["modelDetails"]
        return details

    def _list_profiles(self) -> dict[str, Mapping[str, Any]]:
        pages = self._clients.bedrock.get_paginator("list_inference_profiles")

        def read(**given: Any) -> dict[str, Mapping[str, Any]]:
            return {
                one["inferenceProfileId"]: one
                for page in pages.paginate(**given)
                for one in page["inferenceProfileSummaries"]
            }

        listed: dict[str, Mapping[str, Any]] = ask(
            read, "bedrock:ListInferenceProfiles", self.role.instead, typeEquals="SYSTEM_DEFINED"
        )
        return listed

    def _check_configured(self) -> None:
        if not self.model_id:
            raise Skipped(f"off (STYLIST_{self.role.field.upper()})")
