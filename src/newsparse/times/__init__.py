"""Written times: find them, read them, resolve zone and order."""

from .finder import find_timestamps

__all__ = ["find_timestamps"]
