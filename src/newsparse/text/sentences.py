"""Where sentences end, in all scripts."""

from __future__ import annotations

import re

ASKING = ("?", "?”", "?’", '?"', "?'", "？")
"""How a question ends."""
SENTENCE_END = re.compile(r"[.!?…。！？।॥؟։።]['\"”’»)\]›」』]*$")
"""The end of a text that is a whole sentence, quotation marks and brackets behind it included."""
