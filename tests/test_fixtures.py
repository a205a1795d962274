"""Every article under tests/fixtures/articles, beside what a careful reader expects of it.

A case is a folder with `page.html`, `page.txt` or `page.bin`, an `expected.json`, and optionally
`options.json` (keyword arguments of `parse`). `expected.json` holds a part of the Article's JSON: every key
that it gives must match, lists in length too; `{"error": "EmptyInputError"}` expects that error, and
`"contains"`/`"excludes"` list phrases that the body must and must not hold.
"""

import json
from datetime import datetime
from pathlib import Path

import pytest

import newsparse
from newsparse import errors

ROOT = Path(__file__).parent / "fixtures" / "articles"
CASES = sorted(path.parent for path in ROOT.glob("**/expected.json"))


def differences(want, got, place=""):
    """Yield a sentence for each place where `got` is not as `want` says."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key, value in want.items():
            if key not in got:
                yield f"{place}.{key} is missing"
            else:
                yield from differences(value, got[key], f"{place}.{key}")
    elif isinstance(want, list) and isinstance(got, list):
        if len(want) != len(got):
            yield f"{place} has {len(got)} entries, not {len(want)}: {got!r}"
        for index, (left, right) in enumerate(zip(want, got, strict=False)):
            yield from differences(left, right, f"{place}[{index}]")
    elif want != got and not same_moment(want, got):
        yield f"{place} is {got!r}, not {want!r}"


def same_moment(want, got):
    """Whether both are ISO times with the same offset and moment, however spelt."""
    try:
        a, b = (datetime.fromisoformat(text) for text in (want, got))
    except (TypeError, ValueError):
        return False
    return a.utcoffset() == b.utcoffset() and a.replace(tzinfo=None) == b.replace(tzinfo=None)


@pytest.mark.parametrize("case", CASES, ids=lambda path: str(path.relative_to(ROOT)))
def test_article(case):
    want = json.loads((case / "expected.json").read_text("utf-8"))
    options_file = case / "options.json"
    options = json.loads(options_file.read_text("utf-8")) if options_file.exists() else {}
    if "reference" in options:
        options["reference"] = datetime.fromisoformat(options["reference"])
    page = next(p for p in sorted(case.glob("page.*")))
    if "error" in want:
        with pytest.raises(getattr(errors, want["error"])):
            newsparse.parse(page, **options)
        return
    article = newsparse.parse(page, **options)
    contains, excludes = want.pop("contains", []), want.pop("excludes", [])
    wrong = list(differences(want, article.model_dump(mode="json")))
    assert not wrong, "\n".join(wrong)
    assert [words for words in contains if words not in article.text] == []
    assert [words for words in excludes if words in article.text] == []
    assert newsparse.Article.model_validate_json(article.model_dump_json()) == article
