"""Reads a message with a small network: the part of each word, and what is asked."""
