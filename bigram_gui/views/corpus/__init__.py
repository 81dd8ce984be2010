"""What the corpus is made of."""

from bigram_gui.views.corpus.panel import CorpusPanel

__all__ = ["CorpusPanel"]
