"""Print-outs, jumps between pages, letters, credits behind the story, tickers, interviews, stamps."""

from datetime import datetime

import pytest

from newsparse import parse
from newsparse.formats.plain.paper import is_document_count, is_jump

LEAD = (
    "The old bridge over the river will remain closed until the end of the year, the council said on Tuesday."
)
NEXT = "Drivers will have to take the road along the dike, which takes about twenty minutes longer, it said."


def _codes(article):
    return {warning.code for warning in article.warnings}


@pytest.mark.parametrize(
    "text",
    [
        "See BRIDGE, Page A7",
        "Please see BRIDGE, A7",
        "Continued from Page A1",
        "Continued on A12",
        "(Continued on page 4)",
        "Fortsetzung auf Seite 3",
        "Siehe auch Seite 2",
        "Sigue en la página 12",
        "Suite page 4",
        "Lees verder op pagina 6",
        "Продолжение на стр. 3",
        "Ciąg dalszy na str. 5",
        "Fortsätter på sidan 8",
        "Devamı 4. sayfada",
    ],
)
def test_lines_that_lead_to_another_page(text):
    assert is_jump(text)


@pytest.mark.parametrize(
    "text",
    [
        "See the new Audi A6",
        "Turn to Page One, he said. Then turn to 5.",
        "Continued growth in 2024",
        "Page A7",
        "See you in 2025",
    ],
)
def test_lines_that_lead_nowhere(text):
    assert not is_jump(text)


def test_counts_of_documents():
    assert is_document_count("1 of 24 DOCUMENTS")
    assert is_document_count("Dokument 3 von 12")
    assert not is_document_count("2 of 3 councillors")


def test_jumps_are_not_the_story():
    text = f"Old Bridge Closed\n\n{LEAD}\n\nSee BRIDGE, Page A7\n\nBRIDGE\nContinued from Page A1\n\n"
    text += NEXT
    article = parse(text)
    assert article.text == f"{LEAD}\n\n{NEXT}"


def test_a_print_out_of_several_documents():
    one = "The Harbor\n\nMarch 12, 2024 Tuesday\n\n{}\n\nBYLINE: Ada Lo\n\nLENGTH: 61 words\n\n{}\n\n{}\n\n"
    first, second = one.format("Old Bridge Closed", LEAD, NEXT), one.format("Ferry Cut", NEXT, LEAD)
    article = parse(f"1 of 24 DOCUMENTS\n\n{first}2 of 24 DOCUMENTS\n\n{second}")
    assert article.headline == "Old Bridge Closed"
    assert "several-articles" in _codes(article)
    assert "several-articles" not in _codes(parse(f"1 of 1 DOCUMENTS\n\n{first}"))


def test_a_page_of_letters():
    letters = [
        ("Close the bridge", LEAD, "Ada Lo\nHarbor Springs"),
        ("Keep the ferry", NEXT, "Bo Ek\nLower Island"),
        (
            "Thank the helpers",
            "They filled two hundred bags with plastic on Sunday morning.",
            "Cy Fox, North Beach",
        ),
    ]
    page = "Letters to the Editor\n\n" + "\n\n".join("\n\n".join(letter) for letter in letters)
    assert "several-articles" in _codes(parse(page))
    assert "several-articles" not in _codes(parse("\n\n".join(letters[0])))


def test_a_credit_behind_the_last_paragraph():
    told = (
        "Volgens de wethouder is de vertraging niet te voorkomen. De nieuwe brug wordt naar verwachting in "
        "het voorjaar van volgend jaar door de koning geopend."
    )
    text = (
        "Oude brug blijft dicht\n\nDe oude brug over de rivier blijft tot het einde van het jaar gesloten, "
        "meldt de gemeente.\n\nAutomobilisten moeten omrijden via de dijk, en dat duurt lang.\n\n"
        f"{told} Foto: ANP"
    )
    article = parse(text)
    assert article.text.endswith(told)
    assert article.captions == ()


def test_a_caption_at_the_end_stays_one():
    article = parse(f"Old Bridge Closed\n\n{LEAD}\n\n{NEXT}\n\nThe old bridge on Tuesday. Photo: Ada Lo")
    assert [caption.text for caption in article.captions] == ["The old bridge on Tuesday."]


@pytest.mark.parametrize(
    ("times", "language"),
    [
        (("14.32 Uhr: ", "14.10 Uhr: ", "13.45 Uhr: "), "de"),
        (("2:32 pm: ", "2:10 pm: ", "1:45 pm: "), "en"),
        (("14:32 ", "14:10 ", "13:45 "), "en"),
        (("14:32\n", "14:10\n", "13:45\n"), "en"),
        (("14h32 – ", "14h10 – ", "13h45 – "), "fr"),
    ],
)
def test_a_ticker_in_plain_text(times, language):
    entries = [LEAD, "Water stands on the road at the harbour and on the quay.", NEXT]
    text = "Storm hits the coast\n\n2024-03-12\n\n" + "\n\n".join(
        time + entry for time, entry in zip(times, entries, strict=True)
    )
    article = parse(text, language=language)
    assert article.kind == "live_blog"
    assert [article.text[p.span.start : p.span.end] for p in article.posts] == entries
    values = [p.timestamp.value.replace(tzinfo=None) for p in article.posts]
    assert values == [datetime(2024, 3, 12, *clock) for clock in ((14, 32), (14, 10), (13, 45))]
    assert article.posts[0].timestamp.raw == times[0].rstrip(":– \n")


def test_entries_without_a_day_have_their_words_only():
    text = f"Storm hits the coast\n\n14:32 {LEAD}\n\n14:10 {NEXT}\n\n13:45 {LEAD}"
    stamp = parse(text).posts[0].timestamp
    assert (stamp.raw, stamp.value) == ("14:32", None)


@pytest.mark.parametrize(
    "times", [("20:15", "18:00", "22:10"), ("20:15", "20:15", "20:15"), ("20:15", "21:00", "")]
)
def test_times_out_of_order_or_few_are_no_ticker(times):
    lines = [f"{time} {entry}".strip() for time, entry in zip(times, (LEAD, NEXT, LEAD), strict=True)]
    article = parse("Storm hits the coast\n\n" + "\n\n".join(lines))
    assert article.posts == ()


def test_a_programme_is_no_ticker():
    programme = "\n".join(["20:00 News", "20:15 Harbor Nights", "21:45 Sport", "22:30 The Late Film"])
    assert parse(f"Tonight on television\n\n{LEAD}\n\n{NEXT}\n\n{programme}").posts == ()


@pytest.mark.parametrize("html", [False, True])
def test_the_first_bold_question_is_no_dek(html):
    talk = [("Why is the bridge closed?", LEAD), ("When will it open again?", NEXT)]
    if html:
        told = "".join(f"<p><strong>{asked}</strong></p><p>{answer}</p>" for asked, answer in talk)
        article = parse(
            f"<html><body><article><h1>The mayor on the bridge</h1>{told}</article></body></html>"
        )
    else:
        told = "\n\n".join(f"**{asked}**\n\n{answer}" for asked, answer in talk)
        article = parse(f"# The mayor on the bridge\n\n{told}")
    assert article.dek is None


@pytest.mark.parametrize(
    ("stamp", "modified"),
    [
        ("12/03/2024 15h30 Atualizado há 2 horas", None),
        ("12/03/2024 15h30 - Atualizado em 13/03/2024 09h10", datetime(2024, 3, 13, 9, 10)),
    ],
)
def test_a_label_between_two_times_is_of_the_second(stamp, modified):
    text = (
        f"Ponte fica fechada\n\n{stamp}\n\nA ponte antiga ficará fechada até ao fim do ano, diz a câmara."
        "\n\nAs obras começam amanhã e não há previsão para a reabertura da via, disse o presidente."
    )
    article = parse(text)
    assert article.published.value == datetime(2024, 3, 12, 15, 30)
    assert (article.modified and article.modified.value) == modified
