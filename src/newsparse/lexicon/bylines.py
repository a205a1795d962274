"""Words of bylines: who wrote, who did something else, jobs, desks."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel

Phrases = tuple[str, ...]


class Bylines(LexiconModel):
    """Phrases of one language, in lower case."""

    topic: ClassVar[str] = "bylines"

    by: Phrases = ()
    """Phrases before the authors' names: "by", "story by"."""
    after: Phrases = ()
    """Words behind a name that say that it is an author's: "記者" in "山田太郎記者"."""
    trades: Phrases = ()
    """Words of the trade before names in scripts without spaces, behind an outlet or not: "记者"."""
    reports: Phrases = ()
    """Words of reporting behind a place there: "報導" in "王小明／台北報導"."""
    wires: Phrases = ()
    """Words behind place and day in a wire's opening there: "电" in "新华社北京5月3日电"."""
    labels: Phrases = ()
    """Labels of authors with a colon or bar: "author", "text"."""
    others: Phrases = ()
    """Phrases before people who are no authors: "photos by", "edited by", "translated by"."""
    closers: Phrases = ()
    """Labels of the line that ends a story in some languages' papers: "责任编辑"."""
    sources: Phrases = ()
    """Labels of whom a story is from: "source"."""
    joiners: Phrases = ()
    """Words between two names: "and"."""
    places: Phrases = ()
    """Prepositions before a place: "in"."""
    employers: Phrases = ()
    """Prepositions before an employer: "for"."""
    roles: Phrases = ()
    """Words of jobs: a phrase with one of them is a job, not a name."""
    pictures: Phrases = ()
    """Jobs of people who make pictures, not texts: "photographer"."""
    role_modifiers: Phrases = ()
    """Words that stand beside jobs and belong to them: "senior", "political"."""
    role_endings: Phrases = ()
    """Endings that make a compound a job: "redakteur"."""
    desks: Phrases = ()
    """Words of collective authors: "staff", "newsroom"."""
    noise: Phrases = ()
    """Words of buttons and times that stand beside bylines: "share", "min read"."""
    not_places: Phrases = ()
    """Words in capitals before a dash that are labels, not datelines: "breaking"."""
    bios: Phrases = ()
    """Phrases with which a biography goes on behind the name: "is a", "covers"."""


class Names(LexiconModel):
    """Parts of people's names, shared by all languages."""

    topic: ClassVar[str] = "names"
    particles: Phrases = ()
    """Small words inside names, in lower case: "van", "de"."""
    author_paths: Phrases = ()
    """Parts of the paths of authors' pages: "/author/ada-lo"."""


class Agencies(LexiconModel):
    """News agencies, shared by all languages."""

    topic: ClassVar[str] = "agencies"
    names: dict[str, Phrases]
    """Name as an article should carry it → forms in which it is written, as they are written."""
