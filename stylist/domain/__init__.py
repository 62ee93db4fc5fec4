"""The words of the shop, as frozen, validated values. Standard library only."""

from stylist.domain.item import CatalogItem
from stylist.domain.item_size import Size
from stylist.domain.money import Money
from stylist.domain.outfit import Look, LookPiece, Outfit
from stylist.domain.pick import Pick
from stylist.domain.profile import Profile
from stylist.domain.search import Candidate, Filters, Garment, Match, SearchResult
from stylist.domain.weather import WeatherReport
from stylist.domain.wish import Wish

__all__ = [
    "Candidate",
    "CatalogItem",
    "Filters",
    "Garment",
    "Look",
    "LookPiece",
    "Match",
    "Money",
    "Outfit",
    "Pick",
    "Profile",
    "SearchResult",
    "Size",
    "WeatherReport",
    "Wish",
]
