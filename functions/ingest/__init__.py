"""Keeps the catalog as the feeds and pictures in its bucket are."""
