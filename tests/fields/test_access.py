"""What is declared of access, and by which mark."""

import json

import pytest

import newsparse

PART = {"@type": "WebPageElement", "cssSelector": ".rest"}
PROSE = "<p>The old quay at Tolney reopened on Friday after two years of work, the harbour board said.</p>"
BARRIER = (
    "<div class='paywall'><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in</p></div>"
)


def access(stated, head="", body=PROSE * 4):
    node = {"@type": "NewsArticle", "headline": "Quay at Tolney reopens", **stated}
    script = f"<script type='application/ld+json'>{json.dumps(node)}</script>"
    page = f"<html lang='en'><head>{script}{head}</head><body><article><h1>Quay at Tolney reopens</h1>{body}"
    found = newsparse.parse(page + "</article></body></html>", format="html", annotate=False).access
    return (found.declared_free, found.truncated) if found else None


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ({"isAccessibleForFree": False}, (False, False)),
        ({"isAccessibleForFree": "False"}, (False, False)),
        ({"isAccessibleForFree": "true"}, (True, False)),
        ({"hasPart": {**PART, "isAccessibleForFree": "False"}}, (False, False)),
        ({"hasPart": [{**PART, "isAccessibleForFree": False}]}, (False, False)),
        ({"hasPart": {**PART, "isAccessibleForFree": True}}, None),
        ({"isAccessibleForFree": True, "hasPart": {**PART, "isAccessibleForFree": False}}, (True, False)),
        ({}, None),
    ],
)
def test_linked_data(stated, expected):
    assert access(stated) == expected


@pytest.mark.parametrize(("tier", "free"), [("locked", False), ("metered", False), ("free", True)])
def test_content_tier(tier, free):
    assert access({}, f"<meta property='article:content_tier' content='{tier}'>") == (free, False)


def test_text_ends_at_a_barrier():
    assert access({}, body=PROSE + BARRIER) == (None, True)
    assert access({"isAccessibleForFree": "False"}, body=PROSE + BARRIER) == (False, True)
    assert access({"isAccessibleForFree": True}, body=PROSE * 4 + BARRIER) == (True, False)
