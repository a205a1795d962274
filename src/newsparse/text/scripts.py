"""Classes of signs by script, to be put between the brackets of a pattern."""

from __future__ import annotations

from typing import Final

HAN: Final = r"\u3400-\u9fff"
"""Chinese, and the Chinese signs of Japanese."""
HAN_KANA: Final = r"\u3040-\u30ff\u3400-\u9fff"
"""Chinese and Japanese."""
CJK: Final = HAN_KANA + r"\uac00-\ud7af"
"""Chinese, Japanese and Korean."""
UNSTOPPED: Final = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer, which write neither spaces between words nor full stops."""
DENSE: Final = UNSTOPPED + CJK
"""Scripts that write a word in one or two signs."""
