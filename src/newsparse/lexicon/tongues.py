"""Words and scripts by which a text's language shows."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class Tongues(LexiconModel):
    """Function words of each language and the letters that only one language uses."""

    topic: ClassVar[str] = "tongues"
    words: dict[str, str] = Field(default_factory=dict)
    """Language → its commonest function words, in lower case, apart by spaces."""
    alphabets: dict[str, str] = Field(default_factory=dict)
    """Language → its small letters beyond ASCII, the most frequent first."""
    letters: dict[str, str] = Field(default_factory=dict)
    """Language → letters that tell it from others in its script."""
    scripts: dict[str, str] = Field(default_factory=dict)
    """Range of characters ("0e00-0e7f") → the language that it is taken for."""
