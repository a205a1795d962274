"""The arguments of `newsparse batch`, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

Inputs = Annotated[
    list[str], Argument(help="Files, folders, patterns; - reads a list of them from standard input.")
]
Output = Annotated[
    str,
    Option(
        "--output", "-o", help=".jsonl, .jsonl.gz, .jsonl.zst, .sqlite, .duckdb, a folder (Parquet), or -."
    ),
]
Jobs = Annotated[int | None, Option(help="Worker processes; default: cores. 0: none.")]
Timeout = Annotated[float, Option(help="Seconds for one record; 0: no bound.")]
Memory = Annotated[int | None, Option(help="Megabytes that one worker may take for records.")]
Resume = Annotated[bool, Option("--resume", help="Go on where an earlier run ended.")]
Overwrite = Annotated[bool, Option("--overwrite", help="Replace what is there.")]
ShardOf = Annotated[str, Option("--shard", help="Part i of n of the inputs: 3/16")]
Errors = Annotated[Path | None, Option(help="Where failures go; default: OUTPUT.errors.jsonl")]
MaxErrors = Annotated[str | None, Option(help="Stop beyond so many failures: 100, 1%")]
Fields = Annotated[str | None, Option(help="Store these only: headline,text,quotations")]
Limit = Annotated[int | None, Option(help="Records to read at most.")]
Ordered = Annotated[bool, Option(help="In the order of the inputs (always so).")]
Mapping = Annotated[
    list[str] | None, Option("--map", help="For JSON and CSV: headline=meta.title, text=body, …")
]
EveryPage = Annotated[bool, Option("--every-page", help="Keep crawled pages that are no stories.")]
Locators = Annotated[bool, Option("--locators", help="Add each record's locator to its line of JSON.")]
Annotate = Annotated[bool, Option(help="Look for quotations and figures.")]
Language = Annotated[str | None, Option(help="BCP 47 tag, where it is known.")]
Timezone = Annotated[str | None, Option(help="IANA zone to assume for times without one.")]
Scheduler = Annotated[str | None, Option(help="Dask scheduler: its address, or its scheduler file.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="No talk, only errors.")]
