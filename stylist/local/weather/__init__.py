"""Weather: typical of a place and month from our own table, or forecast by a live service."""
