"""Who is named behind an office, and what belongs to the office: one sentence each."""

import pytest

import newsparse

TAILS = {
    "de": "sagte am Montag, die Mole werde in diesem Jahr nicht für alle halten.",
    "en": "said the pier would not hold for everyone in the town this year.",
    "fr": "a déclaré lundi que la jetée ne tiendrait pas pour tous cette année.",
    "es": "dijo el lunes que el muelle no aguantaría para todos este año.",
    "it": "ha detto lunedì che il molo non reggerà per tutti quest'anno.",
    "nl": "zei maandag dat de pier dit jaar niet voor iedereen zou houden.",
    "pt": "disse na segunda-feira que o cais não aguentaria para todos este ano.",
}


@pytest.mark.parametrize(
    ("language", "source", "name", "role", "affiliation"),
    [
        ("en", "Tolney Bank CEO Tim Marsh", "Tim Marsh", "CEO", "Tolney Bank"),
        ("en", "U.S. Treasury Secretary Scott Vale", "Scott Vale", "Treasury Secretary", "U.S."),
        ("en", "Supreme Court Justice Sonia Orde", "Sonia Orde", "Justice", "Supreme Court"),
        ("en", "Labour MP Jess Hale", "Jess Hale", "MP", None),
        ("en", "the UN's humanitarian chief, Tom Marsh,", "Tom Marsh", "humanitarian chief", "UN"),
        ("de", "Der Sprecher der Feuerwehr, Jan Brandt,", "Jan Brandt", "Sprecher", "Feuerwehr"),
        ("de", "Bayerns Ministerpräsident Markus Sommer", "Markus Sommer", "Ministerpräsident", None),
        ("fr", "Le président français Paul Durand", "Paul Durand", "président", None),
        ("fr", "Le ministre de l'Intérieur, Paul Durand,", "Paul Durand", "ministre", None),
        ("fr", "La maire de Paris Anne Leroy", "Anne Leroy", "maire", None),
        ("fr", "Le PDG de Renault, Luc Durand,", "Luc Durand", "PDG", "Renault"),
        ("fr", "Le député LFI François Leroy", "François Leroy", "député", None),
        ("fr", "L'avocat de la famille, Me Paul Durand,", "Paul Durand", "avocat", None),
        ("es", "La ministra de Hacienda, María Ruiz,", "María Ruiz", "ministra de Hacienda", None),
        ("es", "El portavoz del PP, Luis Vega,", "Luis Vega", "portavoz", "PP"),
        ("es", "La directora general de la OMS", None, "directora", None),
        ("it", "Il presidente del Consiglio Giorgia Neri", "Giorgia Neri", "presidente", "Consiglio"),
        ("it", "Il segretario della Cgil Maurizio Neri", "Maurizio Neri", "segretario", "Cgil"),
        ("it", "La segretaria del Pd Ellyna Neri", "Ellyna Neri", "segretaria", "Pd"),
        ("nl", "GroenLinks-leider Jesse Jansen", "Jesse Jansen", "GroenLinks-leider", None),
        ("nl", "Burgemeester Femke Jansen van Amsterdam", "Femke Jansen", "Burgemeester", None),
        ("nl", "Minister van Financiën Sigrid Jansen", "Sigrid Jansen", "Minister van Financiën", None),
        (
            "nl",
            "Hoogleraar Jan Jansen van de Universiteit Leiden",
            "Jan Jansen",
            "Hoogleraar",
            "Universiteit Leiden",
        ),
        ("pt", "O governador de São Paulo, João Reis,", "João Reis", "governador", None),
    ],
)
def test_office(language, source, name, role, affiliation):
    (quotation,) = newsparse.find_quotations(f"{source} {TAILS[language]}", language=language)
    who = quotation.attribution
    assert (who.name, who.role, who.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize(
    ("language", "text", "source", "name"),
    [
        ("fr", "« Je n'ai rien vu », confie à l'AFP Marie, 34 ans.", "Marie", "Marie"),
        (
            "fr",
            "« Je n'ai rien vu », confie à l'AFP le pêcheur Paul Durand.",
            "le pêcheur Paul Durand",
            "Paul Durand",
        ),
        ("es", "“No lo vi venir”, cuenta a EFE María, de 34 años.", "María", "María"),
    ],
)
def test_the_agency_that_was_told_is_no_speaker(language, text, source, name):
    (quotation,) = newsparse.find_quotations(text, language=language)
    assert (quotation.attribution.source, quotation.attribution.name) == (source, name)
