"""Whole pages in many languages and makes: what a careful reader takes for each field."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import newsparse
from newsparse.grammar.credit import split_credit
from newsparse.grammar.dateline import split_dateline
from newsparse.grammar.makers import read_credit
from newsparse.grammar.promo import promotion_of

STORY = (
    "<p>The old bridge over the river will be closed for a year from Monday on, because two of its five "
    "piers have sunk by a hand's breadth since the flood.</p><p>Drivers will have to take the ferry or the "
    "road over the hills, which is eleven miles longer and is closed in snow.</p>"
)


def page(language="en", meta="", story=STORY, behind="", head=""):
    """Return a page as a plain template builds it: no names that tell what is what."""
    return (
        f"<html lang={language}><head><title>Bridge closes for a year</title>{head}</head><body>"
        f"<div class=wrap><h1>Bridge closes for a year</h1><div>{meta}</div><div>{story}</div>{behind}</div>"
        "</body></html>"
    )


@pytest.mark.parametrize(
    ("language", "meta", "names"),
    [
        ("uk", ["Автор: Ірина Шевчук", "8 грудня 2022, 18:05"], ["Ірина Шевчук"]),
        ("pl", ["Autor: Anna Wróbel", "Data publikacji: 12 kwietnia 2023, 7:45"], ["Anna Wróbel"]),
        ("cs", ["Petra Dvořáková, ČTK", "14. 6. 2022 9:12"], ["Petra Dvořáková"]),
        ("el", ["Γιώργος Παπαδάκης", "11 Αυγούστου 2022, 17:30"], ["Γιώργος Παπαδάκης"]),
        ("he", ["מאת: נועה לוי", "פורסם: 31.08.22, 19:40"], ["נועה לוי"]),
        ("ar", ["كتب: أحمد منصور", "18 أكتوبر 2022 - 11:30"], ["أحمد منصور"]),
        ("fa", ["۱۴۰۱/۰۷/۱۲ - ۰۹:۲۵", "خبرنگار: سارا احمدی"], ["سارا احمدی"]),
        ("ko", ["김민수 기자", "입력 2023.04.11. 18:20"], ["김민수"]),
        ("hu", ["Kovács Eszter", "2022. október 3. 08:12"], ["Kovács Eszter"]),
        ("fi", ["Laura Virtanen", "12.1.2023 klo 9.40"], ["Laura Virtanen"]),
        ("zh-CN", ["2022-05-21 17:20", "字号：大 中 小"], []),
    ],
)
def test_byline_in_a_piece_of_a_line(language, meta, names):
    article = newsparse.parse(page(language, " ".join(f"<span>{piece}</span>" for piece in meta)))
    assert [author.name for author in article.authors] == names
    assert not any(map(str.isdigit, article.byline or ""))


def test_byline_between_bars():
    meta = "<p>Door: Sanne de Wit | 15 feb 2022, 16:20 | Laatste update: 15 feb 2022, 18:05</p>"
    article = newsparse.parse(page("nl", meta))
    assert article.byline == "Door: Sanne de Wit"
    assert article.dek is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("cs", "<span>14. 6. 2022 9:12</span> <span>Aktualizováno 14. 6. 2022 13:40</span>"),
        ("ja", "<span>2022年6月14日 9時12分</span> <span>更新：2022年6月14日 13時40分</span>"),
    ],
)
def test_label_between_two_times_is_of_the_second(language, line):
    article = newsparse.parse(page(language, line))
    assert article.published is not None
    assert article.modified is not None
    assert (article.published.value.hour, article.modified.value.hour) == (9, 13)


def test_row_of_linked_tags_is_a_topic_each():
    tags = '<div class="tags">Tags: <a href="/t/1">rivers</a> <a href="/t/2">old bridges</a></div>'
    assert newsparse.parse(page(behind=tags)).topics == ("rivers", "old bridges")


def test_paragraph_signed_by_an_agency_is_no_caption():
    last = "Straty oszacowano wstępnie na 4,5 mln zł. (PAP)"
    figure = "<figure><img src=a.jpg><figcaption>Most nad rzeką o świcie</figcaption></figure>"
    article = newsparse.parse(page("pl", story=f"{figure}{STORY}<p>{last}</p>"))
    assert [caption.text for caption in article.captions] == ["Most nad rzeką o świcie"]
    assert "Straty oszacowano" in article.text


def test_rights_in_brackets_are_no_caption():
    rights = "<p>[저작권자 ⓒ 동해신문, 무단전재 및 재배포 금지]</p>"
    article = newsparse.parse(page("ko", story=STORY + rights))
    assert not article.captions
    assert "저작권자" not in article.text


def test_short_story_is_no_dek():
    story = (
        "<p>４日の大雨で新潟県三条市の川が氾濫し、約120世帯が避難した。県によると、けが人は３人。</p>"
        "<p>市長は「命を守ってほしい」と呼びかけた。</p><p>気象庁は「６日まで雨が続く」としている。</p>"
    )
    article = newsparse.parse(page("ja", "<span>2022年8月4日</span>", story))
    assert article.dek is None
    assert article.text.count("命を守ってほしい") == 1


def test_term_of_a_list_of_details_is_no_text():
    details = "<dl><dt>Details</dt><dd>Written by Ann Lo</dd><dd>Published: 4 May 2020</dd></dl>"
    assert newsparse.parse(page(story=details + STORY)).text.startswith("The old bridge")


def test_word_for_news_may_be_the_kicker():
    head = newsparse.parse(
        f"<html lang=de><body><article><span class=kicker>Nachrichten</span><h1>Brücke gesperrt</h1>{STORY}"
    )
    assert head.kicker == "Nachrichten"


def test_time_behind_the_reference_leaves_a_warning():
    head = '<meta property="article:published_time" content="2030-01-01T10:00:00Z">'
    article = newsparse.parse(page(head=head), reference=datetime(2024, 1, 1, tzinfo=UTC))
    assert article.published is None
    assert [warning.code for warning in article.warnings] == ["time-after-reference"]


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("ПРИОЗЁРСК, 15 сентября. /ТАСС/. Мост открыли в среду.", "ПРИОЗЁРСК", "ТАСС"),
        ("OAXACA, Oax., junio 23 (EL HERALDO).- Un sismo sacudió el Istmo.", "OAXACA, Oax.", "EL HERALDO"),
        ("تونس (رويترز) - قال وزير المالية إن العجز سيتراجع.", "تونس", "رويترز"),
    ],
)
def test_datelines(text, place, agency):
    dateline, rest = split_dateline(text)
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)
    assert rest == text[len(dateline.raw) :].lstrip()


@pytest.mark.parametrize(
    ("line", "photographer", "agency"),
    [
        ("צילום: מוטי קמחי", "מוטי קמחי", None),
        ("تصوير: محمود حسن - رويترز", "محمود حسن", "رويترز"),
        ("عکس: رضا کریمی / ایسنا", "رضا کریمی", "ایسنا"),
        ("ছবি: আনিস মাহমুদ", "আনিস মাহমুদ", None),
        ("Foto: Inquam Photos / Ovidiu Matiu", "Ovidiu Matiu", "Inquam Photos"),
        ("新华社记者 李明 摄", "李明", "新华社"),
    ],
)
def test_credits(line, photographer, agency):
    credit = read_credit(split_credit(line).credit or line)
    assert (credit.photographer, credit.agency) == (photographer, agency)


@pytest.mark.parametrize(
    ("line", "linked"),
    [
        ("Διαβάστε επίσης: Ποιοι δρόμοι έκλεισαν", 0.4),
        ("İLGİLİ HABER: Emekliye zam ne kadar?", 0.4),
        ("【あわせて読みたい】大雨への備え", 0.4),
        ("Olvasta már? Baleset az M1-esen", 0.6),
    ],
)
def test_pointers(line, linked):
    assert promotion_of(line, linked) == "pointer"


def test_verb_behind_quoted_words_is_not_of_them():
    text = 'He said "this is odd and not closed.\nShe said "fine, thanks a lot" and left.'
    assert [q.text for q in newsparse.find_quotations(text)][1] == "fine, thanks a lot"


def test_adding_a_number_is_no_speech():
    assert not newsparse.find_quotations("The index fell. It added 187,000 jobs last month.")
