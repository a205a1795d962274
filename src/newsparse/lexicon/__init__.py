"""Word lists: data in `data/<language>/<topic>.toml`, shapes in this package.

Each topic is a frozen pydantic model (`LexiconModel`) whose class names its file. Data shared by all
languages lies in `data/shared/`. Loaded once per process and language; nothing is read at import time.
"""

from .loader import FALLBACK, LexiconModel, languages, load, load_all, primary, region, twin
from .phrases import alternatives, phrases, words_of

__all__ = [
    "FALLBACK",
    "LexiconModel",
    "alternatives",
    "languages",
    "load",
    "load_all",
    "phrases",
    "primary",
    "region",
    "twin",
    "words_of",
]
