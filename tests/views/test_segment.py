"""Segments have room for their words, chosen or not, in fonts whose bold is much wider."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from bigram_gui.resources_path import resource
from bigram_gui.views.segment import Segment
from bigram_gui.views.style import style_sheet
from bigram_gui.views.theme import Theme

THEME = Theme.from_toml(resource("themes", "dark.toml").read_text("utf-8"))
SHEET = style_sheet(resource("style.qss").read_text("utf-8"), THEME)
SIDES = 2 * (10 + 1)  # padding and border of the style sheet


@pytest.mark.parametrize("family", ["DejaVu Sans", "Inter", "sans-serif"])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_bold_word_fits_whether_it_is_bold_or_not(qtbot, family, chosen):
    segment = Segment("Linear", "first", "Every step is as wide as every other")
    qtbot.addWidget(segment)
    segment.setFont(QFont(family))
    segment.setStyleSheet(SHEET)
    segment.setChecked(chosen)
    segment.ensurePolished()
    bold = QFont(segment.font())
    bold.setWeight(QFont.Weight.DemiBold)
    word = QFontMetrics(bold).horizontalAdvance("Linear")
    assert word + SIDES <= segment.sizeHint().width() <= word + SIDES + 8
    assert segment.minimumSizeHint() == segment.sizeHint()
