"""Opens the page "Corpus"."""

import pytest

from bigram_gui.core.corpus_facts import find_facts
from bigram_gui.views.corpus import CorpusPanel
from tests.views.corpus.page import Page, frame_of
from tests.views.frames import theme_of


@pytest.fixture
def open_page(qtbot):
    def opened(run, step=None, counted=True, size=(824, 330)):
        panel = CorpusPanel()
        qtbot.addWidget(panel)
        page = Page(panel)
        panel.show_theme(theme_of("dark"))
        panel.resize(*size)
        panel.show_frame(frame_of(run, step))
        with qtbot.waitActive(panel):
            panel.show()
        if counted:
            panel.show_facts(find_facts(run.prepared.corpus))
        return page

    return opened
