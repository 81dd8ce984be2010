"""The page "Next token" in its themes."""

import pytest

from bigram_gui.views.next_token import NextTokenPanel
from tests.views.frames import theme_of


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def panel(qtbot, theme):
    panel = NextTokenPanel()
    qtbot.addWidget(panel)
    panel.resize(840, 296)
    panel.show_theme(theme)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel
