"""The table of rooms in ARCHITECTURE.md, held by reading every module's imports."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "newsparse"

LAYERS = (
    ("errors", "value"),
    ("models",),
    ("lexicon",),
    ("text",),
    ("document", "options"),
    ("record", "choice", "context"),
    ("trace",),
    ("times", "grammar"),
    ("formats", "fields", "annotators"),
    ("steps",),
    ("parse", "annotate"),
    ("readers",),
    ("batch",),
    ("convert",),
    ("cli",),
)
"""Rooms from the bottom up; a room may import itself and what lies below it."""

APART = ("formats", "fields", "annotators")
"""Rooms of one layer that may not import each other; other rooms of one layer may."""

TREE_LIBRARIES = {"lxml", "bs4"}

MODULES = sorted(ROOT.rglob("*.py"))


def room_of(path):
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def level_of(room):
    return next(index for index, rooms in enumerate(LAYERS) if room in rooms)


def imports_of(path):
    """Yield each import as (room inside newsparse or None, top-level package)."""
    package = ("newsparse", *path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(part for part in (base, node.module or "") if part)
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "newsparse" else [module]
        else:
            continue
        for name in names:
            parts = name.split(".")
            yield (parts[1] if parts[0] == "newsparse" and len(parts) > 1 else None, parts[0])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path):
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    for imported, package in imports_of(path):
        if package in TREE_LIBRARIES:
            assert room in ("formats", "readers", "convert"), f"{room} reads no trees"
        if imported in (None, room, "__version__"):
            continue
        assert level_of(imported) <= level_of(room), f"{room} imports {imported}, which lies above it"
        assert not (room in APART and imported in APART), f"{room} and {imported} stay apart"


def modules_imported(path):
    """Yield the modules inside newsparse that a module imports, also within functions."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ROOT.joinpath(*package[: len(package) - node.level + 1], *(node.module or "").split("."))
            for name in (base, *(base / alias.name for alias in node.names)):
                yield name.with_suffix(".py")


def test_no_two_modules_import_each_other():
    imported = {path: set(modules_imported(path)) for path in MODULES}
    circles = {
        (a.stem, b.stem)
        for a in MODULES
        for b in imported[a]
        if b in imported and a in imported[b] and a != b
    }
    assert circles == set()


def test_modules_are_small_rooms():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert long == {}


STEP_LISTS = {"steps.py:assemble"}
"""Functions that are an ordered list of steps, which is better read in one piece."""


def test_functions_are_short():
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": lines
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > 40
    }
    assert {name: lines for name, lines in long.items() if name not in STEP_LISTS} == {}
