"""Writing to stdout and stderr, and reading a command's inputs."""

from __future__ import annotations

import sys
from pathlib import Path

from ..errors import InputError

STDIN = "-"
"""The file name that stands for standard input."""


def write_line(text: str) -> None:
    """Write one line of data to stdout as UTF-8, whatever the terminal's locale."""
    stream = sys.stdout
    if hasattr(stream, "buffer"):
        stream.buffer.write(text.encode("utf-8", "replace") + b"\n")
        stream.buffer.flush()
    else:
        stream.write(text + "\n")


def say(message: str) -> None:
    """Write one line of talk to stderr."""
    line = " ".join(message.split())
    sys.stderr.write(f"newsparse: {line}\n")


def read_input(name: str) -> bytes:
    """Return the bytes of a file or, for `-`, of standard input.

    Raises `InputError` when it cannot be read.
    """
    if name == STDIN:
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise InputError(error.strerror or str(error)) from error
