"""Texts that a person reads have typographic apostrophes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bigram_gui

PACKAGE = Path(bigram_gui.__file__).parent
STRAIGHT = re.compile(r"[^\W\d_]'(?:[^\W\d_]|\s)")
READ = ["app", "core", "headless", "shell", "storage", "views"]


def texts(source: str) -> Iterator[str]:
    """Return the strings of a module but its docstrings and the texts below its constants."""
    tree = ast.parse(source)
    told = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def straight(source: str) -> list[str]:
    return [text for text in texts(source) if STRAIGHT.search(text)]


@pytest.mark.parametrize("package", READ)
def test_no_text_has_a_straight_apostrophe(package):
    modules = sorted((PACKAGE / package).rglob("*.py"))
    assert modules
    found = {path.name: straight(path.read_text(encoding="utf-8")) for path in modules}
    assert not {name: kept for name, kept in found.items() if kept}


def test_one_is_found_in_any_string_but_a_docstring():
    source = '"""The model\'s."""\nX = f"the corpus\'s {1} tokens"\n"""Its author\'s."""'
    assert straight(source) == ["the corpus's "]
