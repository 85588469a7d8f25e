"""Whom and when a document is about: municipality, region, type and period."""
