import pytest

from newsparse.text.measure import count_words, is_dense, measure


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("The quay reopened.", 18),
        ("“Der Kai” – für alle geöffnet…", 30),
        ("Набережная открыта", 18),
        ("घाट फिर खुला", 12),
        ("港口重开", 10),
        ("ท่าเรือ", 17.5),
        ("The 港口 opens", 15),
        ("a\ud800é", 3),
    ],
)
def test_length_for_a_reader(text, letters):
    assert measure(text) == letters


def test_signs_of_scripts_without_spaces():
    assert is_dense("항구가 다시 열렸다")
    assert not is_dense("La “ribera” reabrió – por fin")
    assert count_words("港口重新开放") == 3
