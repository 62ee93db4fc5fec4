"""Whole conversations through the stylist, judged by rules that share nothing with its search."""
