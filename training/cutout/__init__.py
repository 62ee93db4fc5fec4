"""Prepares the network that cuts pieces out of their background."""
