"""Marked mentions in invented articles: who is meant, counted and held to a floor."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsparse.annotators.passage import passages_of_text
from newsparse.annotators.people import Cast
from newsparse.annotators.setting import Setting

FIXTURES = Path(__file__).parents[1] / "fixtures" / "people"
MARK = re.compile(r"\{(?P<mention>[^{}]+?) => (?P<name>[^;{}]+)(?P<more>(?:; [^;{}]+)*)\}")


@dataclass(frozen=True)
class Case:
    slug: str
    mention: str
    name: str | None
    wanted: dict
    found: object


def read(path):
    """Yield every marked mention of a file with what the cast makes of it."""
    data = tomllib.loads(path.read_text("utf-8"))
    for article in data["article"]:
        text, marks = strip(article["text"].strip("\n"))
        passages = passages_of_text(text)
        cast = Cast.of(passages, Setting(language=article.get("language", "en")))
        for start, mention, name, wanted in marks:
            index = max(i for i, p in enumerate(passages) if p.start <= start)
            found = cast.resolve(mention, index, start - passages[index].start)
            yield Case(article["slug"], mention, name, wanted, found)


def strip(text):
    """Take the marks out of a text."""
    parts, marks, at, length = [], [], 0, 0
    for match in MARK.finditer(text):
        parts.append(text[at : match.start()])
        length += match.start() - at
        name = None if match["name"].strip() == "-" else match["name"].strip()
        wanted = {}
        for item in match["more"].strip("; ").split("; ") if match["more"] else ():
            key, _, value = item.partition("=")
            wanted[key] = value or True
        marks.append((length, match["mention"], name, wanted))
        parts.append(match["mention"])
        length += len(match["mention"])
        at = match.end()
    parts.append(text[at:])
    return "".join(parts), marks


def same(left, right):
    return left.lower().removeprefix("the ") == right.lower().removeprefix("the ")


def measure(path):
    """Return answered share, accuracy of those answered, and the shares of right details."""
    cases = list(read(path))
    named = [c for c in cases if c.name is not None]
    answered = [c for c in named if c.found.name is not None]
    false = [c for c in cases if c.name is None and c.found.name is not None]
    right = [c for c in answered if same(c.name, c.found.name)]
    details = [(c, k) for c in cases for k in c.wanted]
    good = [(c, k) for c, k in details if str(getattr(c.found, KEYS[k])).lower() == str(c.wanted[k]).lower()]
    return {
        "mentions": len(cases),
        "answered": len(answered) / len(named),
        "accuracy": len(right) / (len(answered) + len(false)),
        "details": len(good) / len(details),
    }


KEYS = {"kind": "source_kind", "role": "role", "affiliation": "affiliation", "anonymous": "anonymous"}


@pytest.mark.parametrize("name", ["development", "held"])
def test_mentions_are_resolved(name):
    figures = measure(FIXTURES / f"{name}.toml")
    assert figures["answered"] >= 0.85
    assert figures["accuracy"] >= 0.90
    assert figures["details"] >= 0.75
