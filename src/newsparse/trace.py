"""What was chosen on the way to an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .choice import Choice
from .models import Evidence, FieldName, Warning

T = TypeVar("T")


@dataclass(slots=True)
class Trace:
    """Every choice that was made on the way to an article, for `newsparse explain`."""

    choices: dict[FieldName, Choice[Any]] = field(default_factory=dict)
    warnings: list[Warning] = field(default_factory=list)

    def take(self, name: FieldName, fallback: T, step: Callable[..., Choice[T]], *arguments: Any) -> T:
        """Run one field's step and note its choice; a step that fails costs its field, not the article."""
        try:
            choice = step(*arguments)
        except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError) as error:
            message = f"{name} could not be read: {type(error).__name__}: {error}"[:300]
            choice = Choice(fallback, warnings=(Warning(code="field-failed", message=message),))
        self.choices[name] = choice
        self.warnings.extend(choice.warnings)
        return choice.value

    def provenance(self) -> dict[FieldName, Evidence]:
        """Return the evidence of each field that has a value."""
        found: dict[FieldName, Evidence] = {}
        for name, choice in self.choices.items():
            if choice.evidence is not None:
                found[name] = choice.evidence
            found.update(choice.also)
        return found
