"""Stands for the rest of the program: an inspector gets the frames that its signals ask for."""

from dataclasses import replace

from bigram_gui.core.frame import resolve
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection, pin, retyped, unpin
from bigram_gui.views.inspector import Inspector
from tests.views.frames import theme_of


class Explored:
    """An inspector whose typing, picks and pins are answered at once."""

    def __init__(self, run: Run, selection: Selection | None = None) -> None:
        self.run = run
        self.selection = selection or Selection()
        self.inspector = Inspector()
        self.inspector.show_theme(theme_of("dark"))
        self.inspector.resize(440, 696)
        self.inspector.name_edited.connect(self.type_name)
        self.inspector.pair_picked.connect(lambda pair: self.select(pair=pair))
        self.inspector.pin_requested.connect(self.pin)
        self.inspector.unpin_requested.connect(self.unpin)
        self.select()

    def select(self, **changes):
        self.selection = replace(self.selection, **changes)
        self.inspector.show_frame(resolve(self.selection, self.run))

    def type_name(self, text):
        self.selection = retyped(self.selection, text, self.run)
        self.select()

    def pin(self, name):
        self.selection = pin(self.selection, name)
        self.select()

    def unpin(self, name):
        self.selection = unpin(self.selection, name)
        self.select()
