"""The flat-lay board: an outfit as one picture."""

from stylist.outfits.board.ahead import AheadBoard
from stylist.outfits.board.board import Board

__all__ = ["AheadBoard", "Board"]
