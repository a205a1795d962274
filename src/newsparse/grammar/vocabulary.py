"""The byline lexicon of all languages, joined and made ready for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..lexicon import FALLBACK, alternatives, load, load_all, phrases, primary
from ..lexicon.bylines import Agencies, Bylines, Names
from ..lexicon.calendar import CalendarWords
from ..lexicon.loader import SHARED
from ..lexicon.organizations import OrganizationsLexicon
from ..lexicon.places import PlacesLexicon
from ..text.scripts import HANGUL

_HANGUL = re.compile(f"[{HANGUL}]")
MAX_INITIALS = 4
"""Letters of an outlet's initials, to which it may add "News": "BBC News"."""

LONG_VERB = 9
"""Letters of one word that is a verb before names anywhere in a line: "Aus Kiew berichtet Ada Lo"."""
LONG_DESK = 7
"""Letters from which a collective's word is looked for at the end of compounds."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of bylines. Everything is in lower case but the agencies' forms."""

    by: frozenset[str]
    after: tuple[str, ...]
    labels: frozenset[str]
    others: frozenset[str]
    sources: frozenset[str]
    """Those of `others` that introduce whom a story is from."""
    joiners: frozenset[str]
    places: frozenset[str]
    employers: frozenset[str]
    roles: frozenset[str]
    pictures: frozenset[str]
    role_modifiers: frozenset[str]
    role_endings: tuple[str, ...]
    desks: frozenset[str]
    desk_endings: tuple[str, ...]
    """Long words of `desks`, which make compounds collectives as well."""
    noise: frozenset[str]
    bios: frozenset[str]
    months: frozenset[str]
    """Of all languages, with the days of the week."""
    towns: frozenset[str]
    """Places of several words, which read like names: "new delhi"."""
    not_places: frozenset[str]
    markers: re.Pattern[str]
    """A label with its colon, or a phrase of several words before names; group 1 is the phrase."""
    openers: frozenset[str]
    """First words of phrases in `by` and `labels`."""
    dense_openers: tuple[str, ...]
    """Those that are written together with what follows, as in Chinese and Japanese; the longest first."""
    dense_markers: re.Pattern[str]
    """Labels in Chinese, Japanese and Korean with a space behind them; group 1 is the label."""
    longest_by: int
    """Words of the longest phrase in `by`."""


def vocabulary(language: str | None) -> Vocabulary:
    """Return the words for lines in a language (BCP 47), which may be unknown."""
    return _vocabulary(primary(language) or FALLBACK)


@cache
def _vocabulary(language: str) -> Vocabulary:
    """Return the joined vocabulary; joiners and other short words are those of `language` and English.

    Bylines carry labels in other languages than their article's often enough, and the phrases are distinct;
    short prepositions and conjunctions are names' parts elsewhere ("Ortega y Gasset", "De Niro").
    """
    own = [load(Bylines, language), load(Bylines, "en")]

    def near(name: str) -> frozenset[str]:
        return frozenset(phrase for lexicon in own for phrase in getattr(lexicon, name))

    by = frozenset(p for p in _joined("by") if " " in p or len(p) > 3) | near("by")
    sources, labels = _joined("sources"), _joined("labels") | _joined("trades") | by
    return Vocabulary(
        by=by,
        after=tuple(sorted(_joined("after"), key=len, reverse=True)),
        labels=labels,
        others=_joined("others") | sources,
        sources=sources,
        joiners=near("joiners"),
        places=near("places"),
        employers=near("employers"),
        roles=_joined("roles") | _joined("pictures"),
        pictures=_joined("pictures"),
        role_modifiers=_joined("role_modifiers"),
        role_endings=tuple(sorted(_joined("role_endings"))),
        desks=_joined("desks"),
        desk_endings=tuple(sorted(desk for desk in _joined("desks") if len(desk) >= LONG_DESK)),
        noise=_joined("noise"),
        bios=near("bios"),
        months=_months(),
        towns=_towns(),
        not_places=_joined("not_places"),
        openers=frozenset(phrase.split()[0].rstrip(":") for phrase in labels),
        dense_openers=tuple(sorted(filter(_is_dense, labels), key=len, reverse=True)),
        dense_markers=_dense_markers(),
        markers=_markers(),
        longest_by=max(len(phrase.split()) for phrase in by),
    )


def _is_dense(phrase: str) -> bool:
    """Whether a phrase is in Chinese or Japanese signs."""
    return "\u3040" <= phrase[0] <= "\u9fff"


def _joined(name: str) -> frozenset[str]:
    """Return one list of phrases of all languages."""
    return phrases(Bylines, name)


def _labels() -> frozenset[str]:
    """Return what stands before those who made a story, or before their source."""
    return _joined("labels") | _joined("trades") | _joined("others") | _joined("sources")


@cache
def korean_trades() -> frozenset[str]:
    """Return the trades that stand behind a Korean name: "기자"."""
    return frozenset(word for word in _joined("after") if _HANGUL.match(word))


@cache
def _markers() -> re.Pattern[str]:
    """Return the pattern of `Vocabulary.markers`, compiled once for all languages: it takes 20 ms."""
    labels = _labels() | _joined("by")
    several = [p for p in _joined("by") | _joined("others") if " " in p]
    several += [p for p in _joined("by") if len(p) >= LONG_VERB]
    with_colon, before = alternatives(labels, any_case=True), alternatives(several, any_case=True)
    return re.compile(rf"(?<!\w)(?:({with_colon})\s?[:：=＝／・]|({before})(?=\s))\s*", re.IGNORECASE)


@cache
def _months() -> frozenset[str]:
    named = ((*words.months, *words.weekdays) for _, words in load_all(CalendarWords))
    return frozenset(word for names in named for name in names for word in name)


@cache
def _towns() -> frozenset[str]:
    lexica = (lexicon for _, lexicon in load_all(PlacesLexicon))
    return frozenset(name.casefold() for lexicon in lexica for name in lexicon.names if " " in name)


@cache
def _dense_markers() -> re.Pattern[str]:
    dense = (label for label in _labels() if label[0] >= "\u3040")
    return re.compile(rf"(?<!\S)({alternatives(dense)})\s+(?=\S)")


@cache
def particles() -> frozenset[str]:
    """Return the small words inside names, in lower case."""
    return frozenset(load(Names, SHARED).particles)


@cache
def agency_forms() -> dict[str, str]:
    """Return written form of a news agency → its name."""
    names = load(Agencies, SHARED).names
    return {form: name for name, forms in names.items() for form in forms}


def agency_of(text: str) -> str | None:
    """Return the agency that `text` names as a whole, `None` where it names none.

    "Reuters", "(dpa)" and "dpa/lby" name one; "Reuters staff" does not.
    """
    forms = agency_forms()
    bare = text.strip(" ()[].,:/|-–—")
    if bare in forms:
        return forms[bare]
    head = re.split(r"[/\-]", bare, maxsplit=1)[0]
    return forms.get(head) if head != bare and len(bare) <= 12 else None


def is_outlet(text: str) -> bool:
    """Whether a text is the name of a well-known outlet of several words or initials: "Sky News", "BBC"."""
    if not text[:1].isupper() or (" " not in text and not text.isupper()):
        return False
    return text.casefold() in _outlets()


@cache
def _outlets() -> frozenset[str]:
    names = phrases(OrganizationsLexicon, "outlet_names")
    return frozenset((*names, *(f"{name} news" for name in names if len(name) <= MAX_INITIALS)))
