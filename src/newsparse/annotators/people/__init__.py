"""Who takes part in an article: its people, organisations, outlets and groups, and what mentions refer to."""

from .cast import Cast
from .resolved import Resolved
from .uncased import Uncased

__all__ = ["Cast", "Resolved", "Uncased"]
