"""The colours of a result that no longer belongs to the text in the name field."""

from __future__ import annotations

from bigram_gui.views.theme import Theme


def faded(theme: Theme) -> Theme:
    """Return ``theme`` with text in the tertiary grey, and bars and marks in greys too."""
    colours = theme.colours
    return theme._replace(
        colours=colours._replace(
            text=colours.text_tertiary,
            text_secondary=colours.text_tertiary,
            orange_text=colours.text_tertiary,
            orange=colours.text_tertiary,
            orange_bar=colours.smoothing,
            blue_bar=colours.smoothing,
            tint=colours.hover,
            tint_track=colours.pressed,
        ),
    )
