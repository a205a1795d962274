"""Formats of archives: one record of a collection to a document."""

from __future__ import annotations

from collections.abc import Callable

from ...document import Document
from ...options import Options
from ...record import Record
from .europresse import read_europresse
from .factiva import read_factiva_display, read_factiva_html, read_factiva_text, read_factiva_xml
from .feed import read_atom_entry, read_rss_item, read_sitemap_entry
from .newsml_1 import read_newsml_1
from .newsml_g2 import read_newsml_g2
from .nexis import read_nexis, read_nexis_html
from .nexis_uni import read_nexis_uni
from .ninjs import read_ninjs
from .nitf import read_nitf
from .objects import read_json
from .proquest import read_proquest_html, read_proquest_text
from .regional import read_apa, read_mediargus
from .row import read_row
from .wapo import read_wapo
from .wire import read_gigaword, read_rcv1, read_reuters21578

ARCHIVE_FORMATS: tuple[tuple[str, Callable[[Record, Options], Document]], ...] = (
    ("nitf", read_nitf),
    ("json", read_json),
    ("ninjs", read_ninjs),
    ("newsml-g2", read_newsml_g2),
    ("newsml-1", read_newsml_1),
    ("rcv1", read_rcv1),
    ("gigaword", read_gigaword),
    ("reuters21578", read_reuters21578),
    ("wapo", read_wapo),
    ("row", read_row),
    ("rss", read_rss_item),
    ("atom", read_atom_entry),
    ("sitemap", read_sitemap_entry),
    ("nexis", read_nexis),
    ("nexis-html", read_nexis_html),
    ("nexis-uni", read_nexis_uni),
    ("factiva-xml", read_factiva_xml),
    ("factiva-html", read_factiva_html),
    ("factiva-text", read_factiva_text),
    ("factiva-display", read_factiva_display),
    ("proquest-html", read_proquest_html),
    ("proquest-text", read_proquest_text),
    ("europresse", read_europresse),
    ("apa", read_apa),
    ("mediargus", read_mediargus),
)
"""Name of a format and the function that reads one record of it."""
