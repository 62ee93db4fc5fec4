"""Understands a shopper's words without a language model."""

from stylist.local.understanding.answer import Ask, NamedPiece, Reference, Understanding
from stylist.local.understanding.reader import Reads, understand, unread

__all__ = ["Ask", "NamedPiece", "Reads", "Reference", "Understanding", "understand", "unread"]
