"""From vectors and facts to a ranked list with reasons. Standard library only."""
