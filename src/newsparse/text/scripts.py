"""Classes of signs by script, to be put between the brackets of a pattern."""

from __future__ import annotations

from typing import Final

HAN: Final = r"\u3400-\u9fff"
"""Chinese, and the Chinese signs of Japanese."""
HAN_KANA: Final = r"\u3040-\u30ff\u3400-\u9fff"
"""Chinese and Japanese."""
HANGUL: Final = r"\uac00-\ud7af"
"""Korean."""
CJK: Final = HAN_KANA + HANGUL
"""Chinese, Japanese and Korean."""
UNSTOPPED: Final = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer, which write neither spaces between words nor full stops."""
DENSE: Final = UNSTOPPED + CJK
"""Scripts that write a word in one or two signs."""
COMBINING: Final = (
    r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u200c\u200d"
)
"""Signs over, under and within words that are no letters by themselves; joiners of Persian and Hindi too."""
