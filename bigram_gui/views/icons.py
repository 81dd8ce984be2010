"""The icons of buttons and menus, drawn in the theme's colours at the scales of the screens."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bigram_gui.resources_path import resource

ICON_PIXELS = 16
_RESERVE = 3.0  # is scaled down on a screen of another scale that comes later
_PLACEHOLDER = b"currentColor"


def icon(name: str, colour: QColor, disabled: QColor) -> QIcon:
    """Return the drawing ``resources/icons/<name>.svg`` in two colours.

    Raises
    ------
    FileNotFoundError
        If there is no such drawing.
    """
    drawing = resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(_PLACEHOLDER, colour.name().encode())))
    result = QIcon()
    for scale in screen_scales():
        shape = _rendered(renderer, scale)
        result.addPixmap(shape, QIcon.Mode.Normal)
        result.addPixmap(_filled(shape, disabled), QIcon.Mode.Disabled)
    return result


def tinted(original: QIcon, colour: QColor, disabled: QColor, room: int = 0) -> QIcon:
    """Return ``original`` in other colours, for a ground that it was not made for.

    ``room`` is how many pixels are kept free at its right, before the text of a button.
    """
    result = QIcon()
    if original.isNull():
        return result
    for scale in screen_scales():
        shape = original.pixmap(QSize(ICON_PIXELS, ICON_PIXELS), scale)
        for mode, fill in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
            result.addPixmap(_widened(_filled(shape, fill), room), mode)
    return result


def screen_scales() -> list[float]:
    """Return the scales that icons are drawn for: those of the screens, and one in reserve."""
    return sorted({_RESERVE, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})


def _rendered(renderer: QSvgRenderer, scale: float) -> QPixmap:
    pixels = round(ICON_PIXELS * scale)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _filled(shape: QPixmap, colour: QColor) -> QPixmap:
    """Return the opaque parts of ``shape`` in one colour."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), colour)
    painter.end()
    return pixmap


def _widened(pixmap: QPixmap, room: int) -> QPixmap:
    """Return ``pixmap`` with so many transparent pixels of the screen's scale at its right."""
    if room == 0:
        return pixmap
    scale = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(room * scale), pixmap.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(scale)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
