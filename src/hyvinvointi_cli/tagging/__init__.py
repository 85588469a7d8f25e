"""Units of a Document become mentions of the codebook's themes."""
