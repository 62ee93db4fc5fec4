"""How well words are understood, slot by slot."""
