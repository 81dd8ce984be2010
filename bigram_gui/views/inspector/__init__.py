"""The right column of the window: one name, its token pairs, and what its loss is made of."""

from bigram_gui.views.inspector.inspector import Inspector

__all__ = ["Inspector"]
