"""By which word somebody reports, where a sentence has several verbs."""

import pytest

import newsparse


@pytest.mark.parametrize(
    ("language", "text", "source", "cue", "words"),
    [
        (
            "es",
            "Antonio Rueda rechazó las críticas y afirmó que el fondo es mayor.",
            "Antonio Rueda",
            "afirmó",
            "que el fondo es mayor",
        ),
        (
            "fr",
            "Le maire a rejeté les critiques et a assuré que le pont serait fermé.",
            "Le maire",
            "a assuré",
            "que le pont serait fermé",
        ),
        (
            "it",
            "Il sindaco ha respinto le accuse, spiegando che il ponte è sicuro.",
            "Il sindaco",
            "spiegando",
            "che il ponte è sicuro",
        ),
        (
            "pt",
            "O prefeito rejeitou as críticas, afirmando que o fundo é maior.",
            "O prefeito",
            "afirmando",
            "que o fundo é maior",
        ),
    ],
)
def test_cue(language, text, source, cue, words):
    (quotation,) = newsparse.find_quotations(text, language=language)
    who = quotation.attribution
    assert (who.source, who.cue, quotation.text) == (source, cue, words)
