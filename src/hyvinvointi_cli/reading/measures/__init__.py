"""Tables become measures: what columns mean, rows stitched over pages, cards, and status from marks."""
