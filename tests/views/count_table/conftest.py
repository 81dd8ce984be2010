"""The page "Table" in its themes."""

import pytest

from tests.views.count_table.page import shown_panel
from tests.views.frames import theme_of


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def panel(qtbot):
    return shown_panel(qtbot, theme_of("dark"))


@pytest.fixture
def picked(panel):
    pairs: list[tuple[int, int]] = []
    panel.pair_picked.connect(pairs.append)
    return pairs
