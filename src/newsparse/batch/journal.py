"""Unfinished output that survives any death: files that only grow, and a journal of what counts.

Data is written and flushed to disk first; then one line of the journal says how far each file counts. On
resuming, files are cut to the last complete line, so a record is stored exactly once whatever happened.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from ..errors import InputError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come. Records before this point are stored, none behind it is."""

    source: int = 0
    """Index of the input that was being read."""
    record: int = 0
    """Records of that input that are dealt with."""
    articles: int = 0
    """Articles stored so far, over all inputs."""
    failures: dict[str, int] = field(default_factory=dict)
    """Failures so far by type of error."""
    commits: int = 0
    """Times that something was stored."""

    @property
    def records(self) -> int:
        """Records dealt with over all inputs."""
        return self.articles + sum(self.failures.values())


class Journal:
    """The files of an unfinished run in a folder of their own."""

    FILE = "journal.jsonl"

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        self._folder = folder
        self._names = names
        self._files: dict[str, IO[bytes]] = {}
        self._log: IO[bytes] | None = None

    def open(self, run: dict[str, Any], *, resume: bool) -> Progress:
        """Begin, or go on where the last complete line of the journal stands.

        Raises `InputError` when the folder belongs to another run.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        lines = self._lines() if resume else []
        progress, ends = Progress(), dict.fromkeys(self._names, 0)
        if lines:
            check_same_run(lines[0]["run"], run)
            if len(lines) > 1:
                progress, ends = Progress(**lines[-1]["progress"]), lines[-1]["ends"]
        for name in self._names:
            path = self.path(name)
            path.touch()
            file = path.open("r+b")
            file.truncate(ends[name])
            file.seek(ends[name])
            self._files[name] = file
        log = self._folder / self.FILE
        if lines:
            kept = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
            os.truncate(log, len(kept))
        self._log = log.open("ab" if lines else "wb")
        if not lines:
            self._note({"run": run})
        return progress

    def _lines(self) -> list[dict[str, Any]]:
        """Return the journal's complete lines."""
        path = self._folder / self.FILE
        lines: list[dict[str, Any]] = []
        for line in path.read_bytes().split(b"\n") if path.exists() else ():
            try:
                lines.append(json.loads(line))
            except ValueError:
                break
        return lines

    def path(self, name: str) -> Path:
        """Return where a file of the run lies."""
        return self._folder / name

    def append(self, name: str, data: bytes) -> None:
        """Add data to a file; it counts from the next commit on."""
        self._files[name].write(data)

    def commit(self, progress: Progress) -> None:
        """Make all that was appended count. Raises `OSError`, on a full disk for one."""
        for file in self._files.values():
            file.flush()
            os.fsync(file.fileno())
        ends = {name: file.tell() for name, file in self._files.items()}
        self._note({"progress": asdict(progress), "ends": ends})

    def _note(self, line: dict[str, Any]) -> None:
        if self._log is not None:
            self._log.write(json.dumps(line).encode() + b"\n")
            self._log.flush()
            os.fsync(self._log.fileno())

    def close(self) -> None:
        """Close the files; what was not committed will not count."""
        for file in self._files.values():
            _close(file)
        if self._log is not None:
            _close(self._log)


def _close(file: IO[bytes]) -> None:
    try:
        file.close()
    except OSError:  # the disk is full: the journal does not count what could not be flushed
        return


def check_same_run(before: dict[str, Any], now: dict[str, Any]) -> None:
    """Raise `InputError` where a run cannot be resumed because it was another one."""
    differing = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
    if differing:
        raise InputError(
            f"cannot resume: {', '.join(differing)} differ from the unfinished run; --overwrite starts afresh"
        )


def sync_folder(folder: Path) -> None:
    """Flush a folder's entries to disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def put_in_place(path: Path, target: Path) -> None:
    """Rename a finished file or folder; nothing to do where an earlier attempt did it."""
    if path.exists():
        path.replace(target)
        sync_folder(target.parent)
