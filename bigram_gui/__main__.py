"""``python -m bigram_gui`` does what ``python main.py`` does."""

import sys

from bigram_gui.bootstrap.python_version import require_python

if __name__ == "__main__":
    require_python()

    from bigram_gui.bootstrap.prepare import prepare_program

    prepare_program(sys.argv[1:])

    from bigram_gui.cli import main

    sys.exit(main())
