"""Captions and credits, as outlets write them."""

import time
import tomllib
from pathlib import Path

import pytest

from newsparse.grammar.credit import is_credit, split_credit
from newsparse.grammar.credit_cleaning import is_bare_label
from newsparse.grammar.makers import read_credit

FIXTURES = Path(__file__).parent.parent / "fixtures" / "grammar"
CASES = tomllib.loads((FIXTURES / "credits.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Police guard the gate. (AP Photo/Ann Lee)", "Police guard the gate.", "AP Photo/Ann Lee"),
        ("Ein Mann am Tor. Foto: Hans Meier", "Ein Mann am Tor.", "Hans Meier"),
        ("Das Tor am Abend © dpa | Hans Meier", "Das Tor am Abend", "dpa | Hans Meier"),
        ("Fans at the gate. Getty Images", "Fans at the gate.", "Getty Images"),
        ("The gate at dusk. Ann Lee/Getty Images", "The gate at dusk.", "Ann Lee/Getty Images"),
        ("The islands where they met. (Gazette)", "The islands where they met.", "Gazette"),
        ("Das Tor im Mai. (Archivbild)", "Das Tor im Mai. (Archivbild)", None),
        ("The mayor (left) at the gate", "The mayor (left) at the gate", None),
        ("1 / 5 The gate (Photo: Reuters)", "The gate", "Reuters"),
        ("Image caption The gate was shut", "The gate was shut", None),
        (
            "The Reuters building in London in 2010 was sold",
            "The Reuters building in London in 2010 was sold",
            None,
        ),
        ("門の前（山田花子撮影）", "門の前", "山田花子"),
        ("La porte. Crédit photo : Anne Roy", "La porte.", "Anne Roy"),
        ("Photograph by Ann Lee", "", "Ann Lee"),
        ("A gate.Hans Meier/dpa", "A gate.", "Hans Meier/dpa"),
        ("La puerta (Madrid).Ana Ruiz / Europa Press", "La puerta (Madrid).", "Ana Ruiz / Europa Press"),
        ("La puerta. Foto: Ana Ruiz (REUTERS)", "La puerta.", "Ana Ruiz (REUTERS)"),
        ("An officer - Copyright Ann Lee/AP", "An officer", "Ann Lee/AP"),
        ("The gate - Copyright Ann Lee/Copyright 2026 The AP. All rights reserved.", "The gate", "Ann Lee"),
        ("(Symbolbild) Ein Tor im Mai.", "(Symbolbild) Ein Tor im Mai.", None),
        ("(The Gazette)", "", "The Gazette"),
        ("The mayor in Tolney. (Tolney)", "The mayor in Tolney. (Tolney)", None),
        ("Photo 1 of 5: The gate. (Ann Lee/Reuters)", "The gate.", "Ann Lee/Reuters"),
        ("Bild 2 von 7: Das Tor. Foto: dpa", "Das Tor.", "dpa"),
        ("The gate at dusk. 1/5", "The gate at dusk.", None),
        ("Image source, Getty Images", "", "Getty Images"),
        ("Foto: Ana Silva – O cais reabriu.", "O cais reabriu.", "Ana Silva"),
        ("Жители у порта. Фото предоставлено МЧС", "Жители у порта.", "МЧС"),
        ("Jón á bryggjunni. Ljósmynd/Jón Jónsson", "Jón á bryggjunni.", "Ljósmynd/Jón Jónsson"),
        ("The gate. Photo provided by Harbour Museum", "The gate.", "Harbour Museum"),
        ("港の門＝写真：共同", "港の門", "共同"),
        ("השער בערב. צילום: דוד כהן", "השער בערב.", "דוד כהן"),
        ("دروازه در شب. عکس: ایرنا", "دروازه در شب.", "ایرنا"),
        ("Вратата вечер. Снимка: БТА", "Вратата вечер.", "БТА"),
        ("Vartai vakare. Nuotrauka: Jonas Jonaitis/ELTA", "Vartai vakare.", "Jonas Jonaitis/ELTA"),
        ("The gate at dusk (", "The gate at dusk", None),
        ("The gate. (Courtesy of the Port Authority)", "The gate.", "the Port Authority"),
        (
            "문 앞 의원(왼쪽부터) 전 총리, 송 의원이 자리하고 있다. 뉴시스",
            "문 앞 의원(왼쪽부터) 전 총리, 송 의원이 자리하고 있다.",
            "뉴시스",
        ),
        (
            "강득구·황명선 최고위원이 8·17 전당대회장에 있다. 연합뉴스",
            "강득구·황명선 최고위원이 8·17 전당대회장에 있다.",
            "연합뉴스",
        ),
        ("부산항의 아침. 사진=김철수", "부산항의 아침.", "김철수"),
        ("港の朝＝共同", "港の朝", "共同"),
        ("港の朝（Ｃ）共同通信社", "港の朝", "共同通信社"),
        ("港口的早晨。新华社记者 王伟 摄", "港口的早晨。", "新华社记者 王伟"),
        ("Port o poranku. Fot. Jan Kowalski", "Port o poranku.", "Jan Kowalski"),
        ("", "", None),
    ],
)
def test_split(line, caption, credit):
    found = split_credit(line)
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Foto: dpa", True),
        ("© Ann Lee", True),
        ("Reuters", True),
        ("Ann Lee/Getty Images", True),
        ("He told Reuters. They left.", False),
        ("The harbour at night", False),
    ],
)
def test_whole_line(line, expected):
    assert is_credit(line) is expected


@pytest.mark.parametrize("line", ["Photo:", "(Image:", "©", "Foto"])
def test_bare_labels(line):
    assert is_bare_label(line)


@pytest.mark.parametrize(
    ("raw", "photographer", "agency"),
    [
        ("AP Photo/Ann Lee", "Ann Lee", "AP Photo"),
        ("Ann Lee/Getty Images", "Ann Lee", "Getty Images"),
        ("dpa | Hans Meier", "Hans Meier", "dpa"),
        ("Reuters", None, "Reuters"),
        ("Hans Meier", "Hans Meier", None),
        ("Owen Brack/Gazette", "Owen Brack", "Gazette"),
        ("the owner of the house by the sea", None, None),
    ],
)
def test_people_and_agencies(raw, photographer, agency):
    credit = read_credit(raw)
    assert (credit.photographer, credit.agency, credit.raw) == (photographer, agency, raw)


@pytest.mark.parametrize(
    ("raw", "photographer", "agency"),
    [
        ("Harbour Museum", None, "Harbour Museum"),
        ("Sky News", None, "Sky News"),
        ("The Outlet", None, "The Outlet"),
        ("University of Tolney", None, "University of Tolney"),
        ("Polizei Hamburg", None, "Polizei Hamburg"),
        ("Frank Church", "Frank Church", None),
        ("Ljósmynd/Jón Jónsson", "Jón Jónsson", None),
        ("김철수/연합뉴스", "김철수", "연합뉴스"),
        ("王伟 新华社", "王伟", "新华社"),
        ("محمد علي / رويترز", "محمد علي", "رويترز"),
        ("राम कुमार/पीटीआई", "राम कुमार", "पीटीआई"),
    ],
)
def test_maker(raw, photographer, agency):
    credit = read_credit(raw)
    assert (credit.photographer, credit.agency) == (photographer, agency)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_lines_of_the_world(case):
    found = split_credit(case["line"], shown=True)
    assert (found.caption, found.credit) == (case["caption"], case.get("credit"))
    if "photographer" in case or "agency" in case:
        credit = read_credit(case["credit"])
        assert (credit.photographer, credit.agency) == (
            case.get("photographer"),
            case.get("agency", credit.agency),
        )


def test_names_behind_a_sentence_are_a_credit_only_beside_a_picture():
    line = "The gate was shut. Ann Lee / The Quay"
    assert split_credit(line).credit is None
    assert split_credit(line, shown=True).credit == "Ann Lee / The Quay"


@pytest.mark.parametrize("unit", ["Photo Ann Lee / ", "A. ", "Foto: ", "©(", "図／", "a | "])
def test_time_is_linear(unit):
    def seconds(size):
        line = unit * (size // len(unit))
        started = time.process_time()
        split_credit(line, shown=True)
        return time.process_time() - started

    seconds(1_000)
    assert min(seconds(40_000) for _ in range(3)) < 8 * min(seconds(10_000) for _ in range(3)) + 0.02
