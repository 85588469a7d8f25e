"""PDF and text files become Documents."""
