"""The catalog index in a LanceDB folder."""

from stylist.local.lance_index.index import LanceIndex

__all__ = ["LanceIndex"]
