"""Tells what a file is by its first bytes, its name helping only where the bytes leave it open."""

from __future__ import annotations

import re

HEAD_BYTES = 65_536
"""How much of a file is looked at."""
PAGE_HEAD_BYTES = 4_000_000
"""The same for HTML: saved pages of press data bases begin with 200 kB of scripts and styles."""

_ROOT = re.compile(r"<(?:[\w.-]{1,30}:)?([A-Za-z][\w.-]{0,60})(?=[\s/>])([^>]{0,2000})")
_PROLOGUE = re.compile(
    r"\s+|<\?[^>]{0,2000}>|<!--(?s:.){0,8000}?-->|<![A-Za-z][^>\[]{0,500}(?:\[[^\]]{0,4000}\])?\s*>"
)

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (0, b"BZh", "bzip2"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (257, b"ustar", "tar"),
    (0, b"WARC/", "warc"),
    (0, b"filedesc://", "arc"),
    (0, b"{\\rtf", "rtf"),
    (0, b"%PDF", "unknown-binary"),
    (0, b"\x89PNG", "unknown-binary"),
    (0, b"\xff\xd8\xff", "unknown-binary"),
    (0, b"GIF8", "unknown-binary"),
    (0, b"\x7fELF", "unknown-binary"),
    (0, b"\xd0\xcf\x11\xe0", "unknown-binary"),
)
"""Offset, bytes found there, name."""

_ROOTS: dict[str, str] = {
    "nitf": "nitf",
    "newsItem": "newsml-g2",
    "newsMessage": "newsml-g2",
    "packageItem": "newsml-g2",
    "NewsML": "newsml-1",
    "newsitem": "rcv1",
    "PPSResponse": "factiva-xml",
    "ppsArticleResponse": "factiva-xml",
    "ppsarticle": "factiva-xml",
    "rss": "rss",
    "RDF": "rss",
    "feed": "atom",
    "urlset": "sitemap",
    "sitemapindex": "sitemap-index",
    "REUTERS": "reuters21578",
}
"""Root element, as spelt, and what such a file is."""

_PAGE_EXPORTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "factiva-html",
        re.compile(r"class=[\"']?article \w{2,7}Article\b|<b>HD</b>|<td[^>]{0,99}>\s{0,9}(?:<b>)?HD\b"),
    ),
    ("proquest-html", re.compile(r"name=[\"']?DocID_|<strong>ProQuest document ID", re.IGNORECASE)),
    ("europresse", re.compile(r"class=[\"']?DocPublicationName")),
    (
        "nexis-html",
        re.compile(r"<DOC NUMBER=\d|>\s{0,9}\d+ (?:of|von|de|van|sur) \d+ (?:DO[CK]UMENT)", re.IGNORECASE),
    ),
)
"""Press data bases that export HTML, by marks of their own."""

NEXIS = re.compile(
    r"^[ \t]{0,80}(?:Dokument[ \t]{1,9})?\d{1,7} (?:of|von|de|van|sur) \d{1,7}"
    r"(?: DO[CK]UMENTE?N?S?)?[ \t]{0,80}$",
    re.MULTILINE | re.IGNORECASE,
)
"""The line between two documents of LexisNexis: "2 of 40 DOCUMENTS"."""
NUMBERED = r"(?:Document|Dokument|Documento|Документ|文档|文書)"
"""The word before a document's number in Factiva, by the interface's language."""
PROQUEST = re.compile(r"^[^\n:]{0,40}ProQuest[^\n:]{0,20}: ?\d", re.MULTILINE)
"""The field with a document's number, in any language of the interface."""
_TEXT_EXPORTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("nexis-text", NEXIS),
    (
        "factiva-text",
        re.compile(
            r"^[ \t]{0,9}AN[ \t\n]{1,9}(?:Document|Dokument)|^[ \t]{0,9}HD[ \t]{0,9}(?:\t|\n)"
            rf"|^{NUMBERED} ?(?=\w{{0,20}}\d)\w{{16,40}}[ \t]{{0,9}}$",
            re.MULTILINE,
        ),
    ),
    ("proquest-text", PROQUEST),
    ("mediargus", re.compile(r"^.?1\. (?s:.){1,600}?, p\. ?\d+, ?\d+w\.", re.MULTILINE)),
    ("story", re.compile(r"^@highlight[ \t]{0,9}$", re.MULTILINE)),
)
"""Press data bases and collections of plain text."""

_DOCNO = re.compile(r"<DOCNO>", re.IGNORECASE)
"""The second element of a document of the TREC collections."""
_CSV_HEAD = re.compile(r"[^\n\r<{]{3,4000}\r?\n")
_CSV_COLUMNS = frozenset(
    {
        "title", "headline", "content", "text", "body", "article", "url", "maintext", "body_text", "author",
        "titel", "titre", "título", "titulo", "titolo", "überschrift", "texte", "texto", "testo", "tekst",
        "inhalt", "volltext", "contenu", "contenido", "contenuto", "cuerpo", "заголовок", "текст",
    }
)  # fmt: skip


_FURNITURE = (
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif",
    ".tiff", ".avif", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".m4a", ".mov", ".webm",
    ".ini", ".dtd", ".xsd", ".lnk", "thumbs.db",
)  # fmt: skip
"""Ends of the names of files that lie beside saved pages and hold no article."""


def is_furniture(name: str) -> bool:
    """Tell pictures, styles, scripts and system files, which are passed over in folders and bundles."""
    return name.lower().endswith(_FURNITURE)


def _root(head: str) -> tuple[str, str]:
    start = 0
    while found := _PROLOGUE.match(head, start):
        start = found.end()
    element = _ROOT.match(head, start)
    return (element.group(1), element.group(2)) if element else ("", "")


def _markup(head: str) -> str:
    root, attributes = _root(head)
    if root in _ROOTS:
        return _ROOTS[root]
    if root.upper() == "DOC" and (re.search(r"\bid\s{0,9}=", attributes) or _DOCNO.search(head[:4000])):
        return "gigaword"
    return next((name for name, pattern in _PAGE_EXPORTS if pattern.search(head)), "html" if root else "text")


def _plain(head: str, name: str) -> str:
    for kind, pattern in _TEXT_EXPORTS:
        if pattern.search(head):
            return kind
    line = _CSV_HEAD.match(head)
    if line:
        separator = max(",;\t|", key=line.group().count)
        columns = {column.strip(" \"'\r\n").casefold() for column in line.group().split(separator)}
        if len(columns) > 1 and len(columns & _CSV_COLUMNS) > (0 if name.endswith((".csv", ".tsv")) else 1):
            return "csv"
    return "text"


def sniff(head: bytes, name: str = "") -> str:
    """Return the kind of a file that begins with `head`: a key of `archive.READERS` or `"unknown-binary"`."""
    for offset, magic, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic:
            return kind
    text = decode_head(head).lstrip("\ufeff \t\r\n\f\v")
    name = name.lower()
    if not text:
        return "text"
    if "\0" in text[:2000]:
        return "unknown-binary"
    if text[0] in "{[":
        return "json"
    return _markup(text) if text[0] == "<" else _plain(text, name)


def decode_head(head: bytes) -> str:
    """Return a file's first bytes as text in which ASCII and UTF-8 show through."""
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head.decode(codec, "replace")
    return head.decode("utf-8", "replace").replace("\r\n", "\n")
