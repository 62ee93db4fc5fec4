"""Outfits: which pieces go together, and why. Standard library only."""

from stylist.outfits.composing import Composer
from stylist.outfits.query import Composition, OutfitQuery, Swap

__all__ = ["Composer", "Composition", "OutfitQuery", "Swap"]
