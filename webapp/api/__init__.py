"""The HTTP API: search, talk, outfits and looks for programs."""
