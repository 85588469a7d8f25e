"""The bench's own truth is whole: files exist, statuses are known, phrases are enough."""

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
DOCUMENTS: list[dict[str, Any]] = json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
STATUSES = {"need", "promised", "ongoing", "done", "partly", "not_done", "moved", "ended",
            "unknown", "none"}  # fmt: skip
every_document = pytest.mark.parametrize("doc", DOCUMENTS, ids=lambda d: Path(d["file"]).stem)


@every_document
def test_document_lies_in_the_folder(doc: dict[str, Any]) -> None:
    assert (HERE / doc["file"]).is_file()


@every_document
def test_document_has_twenty_hard_phrases(doc: dict[str, Any]) -> None:
    assert len(doc["phrases"]) >= 20


@every_document
def test_every_measure_has_a_page_and_a_known_status(doc: dict[str, Any]) -> None:
    assert all(m["page"] and m["status"] in STATUSES for m in doc["measures"])


@every_document
def test_no_phrase_holds_a_wrong_join(doc: dict[str, Any]) -> None:
    texts = [p["text"] for p in doc["phrases"]]
    assert not [j for j in doc["wrong_joins"] if any(j in t for t in texts)]
