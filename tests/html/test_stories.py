# ruff: noqa: E501 — pages are easier to read on one line
"""What of a page is its story: made-up pages in the shapes of real ones."""

import json

import pytest

import newsparse

LEDE = "The old quay at Tolney reopened on Friday after two years of work, the harbour board said in the morning."
SECOND = (
    "Ida Moss, who has sold fish there since she was a girl, said that she had not slept for joy that night."
)
THIRD = (
    "The board had closed the quay in 2021, when divers found that three of its oak piles had rotted through."
)
FOURTH = (
    "A ferry will call there twice a day from June, and the fish market is to move back before the autumn."
)
STORY = [LEDE, SECOND, THIRD, FOURTH]


def page(body, head=""):
    return (
        f"<html lang='en'><head><title>Quay reopens - Tolney Post</title>{head}</head>"
        f"<body><h1>Quay reopens</h1>{body}</body></html>"
    )


def paragraphs(markup, **options):
    article = newsparse.parse(page(markup, **options), format="html", annotate=False)
    return [block.text for section in article.sections for block in section.blocks]


P1, P2, P3, P4 = (f"<p>{text}</p>" for text in STORY)
WHOLE = P1 + P2 + P3 + P4


@pytest.mark.parametrize(
    "markup",
    [
        f"<article>{WHOLE}</article>",
        f"<div class='x'><div>{P1}{P2}</div><div class='ad'>Advertisement</div><div>{P3}{P4}</div></div>",
        f"<div class='body-part'>{P1}{P2}</div><div class='body-part'>{P3}{P4}</div>",
        f"<div class='story'>{LEDE}<br><br>{SECOND}<br><br>{THIRD}<br><br>{FOURTH}</div>",
        "".join(f"<div class='b'><div class='t'>{text}</div></div>" for text in STORY),
        f"<form class='sidebar-layout'><article>{WHOLE}</article></form>",
        f"<article class='post hentry category-port author-moss tag-quay'>{WHOLE}</article>",
        f"<div class='paywall'>{WHOLE}</div>",
        f"<div class='widget-text'><p>{LEDE}</p></div><div class='widget-text'>{P2}{P3}{P4}</div>",
        f"<table><tr><td width='200'><a href='/'>Home</a></td><td>{WHOLE}</td></tr></table>",
        f"<div><nav><a href='/a'>{SECOND}</a></nav>{WHOLE}</div>",
        f"<article>{P1}{P2}<p>Read more: <a href='/a'>Ferry timetable for June is out</a></p>{P3}{P4}</article>",
        f"<article>{P1}<p><a href='/a'>Ferry timetable for June is out</a></p>{P2}{P3}{P4}</article>",
        f"<article>{P1}{P2}<ul><li><a href='/a'>Ferry timetable</a></li><li><a href='/b'>Fish</a></li></ul>{P3}{P4}</article>",
        f"<article>{P1}{P2}{P3}{P4}<h2>Related stories</h2><ul><li><a href='/x'>One</a></li></ul></article>",
        f"<article>{P1}{P2}<aside class='factbox'><p>{SECOND} In figures.</p></aside>{P3}{P4}</article>",
        f"<article>{P1}<div class='newsletter-signup'><p>{SECOND} Every day.</p></div>{P2}{P3}{P4}</article>",
        f"<article>{P1}<p>Article content</p>{P2}<p>Article content</p>{P3}{P4}</article>",
        f"<article>{P1}{P2}{P3}{P4}<div class='author-bio'><p>Ann Lee has written of ports since 1999.</p></div></article>",
        f"<article>{P1}<figure><img src='q.jpg'><figcaption>The quay at dusk.</figcaption></figure>{P2}{P3}{P4}</article>",
        f"<article>{P1}{P2}<blockquote class='pullquote'>she had not slept for joy that night</blockquote>{P3}{P4}</article>",
        f"<article><header><h1>Quay reopens</h1><ul><li>Support local news.</li></ul></header>{WHOLE}</article>",
        f"<article>{WHOLE}</article><section class='comments'>{'<p>' + 'I do not like this quay at all. ' * 30 + '</p>'}</section>",
        (
            f"<div><div class='w'><div class='c'><p class='t1'>{LEDE}</p></div><div class='c'><p class='t1'>{SECOND}</p></div></div>"
            f"<aside class='sidebar'><a href='/1'>Ferry timetable</a><a href='/2'>Fish prices</a></aside></div>"
            f"<div><div class='w2'><p class='t1'>{THIRD}</p></div><ul class='related'><li><a href='/3'>{SECOND}</a></li></ul></div>"
            f"<div><div class='w2'><p class='t1'>{FOURTH}</p></div></div>"
        ),
        f"<div class='story'>{LEDE}<br>{SECOND}<br>\n{THIRD}<br/>{FOURTH}</div>",
        f"<div class='story'>{LEDE}<span class='x br'></span><span class='x br'></span>{SECOND}<br>{THIRD}<br/>{FOURTH}</div>",
        f"<article>{WHOLE}<div class='author-card'><h4>Ann Lee</h4><p>{'She has written of ports since 1999. ' * 4}</p></div></article>",
        f"<article><section><h2 class='visually-hidden'>Article content</h2>{P1}</section>{P2}{P3}{P4}</article>",
        f"<article>{P1}{P2}{P3}{P4}<p>Media contact:</p><p>Ida Moss, harbour board</p><p>Telephone 0123 4567</p></article>",
        f"<article>{P1}{P2}{P3}{P4}<p>Ida Moss: ida.moss@tolney.example</p></article>",
        (
            f"<article>{P1}{P2}<div class='x1'><div><b>All of Tolney in one place</b></div><ul><li>News as it comes</li><li>On paper and on screen</li></ul>"
            f"<p>Sign up for our newsletter today.</p></div>{P3}{P4}</article>"
        ),
        f"<article>{WHOLE}</article>"
        + "".join(
            f"<article><h1>Another story {n}</h1><p>{'Quite another tale is told in this place. ' * 12}</p></article>"
            for n in range(4)
        ),
        f"<article>{WHOLE}</article><h1>Another story</h1><article><p>{'Quite another tale is told here. ' * 30}</p></article>",
    ],
)
def test_the_four_paragraphs(markup):
    assert paragraphs(markup) == STORY


def test_a_paragraph_above_that_is_no_dek_is_the_first():
    head = f"<p>{LEDE}</p></div><div class='a'><img src='q.jpg'></div><div class='b'>"
    assert paragraphs(f"<div class='top'>{head}{P2}{P3}{P4}</div>") in (STORY, STORY[1:])
    article = newsparse.parse(
        page(f"<div class='top'>{head}{P2}{P3}{P4}</div>"), format="html", annotate=False
    )
    assert LEDE in (article.dek, article.sections[0].blocks[0].text)


def test_lists_above_the_story_but_not_its_contents():
    items = "<ul><li>Three oak piles</li><li>A rope of forty metres</li><li>One diver</li></ul>"
    contents = "<div><ul><li>Rotten piles</li><li>What it costs</li><li>Another ferry</li></ul></div>"
    story = f"{P1}{P2}<h2>Rotten piles</h2>{P3}<h2>What it costs</h2>{P4}<h2>Another ferry</h2>{P2}"
    article = newsparse.parse(
        page(f"<article><section>{items}</section>{contents}<section>{story}</section></article>"),
        format="html",
        annotate=False,
    )
    texts = [block.text for section in article.sections for block in section.blocks]
    assert texts == ["Three oak piles", "A rope of forty metres", "One diver", *STORY, SECOND]


LINKS = (
    "<ul><li><a href='/a'>Ferry fares to rise</a></li><li><a href='/b'>Board elects its head</a></li></ul>"
)


@pytest.mark.parametrize(
    "inserted",
    [
        "<div><article><a href='/a'></a><h3>The diver of Tolney</h3><p>She found the rotten piles.</p></article></div>",
        f"<h2>From the river, for you</h2>{LINKS}",
        "<p>AFP / ADA LO</p>",
        "<div>$$ARTICLEAD$$</div>",
        "<dl><dt>isPaid:</dt><dd>false</dd><dt>showWall:</dt><dd>null</dd></dl>",
    ],
)
def test_what_a_layout_puts_between_paragraphs(inserted):
    article = newsparse.parse(
        page(f"<article>{P1}{P2}{inserted}{P3}{P4}</article>"), format="html", annotate=False
    )
    assert [s.heading for s in article.sections] == [None]
    assert [block.text for block in article.sections[0].blocks] == STORY


def test_posts_in_articles_of_their_own_are_the_story():
    posts = "".join(f"<article>{p}{p.replace('the', 'that')}</article>" for p in (P1, P2, P3, P4))
    assert [p for p in paragraphs(f"<main><div class='body'>{posts}</div></main>") if p in STORY] == STORY


def test_a_word_over_the_story_is_no_subhead():
    article = newsparse.parse(
        page(f"<article><h6>Report</h6>{P1}{P2}<h2>Rotten piles</h2>{P3}{P4}</article>"),
        format="html",
        annotate=False,
    )
    assert [s.heading for s in article.sections] == [None, "Rotten piles"]


def test_dates_between_paragraphs_stay():
    line = "Deadline: 3 May 2021 (postmark)"
    assert paragraphs(f"<article>{P1}{P2}<p>{line}</p>{P3}{P4}</article>") == [
        LEDE,
        SECOND,
        line,
        THIRD,
        FOURTH,
    ]
    stamp = "3 May 2021 (changed 4 May 2021)"
    assert paragraphs(f"<article>{WHOLE}<p>{stamp}</p></article>") == STORY


def headings(body, head=""):
    article = newsparse.parse(page(body, head=head), format="html", annotate=False)
    return [section.heading for section in article.sections if section.heading]


def test_days_head_parts_of_a_ticker():
    days = f"<h2>Tuesday, 4 May 2021</h2>{P1}{P2}<h2>Monday, 3 May 2021</h2>{P3}{P4}"
    assert "Monday, 3 May 2021" in headings(f"<article>{P2}{P1}{days}</article>")


def test_highlights_over_much_text_are_a_part():
    points = "<ul><li>Three oak piles had rotted.</li><li>A ferry will call from June.</li></ul>"
    rest = f"<h2>What it costs</h2>{P3}{P4}{WHOLE}"
    assert headings(f"<article><h2>Highlights</h2>{points}{rest}</article>") == ["What it costs"]
    assert paragraphs(f"<article><h2>Highlights</h2>{WHOLE * 3}{rest}</article>")[:4] == STORY


def test_headings_behind_the_dek_head_parts():
    head = "<meta name='description' content='Divers found rotten piles, and fishmongers lost their sleep.'>"
    dek = "<div class='standfirst'><p>Divers found rotten piles, and fishmongers lost their sleep.</p></div>"
    body = f"<h2>The nominees of the night in full</h2>{P1}{P2}<h2>Ferry of the year again</h2>{P3}{P4}"
    assert headings(f"{dek}<article>{body}</article>", head)[-1] == "Ferry of the year again"
    assert len(headings(f"{dek}<article>{body}</article>", head)) == 2


def test_wrapped_lines_stay_one_paragraph():
    lines = [
        "The quay reopened on Friday after two years of",
        "work. The board said so. A ferry calls there",
        "from June.",
    ]
    assert paragraphs(f"<div>{'<br>'.join(lines)}</div>{P2}{P3}")[0] == " ".join(lines)


@pytest.mark.parametrize("tag", ["span class='strong'", "span class='text-bold'", "b"])
def test_subheads_set_in_bold_between_breaks(tag):
    markup = f"<div>{LEDE}<br><br>{SECOND}<br><br><{tag}>Rotten piles</{tag.split()[0]}><br><br>{THIRD}<br><br>{FOURTH}</div>"
    article = newsparse.parse(page(markup), format="html", annotate=False)
    assert [section.heading for section in article.sections] == [None, "Rotten piles"]


def test_a_line_about_the_author_is_no_part():
    head = "<meta name='author' content='Ann Lee'>"
    line = "<p>Ann Lee is our correspondent for ports and rivers.</p>"
    assert paragraphs(f"<article>{WHOLE}{line}</article>", head=head) == STORY
    assert paragraphs(f"<article>{line}{WHOLE}</article>", head=head) != STORY


def test_tables_keep_their_linked_cells():
    row = "<tr><td><a href='/f/{0}'>Ferry {0}</a></td><td>Built in 19{0}, of oak and of iron</td></tr>"
    article = newsparse.parse(
        page(f"<article>{P1}{P2}<table>{row.format(61)}{row.format(74)}</table>{P3}{P4}</article>"),
        format="html",
        annotate=False,
    )
    assert "Ferry 61 Built in 1961, of oak and of iron" in article.text


def test_formulas_keep_their_signs():
    formula = "<math><mi>a</mi><mo>≠</mo><mn>0</mn><annotation>a \\neq 0</annotation></math>"
    assert paragraphs(f"<article>{P1}<p>Where {formula}, the board must say why.</p>{P2}{P3}{P4}</article>")[
        1
    ] == ("Where a≠0, the board must say why.")


def test_japanese_pages_work_alike():
    story = [
        "港の岸壁が金曜日に二年ぶりに再開した。港湾局が朝に発表した。",
        "漁師の森さんは「うれしくて眠れなかった」と話した。",
    ]
    markup = "".join(f"<p>{text}</p>" for text in story)
    article = newsparse.parse(
        f"<html lang='ja'><body><div><a href='/'>トップ</a><a href='/n'>ニュース</a></div><h1>岸壁が再開</h1>"
        f"<div class='c'>{markup}</div><div><h2>関連記事</h2><ul><li><a href='/x'>市場が移転へ</a></li></ul></div></body></html>",
        format="html",
        annotate=False,
    )
    assert article.text == "\n\n".join(story)


def test_sections_lists_tables_quotes():
    article = newsparse.parse(
        page(
            f"<article>{P1}<h2>What comes next</h2>{P2}<ul><li>A ferry twice a day, from June on.</li><li>The fish market.</li></ul>"
            f"<h3>Money</h3>{P3}<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2021</td><td>3m</td></tr></table>"
            f"<blockquote>We have waited long enough for this, the letter says.</blockquote>{P4}<pre>x  = 1</pre></article>"
        ),
        format="html",
        annotate=False,
    )
    assert [(s.heading, s.level) for s in article.sections] == [
        (None, None),
        ("What comes next", 2),
        ("Money", 3),
    ]
    kinds = [block.kind for section in article.sections for block in section.blocks]
    assert kinds == [
        "paragraph", "paragraph", "list_item", "list_item", "paragraph", "table_row", "table_row",
        "blockquote", "paragraph", "preformatted",
    ]  # fmt: skip
    assert "2021 3m" in article.text


def test_bold_lines_are_subheads_where_there_are_no_others():
    article = newsparse.parse(
        page(f"<article>{P1}{P2}<p><strong>Rotten piles</strong></p>{P3}{P4}</article>"),
        format="html",
        annotate=False,
    )
    assert [section.heading for section in article.sections] == [None, "Rotten piles"]


def test_captions_and_credits():
    article = newsparse.parse(
        page(
            "<figure><img src='/lead.jpg' alt='A quay'><figcaption>The quay at dusk. <span class='credit'>Owen Brack/Gazette</span>"
            f"</figcaption></figure><article>{P1}{P2}<div class='img'><img src='b.jpg'><div>Fish in crates at the market</div>"
            f"<div>Foto: Reuters</div></div>{P3}{P4}</article>"
        ),
        format="html",
        url="https://tolney.example/news/quay",
        annotate=False,
    )
    first, second = article.captions
    assert (first.text, first.credit.photographer, first.credit.agency) == (
        "The quay at dusk.",
        "Owen Brack",
        "Gazette",
    )
    assert (first.image_url, first.alt) == ("https://tolney.example/lead.jpg", "A quay")
    assert (second.text, second.credit.raw) == ("Fish in crates at the market", "Reuters")
    assert article.text == "\n\n".join(STORY)


def test_body_in_a_scripts_state():
    state = "".join(f"\\u003cp\\u003e{text}\\u003c/p\\u003e" for text in STORY)
    script = f'<script>window.state = {{"filler": "{"x" * 900}", "content": "{state}"}};</script>'
    assert paragraphs(f"<div id='root'></div>{script}") == STORY


@pytest.mark.parametrize(
    "item",
    [
        lambda text: {"type": "paragraph", "text": text},
        lambda text: {"html": f"<p>{text}</p>", "kind": "text"},
        lambda text: {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text, "marks": []}]},
        lambda text: {
            "type": "p",
            "children": [{"text": text[:20]}, {"type": "a", "children": [{"text": text[20:]}]}],
        },
        lambda text: text,
    ],
)
def test_body_in_pieces_in_a_scripts_state(item):
    parts = [item(text) for text in STORY]
    parts.insert(2, {"type": "heading", "level": 2, "text": "Rotten piles"})
    parts.insert(1, {"type": "image", "caption": SECOND, "text": "A picture of the quay. " * 3})
    state = {
        "props": {
            "menu": ["News", "Sport"],
            "story": {"title": "Quay reopens", "parts": parts},
            "comments": [{"text": "I do not like this quay at all. " * 9}] * 9,
        }
    }
    for script in (
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>',
        f"<script>window.__STATE__ = {json.dumps(state)};</script>",
    ):
        markup = page(f"<div id='root'></div>{script}")
        article = newsparse.parse(markup, format="html", annotate=False)
        assert [block.text for section in article.sections for block in section.blocks] == STORY
        assert [section.heading for section in article.sections] == [None, "Rotten piles"]


def test_every_letter_of_a_line_survives():
    line = (
        "<p>The <b>qu</b>ay of T<wbr>olney <small>(pop. 900)</small> re<i>open</i>ed<sup>1</sup> on <nobr>12 June</nobr>, "
        "<custom-term>said</custom-term> <q>all</q> of <ruby>港<rt>みなと</rt></ruby>'s <a href='/b'>bo<em>a</em>rds</a>.</p>"
    )
    assert paragraphs(f"<article>{line}{P2}{P3}</article>")[0] == (
        "The quay of Tolney (pop. 900) reopened1 on 12 June, said all of 港's boards."
    )


def test_spans_set_as_blocks():
    assert paragraphs("".join(f"<span style='display: block'>{text}</span>" for text in STORY)) == STORY


CONSENT = (
    "<h2>We value your privacy</h2><p>We and our partners use cookies and process personal data, such as unique identifiers, "
    "for personalised advertising and audience research, on the basis of your consent or of legitimate interest.</p>"
)


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (CONSENT, "unknown"),
        (f"<h1>Quay reopens</h1><p>Friday, 12 June 2024</p>{WHOLE}<div>{CONSENT}</div>", "article"),
        ("<h1>港の岸壁が再開</h1><p>港の岸壁が金曜日に二年ぶりに再開した。港湾局が朝に発表した。</p><p>漁師の森さんは「うれしくて眠れなかった」と朝の市場で話した。</p>", "article"),
        ("<h1>市议会决定关闭旧游泳馆</h1><p>市议会周二投票决定关闭佩尔街的旧游泳馆，结束了一年的争论。</p><p>该馆建于1931年，据市议会五月公布的数字，每年亏损约四十万元。</p>", "article"),
    ],
)  # fmt: skip
def test_kinds(markup, kind):
    assert newsparse.parse(f"<html><body>{markup}</body></html>", format="html").kind == kind


def test_pages_without_a_story():
    article = newsparse.parse("<html><body><p>Log in</p></body></html>", format="html", annotate=False)
    assert len(article.text) < 10
