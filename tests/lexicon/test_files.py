"""Every lexicon file has a typed shape, loads, and is written in composed Unicode."""

import importlib
import pkgutil
import unicodedata
from pathlib import Path

import pytest

import newsparse.lexicon as lexicon
from newsparse.errors import LexiconError
from newsparse.lexicon import LexiconModel, load

DATA = Path(lexicon.__file__).parent / "data"
FILES = sorted(DATA.glob("*/*.toml"))


def shapes():
    """Return the model of each topic."""
    for module in pkgutil.iter_modules(lexicon.__path__):
        importlib.import_module(f"{lexicon.__name__}.{module.name}")
    return {model.topic: model for model in LexiconModel.__subclasses__()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_file(path):
    model = shapes().get(path.stem)
    assert model is not None, f"no model has the topic {path.stem!r}"
    load(model, path.parent.name, strict=True)
    text = path.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_a_language_without_a_file_is_said():
    model = next(iter(shapes().values()))
    with pytest.raises(LexiconError):
        load(model, "tlh", strict=True)
