"""Answers computed from Reports."""
