"""The models that the fake knows, and how each differs.

As the facts stood in November 2026: https://docs.aws.amazon.com/bedrock/latest/userguide/
model-lifecycle-legacy.html and inference-profiles-support.html; quirks from public reports.
"""

from dataclasses import dataclass, field

REGION = "us-west-2"
ACCOUNT = "123456789012"


@dataclass
class Model:
    """A foundation model. Tests may change `status`, `ended` and `access` of their fake's own.

    profiles: prefixes of its inference profiles; without `on_demand` they are the only way in.
    """

    model_id: str
    name: str
    takes: tuple[str, ...] = ("TEXT", "IMAGE")
    gives: tuple[str, ...] = ("TEXT",)
    profiles: tuple[str, ...] = ()
    on_demand: bool = True
    max_tokens: int = 0
    status: str = "ACTIVE"
    ended: str = ""
    access: bool = True
    refuses: frozenset[str] = field(default_factory=frozenset)
    """temperature, json_results, hyphens, deep_schemas, forced_tool, tool_cache, any_cache."""

    @property
    def arn(self) -> str:
        return f"arn:aws:bedrock:{REGION}::foundation-model/{self.model_id}"

    @property
    def chats(self) -> bool:
        return self.max_tokens > 0


_NOVA = frozenset({"json_results", "hyphens", "deep_schemas", "tool_cache"})
_US = ("us", "global")


def known_models() -> dict[str, Model]:
    """A fresh table, so that one test's changes do not reach another's."""
    claude = "anthropic.claude"
    rows = [
        Model("amazon.nova-2-lite-v1:0", "Nova 2 Lite", ("TEXT", "IMAGE"), profiles=_US,
              on_demand=False, max_tokens=65535, refuses=_NOVA),
        Model("amazon.nova-lite-v1:0", "Nova Lite", ("TEXT", "IMAGE"), profiles=("us",),
              max_tokens=10000, refuses=_NOVA | {"forced_tool"}),
        Model("amazon.nova-micro-v1:0", "Nova Micro", ("TEXT",), profiles=("us",),
              max_tokens=10000, refuses=_NOVA | {"forced_tool"}),
        Model("amazon.nova-pro-v1:0", "Nova Pro", ("TEXT", "IMAGE"), profiles=("us",),
              max_tokens=10000, refuses=_NOVA | {"forced_tool"}),
        Model(f"{claude}-haiku-5-5", "Claude Haiku 5.5", profiles=_US, on_demand=False,
              max_tokens=128000, refuses=frozenset({"temperature"})),
        Model(f"{claude}-sonnet-5-5", "Claude Sonnet 5.5", profiles=_US, on_demand=False,
              max_tokens=128000, refuses=frozenset({"temperature"})),
        Model(f"{claude}-haiku-4-5-20251001-v1:0", "Claude Haiku 4.5", profiles=_US,
              on_demand=False, max_tokens=64000),
        Model("amazon.titan-embed-image-v1", "Titan Multimodal Embeddings G1",
              gives=("EMBEDDING",)),
        Model("amazon.titan-embed-text-v2:0", "Titan Text Embeddings V2", ("TEXT",),
              ("EMBEDDING",)),
        Model("stability.stable-image-core-v1:1", "Stable Image Core 1.0", ("TEXT",), ("IMAGE",)),
        Model("stability.stable-image-ultra-v1:1", "Stable Image Ultra 1.0", gives=("IMAGE",)),
        Model("stability.sd3-5-large-v1:0", "SD3.5 Large", gives=("IMAGE",)),
        Model("amazon.nova-canvas-v1:0", "Nova Canvas", gives=("IMAGE",), status="LEGACY",
              ended="2026-09-30T00:00:00Z"),
        Model("amazon.titan-image-generator-v2:0", "Titan Image Generator G1 v2",
              gives=("IMAGE",), status="LEGACY", ended="2026-06-30T00:00:00Z"),
        Model(f"{claude}-3-haiku-20240307-v1:0", "Claude 3 Haiku", max_tokens=4096,
              status="LEGACY", ended="2026-09-10T00:00:00Z"),
    ]  # fmt: skip
    return {model.model_id: model for model in rows}


def provider(model: Model) -> str:
    """Its maker, as the console writes it."""
    maker = model.model_id.partition(".")[0]
    return {"amazon": "Amazon", "anthropic": "Anthropic", "stability": "Stability AI"}[maker]
