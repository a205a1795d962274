"""Quotations with their sources."""

from __future__ import annotations

from dataclasses import replace

from ...lexicon import twin
from ...models import Quotation
from ...text.marks import Stretch, find_stretches
from ..passage import Passage
from ..people import Cast, Uncased
from ..setting import Setting
from .adjacent import is_adjacent, is_uncased
from .adjacent import read_article as read_adjacent
from .continental import is_continental, read_article
from .dense import Roll, is_dense
from .dense import read_article as read_dense
from .loose import Floor, attach_loose
from .report import Resolves, report
from .tagging import tag
from .utterances import Utterance, read_line
from .vocabulary import vocabulary

__all__ = ["Setting", "annotate_quotations"]


def annotate_quotations(passages: tuple[Passage, ...], setting: Setting) -> tuple[Quotation, ...]:
    """Return the quotations in reading order."""
    setting = replace(setting, language=twin(setting.language))
    marked: list[list[Stretch]] | None = None
    if is_continental(setting.language):
        found = read_article(passages, setting.language)
    elif is_adjacent(setting.language):
        marked = []
        found = read_adjacent(passages, setting.language, marked)
    elif is_dense(setting.language):
        found = read_dense(passages, setting.language)
    else:
        marked = []
        found = _read_english(passages, setting.language, marked)
    cast = _cast(passages, setting, marked, found)
    return tuple(report(utterance, passages, cast, setting) for utterance in found)


def _cast(
    passages: tuple[Passage, ...],
    setting: Setting,
    marked: list[list[Stretch]] | None,
    found: list[Utterance],
) -> Resolves:
    """Return what tells whom a source means: by capitals, or else by all sources of the article."""
    language = setting.language
    places = (utterance.source for utterance in found if utterance.source is not None)
    if is_uncased(language):
        return Uncased(language, [passages[index].text[start:end] for index, start, end in places])
    if is_dense(language):
        sources = [passages[index].text[start:end] for index, start, end in places]
        return Roll(language, [passage.text for passage in passages], sources)
    return Cast.of(passages, setting, marked)


def _read_english(
    passages: tuple[Passage, ...], language: str, marked: list[list[Stretch]]
) -> list[Utterance]:
    """Return the utterances; `marked` takes the quoted stretches of each passage read by itself."""
    words = vocabulary(language)
    found: list[Utterance] = []
    floor = Floor()
    for index, passage in enumerate(passages):
        stretches = find_stretches(passage.text, carried=floor.carried)
        marked.append(find_stretches(passage.text) if floor.carried else stretches)
        line = tag(passage.text, stretches, words)
        reading = read_line(line, index, words)
        attach_loose(reading, index, floor)
        floor.pass_paragraph(reading, index)
        found.extend(reading.utterances)
    return found
