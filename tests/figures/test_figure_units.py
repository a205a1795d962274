"""Units and currencies: the tables agree with pint and ISO 4217."""

from __future__ import annotations

from typing import get_args

import pytest

from newsparse.annotators.figures import annotate_figures
from newsparse.annotators.passage import passages_of_text
from newsparse.lexicon import load, load_all
from newsparse.lexicon.currencies import CurrenciesLexicon
from newsparse.lexicon.figures import FiguresLexicon
from newsparse.lexicon.loader import SHARED
from newsparse.lexicon.units import UnitsLexicon
from newsparse.models import ReportedFigure
from newsparse.models.base import Span
from newsparse.models.figure import FigureKind, Qualifier


def _units() -> list[tuple[str, str]]:
    tables = [load(UnitsLexicon, SHARED), *(data for _, data in load_all(UnitsLexicon))]
    return sorted({(kind, name) for table in tables for kind, names in table.units.items() for name in names})


def _figure(kind: FigureKind, unit: str | None, value: float = 2) -> ReportedFigure:
    return ReportedFigure(text="2", span=Span(part="body", start=0, end=1), kind=kind, value=value, unit=unit)


@pytest.mark.parametrize(("kind", "name"), _units())
def test_pint_knows_every_unit(kind: FigureKind, name: str) -> None:
    pytest.importorskip("pint")
    assert kind in get_args(FigureKind)
    assert _figure(kind, name).to_pint() is not None


def test_pint_knows_units_told_by_their_company() -> None:
    pytest.importorskip("pint")
    names = [name for _, data in load_all(UnitsLexicon) for by in data.company.values() for name in by]
    assert "farad" in names
    assert all(_figure("other", name).to_pint() is not None for name in names)


def test_about_150_units() -> None:
    assert len(_units()) >= 150


def test_to_pint_converts() -> None:
    pytest.importorskip("pint")
    assert _figure("area", "square_kilometer").to_pint().to("hectare").magnitude == pytest.approx(200)
    assert _figure("speed", "kilometer/hour", 36).to_pint().to("meter/second").magnitude == pytest.approx(10)
    assert _figure("volume", "barrel").to_pint().to("gallon").magnitude == pytest.approx(84)
    assert _figure("percent", "basis_point", 25).to_pint().to("percent").magnitude == pytest.approx(0.25)
    assert _figure("temperature", "degree_Celsius", 100).to_pint().to("kelvin").magnitude == pytest.approx(
        373.15
    )
    assert _figure("count", None, 7).to_pint().magnitude == 7


@pytest.mark.parametrize(("kind", "unit"), [("money", "USD"), ("score", None), ("mass", "kilogram/person")])
def test_to_pint_tells_nothing_of_other_units(kind: FigureKind, unit: str | None) -> None:
    pytest.importorskip("pint")
    assert _figure(kind, unit).to_pint() is None


def test_currencies_have_names_and_codes() -> None:
    shared, english = load(CurrenciesLexicon, SHARED), load(CurrenciesLexicon, "en")
    codes = set(shared.codes)
    assert len(codes) >= 160
    used = {code for by in (*shared.symbols.values(), *english.plain.values()) for code in by.values()}
    used |= {code for by in shared.prefixes.values() for code in by.values()}
    assert used <= codes
    funds = {"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "XCG", "ZWG", "VED", "SLE"}
    assert codes - funds <= set(english.names)


def test_qualifiers_are_those_of_the_model() -> None:
    for _, lexicon in load_all(FiguresLexicon):
        assert {*lexicon.before, *lexicon.after} <= set(get_args(Qualifier))


@pytest.mark.parametrize(
    ("country", "unit"), [("au", "AUD"), ("ca", "CAD"), ("us", "USD"), ("sg", "SGD"), (None, "USD")]
)
def test_country_decides_the_dollar(country: str | None, unit: str) -> None:
    (figure,) = annotate_figures(passages_of_text("It cost $5 million."), country=country)
    assert (figure.value, figure.unit) == (5_000_000, unit)


@pytest.mark.parametrize(("country", "unit"), [("us", "degree_Fahrenheit"), ("gb", "degree_Celsius")])
def test_country_decides_the_degree(country: str, unit: str) -> None:
    (figure,) = annotate_figures(passages_of_text("Temperatures reached 98 degrees."), country=country)
    assert (figure.kind, figure.unit) == ("temperature", unit)
