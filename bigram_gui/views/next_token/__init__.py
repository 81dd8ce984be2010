"""What the model expects next, as a chart of all tokens."""

from bigram_gui.views.next_token.panel import NextTokenPanel

__all__ = ["NextTokenPanel"]
