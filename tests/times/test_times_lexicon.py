"""The word lists of times: sorted, without contradiction, and every month's name is read."""

import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newsparse import find_timestamps
from newsparse.lexicon import languages, load, load_all
from newsparse.lexicon.calendar import CalendarWords
from newsparse.lexicon.stamps import StampWords
from newsparse.lexicon.zones import ZoneTable
from newsparse.times.vocabulary import fold, vocabulary_of

CALENDARS = load_all(CalendarWords)
STAMPS = load_all(StampWords)
ZONES = load(ZoneTable, "shared")


def lists(model):
    """Every list of words in a model, with its name."""
    for name, value in model:
        if isinstance(value, tuple):
            if value and isinstance(value[0], tuple):
                yield from ((f"{name}[{index}]", words) for index, words in enumerate(value))
            else:
                yield name, value
        else:
            yield from lists(value)


@pytest.mark.parametrize("data", [data for _, data in (*CALENDARS, *STAMPS)])
def test_lists_are_sorted_unique_lower_and_composed(data):
    for name, words in lists(data):
        assert list(words) == sorted(set(words)), name
        assert all(word == unicodedata.normalize("NFC", word) == word.strip() for word in words), name
        assert all(word == word.lower() for word in words), name


def test_same_languages_in_both():
    assert languages("calendar") == languages("stamps")
    assert len(languages("calendar")) >= 29


@pytest.mark.parametrize("data", [data for _, data in STAMPS], ids=[language for language, _ in STAMPS])
def test_labels_do_not_contradict(data):
    groups = [{fold(w) for w in words} for words in (data.published, data.modified, data.other)]
    assert not groups[0] & groups[1]
    assert not groups[0] & groups[2]
    assert not groups[1] & groups[2]


@pytest.mark.parametrize(("language", "data"), CALENDARS, ids=[language for language, _ in CALENDARS])
def test_every_name_of_a_month_is_read(language, data):
    for month, names in enumerate(data.months, 1):
        for name in names:
            for text in (f"8 {name} 2016", f"8 {name.upper()} 2016"):
                found = find_timestamps(text, language=language)
                assert [s.value for s in found] == [datetime(2016, month, 8)], text


def test_zones_exist_and_offsets_are_theirs():
    for name, senses in ZONES.abbreviations.items():
        for sense in senses:
            place = ZoneInfo(sense.zone)
            if sense.offset is not None:
                offsets = {
                    datetime(year, month, 15, tzinfo=place).strftime("%z")
                    for year in range(2000, 2026)
                    for month in (1, 7)
                }
                assert sense.offset.replace(":", "") in offsets, name
    for zone in (*ZONES.cities.values(), *ZONES.countries.values()):
        ZoneInfo(zone)
    for zone in ZONES.phrases.values():
        assert zone in ZONES.abbreviations or ZoneInfo(zone)


def test_unknown_language_falls_back_to_english():
    assert vocabulary_of("xx").words["november"].month == 11
    assert vocabulary_of("").words["november"].month == 11


def test_made_up_languages_share_one_vocabulary():
    assert vocabulary_of("xx") is vocabulary_of("qq-QQ") is vocabulary_of("\ud800" * 100)
    assert vocabulary_of("pt-BR") is vocabulary_of("pt_PT")
