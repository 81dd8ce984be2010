"""``python -m bigram_gui.bootstrap`` prints an interpreter that has all tools of the checks."""

from bigram_gui.bootstrap.python_version import require_python

require_python()

from bigram_gui.bootstrap.prepare import interpreter_for_checks  # noqa: E402

print(interpreter_for_checks())
