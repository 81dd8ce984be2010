"""Names side by side, from the least to the most surprising."""

from bigram_gui.views.compare.panel import ComparePanel

__all__ = ["ComparePanel"]
