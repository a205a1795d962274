"""Readers: files and archives to records."""

from .archive import read_archive
from .source import ReadSettings

__all__ = ["ReadSettings", "read_archive"]
