"""The head of a text: what stands above the first paragraph of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...document import Role
from ...grammar.byline import read_byline
from ...grammar.vocabulary import agency_of
from ...text.sentences import ASKING
from .authors import is_full_name, is_known_person, is_names
from .kickers import is_kicker, without_wire_marks
from .labels import SUBJECT
from .layout import columns, without_bullet
from .look import ends_sentence, ends_with_stop, is_prose, is_title, long_words, sentences_inside
from .masthead import masthead
from .piece import Finding, Piece, Sign, text_below

MAX_HEAD = 40
"""Pieces within which the body must have begun."""
DEK_COLUMNS = 600
HEADING_COLUMNS = 60
NAME_LINE = 3
"""Words of a line that is a byline by its names alone."""
JOB_COLUMNS = 50
"""Columns of a line that tells an author's job or outlet."""
CREDIT_COLUMNS = 90
"""Columns beyond which a line is no credit."""
MAX_PICTURE = 10
"""Pieces within which the lead picture stands."""
MAX_POINTS = 5
"""Lines of a dek that is set in points."""
SUMMARY_SHARE = 0.4
"""Share of a dek's long words that come again in the first paragraph, from which it sums that up."""

POINTS = "points above byline or time"
_DEK_SHAPES = ("text", "heading", "item")

SIGN_ROLES = {
    Sign.TIME: Role.TIME,
    Sign.BYLINE: Role.BYLINE,
    Sign.CREDIT: Role.CREDIT,
    Sign.CAPTION: Role.CAPTION,
    Sign.NOTICE: Role.NOTICE,
    Sign.SIGNATURE: Role.SIGNATURE,
    Sign.TOPICS: Role.TOPIC,
}
_NOISE = frozenset(
    {
        Sign.NOTE,
        Sign.JUMP,
        Sign.COUNT,
        Sign.PROMO,
        Sign.CLOCK,
        Sign.COUNTER,
        Sign.ADDRESS,
        Sign.END,
        Sign.COPYRIGHT,
    }
)
_HEAD_FURNITURE = frozenset({Sign.TIME, Sign.BYLINE, Sign.CREDIT, Sign.COUNTER, Sign.CAPTION})


@dataclass(slots=True)
class Head:
    """Roles of the pieces above the story."""

    findings: dict[int, Finding] = field(default_factory=dict)
    """Index of a piece → what it is."""
    start: int = 0
    """Index of the first piece of the body."""
    headline: int | None = None
    dek: int | None = None
    groups: int = 0
    """Pictures so far."""


def read_head(pieces: list[Piece], labels: Mapping[int, Finding]) -> Head:
    """Tell headline, kicker, dek, byline, times and lead picture by labels, by their signs and by order."""
    head = Head(findings=dict(labels), start=len(pieces))
    head.headline = next((i for i, f in labels.items() if f.role is Role.HEADLINE), None)
    if head.headline is None and (last := masthead(pieces, head.findings, bool(labels))) is not None:
        head.findings[last] = Finding(Role.ASIDE, "name above the date and the headline", 0.6)
    head.dek = next((i for i, f in labels.items() if f.role is Role.DEK), None)
    pictures = _picture_lines(pieces)
    for i in range(min(len(pieces), MAX_HEAD)):
        if i in head.findings:
            if head.findings[i].role is Role.PARAGRAPH:
                head.start = i
                return head
            continue
        if not _take_furniture(head, pieces, i, pictures) and not _take_text(head, pieces, i):
            head.start = i
            return head
    head.start = min(len(pieces), MAX_HEAD)
    return head


def _take_furniture(head: Head, pieces: list[Piece], i: int, pictures: frozenset[int]) -> bool:
    """Take a piece whose own words or neighbours say what it is; `False` for text."""
    piece, sign = pieces[i], pieces[i].sign
    if _goes_on_byline(head, pieces, i):
        above = head.findings[i - 1]
        if not read_byline(piece.text).authors:  # else an outlet and a place, which look like names
            head.findings[i - 1] = replace(above, text=f"{above.text or pieces[i - 1].text}, {piece.text}")
        head.findings[i] = Finding(Role.ASIDE, "second line of the byline", 0.7)
    elif piece.shape == "rule" or sign in _NOISE:
        head.findings[i] = Finding(Role.ASIDE, sign or "rule", 0.8)
    elif sign is not None:
        head.groups += sign is Sign.CREDIT or (sign is Sign.CAPTION and not _after_credit(head, pieces, i))
        group = head.groups if sign in (Sign.CREDIT, Sign.CAPTION) else None
        head.findings[i] = Finding(SIGN_ROLES[sign], sign, 0.9, group, text=said_by(piece))
    elif head.headline is None:
        return False
    elif _is_author_line(head, pieces, i):
        head.findings[i] = Finding(Role.BYLINE, "names below the headline", 0.6)
    elif _after_credit(head, pieces, i) and columns(piece.text) <= DEK_COLUMNS:
        head.findings[i] = Finding(Role.CAPTION, "line under a photo credit", 0.8, head.groups)
    elif i in pictures:
        head.groups += 1
        head.findings[i] = Finding(Role.CREDIT, "short line above another one in the head", 0.6, head.groups)
    else:
        return False
    return True


def said_by(piece: Piece) -> str | None:
    """Return what a piece with a sign says where that is not all of its text: hashtags are topics."""
    return ", ".join(piece.text.replace("#", " ").split()) if piece.sign is Sign.TOPICS else None


def _is_author_line(head: Head, pieces: list[Piece], i: int) -> bool:
    """Whether a line without "By" names the author: names, beside a time line or of a known person."""
    text = pieces[i].text
    if any(f.role is Role.BYLINE for f in head.findings.values()) or not is_names(text):
        return False
    timed = any(p.sign is Sign.TIME for p in (*pieces[i - 1 : i], *pieces[i + 1 : i + 2]))
    if read_byline(text).authors[0].role is not None or (timed and is_full_name(text)):
        return True
    return is_known_person(text) and (timed or head.dek is not None or len(text.split()) <= NAME_LINE)


def _goes_on_byline(head: Head, pieces: list[Piece], i: int) -> bool:
    """Whether a short line right under the byline says who the author is: a job, an agency."""
    above = head.findings.get(i - 1)
    if above is None or above.role is not Role.BYLINE or pieces[i - 1].stanza != pieces[i].stanza:
        return False
    piece = pieces[i]
    if piece.sign is Sign.CREDIT:
        return bool(agency_of(piece.text))
    return piece.sign is None and columns(piece.text) <= JOB_COLUMNS and not ends_sentence(piece.text)


def _picture_lines(pieces: list[Piece]) -> frozenset[int]:
    """Return the pieces that stand like a credit above its caption: two lines in a stanza of their own.

    Only in a text whose stanzas are single pieces otherwise: some texts set headings so.
    """
    stanzas = Counter(p.stanza for p in pieces)
    pairs = [
        i
        for i, (first, second) in enumerate(pairwise(pieces[:-2]))
        if stanzas[first.stanza] == 2 and first.stanza == second.stanza and _like_credit(first, second)
    ]
    inner = [i for i in pairs if i > MAX_PICTURE]
    return frozenset(i for i in pairs if i <= MAX_PICTURE) if not inner else frozenset()


def _like_credit(first: Piece, second: Piece) -> bool:
    if first.sign is not None or second.sign not in (None, Sign.CAPTION) or first.shape != "text":
        return False
    short = columns(first.text) <= CREDIT_COLUMNS and is_title(first.text) and not ends_sentence(first.text)
    return short and CREDIT_COLUMNS // 4 <= columns(second.text) <= DEK_COLUMNS


def _after_credit(head: Head, pieces: list[Piece], i: int) -> bool:
    before = head.findings.get(i - 1)
    return before is not None and before.role is Role.CREDIT and pieces[i - 1].stanza == pieces[i].stanza


def _take_text(head: Head, pieces: list[Piece], i: int) -> bool:
    """Take a piece without signs for kicker, headline or dek; `False` where the body begins."""
    text = pieces[i].text
    following = text_below(pieces, i, len(pieces))
    subject = head.headline is not None and head.findings[head.headline].rule == SUBJECT
    if head.headline is None or (subject and could_be_headline(pieces[i]) and not is_prose(text)):
        if subject and head.headline is not None:
            head.findings[head.headline] = Finding(Role.ASIDE, "subject of the mail", 0.6)
        if not could_be_headline(pieces[i]):
            return False
        if following is not None and is_kicker(text, following.text, text_below(pieces, i + 1, len(pieces))):
            head.findings[i] = Finding(Role.KICKER, "short label above the headline", 0.7)
        else:
            head.headline = i
            head.findings[i] = Finding(
                Role.HEADLINE, "first line like a headline", 0.8, text=without_wire_marks(text)
            )
        return True
    rule = _dek_rule(head, pieces, i)
    more = _dek_lines(pieces, i)
    if rule is None:
        return False
    head.dek = i
    points = (p.text for p in pieces[i : i + 1 + more])
    words = " ".join(map(without_bullet, points) if pieces[i].shape == "item" else points)
    head.findings[i] = Finding(Role.DEK, rule, 0.8, text=words)
    head.findings |= {k: Finding(Role.ASIDE, "goes on with the dek", 0.7) for k in range(i + 1, i + 1 + more)}
    return True


def could_be_headline(piece: Piece) -> bool:
    """Whether the piece reads like a headline."""
    text = piece.text
    if piece.shape == "heading":
        return True
    if text.endswith((",", "，")):
        return False
    return is_title(text) or (columns(text) <= 120 and sentences_inside(text) == 0)


def _dek_lines(pieces: list[Piece], i: int) -> int:
    """Return how many further lines of the stanza belong to a dek in points, above byline or time."""
    for count, piece in enumerate(pieces[i + 1 : i + 1 + MAX_POINTS]):
        if piece.sign in (Sign.BYLINE, Sign.TIME, Sign.NOTE):
            return count
        if piece.sign is not None or piece.stanza != pieces[i].stanza or is_prose(piece.text):
            return 0
    return 0


def _dek_rule(head: Head, pieces: list[Piece], i: int) -> str | None:
    """Return why the first text below the headline is a dek, `None` where it is the body's start."""
    text = pieces[i].text
    if head.dek is not None or columns(text) > DEK_COLUMNS or pieces[i].shape not in _DEK_SHAPES:
        return None
    if pieces[i].shape == "item":
        return POINTS if _dek_lines(pieces, i) else None
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    if after is None:
        return None
    top = pieces[head.headline or 0].stanza
    if after.stanza == pieces[i].stanza != top and is_prose(after.text):
        return None  # a subhead right above its paragraph
    if _dek_lines(pieces, i):
        return POINTS
    if after.sign in _HEAD_FURNITURE and after.sign is not Sign.CAPTION:
        return "text between headline and byline, time or picture"
    if is_names(after.text) and is_known_person(after.text):
        return "text between headline and the author's name"
    if pieces[i].emphasis == "strong" and text.endswith(ASKING):
        return None  # the first question of an interview
    signed = any(f.role is Role.BYLINE for f in head.findings.values())
    if not ends_with_stop(text) and is_title(text) and is_prose(after.text):
        return (
            None
            if signed and columns(text) <= HEADING_COLUMNS
            else "line without full stop under the headline"
        )
    if not signed and sentences_inside(text) == 0 and _sums_up(text, after.text):
        return "sentence under the headline that sums up the first paragraph"
    return None


def _sums_up(text: str, paragraph: str) -> bool:
    words = long_words(text)
    again = long_words(paragraph)
    return len(words) >= 3 and len(words & again) >= SUMMARY_SHARE * len(words)
