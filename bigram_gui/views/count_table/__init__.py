"""The whole table of pairs, as a heat map."""

from bigram_gui.views.count_table.panel import TablePanel

__all__ = ["TablePanel"]
