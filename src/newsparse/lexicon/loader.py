"""Reads and checks lexicon files."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from ..errors import LexiconError

SHARED = "shared"
"""Folder of the data that is the same in all languages."""
FALLBACK = "en"
"""Used for a language that has no file of a topic."""


class LexiconModel(BaseModel):
    """Shape of one topic's file; every field has a default so that a language may leave it out."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    topic: ClassVar[str]
    """File name without `.toml`."""


M = TypeVar("M", bound=LexiconModel)


@cache
def languages(topic: str) -> tuple[str, ...]:
    """Return the languages that have a file of this topic, sorted."""
    root = resources.files(__package__).joinpath("data")
    found = [d.name for d in root.iterdir() if d.is_dir() and d.joinpath(f"{topic}.toml").is_file()]
    return tuple(sorted(name for name in found if name != SHARED))


@lru_cache(maxsize=256)
def primary(language: str | None) -> str:
    """Return the first subtag of a language tag in lower case: "pt" of "pt-BR" and "pt_BR", "" of `None`."""
    return (language or "").replace("_", "-").partition("-")[0].lower()


def region(language: str | None) -> str | None:
    """Return the country that a language tag names, in lower case: "mx" of "es-MX" and "es_MX"."""
    for part in (language or "").replace("_", "-").split("-")[1:]:
        if len(part) == 2 and part.isalpha():
            return part.lower()
    return None


TWINS = {
    "no": "nb",
    "nn": "nb",
    "iw": "he",
    "in": "id",
    "bs": "hr",
    "sh": "hr",
    "cnr": "sr",
    "tl": "fil",
}
"""Languages that share another one's words, and codes no longer in use."""


def twin(language: str) -> str:
    """Return the language under whose code the words of a language are kept: "nb" for "no"."""
    return TWINS.get(language, language)


@cache
def load(model: type[M], language: str | None = None, *, strict: bool = False) -> M:
    """Load a topic's file for a language (a BCP 47 tag's first subtag; `"shared"` for common data).

    A language without the file gets that of its twin, else the English one, or with `strict` an error.
    Raises `LexiconError` for a missing or malformed file.
    """
    name = primary(language) or FALLBACK
    known = languages(model.topic)
    name = name if name in known else twin(name)
    if name != SHARED and name not in known:
        if strict or FALLBACK not in known:
            raise LexiconError(f"no {model.topic} lexicon for {name!r}; there are: {', '.join(known)}")
        name = FALLBACK
    path = resources.files(__package__).joinpath("data", name, f"{model.topic}.toml")
    try:
        return model.model_validate(tomllib.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        raise LexiconError(f"no {model.topic} lexicon in {name!r}") from None
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise LexiconError(f"lexicon {name}/{model.topic}.toml: {error}") from error


@cache
def load_all(model: type[M]) -> tuple[tuple[str, M], ...]:
    """Load a topic's files of every language, as (language, data) pairs."""
    return tuple((name, load(model, name, strict=True)) for name in languages(model.topic))
