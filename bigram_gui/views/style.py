"""How standard widgets look: the style sheet and the palette of a theme."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from bigram_gui.resources_path import resource
from bigram_gui.views.theme import Colours, Theme

_PLACEHOLDER = re.compile(r"@([a-z_]+)")
_PRESSED_DARKER = 115  # in percent, as QColor.darker counts: one step past the hovered primary
_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole


def style_sheet(template: str, theme: Theme, icons: Path | None = None) -> str:
    """Return ``template`` with each @role as a colour and @icons as the theme's icon folder.

    Raises
    ------
    ValueError
        If the template asks for a role that themes do not have.
    """
    values = _colour_values(theme.colours)
    values["icons"] = (icons or _icon_folder(theme)).as_posix()

    def value(match: re.Match[str]) -> str:
        role = match.group(1)
        if role not in values:
            raise ValueError(f"the style sheet asks for an unknown role, @{role}")
        return values[role]

    return _PLACEHOLDER.sub(value, template)


def _colour_values(colours: Colours) -> dict[str, str]:
    values: dict[str, str] = {role: colour.name() for role, colour in colours._asdict().items()}
    values["primary_pressed"] = colours.primary_hover.darker(_PRESSED_DARKER).name()
    return values


def _icon_folder(theme: Theme) -> Path:
    """Return the folder of the small marks that the style sheet shows in the theme's colours."""
    return resource("icons", "dark" if theme.dark else "light")


def palette(theme: Theme) -> QPalette:
    """Return a palette with every role set in every group, so that no system colour shows."""
    result = QPalette()
    for role, colour in _palette_roles(theme.colours).items():
        for group in (_Group.Active, _Group.Inactive, _Group.Disabled):
            result.setColor(group, role, colour)
    for role, colour in _disabled_roles(theme.colours).items():
        result.setColor(_Group.Disabled, role, colour)
    return result


def _palette_roles(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    return {
        _Role.Window: colours.panel,
        _Role.WindowText: colours.text,
        _Role.Base: colours.ground,
        _Role.AlternateBase: colours.panel,
        _Role.Text: colours.text,
        _Role.PlaceholderText: colours.text_tertiary,
        _Role.Button: colours.raised,
        _Role.ButtonText: colours.text,
        _Role.BrightText: colours.error,
        _Role.Light: colours.pressed,
        _Role.Midlight: colours.hover,
        _Role.Mid: colours.border,
        _Role.Dark: colours.hairline,
        _Role.Shadow: colours.hairline,
        _Role.Highlight: colours.primary,
        _Role.HighlightedText: colours.primary_text,
        _Role.Accent: colours.primary,
        _Role.Link: colours.blue,
        _Role.LinkVisited: colours.blue,
        _Role.ToolTipBase: colours.raised,
        _Role.ToolTipText: colours.text,
    }


def _disabled_roles(colours: Colours) -> dict[QPalette.ColorRole, QColor]:
    """Return what changes in a control that cannot be used."""
    text = dict.fromkeys(
        (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText),
        colours.text_disabled,
    )
    return text | {
        _Role.Base: colours.panel,
        _Role.Button: colours.panel,
        _Role.Highlight: colours.pressed,
        _Role.HighlightedText: colours.text,
    }


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and have it look at the widget anew."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
