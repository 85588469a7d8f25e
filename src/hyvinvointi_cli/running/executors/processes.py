"""Worker processes on this machine: a document that hangs, crashes or swells harms no other."""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import Any

from hyvinvointi_cli.errors import HyteError, UsageError
from hyvinvointi_cli.model import Failure
from hyvinvointi_cli.running.cache import hear_trouble
from hyvinvointi_cli.running.executors import T, unheard
from hyvinvointi_cli.running.executors.hands import Hand, Word
from hyvinvointi_cli.running.inputs import shown
from hyvinvointi_cli.running.limits import Limits
from hyvinvointi_cli.running.lost import died, over_memory, over_time
from hyvinvointi_cli.running.pipeline import Task

_WATCH_S = 0.1
"""How often clock and memory are looked at: a decompression bomb grows 100 MB meanwhile."""
_FALSE_STARTS = 3


class Processes:
    """Up to `workers` processes, each with one document at a time and the limits for it.

    Workers stay from run to run until `close`. One that has grown beyond three quarters of its memory
    limit is replaced between documents, so that every document has its full share. `heard` is told with
    each result why the worker's store is out of order, or None.
    """

    def __init__(
        self,
        workers: int = 1,
        limits: Limits | None = None,
        *,
        quiet: bool = True,
        heard: Callable[[str | None], None] = hear_trouble,
    ) -> None:
        self._workers = workers
        self._limits = limits or Limits()
        self._quiet = quiet
        self._heard_trouble = heard
        self._words: SimpleQueue[Word] = SimpleQueue()
        self._hands: list[Hand] = []
        self._false_starts = 0
        self._watched_s = 0.0

    def start(self, workers: int = 1) -> None:
        """Begin to start workers, so that they load while the caller prepares."""
        while len(self._hands) < min(workers, self._workers):
            try:
                self._hands.append(Hand(self._limits, self._words, quiet=self._quiet))
            except HyteError:
                if not self._hands:
                    raise
                self._workers = len(self._hands)  # the system allows no more

    def run(
        self, work: Callable[[Task], T], tasks: Sequence[Task], started: Callable[[Task], None] = unheard
    ) -> Iterator[tuple[int, T | Failure]]:
        """Yield the place and the result of each task as it finishes."""
        waiting = list(reversed(range(len(tasks))))
        left = len(tasks)
        while left:
            self.start(sum(hand.place is not None for hand in self._hands) + len(waiting))
            for hand in self._hands:
                if hand.is_free and waiting:
                    place = waiting.pop()
                    hand.give(place, work, tasks[place])
                    started(tasks[place])
            word = self._next_word(tasks)
            if word is not None and (finished := self._heard(word, tasks)):
                left -= 1
                yield finished

    def close(self) -> None:
        """End all workers: idle ones by themselves, busy ones at once."""
        for hand in self._hands:
            if hand.ready and hand.place is None:
                hand.retire()
            else:
                hand.kill()
        while self._hands:
            self._hands.pop().end()

    def _next_word(self, tasks: Sequence[Task]) -> Word | None:
        if time.monotonic() - self._watched_s > _WATCH_S:
            self._watch(tasks)
            self._watched_s = time.monotonic()
        try:
            return self._words.get(timeout=_WATCH_S)
        except Empty:
            return None

    def _watch(self, tasks: Sequence[Task]) -> None:
        """Stop the workers that are over a limit; that their pipe ends is heard later."""
        for hand in self._hands:
            if hand.is_idle or hand.verdict is not None:
                continue
            name = shown(tasks[hand.place].path) if hand.place is not None else "worker"
            if hand.is_late:
                hand.verdict = over_time(name, self._limits)
            elif hand.memory_mb() > self._limits.memory_mb:
                hand.verdict = over_memory(name, self._limits)
            if hand.verdict is not None:
                hand.kill()

    def _heard(self, word: Word, tasks: Sequence[Task]) -> tuple[int, Any] | None:
        """Return place and result of a task, or None when the worker has only begun or ended."""
        hand = word.hand
        if word.data is None:
            return self._lost(hand, tasks)
        good, value, trouble = pickle.loads(word.data)
        self._heard_trouble(trouble)
        place, hand.place = hand.place, None
        if place is None:
            if hand.memory_mb() > self._limits.memory_mb:  # it was ready before it was looked at
                hand.verdict = over_memory("worker", self._limits)
                raise self._no_worker(hand, "")
            hand.ready = True
            self._false_starts = 0
            return None
        if hand.memory_mb() > self._limits.memory_mb * 3 / 4:
            hand.retire()
        if not good:
            raise value
        return place, value

    def _lost(self, hand: Hand, tasks: Sequence[Task]) -> tuple[int, Failure] | None:
        """Forget a worker that has ended; return what its task comes to."""
        self._hands.remove(hand)
        how = hand.end()
        if not hand.ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS or hand.verdict is not None:
                raise self._no_worker(hand, how)
        if hand.place is None:
            return None
        return hand.place, hand.verdict or died(shown(tasks[hand.place].path), how)

    def _no_worker(self, hand: Hand, how: str) -> HyteError:
        if hand.verdict is not None and hand.verdict.reason == "memory":
            return UsageError(
                f"--max-memory {self._limits.memory_mb} is too little for a worker to start; try 1024"
            )
        return HyteError(
            f"no worker process can be started ({how}); to see why: hyte -v scan FILE, "
            "to do without: --executor serial"
        )
