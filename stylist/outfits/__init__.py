"""Outfits: which pieces go together, and why. Standard library only."""
