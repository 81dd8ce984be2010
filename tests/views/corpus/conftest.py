"""Opens the page "Corpus"."""

import pytest

from bigram_gui.views.corpus import CorpusPanel
from bigram_gui.views.corpus import panel as panel_module
from tests.views.corpus.page import Page, frame_of
from tests.views.frames import theme_of


@pytest.fixture
def counted_elsewhere(monkeypatch):
    """Has every corpus be too large for its figures to be worked out at once."""
    monkeypatch.setattr(panel_module, "AT_ONCE_PAIRS", 0)


@pytest.fixture
def open_page(qtbot):
    def opened(run, step=None, size=(824, 330)):
        panel = CorpusPanel()
        qtbot.addWidget(panel)
        page = Page(panel)
        panel.show_theme(theme_of("dark"))
        panel.resize(*size)
        panel.show_frame(frame_of(run, step))
        with qtbot.waitActive(panel):
            panel.show()
        return page

    return opened
