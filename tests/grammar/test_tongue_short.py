"""The language of texts of one or two sentences, by their function words and their letters."""

import pytest

from newsparse.grammar.tongue import tongue_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eski köprü dün kapatıldı. Bakan, çalışmaların yarın başlayacağını söyledi.", "tr"),
        ("Kentte sabah saatlerinde başlayan yağmur trafiği olumsuz etkiledi.", "tr"),
        ("Der Übergang schließt für Fußgänger größere Wege.", "de"),
        ("Stary most będzie zamknięty, powiedział minister.", "pl"),
        ("President Erdoğan met Mr. Yılmaz in Ankara to talk about the bridge and the road.", "en"),
        ("Beşiktaş 2, Galatasaray 1", None),
    ],
)
def test_short_texts(text, language):
    assert tongue_of(text)[0] == language
