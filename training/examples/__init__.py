"""Composes the example photos of the page: drawn pieces in places where a shopper has clothes."""
