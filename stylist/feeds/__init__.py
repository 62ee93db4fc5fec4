"""Keeps the catalog as the shop's feeds and pictures are, wherever they lie, whenever one changes.

Nothing here believes what it is told of a change: it looks what is there now and brings the catalog
to that. So it does not matter whether news come twice, late or in the wrong order.
"""
