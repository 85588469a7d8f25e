"""Answers become tables, files and pages for people."""
