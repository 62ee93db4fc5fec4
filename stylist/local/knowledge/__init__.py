"""The style guide: short texts of our own, found by meaning."""
