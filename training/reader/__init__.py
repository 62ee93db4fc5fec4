"""Teaches MiniLM to read shoppers' messages: what each word's part is, and what is asked.

`python -m training.reader` trains on the labelled messages beside it and writes the reader that
`stylist.local.reading` runs.
"""
