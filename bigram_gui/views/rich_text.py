"""A sentence's parts in the theme's colours and weights."""

from __future__ import annotations

from html import escape

from bigram_gui.core.next_token_text import Part, Tone
from bigram_gui.views.theme import Theme


def rich_text(part: Part, theme: Theme) -> str:
    """Return a part as HTML: plain, or bold, and orange where it names the target."""
    text = escape(part.text)
    if part.tone is Tone.PLAIN:
        return text
    colours = theme.colours
    colour = colours.orange_text if part.tone is Tone.TARGET else colours.text
    return f'<span style="font-weight:600; color:{colour.name()}">{text}</span>'
