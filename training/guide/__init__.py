"""Embeds the style guide."""
