"""Pictures, the boxes around them, and the names of what stands in these."""

from __future__ import annotations

from dataclasses import dataclass

from ...grammar.credit import is_credit
from ...grammar.makers import names_makers_only
from .cues import Cue
from .elements import ROOFS
from .flow import Box, Chunk, Media
from .page import Page

REACH = 6
"""Boxes above a caption that are searched for its picture."""
MAX_PICTURE_BOX = 3
"""Chunks in a box that is a picture with its words."""
MAX_NAME = 50
"""Letters of a credit that only its own inline element sets off."""
_STILLS = frozenset(["img", "picture", "amp-img"])


@dataclass(slots=True)
class Owner:
    """A box with a picture in it."""

    box: Box
    media: Media | None
    chunks: list[Chunk]
    """What stands in the box, the first few."""
    _has_credit: bool | None = None

    @property
    def has_text_only(self) -> bool:
        """Whether all its chunks are bare text in boxes, none a paragraph or heading."""
        return all(chunk.kind == "text" for chunk in self.chunks)

    @property
    def is_small(self) -> bool:
        """Whether it is a picture's with its words, and holds nothing else."""
        return self.box.last - self.box.first <= MAX_PICTURE_BOX

    @property
    def has_credit(self) -> bool:
        """Whether one of its chunks is a credit."""
        if self._has_credit is None:
            self._has_credit = any(is_credit(chunk.text) for chunk in self.chunks)
        return self._has_credit


class Owners:
    """The boxes close around the page's pictures."""

    __slots__ = ("_chunks", "_media", "_owners", "behind")

    def __init__(self, page: Page) -> None:
        self._chunks = page.flow.chunks
        self._media: dict[Box, Media] = {}
        self._owners: dict[Box, Owner] = {}
        self.behind = {media.order: media for media in page.flow.media if media.tag in _STILLS}
        """The pictures by the order of the chunk right behind them."""
        for media in page.flow.media:
            box: Box | None = media.box
            for _ in range(REACH):
                if box is None or box.tag in ROOFS or box in self._media:
                    break
                self._media[box] = media
                box = box.parent

    def near(self, chunk: Chunk) -> Owner | None:
        """Return the smallest box that holds the chunk and a picture; a `figure` even without one."""
        box: Box | None = chunk.box
        for _ in range(REACH):
            if box is None or box.tag in ROOFS:
                return None
            if box in self._media or box.tag == "figure":
                owner = self._owners.get(box)
                if owner is None:
                    chunks = self._chunks[box.first : min(box.last, box.first + REACH)]
                    owner = self._owners[box] = Owner(box, self._media.get(box), chunks)
                return owner
            box = box.parent
        return None


def names_maker(chunk: Chunk, owner: Owner | None) -> bool:
    """Whether a line without label, in a box called a credit beside a picture, names a person or a house."""
    if (
        owner is None
        or owner.media is None
        or not near_cues(chunk) & Cue.CREDIT
        or len(chunk.text) > MAX_NAME
    ):
        return False
    return names_makers_only(chunk.text)


def cues_of_whole(chunk: Chunk) -> int:
    """Return the cues of an inline element that holds all of the chunk, or all but a credit.

    `<span class="caption">…</span>`, `<span class="caption">…</span> <span class="credit">…</span>`.
    """
    for mark in chunk.marks:
        if mark.text == chunk.text:
            return mark.cues & (Cue.CAPTION | Cue.CREDIT)
        if mark.cues & Cue.CAPTION and mark.text and chunk.text.startswith(mark.text):
            rest = chunk.text[len(mark.text) :].strip()
            return Cue.CAPTION if any(m.cues & Cue.CREDIT and m.text == rest for m in chunk.marks) else 0
    return 0


def near_cues(chunk: Chunk) -> int:
    """Return the cues of the chunk's box, of the box above and of an inline element that is all of it."""
    above = chunk.box.parent.cues if chunk.box.parent is not None else 0
    return chunk.box.cues | above | cues_of_whole(chunk)
