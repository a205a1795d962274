"""Signatures of files that hold no text, to name them in an error."""

from __future__ import annotations

import re

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x7fELF", "an ELF program"),
    (b"MZ", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "Java or Mach-O code"),
    (b"\xcf\xfa\xed\xfe", "a Mach-O program"),
    (b"\x00asm", "WebAssembly"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"fLaC", "a FLAC file"),
    (b"\x1aE\xdf\xa3", "a Matroska video"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
    (b"%!PS", "PostScript"),
)
"""First bytes and what they are the first bytes of."""

_WORDLIKE = (b"MZ", b"BZh", b"ID3", b"RIFF", b"PAR1", b"OggS")
"""Signatures that a text could begin with; they count only where control bytes follow."""

_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_CONTROL_BYTES = re.compile(b"[" + re.escape(_CONTROLS) + b"]")
_HEAD = 512
"""Bytes in which control bytes confirm a word-like signature, and where tar and MP4 keep theirs."""
_SAMPLE = 65_536
"""Bytes of head and of tail in which control characters are counted."""


def binary_kind(payload: bytes) -> str | None:
    """Return what kind of binary file the bytes begin like, in words; `None` for none known."""
    head = payload[:_HEAD]
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            if signature in _WORDLIKE and not _CONTROL_BYTES.search(head):
                continue
            return name
    if head[4:8] == b"ftyp":
        return "an MP4 or HEIC file"
    if head[257:262] == b"ustar":
        return "a tar archive"
    return None


def control_share(data: bytes) -> float:
    """Return the share of control characters in a text's head and tail, line ends and escapes not counted.

    `data` is the text as UTF-8: bytes are counted twenty times faster than a pattern's matches.
    """
    sample = data if len(data) <= 2 * _SAMPLE else data[:_SAMPLE] + data[-_SAMPLE:]
    return (len(sample) - len(sample.translate(None, _CONTROLS))) / len(sample) if sample else 0.0
