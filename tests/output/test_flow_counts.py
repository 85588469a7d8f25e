"""The flow of the page counts what became of the measures as the sentence above it does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hyvinvointi_cli.model import Measure, Metadata, Status
from hyvinvointi_cli.output.page.flow import AFTER, flows
from made import CODEBOOK, report

_OLD = Metadata("Suvikoski", document_type="suunnitelma", period_start=2021, period_end=2025)
_NEW = Metadata("Suvikoski", document_type="vuosiraportti", report_year=2023)


def _flow_of(status: Status, outturn: str) -> dict[str, int]:
    promised = Measure(page=2, unit=9, action="Turvakyläkoulutus toimikunnille", status=Status.PROMISED)
    told = Measure(page=2, unit=9, action=promised.action, status=status, outturn=outturn)
    old = report("plan.pdf", (), _OLD, measures=(promised,))
    new = report("2023.pdf", (), _NEW, measures=(told,))
    (flow,) = flows([old, replace(new, sha256="1" * 64)], CODEBOOK, "fi")
    return dict(flow.counts)


@pytest.mark.parametrize(
    ("status", "outturn", "expected"),
    [
        pytest.param(Status.MOVED, "Siirretty keväälle 2024 kouluttajan estyttyä.", "postponed", id="time"),
        pytest.param(Status.MOVED, "Siirtyi hyvinvointialueelle.", "moved", id="body"),
        pytest.param(Status.NONE, "", "unknown", id="nothing said"),
        pytest.param(Status.DONE, "Toteutui.", "done", id="done"),
    ],
)
def test_what_is_put_off_is_told_from_what_moved_away(status: Status, outturn: str, expected: str) -> None:
    assert expected in AFTER
    assert _flow_of(status, outturn) == {expected: 1}
