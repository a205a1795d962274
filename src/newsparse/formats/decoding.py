"""Bytes to text: which charset a document is in, and whether it is text at all.

Order of the evidence: a byte-order mark; bytes that are valid multi-byte UTF-8, whatever is declared; the
charset declared outside (an HTTP header), then inside (meta tag, XML declaration); how the bytes read in each
legacy charset, the page's stated language being a hint; windows-1252.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from ..errors import BinaryInputError, EmptyInputError, InputError, LimitError
from ..models import Warning
from ..options import Options
from ..record import Record
from .charset import cp1252_bytes, declared_inside, label_codec, looks_utf16
from .guessing import guess
from .magic import binary_kind, control_share

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEVEN_BIT = ("iso2022", "hz")
"""Codecs whose bytes all look like ASCII: only the declaration tells."""

MAX_CONTROL_SHARE = 0.02
"""Share of control characters beyond which input is no text. Texts with escape codes or stray NULs stay under
0.5 %; compressed and executable data has about 10 %."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A document's text and how it was read."""

    text: str
    """Without byte-order mark, NULs and lone surrogates; white space untouched."""
    encoding: str
    """Python's name of the charset; `"str"` where text was given."""
    warnings: tuple[Warning, ...] = ()
    """`charset-guessed`: none is declared; `charset-mismatch`: another one is; `undecodable-bytes`: some
    bytes had no meaning; `control-characters`: NULs or lone surrogates were replaced."""
    data: bytes = b""
    """`text` as UTF-8, whatever it was read from."""


def decode_record(record: Record, options: Options) -> Decoded:
    """Return the text of a record that holds bytes or text.

    Raises `EmptyInputError` for white space only, `BinaryInputError` for data that is no text, `LimitError`
    beyond `Limits.max_bytes`, and `InputError` for a payload of another type.
    """
    payload = record.payload
    if isinstance(payload, bytearray | memoryview):
        payload = bytes(payload)
    if not isinstance(payload, bytes | str):
        raise InputError(f"cannot read a {type(payload).__name__} as text; give str, bytes or a pathlib.Path")
    if len(payload) > options.limits.max_bytes:
        raise LimitError(
            f"the input has {len(payload):,} bytes, more than Limits.max_bytes ({options.limits.max_bytes:,})"
        )
    if isinstance(payload, bytes):
        return decode(payload, declared=record.encoding or options.encoding)
    return _checked(payload, "str", [])


def decode(payload: bytes, *, declared: str | None = None) -> Decoded:
    """Decode a document's bytes; `declared` is the charset stated outside the document.

    Never fails on a wrong or unknown charset: it warns. Raises `EmptyInputError` for white space only and
    `BinaryInputError` for data that is no text.
    """
    kind = binary_kind(payload)
    if kind:
        raise BinaryInputError(f"the input is no text: it looks like {kind}")
    for mark, codec in _BOMS:
        if payload.startswith(mark):
            return _decode_as(payload[len(mark) :], codec, [])
    utf16 = looks_utf16(payload)
    if utf16:
        return _decode_as(payload, utf16, [])
    stated = label_codec(declared) or declared_inside(payload)
    if stated and stated.startswith("utf-16"):
        stated = "utf-8"  # the declaration itself was readable as ASCII
    if stated and stated.startswith(_SEVEN_BIT):
        return _decode_as(payload, stated, [])
    try:
        text = _utf8(payload)
    except UnicodeDecodeError:
        return _decode_legacy(payload, stated)
    warnings: list[Warning] = []
    if stated and stated != "utf-8" and not payload.isascii():
        warnings.append(_mismatch(stated, "utf-8"))
    return _checked(text, "utf-8", warnings)


def _utf8(payload: bytes) -> str:
    """Decode strictly, but forgive a last character that was cut off."""
    text, used = codecs.utf_8_decode(payload, "strict", False)
    if len(payload) - used > 3:
        raise UnicodeDecodeError("utf-8", payload, used, len(payload), "cut off")
    return text


def _decode_legacy(payload: bytes, stated: str | None) -> Decoded:
    """Decode bytes that are not wholly UTF-8."""
    warnings: list[Warning] = []
    patched, wrong, right = cp1252_bytes(payload)
    if right > wrong:  # mostly UTF-8 with some foreign bytes, as where a wire story was pasted into a page
        warnings.append(Warning(code="undecodable-bytes", message=f"{wrong} bytes are no UTF-8."))
        return _checked(patched, "utf-8", warnings)
    if stated and stated != "utf-8":
        return _decode_as(payload, stated, warnings)
    found = guess(payload)
    warnings.append(_mismatch(stated, found) if stated else _guessed(found))
    return _decode_as(payload, found, warnings)


def _decode_as(payload: bytes, codec: str, warnings: list[Warning]) -> Decoded:
    text = payload.decode(codec, "replace")
    lost = text.count("\ufffd")
    if lost:
        warnings.append(Warning(code="undecodable-bytes", message=f"{lost} places are no {codec}."))
    return _checked(text, codec, warnings)


def _checked(text: str, encoding: str, warnings: list[Warning]) -> Decoded:
    """Take out what no text holds; refuse what is empty or binary after all."""
    text = text.removeprefix("\ufeff")
    clean = text
    try:
        data = text.encode("utf-8")  # finds lone surrogates faster than a pattern
    except UnicodeEncodeError:
        clean = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        data = clean.encode("utf-8")
    if control_share(data) > MAX_CONTROL_SHARE:
        raise BinaryInputError("the input is no text: too many control characters")
    if b"\0" in data:
        clean, data = clean.replace("\0", ""), data.replace(b"\0", b"")
    if clean != text:
        message = "NULs or lone surrogates were removed."
        warnings.append(Warning(code="control-characters", message=message))
    if not clean or clean.isspace():
        raise EmptyInputError("the input is empty")
    return Decoded(clean, encoding, tuple(warnings), data)


def _mismatch(stated: str, found: str) -> Warning:
    return Warning(
        code="charset-mismatch", message=f"The charset is declared as {stated}, but it is {found}."
    )


def _guessed(found: str) -> Warning:
    message = f"No charset is declared; the bytes read best as {found}."
    return Warning(code="charset-guessed", message=message)
