"""Starts Bigram Loss Explorer: ``python main.py``, with Python 3.11 or newer and nothing else.

Prepares the program's environment if it must, then starts the program; nothing else.
"""

import sys

from bigram_gui.bootstrap.python_version import require_python

if __name__ == "__main__":
    require_python()

    from bigram_gui.bootstrap.prepare import prepare_program

    prepare_program(sys.argv[1:])

    from bigram_gui.cli import main

    sys.exit(main())
