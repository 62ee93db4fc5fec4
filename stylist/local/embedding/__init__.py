"""The offline embedder."""

from stylist.local.embedding.embedder import Appearance, LocalEmbedder

__all__ = ["Appearance", "LocalEmbedder"]
