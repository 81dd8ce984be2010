"""The scale below the slider of the training speed."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

from bigram_gui.core.speed import LABELLED
from bigram_gui.views.speed_slider import NARROWEST_WITH_SCALE, WIDEST, SpeedSlider
from tests.views.frames import theme_of

LETTER_GAP = 4  # pixels: less is between the letters of a label, this at least between two labels


@pytest.mark.parametrize("width", [NARROWEST_WITH_SCALE, WIDEST])
def test_the_labels_stand_apart(qtbot, width):
    slider = SpeedSlider()
    qtbot.addWidget(slider)
    slider.show_theme(theme_of("dark"))
    slider.resize(width, 52)
    assert len(words_in(written(slider))) == len(LABELLED)


def written(slider):
    """Return which pixel columns have something of the labels, shape (width,)."""
    picture = slider.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32)
    labels = pixels.reshape(picture.height(), picture.width())[-14:]  # below slider and ticks
    return (labels != labels[-1, 0]).any(axis=0)


def words_in(columns):
    """Return where each stretch of columns begins that has a gap before it."""
    inked = np.flatnonzero(columns)
    return inked[np.diff(inked, prepend=-np.inf) > LETTER_GAP]
