"""Containers, nested and damaged: what can be read is read, what cannot is a problem with its place."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib

import pytest

from newsparse.batch import parse_record
from newsparse.errors import InputError
from newsparse.readers import read_archive, stream
from newsparse.readers.source import ReadSettings

PAGE = b"<!DOCTYPE html><html><head><title>%s</title></head><body><article><h1>%s</h1><p>Text.</p></article>"


def page(name):
    return PAGE % (name, name)


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in members.items():
            bundle.writestr(name, data)
    return buffer.getvalue()


def tarred(members, mode="w:gz"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as bundle:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            bundle.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def read(tmp_path, name, data, **settings):
    path = tmp_path / name
    path.write_bytes(data)
    return list(read_archive(path, ReadSettings(**settings)))


def warc_record(number, body=None, kind="response", status="200 OK", media="text/html; charset=utf-8"):
    http = b"HTTP/1.1 %s\r\nContent-Type: %s\r\n\r\n" % (status.encode(), media.encode())
    content = http + (page(b"Page %d" % number) if body is None else body)
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <https://news.example/{number}>\r\n"
        f"WARC-Date: 2020-05-0{number % 9 + 1}T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_packed_page(tmp_path, pack):
    (record,) = read(tmp_path, "page.bin", pack(page(b"A")))
    assert (record.format, record.payload) == ("html", page(b"A"))


def test_bundles_in_bundles(tmp_path):
    inner = tarred({"one.html": page(b"1"), "two.html.gz": gzip.compress(page(b"2"))})
    data = zipped(
        {"__MACOSX/x": b"junk", ".hidden": b"junk", "a/inner.tgz": inner, "b/three.html": page(b"3")}
    )
    records = read(tmp_path, "all.zip", data)
    path = str(tmp_path / "all.zip")
    assert [r.locator for r in records] == [
        f"{path}!a/inner.tgz!one.html",
        f"{path}!a/inner.tgz!two.html.gz",
        f"{path}!b/three.html",
    ]
    assert [r.payload for r in records] == [page(b"1"), page(b"2"), page(b"3")]


def test_folders_are_read_by_name(tmp_path):
    for name in ("b/2.html", "a/1.html", "c.html", ".git/x.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(page(name.encode()))
    assert [r.locator[-6:] for r in read_archive(tmp_path)] == ["1.html", "2.html", "c.html"]


def test_a_damaged_member_costs_itself_only(tmp_path):
    data = bytearray(zipped({"1.html": page(b"1") * 40, "2.html": page(b"2"), "3.html": page(b"3")}))
    data[60:70] = b"\0" * 10
    records = read(tmp_path, "bad.zip", bytes(data))
    assert [bool(r.problem) for r in records] == [True, False, False]
    failure = parse_record(records[0]).failure
    assert (failure.stage, failure.locator) == ("read", f"{tmp_path / 'bad.zip'}!1.html")


def test_truncated_gzip_is_a_problem(tmp_path):
    lines = b"".join(json.dumps({"title": f"T{n}", "text": "x" * n}).encode() + b"\n" for n in range(5000))
    records = read(tmp_path, "cut.jsonl.gz", gzip.compress(lines)[:-3000])
    assert records[0].payload["title"] == "T0"
    assert "damaged" in records[-1].problem


@pytest.mark.parametrize("packed", [False, True])
def test_warc_gives_successful_pages(tmp_path, packed):
    records = [
        warc_record(1),
        warc_record(2, status="404 Not Found"),
        warc_record(3, kind="request"),
        warc_record(4, body=b"{}", media="application/json"),
        warc_record(5),
    ]
    data = b"".join(map(gzip.compress, records)) if packed else b"".join(records)
    found = read(tmp_path, "crawl.warc", data)
    assert [r.url for r in found] == ["https://news.example/1", "https://news.example/5"]
    assert found[0].encoding == "utf-8"
    assert found[0].archived_at.isoformat() == "2020-05-02T10:00:00+00:00"
    assert found[1].locator.endswith("#record=5")


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("gzip", bytes),  # unpacked by the crawler, the header left as it was
        ("br", bytes),
    ],
)
def test_content_codings_of_a_warc(tmp_path, coding, pack):
    media = f"text/html\r\nContent-Encoding: {coding}"
    data = warc_record(1, body=pack(page(b"Page 1")), media=media) + warc_record(2)
    found = read(tmp_path, "crawl.warc", data)
    assert [record.problem for record in found] == [None, None]
    assert found[0].payload == page(b"Page 1")


def test_a_page_that_is_not_packed_as_it_says_costs_itself_only(tmp_path):
    damaged = gzip.compress(page(b"Page 1"))[:10] + b"\xff" * 40
    data = warc_record(1, body=damaged, media="text/html\r\nContent-Encoding: gzip") + warc_record(2)
    found = read(tmp_path, "crawl.warc", data)
    assert "not packed as it says (gzip)" in found[0].problem
    assert found[1].url == "https://news.example/2"


def test_furniture_of_saved_pages_is_passed_over(tmp_path):
    data = zipped(
        {"a.html": page(b"A"), "a_files/b.png": b"\x89PNG", "a_files/s.css": b"p{}", "Thumbs.db": b"x"}
    )
    assert [record.locator.rsplit("!")[-1] for record in read(tmp_path, "saved.zip", data)] == ["a.html"]


def test_warc_goes_on_after_a_damaged_record(tmp_path):
    members = [gzip.compress(warc_record(n)) for n in (1, 2, 3)]
    members[1] = members[1][:40] + b"\xff" * 60 + members[1][100:]
    found = read(tmp_path, "crawl.warc.gz", b"".join(members))
    assert [r.url for r in found if not r.problem] == ["https://news.example/1", "https://news.example/3"]
    assert any(r.problem for r in found)


def test_wacz_reads_its_warcs(tmp_path):
    data = {
        "datapackage.json": b"{}",
        "archive/data.warc.gz": gzip.compress(warc_record(1)),
        "pages/pages.jsonl": b"{}",
    }
    (record,) = read(tmp_path, "site.wacz", zipped(data))
    assert record.url == "https://news.example/1"
    (problem,) = read(tmp_path, "empty.wacz", zipped({"datapackage.json": b"{}"}))
    assert "archive/" in problem.problem


def test_arc(tmp_path):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(b"A")
    head = b"filedesc://x.arc 0.0.0.0 20080430204825 text/plain 5\nabcd\n\n"
    line = b"http://news.example/a 1.2.3.4 20080430204826 text/html %d\n" % len(body)
    found = read(
        tmp_path,
        "x.arc",
        head + line + body + b"\nhttp://news.example/b 1.2.3.4 20080430204826 text/html 900\ncut",
    )
    assert [(r.url, bool(r.problem)) for r in found] == [("http://news.example/a", False), (None, True)]


def test_a_bomb_stops_at_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(stream, "FREE_EXPANSION", 1_000_000)
    bomb = zlib.compress(b"\0" * 30_000_000, 9)
    for name, data in (
        ("bomb.gz", gzip.compress(b"{" + b" " * 30_000_000)),
        ("bomb.zip", zipped({"a.txt": b"a" * 30_000_000, "b.html": page(b"B")})),
    ):
        records = read(tmp_path, name, data)
        assert "grows beyond" in records[0].problem
    assert records[1].payload == page(b"B")
    assert len(bomb) < 100_000


def test_nesting_has_a_limit(tmp_path):
    data = page(b"A")
    for _ in range(8):
        data = zipped({"in.zip": data})
    (problem,) = read(tmp_path, "deep.zip", data)
    assert "nested deeper" in problem.problem


def test_large_pages_are_problems(tmp_path):
    (problem,) = read(tmp_path, "large.html", page(b"A") + b" " * 5000, max_record_bytes=1000)
    assert "1,000" in problem.problem


def test_what_is_no_text_is_a_problem(tmp_path):
    (problem,) = read(tmp_path, "x.png", b"\x89PNG\r\n\x1a\n" + bytes(50))
    assert "no supported kind" in problem.problem


def test_mapping_names_columns(tmp_path):
    row = {"meta": {"h": "Mapped"}, "paras": ["One.", "Two."], "title": "Not this"}
    settings = {"mapping": {"headline": "meta.h", "text": "paras"}}
    (record,) = read(tmp_path, "rows.jsonl", json.dumps(row).encode() + b"\n", **settings)
    article = parse_record(record).article
    assert (article.headline, article.text) == ("Mapped", "One.\n\nTwo.")


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(InputError):
        list(read_archive(tmp_path / "none"))


BILLION = """<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y SYSTEM "http://127.0.0.1:9/">]>
<nitf><head/><body><body.head><hedline><hl1>Title &c;</hl1></hedline></body.head>
<body.content><p>One &x; two &y; three &c;.</p></body.content></body></nitf>"""


def test_xml_expands_and_fetches_nothing(tmp_path):
    (record,) = read(tmp_path, "evil.xml", BILLION.encode())
    article = parse_record(record).article
    assert "haha" not in article.text
    assert len(article.text) < 100
    assert article.text.startswith("One")


NEXIS_UNI = """1. Bridge opens
Search Terms: bridge

Bridge opens; Traffic eases
Harbour Daily
July 1, 2019 Monday 9:20 AM GMT

Section:\u00a0NEWS; Version:2
Length:\u00a040 words
Byline:\u00a0Maud Ferris
Body
The bridge opened on Monday.
Nobody: not even the mayor, was late.
Load-Date:\u00a0July 2, 2019
End of Document
"""


def check_nexis_uni(record):
    article = parse_record(record).article
    assert (article.headline, article.dek) == ("Bridge opens", "Traffic eases")
    assert [author.name for author in article.authors] == ["Maud Ferris"]
    assert article.published.value.isoformat() == "2019-07-01T09:20:00+00:00"
    assert article.publisher.name == "Harbour Daily"
    assert article.text == "The bridge opened on Monday.\n\nNobody: not even the mayor, was late."


def test_word_documents_of_nexis_uni_in_a_zip(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in NEXIS_UNI.split("\n"):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    (alone,) = read(tmp_path, "one.DOCX", buffer.getvalue())
    (inside,) = read(tmp_path, "all.zip", zipped({"a.DOCX": buffer.getvalue()}))
    check_nexis_uni(alone)
    check_nexis_uni(inside)


def test_rich_text_of_nexis_uni(tmp_path):
    pytest.importorskip("striprtf")
    text = NEXIS_UNI.replace("\u00a0", "\\'a0").replace("\n", "\\par\n")
    (record,) = read(tmp_path, "one.rtf", b"{\\rtf1\\ansi\\ansicpg1252 " + text.encode() + b"}")
    check_nexis_uni(record)


def test_text_that_is_no_export_is_a_problem(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Dear editor, thank you.")
    buffer = io.BytesIO()
    document.save(buffer)
    (problem,) = read(tmp_path, "letter.docx", buffer.getvalue())
    assert "no export" in problem.problem
