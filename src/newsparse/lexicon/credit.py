"""Words by which a picture's credit is known: labels before it, agencies and archives in it."""

from __future__ import annotations

from typing import ClassVar

from .loader import LexiconModel


class Credits(LexiconModel):
    """All languages' words of picture credits (one shared file: outlets mix them freely)."""

    topic: ClassVar[str] = "credit"

    labels: tuple[str, ...] = ()
    """Words before a colon that announce a credit: "Photo", "Foto", "Bildquelle"."""
    spoken: tuple[str, ...] = ()
    """Labels that need no mark before the name: "Photo Anne Roy"; those that speak of pictures only."""
    abbreviations: tuple[str, ...] = ()
    """Labels that a full stop sets off instead of a colon: "Fot. Jan Kowalski"."""
    bylines: tuple[str, ...] = ()
    """Phrases that announce a credit without a colon: "photo by", "photograph by"."""
    pointing: tuple[str, ...] = ()
    """Words right before a label that make it a part of the caption: "Im Bild:", "The picture:"."""
    captured: tuple[str, ...] = ()
    """Labels that say where a picture was taken from, a part of the credit: "Screenshot / The Quay"."""
    archived: tuple[str, ...] = ()
    """What is written on to a house's name in scripts without spaces: "法新社資料照片"."""
    made: tuple[str, ...] = ()
    """What stands behind a maker in scripts that say it so: "撮影" in "佐藤健一撮影"."""
    not_made: tuple[str, ...] = ()
    """Words that end so and name no maker: "자료사진"."""
    lone_made: tuple[str, ...] = ()
    """Those of `made` with which a line of nothing else is a credit: "受访者供图"."""
    reporters: tuple[str, ...] = ()
    """Words of the trade before a maker's name there: "记者" in "新华社记者 王伟"."""
    jobs: tuple[str, ...] = ()
    """Jobs behind a maker's name there: "기자", with what may stand before them in one word."""
    issued: tuple[str, ...] = ()
    """What says there that a house sent the picture out: "发" in "新华社发（王伟摄）"."""
    caption_labels: tuple[str, ...] = ()
    """Words before a colon that announce the caption itself, and are no part of it: "Image caption"."""
    numbered: tuple[str, ...] = ()
    """Words before a number that open the caption of a figure: "Figure 3:"."""
    houses: tuple[str, ...] = ()
    """Agencies, picture desks and archives, as they sign."""
    house_words: tuple[str, ...] = ()
    """Words in lower case by which a name is an agency's or a picture desk's: "Inquam Photos"."""
    remarks: tuple[str, ...] = ()
    """Words in brackets behind a caption that are no credit: "archive picture", "left"."""
    noise: tuple[str, ...] = ()
    """Words of buttons that stick to captions: "Vis mer", "Enlarge image"."""
