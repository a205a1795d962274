"""The name of a paper or of a person on top of a text, which is not its headline."""

from __future__ import annotations

from collections.abc import Container, Sequence

from .authors import is_full_name, is_known_person, is_names
from .look import is_prose, is_title, long_words
from .piece import Piece, Sign

TOP = 10
"""Pieces on top among which the name and the headline stand."""
SAMPLE = 8
"""Paragraphs whose words the two are compared with."""
MIN_AGAIN = 2
"""Words of the headline that the story takes up again."""


def masthead(pieces: Sequence[Piece], known: Container[int], labelled: bool) -> int | None:
    """Return the index of the name on top of a text, `None` where its first line may be the headline.

    Another title follows it: below the date in an export or under a name, and below offers to subscribe or
    sign in where the story takes up that title more than the first.
    """
    texts = [i for i, p in enumerate(pieces[:TOP]) if p.sign is None and i not in known]
    if len(texts) < 2 or not _is_title(pieces[texts[0]]) or not _is_title(pieces[texts[1]]):
        return None
    first, second = pieces[texts[0]], pieces[texts[1]]
    between = [p.sign for p in pieces[texts[0] + 1 : texts[1]]]
    if Sign.TIME in between and (labelled or _is_person(first.text)):
        return texts[0]
    if Sign.PROMO not in between:
        return None
    told = [p.text for p in pieces[texts[1] + 1 :] if is_prose(p.text)][:SAMPLE]
    words = {word for text in told for word in long_words(text)}
    again, before = len(long_words(second.text) & words), len(long_words(first.text) & words)
    return texts[0] if again >= MIN_AGAIN and again > before else None


def _is_title(piece: Piece) -> bool:
    return not is_prose(piece.text) and (piece.shape == "heading" or is_title(piece.text))


def _is_person(text: str) -> bool:
    return is_names(text) and is_full_name(text) and is_known_person(text)
