"""Measured figures: speed, memory, retrieval. `make bench` prints them and keeps them in docs."""
