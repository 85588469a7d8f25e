"""A Dask cluster on this machine: results in their places, also when a worker dies on the way."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from chores import carry_out, task

from hyvinvointi_cli.errors import LexiconError, UsageError
from hyvinvointi_cli.model import Document, Failure
from hyvinvointi_cli.running.executors.cluster import Cluster
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.pipeline import Options, Task, process_text
from hyvinvointi_cli.running.summarising import Summarised, process_scanned

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def local() -> Iterator[object]:
    """A scheduler with two worker processes."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        yield cluster


@pytest.fixture
def executor(local: distributed.LocalCluster) -> Iterator[Cluster]:
    """The executor connected to the cluster."""
    executor = Cluster(local.scheduler_address, Limits(timeout_s=3))
    yield executor
    executor.close()


def outcome(executor: Cluster, orders: list[str]) -> list[str]:
    """The results in order: the first word of a good one, the reason of a failure."""
    results = dict(executor.run(carry_out, [task(order) for order in orders]))
    return [
        result.reason if isinstance(result, Failure) else result.split()[0]
        for result in (results[place] for place in range(len(orders)))
    ]


def test_results_stand_in_their_places(executor: Cluster) -> None:
    assert outcome(executor, list("abcdefgh")) == list("abcdefgh")


def test_limits_hold_on_the_cluster_too(executor: Cluster) -> None:
    assert outcome(executor, ["a", "sleep@60", "die@1", "b"]) == ["a", "timeout", "crashed", "b"]


def test_file_is_called_what_it_was_given_as(
    local: distributed.LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Kokous pidettiin.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    tasks = [Task(Path(name), Options()) for name in ("a.txt", "none.txt")]
    executor = Cluster(local.scheduler_address)
    results = dict(executor.run(process_text, tasks))
    executor.close()
    assert [type(results[n]) for n in range(2)] == [Document, Failure]
    assert [results[n].file for n in range(2)] == ["a.txt", "none.txt"]
    assert getattr(results[1], "message", "").startswith("none.txt: no such file")


def test_line_of_a_scan_names_the_file_as_it_was_given(
    local: distributed.LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Kokous pidettiin.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    executor = Cluster(local.scheduler_address)
    ((_, found),) = executor.run(process_scanned, [Task(Path("a.txt"), Options(rules_only=True))])
    executor.close()
    assert isinstance(found, Summarised)
    assert (found.report.file, found.summary.file) == ("a.txt", "a.txt")


def test_error_of_the_lexicon_ends_the_run(executor: Cluster) -> None:
    with pytest.raises(LexiconError):
        outcome(executor, ["lexicon@"])


def test_task_of_a_worker_killed_on_the_way_is_done_elsewhere(
    local: distributed.LocalCluster, executor: Cluster
) -> None:
    orders = [f"sleep@0.{n}" for n in (4, 3, 4, 3, 4, 3)]
    run = executor.run(carry_out, [task(order) for order in orders])
    results = dict([next(run)])
    next(iter(local.workers.values())).process.process._process.kill()
    results |= dict(run)
    assert sorted(results) == list(range(len(orders)))
    assert not [result for result in results.values() if isinstance(result, Failure)]


def test_document_that_kills_every_dask_worker_it_meets_is_a_failure(
    local: distributed.LocalCluster, executor: Cluster
) -> None:
    allowed, local.scheduler.allowed_failures = local.scheduler.allowed_failures, 0
    try:
        assert outcome(executor, ["kill the parent@"]) == ["crashed"]
    finally:
        local.scheduler.allowed_failures = allowed


def test_trouble_of_a_store_on_the_cluster_is_told_and_the_own_store_kept(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "a.txt").write_text("Vanhusneuvosto kokoontui.", encoding="utf-8")
    program = "from hyvinvointi_cli.cli import main; main()"
    words = ["scan", str(tmp_path / "a.txt"), "--rules-only", "--format", "json", "--executor", "dask"]
    with distributed.LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=True,
        dashboard_address=":0",
        env={"HYTE_CACHE_DIR": str(tmp_path / "file")},
    ) as cluster:
        result = subprocess.run(
            [sys.executable, "-c", program, *words, "--scheduler", cluster.scheduler_address],
            env={**os.environ, "HYTE_CACHE_DIR": str(tmp_path / "own")},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    notes = [line for line in result.stderr.splitlines() if "cache" in line]
    assert result.returncode == 0, result.stderr
    assert len(notes) == 1
    assert f"Dask workers on {socket.gethostname()} is left out ({tmp_path}/file" in notes[0]
    assert (tmp_path / "own").is_dir()


def test_no_scheduler_is_a_usage_error_with_what_to_type() -> None:
    with pytest.raises(UsageError, match="dask scheduler"):
        Cluster("tcp://127.0.0.1:9").start(1)


def test_lost_scheduler_ends_the_run_with_failures() -> None:
    begun = time.monotonic()
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address=":0"
    ) as cluster:
        executor = Cluster(cluster.scheduler_address)
        run = executor.run(carry_out, [task(order) for order in ("a", "sleep@60", "b")])
        results = dict([next(run)])
        cluster.close()
        results |= dict(run)
        executor.close()
    assert [getattr(results[n], "reason", "good") for n in range(3)] == ["good", "cluster", "cluster"]
    assert time.monotonic() - begun < 90
