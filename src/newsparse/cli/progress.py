"""How a batch is coming along: a line that renews itself on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from .output import say

if TYPE_CHECKING:
    from ..batch.engine import Plan, Summary
    from ..batch.inputs import Position
    from ..batch.journal import Progress

PLAIN_EVERY = 30.0
"""Seconds between two plain lines."""
RENEW_EVERY = 0.2
_BAR = 20


class Reporter:
    """Talks on stderr about a run."""

    def __init__(self, plan: Plan, *, quiet: bool) -> None:
        self._paths = plan.collection.paths
        self._limit = plan.limit
        self._quiet = quiet
        self._terminal = sys.stderr.isatty()
        self._began = self._last = time.monotonic()
        self._first: int | None = None
        self._shown = False

    def watch(self, progress: Progress, position: Position) -> None:
        """Say how far the run is, if it is time to."""
        if self._first is None:
            self._first = progress.records
        now = time.monotonic()
        if self._quiet or now - self._last < (RENEW_EVERY if self._terminal else PLAIN_EVERY):
            return
        self._last = now
        line = self._line(progress, position, now)
        if self._terminal:
            self._shown = True
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()
        else:
            say(line)

    def _line(self, progress: Progress, position: Position, now: float) -> str:
        done = progress.records - (self._first or 0)
        rate = done / max(now - self._began, 0.001)
        failed = sum(progress.failures.values())
        share = self._share(progress, position)
        text = f"{progress.records:,} records, {failed:,} failed, {rate:,.1f}/s"
        if share is None or share <= 0:
            return text
        left = (now - self._began) * (1 - share) / share
        full = round(share * _BAR)
        return f"[{'#' * full}{'.' * (_BAR - full)}] {share:.0%} {text}, {_duration(left)} left"

    def _share(self, progress: Progress, position: Position) -> float | None:
        """Return how much is done, as far as it can be told: by records to a limit, or by files."""
        if self._limit:
            return min(1.0, progress.records / self._limit)
        if len(self._paths) > 1:
            return position[0] / len(self._paths)
        return None

    def end(self, summary: Summary | None = None) -> None:
        """Say what the run came to."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            self._shown = False
        if summary is None or self._quiet:
            return
        kinds = ", ".join(f"{name} {count:,}" for name, count in summary.failures.items())
        failed = f"; {summary.failed:,} failed ({kinds})" if summary.failed else ""
        done = summary.articles + summary.failed - summary.done_before
        rate = done / summary.seconds if summary.seconds else 0.0
        say(f"{summary.articles:,} articles{failed}; {_duration(summary.seconds)}, {rate:,.1f} records/s")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
