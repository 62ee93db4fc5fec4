"""The page as a shopper meets it, in a real browser."""
