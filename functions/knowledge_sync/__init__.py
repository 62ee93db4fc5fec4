"""Keeps the knowledge base as the style guide in its bucket is."""
