"""The files of the frameworks and their digest, without reading what stands in them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path


def digest_frameworks(folders: Sequence[Path]) -> str:
    """Return the sha256 of the names and texts of all framework files; cheap, reads no YAML."""
    digest = hashlib.sha256()
    for name, (path, _) in framework_paths(folders).items():
        data = path.read_bytes() if path.is_file() else b""  # to open a pipe would wait for its writer
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def framework_paths(folders: Sequence[Path]) -> dict[str, tuple[Path, str]]:
    """Return the files by name, with the names they are shown by; later folders replace."""
    found: dict[str, tuple[Path, str]] = {}
    for folder in folders:
        for path in sorted((folder / "frameworks").glob("*.yaml")):
            found[path.name] = (path, f"{folder.name}/frameworks/{path.name}")
    return dict(sorted(found.items()))
