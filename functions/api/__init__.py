"""The HTTP API of search: POST /search, /text and /image behind an API Gateway."""
