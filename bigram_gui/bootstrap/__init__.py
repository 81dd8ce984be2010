"""Gives the program what it needs to run, with nothing but Python's standard library.

Started in an environment that has the libraries, it does nothing. Otherwise it keeps a
private environment, ``.venv`` in the project, made from the pinned and hashed lists in
``requirements/``, and starts the program anew with that environment's interpreter.

    equipment     what each way of starting needs
    environment   the private environment: is it ready, hand over to it
    build         make it, or add to it; pip, room and turns help
    system        shared libraries and venv, which only the system can supply
    display       is there a screen to open a window on
    qt_start      both together: will Qt start?
    prepare       the order of all this
    failures      the one place where they become sentences

A launch pays for every module that is imported before the hand-over, once more in the
interpreter that takes over. So the modules on that path (prepare, equipment, environment,
failures) import next to nothing, and leave pathlib (12 ms), dataclasses (20 ms), subprocess
(12 ms) and even collections (2 ms) to those who need them.
"""
