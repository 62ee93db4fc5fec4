"""The words of the shop, as frozen, validated values. Standard library only."""

from stylist.domain.item import CatalogItem, Size
from stylist.domain.money import Money
from stylist.domain.pick import Pick
from stylist.domain.search import Candidate, Filters, Garment, Match, SearchResult

__all__ = [
    "Candidate",
    "CatalogItem",
    "Filters",
    "Garment",
    "Match",
    "Money",
    "Pick",
    "SearchResult",
    "Size",
]
