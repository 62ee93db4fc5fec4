"""Builds the table of typical weather from ERA5 and GeoNames."""
