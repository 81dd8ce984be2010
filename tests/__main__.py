"""``python -m tests [pytest's arguments]`` runs the whole suite, without a screen.

Prepares the test tools if it must; anything after ``tests`` is handed on to pytest.
"""

import sys

from bigram_gui.bootstrap.python_version import require_python

if __name__ == "__main__":
    require_python()

    from bigram_gui.bootstrap.prepare import prepare_tests

    prepare_tests()

    import pytest

    sys.exit(pytest.main(sys.argv[1:]))
