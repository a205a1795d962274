# ruff: noqa: E501 — pages are easier to read on one line
"""Pictures in the markup of many publishing systems: their words are captions and credits, and no text."""

import pytest

import newsparse

STORY = (
    "The old quay at Ostvik reopened on Friday after three years of repairs that cost the town more than it had planned for them.",
    "Shopkeepers along the front said that they had lost a third of their trade while the cranes stood in the way of the ferries.",
    "“We are glad to see the boats again,” said Ida Moss, who runs the bakery beside the ticket office and kept it open all the time.",
    "The council expects that the ferries will carry two hundred thousand people a year once the new timetable comes into force.",
    "Work on the second basin begins in spring, and the harbour master does not expect that it will close the quay another time.",
)
I = "<img src='/a.jpg' alt='A quay' width=800 height=500>"
C = "The first ferry leaves Ostvik on Friday."


def page(figure, *, leads):
    body = "".join(f"<p>{p}</p>" for p in STORY[:2]) + ("" if leads else figure)
    body += "".join(f"<p>{p}</p>" for p in STORY[2:])
    return (
        "<html lang=en><head><title>Quay at Ostvik reopens</title></head><body><main><article>"
        f"<h1>Quay at Ostvik reopens</h1><p class=byline>By Owen Brack</p>{figure if leads else ''}"
        f"<div class='article-body'>{body}</div></article></main></body></html>"
    )


FIGURES = {
    "wp-caption": (
        f"<div class='wp-caption aligncenter'>{I}<p class='wp-caption-text'>{C} Photo: Ann Lee</p></div>",
        [(C, "Ann Lee")],
    ),
    "wp-block": (
        f"<figure class='wp-block-image'>{I}<figcaption class='wp-element-caption'>{C} (Ann Lee/AFP)</figcaption></figure>",
        [(C, "Ann Lee/AFP")],
    ),
    "wp-getty": (
        f"<figure>{I}<figcaption><span class='caption__text'>{C}</span> <span class='caption__credit'>Ann Lee/Getty Images</span></figcaption></figure>",
        [(C, "Ann Lee/Getty Images")],
    ),
    "plain p after img p": (
        f"<p>{I}</p><p><em>{C} Photo: Ann Lee</em></p>",
        [(C, "Ann Lee")],
    ),
    "small in p": (
        f"<p>{I}<br><small>{C} Photo: Ann Lee</small></p>",
        [(C, "Ann Lee")],
    ),
    "p small beside": (
        f"<div>{I}<p><small>{C}</small></p></div>",
        [(C, None)],
    ),
    "em below br": (
        f"<p>{I}<br><em>{C}</em></p>",
        [(C, None)],
    ),
    "drupal credit": (
        f"<div class='field field--name-field-image'>{I}<div class='field-image-caption'>{C}</div><div class='field-image-credit'>Ann Lee</div></div>",
        [(C, "Ann Lee")],
    ),
    "table caption": (
        f"<table class='image' align=right width=300><tr><td>{I}</td></tr><tr><td class='caption'>{C}</td></tr></table>",
        [(C, None)],
    ),
    "table plain cells": (
        f"<table align=right width=300><tr><td>{I}</td></tr><tr><td><font size=1>{C} (AP)</font></td></tr></table>",
        [(C, "AP")],
    ),
    "table credit cell": (
        f"<table align=right><tr><td>{I}</td></tr><tr><td align=right><font size=1>Ann Lee/AP</font></td></tr><tr><td>{C}</td></tr></table>",
        [(C, "Ann Lee/AP")],
    ),
    "two divs": (
        f"<div class='sc-x1'><div class='sc-a'>{I}</div><div class='sc-b'>{C}</div><div class='sc-c'>The Quay Times</div></div>",
        [(C, "The Quay Times")],
    ),
    "two divs person": (
        f"<div class='sc-x1'><div class='sc-a'>{I}</div><div class='sc-b'>{C}</div><div class='sc-c'>Ann Lee</div></div>",
        [(C, "Ann Lee")],
    ),
    "figure two p": (
        f"<figure>{I}<figcaption><p>{C}</p><p>Ann Lee</p></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "credit first": (
        f"<figure>{I}<figcaption><span class=credit>Ann Lee/Reuters</span><span class=caption>{C}</span></figcaption></figure>",
        [(C, "Ann Lee/Reuters")],
    ),
    "figcaption cite": (
        f"<figure>{I}<figcaption>{C} <cite>Ann Lee</cite></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "figcaption small slash": (
        f"<figure>{I}<figcaption>{C} <span class='x9'>/ Ann Lee</span></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "figcaption strong": (
        f"<figure>{I}<figcaption>{C} <strong>Ann Lee</strong></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "figcaption i": (
        f"<figure>{I}<figcaption>{C} <i>Ann Lee / The Quay</i></figcaption></figure>",
        [(C, "Ann Lee / The Quay")],
    ),
    "figcaption caps": (
        f"<figure>{I}<figcaption>{C} ANN LEE</figcaption></figure>",
        [(C, "ANN LEE")],
    ),
    "bbc": (
        f"<figure>{I}<span>Image source, </span><span>Getty Images</span><figcaption><span class='visually-hidden'>Image caption, </span><p>{C}</p></figcaption></figure>",
        [(C, "Getty Images")],
    ),
    "itemprop": (
        f"<figure itemscope itemtype='https://schema.org/ImageObject'>{I}<figcaption itemprop='caption'>{C}</figcaption><span itemprop='author'>Ann Lee</span></figure>",
        [(C, "Ann Lee")],
    ),
    "itemprop2": (
        f"<figure itemscope itemtype='https://schema.org/ImageObject'>{I}<figcaption><span itemprop='caption description'>{C}</span> <span itemprop='copyrightHolder'>Ann Lee</span></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "copyright class": (
        f"<div class='media'>{I}<div class='media__legend'>{C}</div><div class='media__copyright'>Ann Lee</div></div>",
        [(C, "Ann Lee")],
    ),
    "source class": (
        f"<div class='article-image'>{I}<div class='article-image__description'>{C}</div><div class='article-image__source'>Ann Lee / Keystone</div></div>",
        [(C, "Ann Lee / Keystone")],
    ),
    "foto block nl": (
        f"<div class='image'>{I}<span class='image__caption'>{C}</span><span class='image__author'>© Ann Lee</span></div>",
        [(C, "Ann Lee")],
    ),
    "gallery": (
        f"<div class='gallery'><ul><li>{I}<p class=caption>{C} Photo: Ann Lee</p></li><li><img src='/b.jpg'><p class=caption>The second ferry waits. Photo: Ben Kerr</p></li></ul></div>",
        [(C, "Ann Lee"), ("The second ferry waits.", "Ben Kerr")],
    ),
    "gallery label": (
        f"<figure>{I}<button>View 3 Images</button><figcaption>{C} (Image: Getty)</figcaption></figure>",
        [(C, "Getty")],
    ),
    "view images text": (
        f"<figure>{I}<div>View 3 Images</div><figcaption>{C} (Image: Getty)</figcaption></figure>",
        [(C, "Getty")],
    ),
    "foto(s)": (
        f"<figure>{I}<figcaption>{C}<br>Foto(s): Ann Lee</figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "foto(s) div": (
        f"<figure>{I}<figcaption>{C}</figcaption><div>Foto(s): © Ann Lee</div></figure>",
        [(C, "Ann Lee")],
    ),
    "amp": (
        f"<figure><amp-img src='/a.jpg' width=800 height=500></amp-img><figcaption>{C} Photograph: Ann Lee/The Guardian</figcaption></figure>",
        [(C, "Ann Lee/The Guardian")],
    ),
    "arc": (
        f"<figure class='article-image'>{I}<figcaption class='c-media-item__caption'><span class='c-media-item__caption-text'>{C}</span><span class='c-media-item__credit'>(Ann Lee)</span></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "nyt": (
        f"<figure>{I}<figcaption><span class='css-1'>{C}</span><span class='css-2'><span class='css-3'>Credit...</span><span>Ann Lee for The New York Times</span></span></figcaption></figure>",
        [(C, "Ann Lee for The New York Times")],
    ),
    "related teaser": (
        "<div class='read-also'><a href='/x'><img src='/x.jpg'><span>Read also: the second basin will close</span></a></div>",
        [],
    ),
    "author portrait": (
        "<div class='author-box'><img src='/owen.jpg'><p>Owen Brack</p><p>Owen Brack covers the sea.</p></div>",
        [],
    ),
    "dl": (
        f"<dl class='wp-caption'><dt>{I}</dt><dd class='wp-caption-dd'>{C} © Ann Lee</dd></dl>",
        [(C, "Ann Lee")],
    ),
    "joomla": (
        f"<div class='img_caption'>{I}<p class='img_caption'>{C}</p></div>",
        [(C, None)],
    ),
    "blogger": (
        f"<table class='tr-caption-container'><tbody><tr><td>{I}</td></tr><tr><td class='tr-caption'>{C} Foto: Ann Lee</td></tr></tbody></table>",
        [(C, "Ann Lee")],
    ),
    "medium": (
        f"<figure>{I}<figcaption>Photo by <a href='/x'>Ann Lee</a> on <a href='/y'>Unsplash</a></figcaption></figure>",
        [("", "Ann Lee on Unsplash")],
    ),
    "korean": (
        f"<div class='photo'>{I}<p class='cap'>항구의 노동자들이 부두를 고치고 있다. /연합뉴스</p></div>",
        [("항구의 노동자들이 부두를 고치고 있다.", "연합뉴스")],
    ),
    "korean table": (
        f"<table><tr><td>{I}</td></tr><tr><td>항구의 노동자들이 부두를 고치고 있다. 사진=김민수 기자</td></tr></table>",
        [("항구의 노동자들이 부두를 고치고 있다.", "김민수")],
    ),
    "chinese p": (
        f"<p style='text-align:center'>{I}</p><p style='text-align:center'>港口的工人在修理码头。新华社记者 王伟 摄</p>",
        [("港口的工人在修理码头。", "新华社记者 王伟")],
    ),
    "taiwan": (
        f"<div class='photo'>{I}<h4>▲港口的工人修理碼頭。（圖／記者王小明攝）</h4></div>",
        [("港口的工人修理碼頭。", "記者王小明")],
    ),
    "japanese": (
        f"<figure>{I}<figcaption>港で働く人たち＝３日、オストビク（佐藤健一撮影）</figcaption></figure>",
        [("港で働く人たち＝３日、オストビク", "佐藤健一")],
    ),
    "russian": (
        f"<div class='article__photo'>{I}<div class='article__photo-desc'>Рабочие чинят причал</div><div class='article__photo-author'>Фото: Анна Белова / ТАСС</div></div>",
        [("Рабочие чинят причал", "Анна Белова / ТАСС")],
    ),
    "arabic": (
        f"<figure>{I}<figcaption>عمال يصلحون رصيف الميناء (رويترز)</figcaption></figure>",
        [("عمال يصلحون رصيف الميناء", "رويترز")],
    ),
    "span outside": (
        f"<div class='photo-wrap'><div class='photo'>{I}</div><div class='photo-info'><span class='photo-title'>{C}</span><span class='photo-by'>Ann Lee</span></div></div>",
        [(C, "Ann Lee")],
    ),
    "caption then credit p": (
        f"<div class='lead-media'>{I}<p class='media-caption'>{C}</p><p class='media-credit'>PHOTO: ANN LEE</p></div>",
        [(C, "ANN LEE")],
    ),
    "video caption": (
        f"<div class='video-player'><video src='/v.mp4'></video><div class='video-caption'>Watch: the ferry leaves</div></div><figure>{I}<figcaption>{C} Photo: Ann Lee</figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "copyright year": (
        f"<figure>{I}<figcaption>{C} © 2026 Ann Lee</figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "long legal": (
        f"<figure>{I}<figcaption>{C} Copyright 2026 The Associated Press. All rights reserved.</figcaption></figure>",
        [(C, "The Associated Press")],
    ),
    "figure nested": (
        f"<figure>{I}<figcaption><div class='row'><div class='caption-text'><p>{C}</p></div><div class='credit-text'>Photo by: Ann Lee</div></div></figcaption></figure>",
        [(C, "Ann Lee")],
    ),
    "link credit": (
        f"<figure>{I}<figcaption>{C} <a href='https://x'>Ann Lee</a> via <a href='https://f'>Flickr</a></figcaption></figure>",
        [(C, "Ann Lee via Flickr")],
    ),
    "cc": (
        f"<figure>{I}<figcaption>{C} (Photo: Ann Lee, CC BY-SA 4.0)</figcaption></figure>",
        [(C, "Ann Lee, CC BY-SA 4.0")],
    ),
}


@pytest.mark.parametrize("name", FIGURES)
def test_in_the_story(name):
    figure, expected = FIGURES[name]
    article = newsparse.parse(page(figure, leads=False), format="html", annotate=False)
    assert [(c.text, c.credit.raw if c.credit else None) for c in article.captions] == expected
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) == len(STORY)
    assert set(STORY) <= set(paragraphs)


@pytest.mark.parametrize("name", FIGURES)
def test_between_headline_and_story(name):
    figure, expected = FIGURES[name]
    article = newsparse.parse(page(figure, leads=True), format="html", annotate=False)
    assert (article.dek, article.byline) == (None, "By Owen Brack")
    assert [(c.text, c.credit.raw if c.credit else None) for c in article.captions] == expected
    assert article.text.split("\n\n") == list(STORY)


def test_a_paragraph_in_a_box_whose_name_speaks_of_pictures_is_text():
    told = "They say what the picture beside them cannot: how long the works took, and who paid. " * 5
    figure = f"<div class='image-text-module'><div class=row><div class=col><p>{told}</p></div></div></div>"
    article = newsparse.parse(page(figure, leads=False), format="html", annotate=False)
    assert article.captions == ()
    assert told.strip() in article.text
