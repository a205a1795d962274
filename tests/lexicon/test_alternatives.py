import re

import pytest

from newsparse.lexicon import alternatives
from newsparse.lexicon.credit import Credits
from newsparse.lexicon.loader import SHARED, load

LABELS = sorted(load(Credits, SHARED).labels)


def one_by_one(words):
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@pytest.mark.parametrize("words", [["a"], ["a", "ab", "abc"], ["by", "By hand", "c.d", "\u064d"], LABELS])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_they_find_what_words_one_by_one_find(words, flags):
    plain = re.compile(rf"({one_by_one(words)})(?!\w)", flags)
    grouped = re.compile(rf"({alternatives(words, any_case=bool(flags))})(?!\w)", flags)
    for word in words:
        for text in (word, word.upper(), word.title(), f"{word}s", f"x{word} {word}"):
            assert [m.span() for m in grouped.finditer(text)] == [m.span() for m in plain.finditer(text)], (
                text
            )


def test_the_longer_of_two_is_tried_first():
    assert re.match(alternatives(["photo", "photo by", "photos"]), "photo by Ann Lee").group() == "photo by"


def test_a_shorter_word_holds_where_the_longer_fails():
    assert re.match(rf"(?:{alternatives(['on', 'one'])})(?=e)", "one").group() == "on"


def test_a_letter_with_two_capitals():
    assert re.match(rf"(?:{alternatives(['iletişim'], any_case=True)})", "İLETİŞİM", re.IGNORECASE)
