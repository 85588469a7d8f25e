"""The shipped codebook as one file, decoded in 30 ms; checking its YAML takes a quarter of a second."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

from hyvinvointi_cli.records import decode, encode
from hyvinvointi_cli.tagging.terms import Codebook

SHIPPED = Path(__file__).with_name("data") / "codebook.msgpack.zlib"
"""The codebook of the shipped lexicons, made by `compile_forms`."""
_READERS = ("codebook.py", "codebook_page.py", "term_syntax.py", "terms.py", "yaml_reader.py")
"""Sources that decide what the YAML means."""
_DIGEST = hashlib.sha256().digest_size


def load_compiled(lexicons: str, path: Path = SHIPPED) -> Codebook | None:
    """Return the compiled codebook; None when it is missing, damaged or made of other files or code.

    `lexicons` is the digest of the lexicon files (`digest_lexicons`).
    """
    try:
        data = path.read_bytes()
        if data[:_DIGEST] != _made_of(lexicons):
            return None
        return decode(zlib.decompress(data[_DIGEST:]), Codebook)
    except (OSError, zlib.error):
        return None


def save_compiled(codebook: Codebook, path: Path = SHIPPED) -> None:
    """Write a codebook under a temporary name, then replace; the same codebook gives the same bytes."""
    partial = path.with_name(f"{path.name}.part")
    partial.write_bytes(_made_of(codebook.digest) + zlib.compress(encode(codebook), 9))
    partial.replace(path)


def _made_of(lexicons: str) -> bytes:
    digest = hashlib.sha256(lexicons.encode())
    for name in _READERS:
        source = Path(__file__).with_name(name)
        digest.update(source.read_bytes() if source.is_file() else b"")
    return digest.digest()
