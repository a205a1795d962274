"""Words by which a line shows that it promotes something instead of telling the story."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel


class Promotion(LexiconModel):
    """One language's promotional words, all in lower case."""

    topic: ClassVar[str] = "promotion"

    lines: tuple[str, ...] = ()
    """Whole lines, without marks at their ends: "advertisement", "article content", "share this article"."""
    pointers: tuple[str, ...] = ()
    """Beginnings of lines that point to another story, before a colon or a link: "read more", "also read"."""
    appeals: tuple[str, ...] = ()
    """Phrases anywhere in a line that ask the reader for something: "sign up for our newsletter"."""
    headings: tuple[str, ...] = ()
    """Headings over what is not the story: "related stories", "about the author"."""
    contacts: tuple[str, ...] = ()
    """Lines over the contacts at the end of a press release: "media contact"."""
    consent: tuple[str, ...] = ()
    """Phrases of dialogues that ask for consent: "legitimate interest", "our partners"."""
    heading_openers: tuple[str, ...] = ()
    """First words of such headings, where one of the closers ends them: "more … stories"."""
    heading_closers: tuple[str, ...] = ()
    """Last words of such headings."""
