"""Which theme is used, and how it reaches the whole application."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyleFactory

from bigram_gui.app.preferences import ThemeChoice
from bigram_gui.resources_path import resource
from bigram_gui.views.style import palette, style_sheet
from bigram_gui.views.theme import Theme


class Themer(QObject):
    """Applies a theme to the application and tells the views, which paint some of it themselves.

    The Fusion style with a palette and a sheet of our own looks the same everywhere; the
    desktop's scheme is taken as a hint which of the two to use.
    """

    theme_changed = Signal(object)  # Theme

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(_interface_font(application.font()))
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self.theme = self._chosen()
        application.setPalette(palette(self.theme))

    def dress(self) -> None:
        """Give the widgets their style sheet, when they are made and in their places.

        With a sheet from the start each would be styled anew whenever it, or what it stands in,
        gets another parent: four times as often.
        """
        template = resource("style.qss").read_text(encoding="utf-8")
        self._application.setStyleSheet(style_sheet(template, self.theme))

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Use another theme from now on."""
        self._choice = choice
        self._refresh()

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        theme = self._chosen()
        if theme != self.theme:
            self.theme = theme
            self._apply()
            self.theme_changed.emit(theme)

    def _chosen(self) -> Theme:
        choice = self._choice
        if choice is ThemeChoice.SYSTEM:
            light = self._application.styleHints().colorScheme() is Qt.ColorScheme.Light
            choice = ThemeChoice.LIGHT if light else ThemeChoice.DARK
        return load_theme(choice.value)

    def _apply(self) -> None:
        self._application.setPalette(palette(self.theme))
        self.dress()


def load_theme(name: str) -> Theme:
    """Return the theme of that name, "dark" or "light"."""
    return Theme.from_toml(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))


def _interface_font(system: QFont) -> QFont:
    """Return Inter where it is installed, else the system's font."""
    font = QFont(system)
    font.setFamilies(["Inter", *system.families()])
    font.setPixelSize(13)
    return font
