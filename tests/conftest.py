"""Makes the builders of `made.py` importable for the tests of every room."""
