"""Many records: parsed by worker processes, stored so that nothing is lost and nothing comes twice."""

from .cluster import run
from .many import parse_many
from .outcome import Failure, Outcome
from .work import parse_record

__all__ = ["Failure", "Outcome", "parse_many", "parse_record", "run"]
