"""``python -m bigram_gui`` and the installed command do what ``python main.py`` does."""

import sys

from bigram_gui.bootstrap.python_version import require_python


def run():  # type: () -> None  # as a comment: Python 2 must be able to read this, to be told so
    """Prepare what is missing, then start the program; ends the process."""
    require_python()

    from bigram_gui.bootstrap.prepare import prepare_program

    prepare_program(sys.argv[1:])

    from bigram_gui.cli import main

    sys.exit(main())


if __name__ == "__main__":
    run()
