"""Scores of contests, votes and innings, told from ranges and ratios."""

from __future__ import annotations

from ...lexicon.figures import FiguresLexicon
from .pairs import ratio_of, rising, score_of, whole
from .quantity import Quantity
from .sums import HYPHENS
from .tokens import Line

SCORE_MAX = 999
"""Largest number of a score or a vote joined by a hyphen."""
WICKETS = 10
"""Wickets of an innings."""
_GOALS = 20
"""Most goals and sets of a side in a score with a colon."""
_BEFORE_SCORE, _AFTER_SCORE = 12, 10
"""Tokens around a pair of numbers in which a word of contests makes it a score."""


class Scores:
    """Tells them in one language."""

    def __init__(self, lexicon: FiguresLexicon) -> None:
        self._scores = frozenset(lexicon.scores)
        self._colons, self._ratios = lexicon.scores_colon, frozenset(lexicon.ratios)
        self._behind_score = frozenset((*lexicon.at, *lexicon.within, *lexicon.and_, *lexicon.clauses))

    def colon(self, line: Line, a: Quantity, b: Quantity) -> Quantity | None:
        """Read "3:1" as a score near words of contests, else as a ratio."""
        contest = self.in_contest(line, a)
        if not whole(a, SCORE_MAX) or not whole(b, SCORE_MAX) or a.unit or b.unit:
            return score_of(a, b) if contest else None
        goals = self._colons and whole(a, _GOALS) and whole(b, _GOALS) and not self._is_ratio(line, a, b)
        if contest or goals or not a.value or not b.value:
            return score_of(a, b)
        return ratio_of(a, b)

    def _is_ratio(self, line: Line, a: Quantity, b: Quantity) -> bool:
        return line.word(b.last) in HYPHENS or not self._ratios.isdisjoint(
            line.lows[max(0, a.first - _BEFORE_SCORE) : a.first]
        )

    def is_score(self, line: Line, a: Quantity, b: Quantity) -> bool:
        """Tell a score from a range: "3-1", "they won 1-3"."""
        if not (whole(a, SCORE_MAX) and whole(b, SCORE_MAX)):
            return False
        return not rising(a, b) or self.in_contest(line, a)

    def in_contest(self, line: Line, a: Quantity) -> bool:
        """Tell whether a word of contests stands near a number."""
        first, last = line.sentence(a.first)
        window = line.lows[max(first, a.first - _BEFORE_SCORE) : min(last, a.last + _AFTER_SCORE)]
        return not self._scores.isdisjoint(window)

    def is_innings(self, line: Line, a: Quantity, b: Quantity) -> bool:
        """Tell the runs and wickets of "245 for 6", "245 for six at stumps"."""
        if a.unit or b.unit or a.form != "digits" or not whole(a, SCORE_MAX) or not whole(b, WICKETS):
            return False
        if (
            rising(a, b)
            or a.value == b.value
            or (line.word(b.last)[:1].isalpha() and (line.low(b.last) not in self._behind_score))
        ):
            return False
        return b.form == "digits" or self.in_contest(line, a)
