"""The headline, chosen among what the page shows and what it states.

Every place that gives a title votes for its words; the words with most votes win. A heading that is surely
the story's outweighs every statement; a doubtful one, or a word or two, does not.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..choice import Candidate, Choice, evidence_of
from ..context import Context
from ..document import Block, Document, Role, Statement
from ..grammar.title import level, site_key, strip_site, without_tail, words_of

SHOWN = 3.3
"""Weight of a heading that is surely the story's; others weigh less by their confidence. It outweighs all
statements together: those are written for search engines and social media. On pages where JSON-LD or Open
Graph say something else, people who wrote the title down took the heading 71 times and a statement 6 times;
parsers written for one outlet, which take what its metadata have, took the heading 22 times of 51."""
WEIGHTS = {
    ("json-ld", "headline"): 1.2,
    ("microdata", "headline"): 0.9,
    ("open-graph", "headline"): 1.0,
    ("archive", "headline"): 5.0,
    ("twitter", "headline"): 0.2,
    ("meta", "headline"): 0.1,
    ("json-ld", "title"): 0.2,
    ("html", "title"): 0.3,
}
"""Weight of each syntax. On 138 news pages JSON-LD has the headline on .76, Open Graph on .79, the first
heading on .72 (kickers inside it), the page title on .53."""
FEW_WORDS = 2
"""Words of a heading that may as well be a section's."""
UNSTATED = 0.08
"""What is left of such a heading's weight: less than the page title's."""
SURE = 0.7
"""Confidence of the format from which a heading is the story's."""
MAX_HEADLINE = 400
"""Characters of a headline."""
MAX_SECTION = 30
"""Characters of a section's name; longer ones are titles."""
MIN_CORE = 10
"""Characters of a title that is looked for inside a longer one."""
MAX_AROUND = 120
"""Characters beside it: "- Politics | The Daily Example"."""
_APART = "|｜ㅣ│:：–—-»«·•*/(~+"
MAX_KICKER = 60
"""Characters before a stated title inside one heading: a kicker."""

Origin = Block | Statement


@dataclass(slots=True)
class _Title:
    """The places that give the same words."""

    origin: Origin
    text: str
    votes: dict[str, float] = field(default_factory=dict)

    @property
    def score(self) -> float:
        return sum(self.votes.values())


def extract_headline(context: Context) -> Choice[str | None]:
    """Return the headline as shown to the reader, `None` where nothing is one."""
    document = context.document
    names = site_names(context)
    stated = [(s, strip_site(s.value, names)) for s in _statements(document)]
    texts = [text for _, text in stated]
    titles: dict[tuple[str, ...], _Title] = {}
    for block in sorted(document.having(Role.HEADLINE), key=lambda block: -block.confidence):
        text = without_kicker(block.text, texts)
        if _is_title(text) and (document.medium == "text" or site_key(text) not in names):
            _vote(titles, block, text, _weight(block, text, texts), "shown")
    for statement, text in sorted(stated, key=lambda entry: len(entry[1])):
        if site_key(text) not in names:
            text = _core_of(text, titles) or text
            _vote(titles, statement, text, _rank(statement), f"{statement.syntax} {statement.name}")
    if not titles:
        _vote_for_names(titles, document)
    if not titles:
        return Choice(None)
    best = max(titles.values(), key=lambda title: title.score)
    if not isinstance(best.origin, Block):
        best.text = without_tail(best.text)
    total = sum(title.score for title in titles.values())
    candidates = tuple(
        Candidate(t.text, evidence_of(t.origin, 0).source, round(t.score, 2), ", ".join(t.votes))
        for t in sorted(titles.values(), key=lambda title: -title.score)
    )
    return Choice(best.text, evidence_of(best.origin, _confidence(best.score, total)), candidates)


def _vote_for_names(titles: dict[tuple[str, ...], _Title], document: Document) -> None:
    """Let the first heading stand where all that is shown and stated is taken for the site's name."""
    for block in document.having(Role.HEADLINE):
        if _is_title(block.text) and block.confidence >= SURE:
            _vote(titles, block, block.text, block.confidence, "shown")
            return


def _statements(document: Document) -> list[Statement]:
    """Return the stated titles; microdata with several headlines speaks of related stories."""
    found = [s for s in document.stated("headline", "title") if _is_title(s.value)]
    marked = {level(s.value) for s in found if s.syntax == "microdata"}
    return [s for s in found if s.syntax != "microdata" or len(marked) == 1]


def _rank(statement: Statement) -> float:
    return WEIGHTS.get((statement.syntax, statement.name), 0.1)


def _core_of(text: str, titles: dict[tuple[str, ...], _Title]) -> str | None:
    """Return the title that `text` repeats with a site, section, author or kicker before or behind it."""
    if tuple(words_of(text)) in titles:
        return None
    own = level(text)
    found = [title for title in titles.values() if _is_core(level(title.text), own)]
    return max(found, key=lambda title: (title.score, len(title.text))).text if found else None


def _is_core(core: str, whole: str) -> bool:
    if not MIN_CORE <= len(core) < len(whole) <= len(core) + MAX_AROUND:
        return False
    before, found, behind = whole.partition(core)
    return bool(found) and _is_apart(before[::-1]) and _is_apart(behind)


def _is_apart(rest: str) -> bool:
    """Whether what stands beside a title is set off from it by a mark."""
    return not rest or rest.lstrip()[:1] in _APART


def site_names(context: Context) -> frozenset[str]:
    """Return the `site_key`s by which titles may name site and section."""
    document = context.document
    names = [s.value for s in document.stated("site_name", "publisher", "site_handle")]
    names += [s.value for s in document.stated("section") if len(s.value) <= MAX_SECTION]
    if context.publisher:
        domain = context.publisher.domain or ""
        names += [context.publisher.name or "", domain, domain.rsplit(".", 1)[0], domain.split(".")[0]]
    return frozenset(key for name in names if (key := site_key(name)))


def without_kicker(shown: str, stated: list[str]) -> str:
    """Return a heading without the label before the title that the page states, or the heading itself."""
    own = level(shown)
    if any(words_of(shown) == words_of(text) for text in stated):
        return shown
    for text in stated:
        rest = level(text)
        if len(rest) > 15 and len(rest) < len(own) <= len(rest) + MAX_KICKER and own.endswith(rest):
            return text
    return shown


def _is_title(text: str) -> bool:
    return len(text) <= MAX_HEADLINE and bool(words_of(text))


def _weight(block: Block, text: str, stated: list[str]) -> float:
    """Return the weight of a heading: hardly any for a word or two that nothing states ("News")."""
    weight = SHOWN * block.confidence if block.confidence >= SURE else block.confidence
    words = set(words_of(text))
    if stated and len(words) <= FEW_WORDS and not any(words <= set(words_of(other)) for other in stated):
        weight *= UNSTATED
    return weight


def _vote(
    titles: dict[tuple[str, ...], _Title], origin: Origin, text: str, weight: float, voter: str
) -> None:
    """Add a vote; the first origin gives the spelling, unless a later one only adds a colon to it."""
    title = titles.setdefault(tuple(words_of(text)), _Title(origin, text))
    title.votes[voter] = max(weight, title.votes.get(voter, 0.0))
    if _bare(text) == _bare(title.text) and text.count(":") > title.text.count(":"):
        title.text = text


def _bare(text: str) -> str:
    return " ".join(level(text).replace(":", " ").split())


def _confidence(score: float, total: float) -> float:
    """From the share of the votes and their weight; a lone shown heading without metadata is sure enough."""
    return min(0.98, 0.4 + 0.4 * score / total + 0.05 * score)
