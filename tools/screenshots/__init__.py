"""Takes a picture of every state of the page, to be looked at."""
