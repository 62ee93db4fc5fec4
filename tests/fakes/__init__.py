"""Stand-ins: a colour embedder and its like; local servers that speak AWS's wire formats."""

from tests.fakes.colors import (
    ColorEmbedder,
    Couple,
    OneGarment,
    TrustingCleaner,
    WordGate,
    picture,
)

__all__ = ["ColorEmbedder", "Couple", "OneGarment", "TrustingCleaner", "WordGate", "picture"]
