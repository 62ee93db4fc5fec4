"""Slips too far from the word, or near another. Data only; none of them is an English word."""

SLIPS: dict[str, str] = {
    "lepord": "leopard", "leapord": "leopard", "lepoard": "leopard", "leperd": "leopard",
    "lepard": "leopard", "snikers": "sneakers", "sneekers": "sneakers", "bleizer": "blazer",
    "blaiser": "blazer", "cardy": "cardigan", "trouzers": "trousers", "trowsers": "trousers",
    "cashmeer": "cashmere", "cashmir": "cashmere", "jumpa": "jumper", "turcoise": "turquoise",
    "turkoise": "turquoise", "torquoise": "turquoise", "fuscia": "fuchsia", "fushia": "fuchsia",
    "fuschia": "fuchsia", "khakhi": "khaki", "bordo": "burgundy", "vilvet": "velvet",
    "schoes": "shoes", "scurt": "skirt", "skert": "skirt", "shurt": "shirt", "jeense": "jeans",
    "jienes": "jeans", "hoodees": "hoodies", "purces": "purses", "pullower": "pullover",
}  # fmt: skip
"""As typed → as meant."""
