"""The gate in Bedrock: a guardrail over words and photos, and a fixed version of it."""

import hashlib
import json
from typing import Any, Final

import pulumi
import pulumi_aws as aws

_INPUT_BLOCKED: Final = "I cannot help with that. Please ask me about clothes in other words."
_OUTPUT_BLOCKED: Final = (
    "I would rather not say what I was about to say. Please ask me in other words."
)

_STRENGTHS: Final = {
    "HATE": "HIGH",
    "INSULTS": "MEDIUM",
    # The shop sells swimwear: at HIGH a bikini is held back at the least doubt.
    "SEXUAL": "MEDIUM",
    "VIOLENCE": "MEDIUM",
    "MISCONDUCT": "MEDIUM",
}

_BOTH: Final = ["TEXT", "IMAGE"]


class Moderation(pulumi.ComponentResource):
    """Outputs: guardrail_id, guardrail_arn, version."""

    def __init__(self, name: str, opts: pulumi.ResourceOptions | None = None) -> None:
        super().__init__("stylist:infra:Moderation", name, None, opts)
        child = pulumi.ResourceOptions(parent=self)
        guardrail = aws.bedrock.Guardrail(
            name,
            description="Words and photos of the stylist's shoppers, and its answers.",
            blocked_input_messaging=_INPUT_BLOCKED,
            blocked_outputs_messaging=_OUTPUT_BLOCKED,
            content_policy_config={"filters_configs": _filters()},
            opts=child,
        )
        version = aws.bedrock.GuardrailVersion(
            f"{name}-version",
            guardrail_arn=guardrail.guardrail_arn,
            # A version never changes: other settings have another text, so a new one is made.
            description=f"Settings {_settings_digest()}",
            opts=child,
        )
        self.guardrail_id = guardrail.guardrail_id
        self.guardrail_arn = guardrail.guardrail_arn
        self.version = version.version
        self.register_outputs({"guardrail_id": self.guardrail_id, "version": self.version})


def _filters() -> list[aws.bedrock.GuardrailContentPolicyConfigFiltersConfigArgsDict]:
    kinds: list[aws.bedrock.GuardrailContentPolicyConfigFiltersConfigArgsDict] = [
        {
            "type": kind,
            "input_strength": strength,
            "output_strength": strength,
            "input_modalities": _BOTH,
            "output_modalities": _BOTH,
        }
        for kind, strength in _STRENGTHS.items()
    ]
    # Attacks come in only: AWS takes no other strength than NONE for what goes out.
    attacks: aws.bedrock.GuardrailContentPolicyConfigFiltersConfigArgsDict = {
        "type": "PROMPT_ATTACK", "input_strength": "MEDIUM", "output_strength": "NONE",
        "input_modalities": ["TEXT"], "output_modalities": ["TEXT"],
    }  # fmt: skip
    return [*kinds, attacks]


def _settings_digest() -> str:
    settings: list[Any] = [_INPUT_BLOCKED, _OUTPUT_BLOCKED, _filters()]
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:12]
