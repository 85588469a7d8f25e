"""The command line: parses, calls, hands the result to one writer, and sets the exit code."""

from hyvinvointi_cli.cli.app import main

__all__ = ["main"]
