"""The loss curve: everything in the upper left of the window."""

from bigram_gui.views.loss_plot.panel import LossPanel

__all__ = ["LossPanel"]
