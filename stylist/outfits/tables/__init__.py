"""The rules of dressing as data, each table with its source."""
