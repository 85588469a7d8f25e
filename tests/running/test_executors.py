"""Executors give one result a task, whatever becomes of the process that works on it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil
import pytest
from chores import carry_out, task

from hyvinvointi_cli.errors import LexiconError
from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.cache import open_store, store_trouble
from hyvinvointi_cli.running.executors import Executor, Serial
from hyvinvointi_cli.running.executors.processes import Processes
from hyvinvointi_cli.running.limits import Limits, set_memory_backstop
from hyvinvointi_cli.running.pipeline import Options, Task, process


@pytest.fixture
def pool() -> Iterator[Processes]:
    """Two workers with little time and memory."""
    executor = Processes(2, Limits(timeout_s=1.5, memory_mb=500))
    yield executor
    executor.close()


def outcome(executor: Executor, orders: Sequence[str]) -> list[str]:
    """The results in order: the first word of a good one, the reason of a failure."""
    results = dict(executor.run(carry_out, [task(order) for order in orders]))
    assert sorted(results) == list(range(len(orders)))
    return [
        result.reason if isinstance(result, Failure) else result.split()[0]
        for result in (results[place] for place in range(len(orders)))
    ]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("sleep@60", "timeout"),
        ("child@", "timeout"),
        ("die@3", "crashed"),
        ("kill@", "crashed"),
        ("die in the middle of the answer@", "crashed"),
    ],
)
def test_lost_document_is_a_failure_and_the_others_go_on(pool: Processes, order: str, reason: str) -> None:
    assert outcome(pool, ["a", order, "b", "c"]) == ["a", reason, "b", "c"]


@pytest.fixture
def patient() -> Iterator[Processes]:
    """A worker with little memory and all the time it needs."""
    executor = Processes(1, Limits(timeout_s=60, memory_mb=300))
    yield executor
    executor.close()


def test_swelling_document_is_a_failure_and_the_others_go_on(patient: Processes) -> None:
    assert outcome(patient, ["a", "swell@", "b"]) == ["a", "memory", "b"]


def test_failure_names_the_file_and_the_next_step(pool: Processes) -> None:
    ((_, result),) = pool.run(carry_out, [task("sleep@60")])
    assert isinstance(result, Failure)
    assert (result.file, "--timeout 3" in result.message) == ("sleep@60", True)


def test_many_deaths_in_a_row_lose_nothing_else(pool: Processes) -> None:
    orders = [order for n in range(5) for order in ("die@1", f"good{n}")]
    assert outcome(pool, orders) == [o if o.startswith("good") else "crashed" for o in orders]


def test_hanging_document_does_not_hold_up_the_other_worker(pool: Processes) -> None:
    done = [place for place, _ in pool.run(carry_out, [task(o) for o in ("sleep@60", *"abcdefgh")])]
    assert done == [1, 2, 3, 4, 5, 6, 7, 8, 0]


def test_killed_worker_takes_its_own_children_along(pool: Processes) -> None:
    outcome(pool, ["child@"])
    assert [
        p for p in psutil.Process().children(recursive=True) if "sleep(60)" in " ".join(p.cmdline())
    ] == []


def test_printing_does_not_disturb_the_answers(pool: Processes) -> None:
    assert outcome(pool, ["print@", "a"]) == ["print", "a"]


def test_trouble_of_the_store_in_a_worker_is_heard(pool: Processes) -> None:
    open_store.cache_clear()
    assert store_trouble() is None
    assert outcome(pool, ["full disk@no space left", "a"]) == ["full", "a"]
    assert store_trouble() == "no space left"
    open_store.cache_clear()


def test_worker_tries_its_store_again_with_the_next_document() -> None:
    heard: list[str | None] = []
    pool = Processes(1, Limits(timeout_s=20), heard=heard.append)
    outcome(pool, ["full disk@no space left", "a"])
    pool.close()
    assert heard[-2:] == ["no space left", None]


def test_system_without_resource_limits_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "resource", None)
    set_memory_backstop(Limits())


def test_big_answer_comes_whole(pool: Processes) -> None:
    ((_, result),) = pool.run(carry_out, [task("big@30000000")])
    assert len(result) == 30_000_000


def test_worker_is_kept_from_document_to_document_and_run_to_run() -> None:
    executor = Processes(1)
    runs = [dict(executor.run(carry_out, [task("a"), task("b")])) for _ in range(2)]
    executor.close()
    assert len({result.split()[1] for run in runs for result in run.values()}) == 1


def test_worker_that_has_grown_is_replaced(patient: Processes) -> None:
    results = [dict(patient.run(carry_out, [task(o)])) for o in ("grow@220", "a", "b")]
    pids = [result[0].split()[1] for result in results]
    assert (pids[0] != pids[1], pids[1] == pids[2]) == (True, True)


def test_error_of_the_lexicon_ends_the_run(pool: Processes) -> None:
    with pytest.raises(LexiconError) as caught:
        list(pool.run(carry_out, [task("lexicon@")]))
    assert caught.value.problems == ("a.yaml:1:1: first", "a.yaml:2:1: second")


def test_closing_leaves_no_process() -> None:
    executor = Processes(2)
    run = executor.run(carry_out, [task("sleep@60"), task("a"), task("sleep@60")])
    assert next(run)[0] == 1
    begun = time.monotonic()
    executor.close()
    assert [p for p in psutil.Process().children() if "running.worker" in " ".join(p.cmdline())] == []
    assert time.monotonic() - begun < 2


def test_workers_do_not_import_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('imported from the working folder')")
    monkeypatch.chdir(tmp_path)
    executor = Processes(1)
    results = list(executor.run(carry_out, [task("a")]))
    executor.close()
    assert results[0][1].startswith("a ")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_parent_that_was_killed_leaves_no_worker(tmp_path: Path) -> None:
    import subprocess

    program = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from chores import carry_out, task\n"
        "from hyvinvointi_cli.running.executors.processes import Processes\n"
        "run = Processes(1).run(carry_out, [task('a'), task('sleep@60')])\n"
        "print(next(run)[1], flush=True)\n"
        "next(run)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = psutil.Process(int(parent.stdout.readline().split()[1]))
        time.sleep(0.3)
        parent.kill()
    worker.wait(5)
    assert not worker.is_running()


def test_serial_and_processes_agree_on_real_documents(tmp_path: Path) -> None:
    text = tmp_path / "Kuuslahti_2023.txt"
    text.write_text("Kuuslahden kunta\n\nVanhusneuvosto kokoontui neljä kertaa.\n", encoding="utf-8")
    tasks = [Task(path, Options()) for path in (text, tmp_path / "none.pdf", text)]
    executor = Processes(1)
    apart = dict(executor.run(process, tasks))
    executor.close()
    assert apart == dict(Serial().run(process, tasks))


def test_started_is_told_of_every_task(pool: Processes) -> None:
    begun: list[str] = []
    list(pool.run(carry_out, [task(o) for o in "abc"], lambda t: begun.append(os.fspath(t.path))))
    assert sorted(begun) == ["a", "b", "c"]
