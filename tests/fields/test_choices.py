"""Each field on documents built by hand: what is chosen, with which evidence, and what is left alone."""

import pytest

from newsparse.context import Context
from newsparse.document import Block, Document, Role, Statement
from newsparse.fields.access import extract_access
from newsparse.fields.agency import extract_agency
from newsparse.fields.body import Body
from newsparse.fields.byline import Byline, extract_byline
from newsparse.fields.canonical import extract_canonical_url
from newsparse.fields.dek import extract_dek
from newsparse.fields.headline import extract_headline
from newsparse.fields.kicker import extract_kicker
from newsparse.fields.kind import extract_kind
from newsparse.fields.language import extract_language
from newsparse.fields.notices import extract_notices
from newsparse.fields.publisher import country_of, extract_publisher
from newsparse.fields.topics import extract_topics
from newsparse.models import Dateline, Notice, Publisher
from newsparse.options import Options


def block(role, text, place="/html/body/p", confidence=0.88, **more):
    return Block(role, text, place, "a rule", confidence, **more)


def stated(name, value, syntax="json-ld", path="NewsArticle.x", **details):
    return Statement(name, value, syntax, path, details)


def og(name, value):
    return stated(name, value, "open-graph", f"og:{name}")


def context(blocks=(), statements=(), *, publisher=None, language="en", url=None, medium="html"):
    document = Document(tuple(blocks), tuple(statements), medium=medium, url=url)
    return Context(document, Options(), language, None, publisher)


def test_the_shown_headline_outweighs_search_titles():
    page = context(
        [block(Role.HEADLINE, "Council votes for tax rise")],
        [
            stated("headline", "Council Tax 2025: What You Pay"),
            og("headline", "Council Tax 2025: What You Pay"),
        ],
    )
    choice = extract_headline(page)
    assert choice.value == "Council votes for tax rise"
    assert choice.evidence.source == "element:/html/body/p"
    assert len(choice.candidates) == 2


def test_agreement_decides_where_no_heading_is_shown():
    page = context(
        statements=[
            stated("headline", "A flood in the valley"),
            og("headline", "A flood in the valley"),
            stated("title", "Flood: latest | Daily Example", "html", "title"),
        ]
    )
    assert extract_headline(page).value == "A flood in the valley"
    assert extract_headline(page).evidence.source == "json-ld:NewsArticle.x"


def test_site_names_are_no_headlines_and_no_part_of_one():
    name = Publisher(name="Daily Example", domain="example.org")
    page = context(
        [block(Role.HEADLINE, "Daily Example")],
        [stated("title", "A flood in the valley - Daily Example", "html", "title")],
        publisher=name,
    )
    assert extract_headline(page).value == "A flood in the valley"


def test_a_dash_is_not_cut_off():
    page = context([block(Role.HEADLINE, "Rates rise - what it means")])
    assert extract_headline(page).value == "Rates rise - what it means"


def test_a_label_glued_to_the_headline_is_left_out():
    page = context(
        [block(Role.HEADLINE, "Valley A flood destroys the old mill")],
        [og("headline", "A flood destroys the old mill")],
    )
    assert extract_headline(page).value == "A flood destroys the old mill"


def test_a_section_name_is_no_headline():
    page = context([block(Role.HEADLINE, "News")], [og("headline", "A flood destroys the old mill")])
    assert extract_headline(page).value == "A flood destroys the old mill"


def test_nothing_is_no_headline():
    assert extract_headline(context()).value is None
    assert extract_headline(context([block(Role.HEADLINE, "***")])).value is None


def test_a_description_alone_is_no_dek():
    page = context(statements=[stated("description", "The council met on Monday to vote.")])
    assert extract_dek(page, "Council votes").value is None


def test_a_doubtful_dek_is_left_in_the_story():
    page = context([block(Role.DEK, "The council met on Monday to vote.", confidence=0.3)])
    assert extract_dek(page, "Council votes").value is None
    assert extract_dek(page, "Council votes").candidates


def test_paragraphs_of_one_dek_are_joined_by_line_breaks():
    rows = [block(Role.DEK, f"Point number {n} of the story", f"/html/body/ul/li[{n}]") for n in (1, 2)]
    assert (
        extract_dek(context(rows), "Head").value == "Point number 1 of the story\nPoint number 2 of the story"
    )


def test_a_dek_that_repeats_the_headline_is_none():
    assert (
        extract_dek(
            context([block(Role.DEK, "Council votes for tax rise")]), "Council votes for tax rise"
        ).value
        is None
    )


def test_kicker():
    page = context([block(Role.KICKER, "Industry"), block(Role.KICKER, "Mills", confidence=0.3)])
    assert extract_kicker(page, "Head").value == "Industry"
    assert extract_kicker(context([block(Role.KICKER, "Head")]), "HEAD").value is None


def authors(*args, **kwargs):
    return [author.name for author in extract_byline(context(*args, **kwargs)).value.authors]


def test_visible_byline_and_metadata_complete_each_other():
    byline = extract_byline(
        context(
            [block(Role.BYLINE, "By Priya Hartnoll Industrial correspondent")],
            [stated("author", "Priya Hartnoll", type="Person", url="https://example.org/priya")],
        )
    )
    (author,) = byline.value.authors
    assert (author.name, author.role, author.url) == (
        "Priya Hartnoll", "Industrial correspondent", "https://example.org/priya"
    )  # fmt: skip
    assert byline.value.raw == "By Priya Hartnoll Industrial correspondent"
    assert byline.evidence.confidence > 0.65


def test_content_system_accounts_are_no_authors():
    line = block(Role.BYLINE, "By Hollis Verney and Ana-Maria Quist")
    accounts = [stated("author", "admin"), stated("author", "cms_import_3", "meta", "author")]
    assert authors([line], accounts) == ["Hollis Verney", "Ana-Maria Quist"]
    assert authors([], [stated("author", "admin")]) == []


def test_people_outrank_the_publisher_and_addresses_are_no_names():
    statements = [
        stated("author", "Daily Example", type="Organization"),
        stated("author", "https://social.example/daily", "open-graph", "article:author"),
        stated("author", "Ada Lo", "meta", "author"),
    ]
    assert authors([], statements, publisher=Publisher(name="Daily Example")) == ["Ada Lo"]
    assert authors([], statements[:1], publisher=Publisher(name="Daily Example")) == ["Daily Example"]


def test_an_agency_is_author_only_where_nobody_else_is():
    assert authors([block(Role.BYLINE, "Von dpa")], language="de") == ["dpa"]
    choice = extract_byline(context([block(Role.BYLINE, "By Ada Lo (Reuters)")]))
    assert [a.name for a in choice.value.authors] == ["Ada Lo"]
    assert choice.value.agency == "Reuters"


def test_authors_of_other_stories_in_metadata_lose_against_the_shown_line():
    crowd = [
        stated("author", name, "microdata", "author")
        for name in ("Bo Ek", "Cy Fo", "Di Go", "Ed Hu", "Fi Ib", "Gus Jo")
    ]
    assert authors([block(Role.BYLINE, "By Ada Lo")], crowd) == ["Ada Lo"]


def test_authors_in_a_row_of_lines():
    rows = [
        block(Role.BYLINE, name, f"/html/body/div[{n}]/span") for n, name in enumerate(("Ada Lo", "Bo Ek"), 1)
    ]
    assert authors(rows) == ["Ada Lo", "Bo Ek"]


def test_photographers_are_no_authors():
    assert authors([block(Role.BYLINE, "Text: Ada Lo Fotos: Bo Ek")], language="de") == ["Ada Lo"]


def test_last_name_first():
    assert authors([], [stated("author", "Lo, Ada", type="Person")]) == ["Ada Lo"]


def test_agency_by_its_usual_name():
    dateline = Dateline(place="MOSUL", agency="Thomson Reuters", raw="MOSUL (Thomson Reuters) —")
    assert extract_agency(context(), Byline(), dateline).value == "Reuters"
    assert extract_agency(context(), Byline(agency="Associated Press"), None).value == "AP"
    signature = block(Role.SIGNATURE, "(AFP)")
    assert extract_agency(context([signature]), Byline(), None).value == "AFP"
    assert extract_agency(context(), Byline(), None).value is None


def test_publisher_by_agreement_and_domain():
    document = Document(
        (),
        (
            og("site_name", "Security"),
            stated("publisher", "Daily Example"),
            stated("site_name", "Daily Example", "meta"),
        ),
        url="https://www.daily-example.co.uk/a",
    )
    assert extract_publisher(document).value == Publisher(name="Daily Example", domain="daily-example.co.uk")
    assert country_of(document, "en") == "gb"
    assert extract_publisher(Document(())).value is None
    assert extract_publisher(Document((), url="https://example.org/a")).value == Publisher(
        domain="example.org"
    )


@pytest.mark.parametrize(
    ("url", "statements", "language", "country"),
    [
        ("https://example.com.au/1", (), "en", "au"),
        ("https://example.com/1", (og("language", "en_NZ"),), "en", "nz"),
        ("https://example.tv/1", (), "de-AT", "at"),
        ("https://example.com/1", (), "en", None),
        (None, (stated("country", "IE-D", "meta", "geo.region"),), "en", "ie"),
        ("https://[broken", (), None, None),
    ],
)
def test_country(url, statements, language, country):
    assert country_of(Document((), statements, url=url), language) == country


GERMAN = (
    "Die Stadt hat am Montag die Brücke für den Verkehr gesperrt, weil sich ein Riss in der Mauer zeigt. " * 3
)


def test_language():
    def chosen(statements, text="", **options):
        blocks = (block(Role.PARAGRAPH, text),) if text else ()
        return extract_language(Document(blocks, statements), Options(**options))

    html = stated("language", "en_us", "html", "html@lang")
    assert chosen((html,)).value == "en-US"
    assert chosen((), GERMAN).value == "de"
    assert chosen((html, og("language", "de_DE")), GERMAN).value == "de-DE"
    wrong = chosen((html,), GERMAN)
    assert (wrong.value, wrong.warnings[0].code) == ("de", "language-conflict")
    assert chosen((html,), GERMAN, language="fr").value == "fr"
    assert chosen((stated("language", "xx; drop table", "meta"),)).value is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("１５日午後、港町の中心部で大規模な停電が起き、約３０００世帯で電気が使えなくなった。", "ja"),
        ("台北市政府今天宣布，因為颱風來襲，所有學校停課一天，請市民注意安全。", "zh"),
        ("서울시는 오늘 태풍으로 인해 모든 학교가 하루 휴교한다고 발표했다.", "ko"),
        ("أعلنت البلدية اليوم أن الجسر القديم سيغلق أمام حركة المرور ثلاثة أيام.", "ar"),
        ("Мер міста повідомив, що міст буде закрито для руху на три дні через тріщину.", "uk"),
        ("Мэр города сообщил, что мост будет закрыт для движения на три дня, объявление вывешено.", "ru"),
        (
            "El alcalde dijo que el puente se cerrará por tres días a causa de una grieta en los muros.",
            "es",
        ),
        (
            "A câmara disse que a ponte vai fechar por três dias para que os técnicos não corram riscos.",
            "pt",
        ),
    ],
)
def test_language_of_a_text(text, language):
    assert extract_language(Document((block(Role.PARAGRAPH, text),)), Options()).value == language


def test_topics():
    words = [stated("keyword", "Floods, Mills ,floods,ID:12,777"), og("keyword", "other")]
    assert extract_topics(context(statements=words)).value == ("Floods", "Mills")
    assert extract_topics(context([block(Role.TOPIC, "#Floods")])).value == ("Floods",)
    assert extract_topics(context()).value == ()


def test_canonical_address():
    link = stated("canonical_url", "/news/1", "html", "link@canonical")
    assert extract_canonical_url(context(statements=[link], url="https://example.org/x?a=1")).value == (
        "https://example.org/news/1"
    )
    home = stated("canonical_url", "https://example.org/", "html", "link@canonical")
    assert extract_canonical_url(context(statements=[home], url="https://example.org/x")).value is None
    script = stated("canonical_url", "javascript:alert(1)", "html", "link@canonical")
    assert extract_canonical_url(context(statements=[script])).value is None
    assert extract_canonical_url(context(statements=[stated("canonical_url", "http://[x")])).value is None


def test_notices_once_each_with_their_kind():
    page = context(
        [
            block(Role.NOTICE, "Correction: An earlier version gave a wrong year."),
            block(Role.NOTICE, "CORRECTION: an earlier version gave a wrong year."),
            block(Role.NOTICE, "A word to our readers", details={"kind": "paywall"}),
        ]
    )
    assert [(n.kind, n.text[:10]) for n in extract_notices(page).value] == [
        ("correction", "Correction"),
        ("paywall", "A word to "),
    ]


@pytest.mark.parametrize(
    ("statements", "notices", "text", "free", "truncated"),
    [
        ((stated("free", "True"),), (), "Full text.", True, False),
        ((stated("free", "false"),), (), "The text breaks off …", False, True),
        ((stated("free", "false"),), (), "The whole text. " * 400, False, False),
        ((), (Notice(kind="paywall", text="Subscribe to continue"),), "A short teaser.", None, True),
        ((stated("free", "false"), stated("body", "x" * 9000)), (), "Short.", False, True),
    ],
)
def test_access(statements, notices, text, free, truncated):
    access = extract_access(context(statements=statements), notices, text).value
    assert (access.declared_free, access.truncated) == (free, truncated)


def test_no_access_where_nothing_is_said():
    assert extract_access(context(), (), "Text").value is None


@pytest.mark.parametrize(
    ("statements", "text", "headline", "kind"),
    [
        ((stated("type", "NewsArticle"),), "A text.", "Head", "article"),
        ((stated("type", "LiveBlogPosting"),), "A text.", "Head", "live_blog"),
        ((og("type", "video.other"),), "A text.", "Head", "video"),
        ((), "", "Log in", "unknown"),
        ((), "A text with a few words in it. " * 20, "Head", "article"),
        ((stated("listing_type", "CollectionPage"),), "Teaser", "Politics", "listing"),
    ],
)
def test_kind(statements, text, headline, kind):
    choice = extract_kind(context(statements=statements), headline, Body(text=text))
    assert choice.value == kind
    assert bool(choice.warnings) == (kind in ("listing", "unknown"))
