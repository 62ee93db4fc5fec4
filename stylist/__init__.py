"""The virtual stylist: search, talk and outfits, without a page and without infrastructure."""

__version__ = "0.1.0"
