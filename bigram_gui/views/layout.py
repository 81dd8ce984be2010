"""Measures that several views share so that they line up, in pixels."""

PLOT_LEFT = 48
"""From the left edge of the loss curve, and of the chart below it, to their plots."""

PLOT_RIGHT = 128
"""From the right end of a plot to the edge: the labels of reference lines stand there."""

SIDE = 16
"""Left and right padding of the panels on the left of the window."""
