"""Feeds in, index out."""
