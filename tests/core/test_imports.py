"""The core runs where there is no Qt."""

import subprocess
import sys
from pathlib import Path

from tests.commands import PROJECT, SECONDS

CORE = PROJECT / "bigram_gui" / "core"
CODE = """
import importlib, sys
for module in sys.argv[1:]:
    importlib.import_module(module)
print(*sys.modules)
"""


def modules(folder: Path) -> list[str]:
    names = [path.stem for path in folder.glob("*.py") if path.stem != "__init__"]
    return [f"bigram_gui.{folder.name}.{name}" for name in names]


def test_no_module_of_core_or_storage_imports_qt():
    wanted = [*modules(CORE), *modules(CORE.parent / "storage"), *modules(CORE.parent / "headless")]
    assert len(wanted) > 20
    done = subprocess.run(
        [sys.executable, "-c", CODE, *wanted],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    imported = {name.partition(".")[0] for name in done.stdout.split()}
    assert "numpy" in imported
    assert not imported & {"PySide6", "shiboken6", "pyqtgraph"}
    assert set(wanted) <= set(done.stdout.split())
