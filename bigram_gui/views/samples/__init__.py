"""The names that the model makes, and how it writes one."""

from bigram_gui.views.samples.panel import SamplesPanel

__all__ = ["SamplesPanel"]
