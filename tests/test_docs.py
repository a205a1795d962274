"""The README shows what really happens."""

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)


def test_the_python_example_prints_what_it_says(monkeypatch):
    monkeypatch.chdir(ROOT)
    at = next(i for i, (kind, _) in enumerate(BLOCKS) if kind == "python")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(BLOCKS[at][1], {})  # noqa: S102 - our own README
    assert printed.getvalue() == BLOCKS[at + 1][1]


def test_the_shell_example_prints_what_it_says():
    command, want = next(text for kind, text in BLOCKS if text.startswith("$ newsparse")).split("\n", 1)
    run = subprocess.run(
        [sys.executable, "-m", *command.removeprefix("$ ").split()], cwd=ROOT, capture_output=True, check=True
    )
    assert run.stdout.decode() == want


def test_documents_that_are_linked_exist():
    for document in [ROOT / "README.md", *ROOT.glob("docs/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name} links {target}"
