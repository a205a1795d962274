"""Countries behind domain endings."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .loader import LexiconModel


class Countries(LexiconModel):
    """What endings of domains say of a country; shared by all languages."""

    topic: ClassVar[str] = "countries"
    renamed: dict[str, str] = Field(default_factory=dict)
    """Ending → ISO 3166 code where they differ."""
    generic: tuple[str, ...] = ()
    """Two-letter endings that anyone in the world uses."""
    languages: tuple[str, ...] = ()
    """Codes of languages that are the codes of countries where another is spoken: "ar-AR" is no Argentina."""
    cities: dict[str, str] = Field(default_factory=dict)
    """Longer endings of one country → its code."""
