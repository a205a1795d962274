"""Legacy bytes that declare no charset read as their language, in short texts, long ones and pages."""

import time

import pytest

from newsparse import parse
from newsparse.formats.decoding import decode
from newsparse.formats.guessing import guess

TEXTS = {
    "ar": (
        "أعلن وزير النقل اليوم أن الجسر القديم سيغلق أمام حركة المرور حتى نهاية العام. "
        "وقال إن الأعمال تشمل تجديد الأعمدة."
    ),
    "cs": (
        "Ministr dopravy v úterý oznámil, že starý most přes řeku zůstane uzavřen až do "
        "konce roku. „Opravy budou stát více,“ řekl."
    ),
    "da": (
        "Den gamle bro over åen bliver lukket resten af året, oplyser kommunen. Også "
        "færgen får færre afgange."
    ),
    "de": (
        "Die alte Brücke über den Fluss bleibt bis Jahresende gesperrt, teilte die "
        "Behörde mit. „Es dauert länger“, hieß es."
    ),
    "el": (
        "Ο υπουργός Μεταφορών ανακοίνωσε χθες ότι η παλιά γέφυρα θα μείνει κλειστή μέχρι "
        "το τέλος του έτους. Τα έργα αρχίζουν."
    ),
    "es": (
        "El ministro anunció que el puente cerrará mañana hasta fin de año. ¿Cuánto "
        "costará? «Más de lo previsto», explicó."
    ),
    "fr": (
        "Le vieux pont restera fermé jusqu’à la fin de l’année, a annoncé la préfecture. "
        "« Les travaux ont été retardés. »"
    ),
    "he": "שר התחבורה הודיע אתמול כי הגשר הישן יישאר סגור עד סוף השנה. העבודות יתחילו בשבוע הבא, אמר השר.",
    "hu": (
        "A közlekedési miniszter bejelentette, hogy a régi híd az év végéig zárva marad. "
        "„A felújítás többe kerül” – mondta."
    ),
    "it": (
        "Il vecchio ponte resterà chiuso fino alla fine dell’anno, ha detto il sindaco. "
        "La città perché così è più isolata."
    ),
    "lt": (
        "Susisiekimo ministras pranešė, kad senasis tiltas per upę bus uždarytas iki "
        "metų pabaigos. Darbai prasidės šią savaitę."
    ),
    "lv": (
        "Satiksmes ministrs paziņoja, ka vecais tilts pār upi būs slēgts līdz gada "
        "beigām. Darbi sāksies šonedēļ, viņš teica."
    ),
    "pl": (
        "Minister poinformował we wtorek, że stary most będzie zamknięty do końca roku. "
        "„Remont się przedłuża” – powiedział."
    ),
    "pt": (
        "A ponte antiga ficará fechada até ao fim do ano, anunciou a câmara. As obras "
        "começam amanhã e não há previsão."
    ),
    "ro": (
        "Ministrul a anunţat că podul vechi va fi închis până la sfârşitul anului. "
        "Lucrările costă mai mult decât se ştia."
    ),
    "ru": (
        "Министр транспорта сообщил во вторник, что старый мост через реку останется "
        "закрытым до конца года. Работы начнутся скоро."
    ),
    "sv": "Den gamla bron över ån stängs för resten av året, säger kommunen. Även färjan får färre turer.",
    "th": ("รัฐมนตรีว่าการกระทรวงคมนาคมกล่าวเมื่อวันอังคารว่าสะพานเก่าจะปิดจนถึงสิ้นปี และงานจะเริ่มในสัปดาห์หน้า"),
    "tr": (
        "Ulaştırma bakanı, eski köprünün yıl sonuna kadar kapalı kalacağını açıkladı. "
        "“Çalışmalar bugün başlıyor” dedi."
    ),
    "uk": (
        "Міністр транспорту повідомив у вівторок, що старий міст через річку залишиться "
        "закритим до кінця року. Роботи почнуться."
    ),
    "ja": "港町と島を結ぶ定期船が運航を停止した。島民の足に影響が出ている。再開は来月になるという。",
    "ko": "항구와 섬을 잇는 여객선이 운항을 멈췄다. 주민들의 발길이 묶였다. 운항은 다음 달에 다시 시작된다.",
    "zh": "市长在星期二说，这座老桥要到年底才会重新开放。我们的城市出现了新的问题，人们都要来看。",
}
CHARSETS = {
    "ar": ["cp1256"],
    "cs": ["cp1250", "iso8859-2"],
    "el": ["cp1253", "iso8859-7"],
    "he": ["cp1255"],
    "hu": ["cp1250", "iso8859-2"],
    "ja": ["cp932", "euc_jp"],
    "ko": ["cp949"],
    "lt": ["cp1257"],
    "lv": ["cp1257"],
    "pl": ["cp1250", "iso8859-2"],
    "ro": ["cp1250"],
    "ru": ["cp1251", "koi8-r", "iso8859-5", "cp866"],
    "th": ["cp874"],
    "tr": ["cp1254"],
    "uk": ["cp1251", "koi8-u"],
    "zh": ["gb18030", "big5"],
}
BIG5 = "市長在星期二說，這座老橋要到年底才會重新開放。我們的城市出現了新的問題，人們都要來看。"
CASES = [(lang, codec) for lang in TEXTS for codec in CHARSETS.get(lang, ["cp1252", "latin-1"])]


def _bytes(language: str, codec: str) -> tuple[str, bytes]:
    text = BIG5 if codec == "big5" else TEXTS[language]
    payload = text.encode(codec, "ignore")
    return payload.decode(codec), payload


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_two_sentences(language, codec):
    text, payload = _bytes(language, codec)
    decoded = decode(payload)
    assert decoded.text == text
    assert [w.code for w in decoded.warnings] == ["charset-guessed"]


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_one_sentence(language, codec):
    text, _ = _bytes(language, codec)
    first = text[: len(text) // 2]
    assert decode(first.encode(codec)).text == first


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_a_page_without_a_declaration(language, codec):
    text, payload = _bytes(language, codec)
    page = b"<html lang=en><script>var is_for = 'in the of';</script><h1>" + payload + b"</h1></html>"
    assert text in decode(page).text


@pytest.mark.parametrize(("language", "codec"), [("ru", "cp1251"), ("he", "cp1255"), ("pl", "cp1250")])
def test_capitals_are_no_other_alphabet(language, codec):
    text = TEXTS[language].upper()
    assert decode(text.encode(codec, "ignore")).text == text.encode(codec, "ignore").decode(codec)


def test_foreign_names_in_english_change_nothing():
    text = "The minister, Jürgen Müller, met Ms. Muñoz at a café in São Paulo – “by chance,” she said."
    assert decode(text.encode("cp1252")).text == text


def test_a_wrong_utf8_declaration_and_a_language():
    page = f'<html lang="ja"><meta charset="utf-8"><p>{TEXTS["ja"]}</p></html>'.encode("euc_jp")
    decoded = decode(page)
    assert TEXTS["ja"] in decoded.text
    assert [w.code for w in decoded.warnings] == ["charset-mismatch"]


def test_the_article_carries_the_warning():
    article = parse(("Η γέφυρα κλείνει\n\n" + TEXTS["el"]).encode("cp1253"))
    assert article.headline == "Η γέφυρα κλείνει"
    assert article.language == "el"
    assert "charset-guessed" in {w.code for w in article.warnings}


@pytest.mark.parametrize("unit", [b"\xe9\xf3 ", b"<script", b"<", b"\xff", b"\xb1A\xe6a", b"</style"])
def test_hostile_bytes_take_little_time(unit):
    start = time.perf_counter()
    guess(unit * (500_000 // len(unit)))
    assert time.perf_counter() - start < 2
