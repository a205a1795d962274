"""Whether a source is kept unnamed on purpose."""

from __future__ import annotations

import re

from .phrase import Head
from .vocabulary import Vocabulary

_END = re.compile(r"[.!?…][\"”’]?(?=\s)")
MAX_SENTENCE = 400
"""Characters around the source in which a phrase such as "condition of anonymity" is looked for."""


def is_anonymous(head: Head, mention: str, text: str, position: int, words: Vocabulary) -> bool:
    """Tell whether the sentence or the source itself says that the name is withheld."""
    if head.kind not in ("person", "people", "unknown"):
        return False
    lower = mention.lower()
    if head.word in words.unnamed or not words.unnaming.isdisjoint(lower.split()):
        return True
    if head.kind == "person" and head.word in words.insiders and head.determiner not in words.definite:
        return True
    if (
        head.kind == "people"
        and head.determiner in words.indefinite
        and not words.insiders.isdisjoint(words.singulars(head.word))
    ):
        return True
    end = position + len(mention)
    stop = _END.search(text, end, end + MAX_SENTENCE)
    around = text[position : stop.start() if stop else end + MAX_SENTENCE].lower()
    return any(phrase in around for phrase in words.anonymity.phrases)
