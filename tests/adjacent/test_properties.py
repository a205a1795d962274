"""What holds of any text in any of these languages."""

import random
import time
from pathlib import Path

import pytest

import newsparse

FIXTURES = Path(__file__).parents[1] / "fixtures" / "adjacent"
LANGUAGES = sorted(path.stem for path in FIXTURES.glob("*.toml"))
UNITS = (
    ("ru", "«"),
    ("ru", "— сказал Петров "),
    ("ru", "Иван Петров, "),
    ("sv", "– säger X, "),
    ("tr", '"a", '),
    ("fi", "Lind mukaan "),
    ("ar", "قال "),
    ("hi", "ने कहा "),
    ("ja", "は「あ」と述べた"),
    ("zh", "他说：“"),
    ("ko", "씨는 "),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_spans_slice_to_what_they_name(language):
    chance = random.Random(language)  # noqa: S311 - no secret
    source = (FIXTURES / f"{language}.toml").read_text("utf-8")
    words = [*source.split(), "—", "-", "«", "»", ":", "\n", "– "]
    for _ in range(40):
        text = " ".join(chance.choice(words) for _ in range(60))
        for quotation in newsparse.find_quotations(text, language=language):
            assert quotation.text.strip()
            who = quotation.attribution
            if who is not None and who.source_span is not None:
                assert text[who.source_span.start : who.source_span.end] == who.source
            if who is not None and who.cue_span is not None:
                assert text[who.cue_span.start : who.cue_span.end] == who.cue


@pytest.mark.parametrize(("language", "unit"), UNITS)
def test_time_is_linear(language, unit):
    def seconds(size):
        text = unit * (size // len(unit))
        started = time.process_time()
        newsparse.find_quotations(text, language=language)
        return time.process_time() - started

    seconds(1_000)
    assert min(seconds(40_000) for _ in range(3)) < 8 * min(seconds(10_000) for _ in range(3)) + 0.05


def test_norwegian_goes_by_both_its_codes():
    text = "– Vi kan ikke vente lenger, sier rektor Kari Nes."
    [quotation] = newsparse.find_quotations(text, language="no")
    assert quotation.attribution.name == "Kari Nes"
