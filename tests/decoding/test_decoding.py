"""Bytes to text: every charset that pages and texts come in, and data that is no text."""

import pytest

from newsparse.errors import BinaryInputError, EmptyInputError, InputError, LimitError
from newsparse.formats.charset import declared_inside, label_codec
from newsparse.formats.decoding import decode, decode_record
from newsparse.formats.guessing import guess
from newsparse.options import Limits, Options
from newsparse.record import Record

RUSSIAN = "В Заречном районе обрушилась часть моста через реку Сосну"
JAPANESE = "港町と島を結ぶ定期船が運航を停止した。島民の足に影響が出ている。"
CHINESE = "我们的城市在这个星期里说要出现新的桥，人们都要去看。"
TAIWAN = "我們的城市在這個星期裡說要出現新的橋，人們都要去看。"
KOREAN = "항구와 섬을 잇는 여객선이 운항을 멈췄다."


@pytest.mark.parametrize(
    ("text", "charset", "declared"),
    [
        ("Grün wie Öl", "utf-8", None),
        ("Grün wie Öl", "utf-8-sig", None),
        ("Grün wie Öl", "latin-1", None),
        ("“Dek” – it’s", "cp1252", None),
        ("Grün wie Öl", "utf-16", None),
        ("A plain text of some length", "utf-16-le", None),
        ("A plain text of some length", "utf-16-be", None),
        ("Grün", "utf-32", None),
        ("Příliš žluťoučký kůň", "cp1250", "windows-1250"),
        (RUSSIAN, "cp1251", None),
        (RUSSIAN, "koi8-r", None),
        (JAPANESE, "cp932", None),
        (JAPANESE, "euc_jp", None),
        (JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        (CHINESE, "gb18030", None),
        (TAIWAN, "big5", None),
        (KOREAN, "cp949", None),
    ],
)
def test_a_text_comes_back(text, charset, declared):
    assert decode(text.encode(charset), declared=declared).text == text


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF8", "utf-8"),
        ('"-->UTF-8"', "utf-8"),
        (" utf-8;", "utf-8"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("x-sjis", "cp932"),
        ("gb2312", "gb18030"),
        ("rot13", None),
        ("base64", None),
        ("utf-7", None),
        ("no-such-charset", None),
        ("", None),
        (None, None),
    ],
)
def test_labels_as_browsers_read_them(label, codec):
    assert label_codec(label) == codec


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>", "cp932"),
        (b'<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
        (b"<p>charset=koi8-r", None),
    ],
)
def test_declarations_inside(head, codec):
    assert declared_inside(head) == codec


def test_a_wrong_declaration_is_overruled():
    decoded = decode("<meta charset=iso-8859-1>Grün".encode())
    assert decoded.text.endswith("Grün")
    assert [w.code for w in decoded.warnings] == ["charset-mismatch"]


def test_latin_bytes_declared_as_utf8():
    decoded = decode("<meta charset=utf-8>Grün \x93wie\x94 Öl".encode("latin-1"))
    assert decoded.text.endswith("Grün “wie” Öl")
    assert [w.code for w in decoded.warnings] == ["charset-mismatch"]


def test_foreign_bytes_in_utf8_are_read_as_windows():
    decoded = decode("déjà vu, été, né — ".encode() + b"\x93quoted\x94")
    assert decoded.text == "déjà vu, été, né — “quoted”"
    assert [w.code for w in decoded.warnings] == ["undecodable-bytes"]


def test_a_character_cut_off_at_the_end():
    assert decode("été".encode()[:-1]).text == "ét"


def test_the_language_tells_the_charset():
    assert guess("<html lang=tr>İyi günler".encode("cp1254")) == "cp1254"


@pytest.mark.parametrize(
    ("payload", "word"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xff\xd8\xff\xe0....", "JPEG"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"\x7fELF....", "ELF"),
        (b"MZ\x90\x00\x03....", "Windows"),
        (b"\x00\x00\x00\x18ftypmp42", "MP4"),
        (bytes(range(256)) * 8, "control"),
    ],
)
def test_binary_data_is_named(payload, word):
    with pytest.raises(BinaryInputError, match=word):
        decode(payload)


def test_letters_that_look_like_a_signature():
    assert decode(b"MZ is the name of the boat").encoding == "utf-8"


@pytest.mark.parametrize("payload", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe\n\x00"])
def test_nothing_to_read(payload):
    with pytest.raises(EmptyInputError):
        decode(payload)


def test_stray_nuls_and_lone_surrogates_go():
    assert decode(b"A sto\x00ry" + b" of some length, told at leisure" * 9).text.startswith("A story")
    decoded = decode_record(Record("A lone \ud800 surrogate"), Options())
    assert "\ud800" not in decoded.text
    decoded.text.encode()


def test_limits_and_types():
    with pytest.raises(LimitError, match="max_bytes"):
        decode_record(Record(b"x" * 11), Options(limits=Limits(max_bytes=10)))
    with pytest.raises(InputError, match="int"):
        decode_record(Record(7), Options())
