"""The conversation: the Converse loop, its tools and events. Standard library only."""
