"""Where the shipped data files lie: beside the sources in a checkout, inside the package in a wheel."""

from __future__ import annotations

from pathlib import Path


def lexicon_folder() -> Path:
    """Return the folder of shipped lexicons.

    An editable install has it at the top of the repository, a wheel inside the package.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "lexicons"
    return inside if inside.is_dir() else package.parent.parent / "lexicons"
