"""hyte reads Finnish municipal welfare reports and answers with evidence."""

__version__ = "0.1.0"
