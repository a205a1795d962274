"""Which format a payload is of."""

import pytest

import newsparse
from newsparse.errors import UnsupportedInputError
from newsparse.formats.detect import detect_format
from newsparse.record import Record


@pytest.mark.parametrize(
    ("payload", "name"),
    [
        ("Harbour closed\n\nBy Ada Finch\n\nThe harbour was closed.", "text"),
        ("<!DOCTYPE html><html><p>x", "html"),
        ("\ufeff  <html lang=de>", "html"),
        (b"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "html"),
        ("<!-- saved from a page -->\n<div class=story>", "html"),
        (
            '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>',
            "html",
        ),
        ("Tea <br> and cake", "text"),
        ("def read(page):  # a <br> or <br>\n" + "    page = page.rest\n" * 200, "text"),
        ("# Title\n\n<b>bold</b> words<br>and a line<br/>more", "html"),
        ("[1] A footnote opens this text.", "text"),
        ("{curly} words open this text", "text"),
        ('<?xml version="1.0"?><rss version="2.0"><channel>', "feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("<urlset><url>", "sitemap"),
        ('<?xml version="1.0"?><ledger><line/></ledger>', "xml"),
        ("{\\rtf1\\ansi text}", "rtf"),
        ("WARC/1.0\r\nWARC-Type: response", "warc"),
    ],
)
def test_formats_by_their_heads(payload, name):
    assert detect_format(Record(payload)) == name


@pytest.mark.parametrize("payload", ["<ledger><line/></ledger>", "WARC/1.0\r\n"])
def test_what_is_no_article_is_said_to_be_so(payload):
    with pytest.raises(UnsupportedInputError, match="no article"):
        newsparse.parse(payload)


def test_an_unknown_format_lists_the_known_ones():
    with pytest.raises(UnsupportedInputError, match="html, text"):
        newsparse.parse("words", format="papyrus")
