"""Which names taught the selected pair, and when."""

from bigram_gui.views.learned.panel import LearnedPanel

__all__ = ["LearnedPanel"]
