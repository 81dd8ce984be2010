"""The large figure of the loss, in every unit."""

import pytest

from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_readout import LossReadout
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.costs import RARE


def painted_columns(widget, colour):
    """Return from where to where a colour is found."""
    image = widget.grab().toImage()
    near = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    ]
    return min(near), max(near)


@pytest.mark.parametrize("name", ["ava", "vee", "veeee"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_large_perplexity_is_written_smaller_rather_than_cut_off(qtbot, name, theme):
    readout = LossReadout()
    qtbot.addWidget(readout)
    readout.resize(readout.sizeHint())
    readout.show_theme(theme_of(theme))
    readout.show_frame(frame_of(RARE, name, unit=Unit.PERPLEXITY))
    first, last = painted_columns(readout, theme_of(theme).colours.orange_text)
    assert 0 < first < last < readout.width() * readout.devicePixelRatio()


def test_the_readout_explains_its_mean(qtbot, run):
    readout = LossReadout()
    qtbot.addWidget(readout)
    for unit, words in ((Unit.BITS, "mean of the −log₂ p"), (Unit.PERPLEXITY, "geometric mean")):
        readout.show_frame(frame_of(run, unit=unit))
        assert words in readout.toolTip()


def test_the_caption_ends_where_the_loss_does(inspector):
    caption, readout = inspector.findChild(LossCaption), inspector.findChild(LossReadout)
    assert caption.geometry().right() == readout.geometry().right()
