"""Pages of Chinese and Korean portals: source lines, editors, signatures, lists of other stories."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.grammar.credit import CaptionLine, split_credit
from newsparse.grammar.promo import promotion_of
from newsparse.times.search import find_written

STORY = (
    "江畔市的老桥从下周一起封闭一年，因为五座桥墩中有两座在洪水之后下沉了一掌之宽，市政府昨天下午在新闻发布会上作出了说明。",
    "司机们将不得不改乘渡轮，或者绕行山路，山路比原来的路线长十八公里，下雪时也会封闭，沿线的居民对此表示担心和不满。",
    "交通部门说，修理桥墩的费用还没有算清，工程师们要等到水位下降以后才能下去查看，最早也要等到今年秋天才会有结果。",
)


def page(story=STORY, meta="", behind="", head="", title="老桥封闭一年 居民改乘渡轮"):
    paragraphs = "".join(f"<p>　　{text}</p>" for text in story)
    return (
        f"<html><head><title>{title}_江畔网</title>{head}</head><body><div class=wrap>"
        f"<h1>老桥封闭一年 居民改乘渡轮</h1><div>{meta}</div><div class=text>{paragraphs}{behind}</div>"
        "</div></body></html>"
    )


def test_outlet_behind_the_headline():
    assert newsparse.parse(page()).publisher.name == "江畔网"
    assert newsparse.parse(page(title="老桥封闭一年 居民改乘渡轮_社会频道")).publisher.name == "江畔网"
    owned = page(head='<meta name=copyright content="江畔版权所有">')
    assert newsparse.parse(owned).publisher.name == "江畔"


def test_outlet_in_other_titles():
    html = (
        "<html><head><title>{}</title></head><body><h1>Old bridge closes for a year</h1>"
        "<p>The old bridge over the river will be closed for a year from Monday on.</p></body></html>"
    )
    for title in (
        "Old bridge closes for a year - Local - The Quay Herald",
        "The Quay Herald » Old bridge closes for a year",
        "Old bridge closes for a year | 3 May 2024 | The Quay Herald",
    ):
        named = newsparse.parse(html.format(title)).publisher
        assert named is not None
        assert named.name == "The Quay Herald"
    sectioned = html.format("Old bridge closes for a year | Bridges")
    keywords = sectioned.replace("</head>", '<meta name=keywords content="bridges, ferries"></head>')
    assert newsparse.parse(keywords).publisher is None


def test_time_is_chinas():
    article = newsparse.parse(page(meta="2024年05月03日 14:30 来源：江畔日报"))
    assert article.published.value.isoformat() == "2024-05-03T14:30:00+08:00"
    assert article.published.zone_basis == "publisher"


def test_story_of_another_house_has_not_the_publisher_for_author():
    head = '<meta name=author content="江畔网">'
    reprinted = newsparse.parse(page(meta="2024-05-03 14:30 来源: 山城日报", head=head))
    assert reprinted.authors == ()
    own = newsparse.parse(page(meta="2024-05-03 14:30", head=head))
    assert [author.name for author in own.authors] == ["江畔网"]


@pytest.mark.parametrize(
    ("meta", "last", "names"),
    [
        ("<p>山城新闻记者 贺明萍</p><p>2024-05-03 14:30</p>", "", ["贺明萍"]),
        ("<p>2024-05-03 14:30来源：山城网作者：李青山</p>", "", ["李青山"]),
        ("<p>2024-05-03</p>", "工程将于明年春天完工。（记者 王小明 通讯员 李大江）", ["王小明", "李大江"]),
        ("<p>2024-05-03</p>", "工程将于明年春天完工。（张巨河）", ["张巨河"]),
        ("<p>2024-05-03</p>", "工程将于明年春天完工（预计五月）", []),
    ],
)
def test_writers(meta, last, names):
    article = newsparse.parse(page((*STORY, last) if last else STORY, meta))
    assert [author.name for author in article.authors] == names


def test_korean_signature_with_address():
    story = (
        "<p>강변시의 오래된 다리가 다음 주 월요일부터 일 년 동안 폐쇄된다고 시청이 어제 오후에 밝혔다. "
        "홍수 뒤에 교각 두 개가 손바닥 너비만큼 가라앉았다.</p>"
        "<p>운전자들은 나룻배를 타거나 십팔 킬로미터 더 긴 산길로 돌아가야 하며 눈이 오면 그 길도 막힌다. "
        "주민들은 겨울을 걱정하고 있다.</p>"
        "<p>교각을 고치는 비용은 아직 계산되지 않았고 물이 빠진 뒤에야 기술자들이 내려가 살펴볼 수 있다. "
        "결과는 가을에 나온다.</p>"
    )
    title = "오래된 다리 일 년간 폐쇄"
    html = (
        f"<html lang=ko><head><title>{title}</title></head><body><h1>{title}</h1>"
        f"<p>2024-05-03 09:00</p><div>{story}<p>최윤호 기자 choi@quay.kr</p></div></body></html>"
    )
    article = newsparse.parse(html)
    assert [(author.name, author.role) for author in article.authors] == [("최윤호", "기자")]
    assert "choi@" not in article.text


def test_nothing_behind_the_editors_line_is_the_story():
    others = "".join(
        f"<h3>另一条新闻的标题{n}</h3><p>这是另一条新闻的开头，讲的是完全不同的一件事情，与这座桥没有任何关系...</p>"
        for n in range(4)
    )
    article = newsparse.parse(page(behind=f"<p>（责任编辑：李明）</p>{others}"))
    assert article.text == "\n\n".join(STORY)
    above = newsparse.parse(page(meta="<p>责任编辑：李明</p>"))
    assert above.text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "line",
    [
        "分享：",
        "特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。",
        "更多猛料！欢迎扫描左方二维码关注我们",
        "安装客户端第一时间接收最全面的市场资讯→【下载地址】",
        "图片来自网络，如有侵权，请联系删除。",
        "扫一扫在手机打开当前页面",
        "此前报道：老桥桥墩下沉",
    ],
)
def test_words_around_stories(line):
    assert promotion_of(line) is not None


@pytest.mark.parametrize(
    "line",
    [
        "记者了解到，该市已有三成商户使用二维码收款。",
        "每周三周四，官方微信微博总是被心急的玩家各种蹲守。",
        "双方签署了商务合作协议，声明将于下月发表。",
        "警方提醒市民不要随意添加陌生人微信。",
    ],
)
def test_words_of_stories(line):
    assert promotion_of(line) is None


def test_short_stories_are_no_listings():
    links = "".join(f'<h3><a href="/a{n}">另一条新闻的标题第{n}号</a></h3>' for n in range(12))
    short = page(STORY[:1], "2024-05-03 14:30", f"</div><div class=related>{links}")
    assert newsparse.parse(short).kind == "article"
    lines = [
        "下周一，",
        "老桥就将封闭！",
        "什么？",
        "你还不知道？",
        "请大家改乘渡轮。",
        "山路很长，",
        "下雪时封闭。",
    ] * 2
    told = page([f"{n}{line}" for n, line in enumerate(lines)], "2024-05-03 14:30")
    assert newsparse.parse(told).kind == "article"


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("发表于2024-05-03 21:30| 1164次阅读", "2024-05-03 21:30"),
        ("2024 05/03 21:30", "2024 05/03 21:30"),
    ],
)
def test_written_times(text, raw):
    assert [written.raw for written in find_written(text, "zh")] == [raw]


def test_a_year_is_no_time_of_the_story():
    article = newsparse.parse(page((STORY[0], "2023年桥墩开始下沉", *STORY[1:]), "2024-05-03 14:30"))
    assert [stamp.raw for stamp in article.timestamps] == ["2024-05-03 14:30"]
    assert "2023年" in article.text


def test_reporter_in_the_opening_sentence_is_the_whole_byline():
    opening = "江畔网5月3日讯（记者王小明） 老桥昨天封闭，居民改乘渡轮。"
    assert newsparse.parse(page((opening, *STORY), "<p>2024-05-03</p>")).byline == "记者王小明"


@pytest.mark.parametrize(
    ("below", "caption"),
    [
        ("<p style='text-align: center'>老桥的第二座桥墩</p>", "老桥的第二座桥墩"),
        ("<p><span style='color:#888'>老桥的第二座桥墩</span></p>", "老桥的第二座桥墩"),
        ("<p>▲桥墩的照片由市民拍摄。</p>", "桥墩的照片由市民拍摄。"),
        ("<p>老桥。</p>", "老桥。"),
        ("<p style='text-align: center'><b>修桥的费用</b></p>", None),
        ("<p>市民说：</p>", None),
    ],
)
def test_lines_below_pictures(below, caption):
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    paragraphs.insert(2, f"<p><img src=/bridge.jpg width=600></p>{below}")
    html = page((), "2024-05-03 14:30").replace("<div class=text>", f"<div class=text>{''.join(paragraphs)}")
    article = newsparse.parse(html)
    assert [c.text for c in article.captions if c.text] == ([caption] if caption else [])
    assert caption is None or caption not in article.text.split("\n\n")


def test_caption_in_the_pictures_paragraph():
    paragraphs = [f"<p>{text}</p>" for text in STORY]
    paragraphs.insert(2, "<p><img src=/bridge.jpg width=600>老桥的第二座桥墩</p>")
    html = page((), "2024-05-03 14:30").replace("<div class=text>", f"<div class=text>{''.join(paragraphs)}")
    assert [c.text for c in newsparse.parse(html).captions] == ["老桥的第二座桥墩"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("受访者供图", "", "受访者"),
        ("王伟 摄", "", "王伟"),
        ("▲江畔日报全媒体图片记者王伟、李妍摄", "", "江畔日报全媒体图片记者王伟、李妍"),
        ("市民在桥边拍照。（新华社发）", "市民在桥边拍照。", "新华社"),
        ("资料图：市民在桥边。中新社记者 王天河 摄", "市民在桥边。", "中新社记者 王天河"),
        ("다리를 건너는 시민들이 있다. 김민수 기자 kim@quay.kr", "다리를 건너는 시민들이 있다.", "김민수"),
    ],
)
def test_credits(line, caption, credit):
    assert split_credit(line) == CaptionLine(caption, credit)


@pytest.mark.parametrize(
    ("keywords", "topics"),
    [
        ("老桥 渡轮 山路", ("老桥", "渡轮", "山路")),
        ("老桥，渡轮；山路", ("老桥", "渡轮", "山路")),
        ("老桥,渡轮 时刻表", ("老桥", "渡轮 时刻表")),
    ],
)
def test_topics(keywords, topics):
    assert newsparse.parse(page(head=f'<meta name=keywords content="{keywords}">')).topics == topics
