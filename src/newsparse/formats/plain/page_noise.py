"""Lines that are a page's furniture wherever they stand."""

from __future__ import annotations

import re

from ...grammar.promo import promotion_of
from .dump import menu_words
from .look import ends_sentence, is_title
from .piece import Piece, Sign

_NUMBER_BEHIND = re.compile(r"\s?\d{1,2}$")
"""The count on a label: "Advertisement 4"."""
_FILM = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d [^\W\d_]")
"""How long a film is, before its title: "2:34 Ferry leaves the port"."""


def is_noise(piece: Piece, noise: frozenset[str]) -> bool:
    """Whether the line is the page's furniture wherever it stands."""
    if piece.shape == "rule" or piece.sign in (Sign.PROMO, Sign.COUNTER, Sign.ADDRESS, Sign.COPYRIGHT):
        return True
    if _FILM.match(piece.text) and is_title(piece.text) and not ends_sentence(piece.text):
        return True
    if piece.text in noise or piece.text.endswith((">>", "»", "→", "›")):
        return True
    bare = _NUMBER_BEHIND.sub("", piece.text)
    return bare.lower() in menu_words() or promotion_of(bare) == "label"
