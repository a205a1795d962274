"""Readers: files and archives to records."""

from .archive import files_under, read_archive
from .source import ReadSettings

__all__ = ["ReadSettings", "files_under", "read_archive"]
