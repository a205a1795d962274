"""Kills a batch at random, resumes it, and compares the end with an undisturbed run.

    python benchmarks/killed.py [--kills 20] [--records 3000] [--kinds jsonl,sqlite,parquet]

The records are written by the script itself, some of them damaged. Every kill is a SIGKILL, to the parent
or to one of its workers, at a random moment.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLACES = ("Harrowgate", "Port Ellery", "Stenmoor", "Kirkwald", "Lower Finch")


def write_collection(path: Path, records: int) -> None:
    """Write JSON Lines of invented stories, one in 50 damaged."""
    with path.open("w") as file:
        for number in range(records):
            if number % 50 == 49:
                file.write('{"title": "cut off\n')
                continue
            place = PLACES[number % len(PLACES)]
            paragraphs = [
                f'"We counted {number + k} boats off {place} on Tuesday," said Mara Lindqvist of the port. '
                f"About {k * 7 + 3} percent more than last year, she said, and {number * 3} tonnes of fish."
                for k in range(1 + number % 7)
            ]
            row = {
                "title": f"Fleet number {number} returns to {place}",
                "text": "\n\n".join(paragraphs),
                "date": f"2021-03-{number % 28 + 1:02d}T10:00:00Z",
                "url": f"https://news.example/{number}",
            }
            file.write(json.dumps(row) + "\n")


def command(source: Path, output: Path, *more: str) -> list[str]:
    """Return the command line of a batch."""
    program = [sys.executable, "-m", "newsparse", "batch", str(source), "-o", str(output)]
    return [*program, "--jobs", "2", "--quiet", *more]


def content(output: Path) -> str:
    """Return a hash of what an output holds, whatever its bytes."""
    digest = hashlib.sha256()
    if output.is_dir():
        from pyarrow import parquet

        for table in sorted(output.iterdir()):
            for row in parquet.read_table(table).to_pylist():
                digest.update(json.dumps(row, sort_keys=True).encode())
    elif output.suffix == ".sqlite":
        with sqlite3.connect(output) as base:
            for line in base.iterdump():
                digest.update(line.encode())
    else:
        digest.update(output.read_bytes())
    errors = Path(f"{output}.errors.jsonl")
    digest.update(errors.read_bytes() if errors.exists() else b"")
    return digest.hexdigest()


def children_of(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the worker processes of a batch."""
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    tasks = Path(f"/proc/{process.pid}/task")
    found: list[int] = []
    for task in tasks.iterdir() if tasks.exists() else ():
        path = task / "children"
        try:
            found += map(int, path.read_text().split())
        except OSError:
            continue
    return found


def disturbed(
    source: Path, output: Path, kills: int, pause: tuple[float, float], more: tuple[str, ...] = ()
) -> int:
    """Run to the end through so many kills; return how many there were."""
    done = 0
    attempt = 0
    while True:
        attempt += 1
        process = subprocess.Popen(command(source, output, *more, *(["--resume"] if attempt > 1 else [])))
        while done < kills and process.poll() is None:
            time.sleep(random.uniform(*pause))
            if process.poll() is not None:
                break
            workers = children_of(process)
            if workers and random.random() < 0.5:
                try:
                    os.kill(random.choice(workers), signal.SIGKILL)
                    done += 1
                except ProcessLookupError:
                    continue
            else:
                process.kill()
                process.wait()
                done += 1
        status = process.wait()
        if status >= 0:
            if status not in (0, 3):
                raise SystemExit(f"unexpected status {status}")
            return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--records", type=int, default=3000)
    parser.add_argument("--kinds", default="jsonl,sqlite,parquet")
    parser.add_argument("--pause", default="0.5,3")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed)
    low, high = map(float, args.pause.split(","))
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "stories.jsonl"
        write_collection(source, args.records)
        for kind in args.kinds.split(","):
            whole, broken = Path(folder) / f"whole.{kind}", Path(folder) / f"broken.{kind}"
            began = time.monotonic()
            subprocess.run(command(source, whole), check=False)
            calm = time.monotonic() - began
            kills = disturbed(source, broken, args.kills, (low, high))
            same = content(whole) == content(broken)
            failed |= not same
            took = time.monotonic() - began - calm
            verdict = "same" if same else "DIFFERENT"
            print(f"{kind}: undisturbed {calm:.1f} s; {kills} kills {took:.1f} s; {verdict}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
