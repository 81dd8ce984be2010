"""What was measured in the application's font is measured again when that is another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication

from bigram_gui.views.text.ruler import shared_rulers


def is_followed(event: QEvent) -> bool:
    """Return whether a widget is told of another font, and let all rulers measure in that.

    To be asked in ``changeEvent``: what was found by rulers has to be found again then.
    """
    if event.type() is not QEvent.Type.FontChange:
        return False
    families = QGuiApplication.font().families()
    for ruler in shared_rulers():
        ruler.follow(families)
    return True
