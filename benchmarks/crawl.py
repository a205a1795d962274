"""Speed and memory of a batch over a WARC, beside trafilatura over fastwarc on the same file.

    python benchmarks/crawl.py --pages FOLDER [--records 20000] [--jobs 1,2] [--trafilatura PYTHON]

FOLDER holds HTML pages, packed or not; they are repeated until the WARC has so many records. PYTHON is an
interpreter that has trafilatura and fastwarc. CPU seconds are those of the whole family of processes, so
they mean the same on a busy machine.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RIVAL = """
import sys, json, trafilatura
from fastwarc.warc import ArchiveIterator, WarcRecordType
found = 0
with open(sys.argv[2], "w") as out:
    kind = WarcRecordType.response
    for record in ArchiveIterator(open(sys.argv[1], "rb"), record_types=kind, parse_http=True):
        page = record.reader.read()
        url = record.headers.get("WARC-Target-URI")
        text = trafilatura.extract(page, output_format="json", with_metadata=True, url=url)
        if text:
            found += 1
            out.write(text + "\\n")
print(found)
"""


def build(pages: list[Path], records: int, target: Path) -> None:
    """Write a WARC of so many responses, each a gzip member of its own."""
    contents = [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in pages]
    with target.open("wb") as file:
        for number, page in zip(range(records), itertools.cycle(contents)):
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
                f"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 1))


def resident(pid: int) -> float:
    """Return a process's resident memory in megabytes."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    except (OSError, IndexError):
        return 0.0


def family(pid: int) -> list[int]:
    """Return a process's children, those started by its threads included."""
    found: list[int] = []
    tasks = Path(f"/proc/{pid}/task")
    for task in tasks.iterdir() if tasks.exists() else ():
        try:
            found += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return found


def done(output: Path) -> int:
    """Return the records that a running batch has stored."""
    try:
        line = (Path(f"{output}.partial") / "journal.jsonl").read_bytes().splitlines()[-1]
        progress = json.loads(line)["progress"]
    except (OSError, IndexError, ValueError, KeyError):
        return 0
    return progress["articles"] + sum(progress["failures"].values())


def timed(
    command: list[str], output: Path | None = None
) -> tuple[float, float, list[tuple[int, float, float]]]:
    """Run a command; return wall and CPU seconds and samples of (records, parent MB, largest worker MB)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    samples: list[tuple[int, float, float]] = []
    while process.poll() is None:
        time.sleep(1)
        if output is not None:
            workers = [resident(child) for child in family(process.pid)]
            samples.append((done(output), resident(process.pid), max(workers, default=0.0)))
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, samples


def memory(samples: list[tuple[int, float, float]], records: int) -> str:
    """Return memory after the first thousand records and at the end."""
    early = next((s for s in samples if s[0] >= min(1000, records // 4)), None)
    late = next((s for s in reversed(samples) if s[2]), None)
    if not early or not late:
        return "too short to tell"
    return (
        f"parent {early[1]:.0f} MB after {early[0]} records, {late[1]:.0f} MB after {late[0]}; "
        f"worker {early[2]:.0f} MB, {late[2]:.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--records", type=int, default=20_000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--trafilatura", type=Path)
    parser.add_argument("--options", default="")
    args = parser.parse_args()
    pages = sorted(path for path in args.pages.rglob("*") if path.is_file() and ".html" in path.name)
    with tempfile.TemporaryDirectory() as folder:
        warc = Path(folder) / "crawl.warc.gz"
        build(pages, args.records, warc)
        print(f"{args.records} records, {warc.stat().st_size / 1e6:.0f} MB packed")
        walls: dict[int, float] = {}
        for jobs in map(int, args.jobs.split(",")):
            output = Path(folder) / f"out{jobs}.jsonl"
            program = [sys.executable, "-m", "newsparse", "batch", str(warc), "-o", str(output), "--quiet"]
            command = [*program, "--jobs", str(jobs), "--every-page", *args.options.split()]
            wall, cpu, samples = timed(command, output)
            walls[jobs] = wall
            rate = args.records / wall
            print(f"newsparse {jobs} jobs: {wall:.0f} s, {rate:.1f}/s, {args.records / cpu:.1f} a CPU second")
            print(f"  {memory(samples, args.records)}")
        if len(walls) > 1:
            print(f"  speed-up of {max(walls)} jobs: {walls[min(walls)] / walls[max(walls)]:.2f}")
        if args.trafilatura:
            command = [str(args.trafilatura), "-c", RIVAL, str(warc), str(Path(folder) / "rival.jsonl")]
            wall, cpu, _ = timed(command)
            print(f"trafilatura: {wall:.0f} s, {args.records / cpu:.1f} a CPU second")


if __name__ == "__main__":
    main()
