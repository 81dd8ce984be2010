"""Another font of the application, while the program runs, is everywhere in the inspector."""

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_readout import LossReadout
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.showing import shown

RUN = trained_run(steps=400)
FRAMES = [frame_of(RUN), frame_of(RUN, "vivandiadana", 3)]


def shown_inspector(qtbot):
    return shown(qtbot, Inspector(), size=(440, 1_100))


def picture(inspector):
    """Return what all but the name field looks like; it has the focus in one of them alone."""
    for _ in range(5):
        QApplication.processEvents()
    parts = (part_of(inspector, kind) for kind in (LossCaption, LossReadout, Details))
    return [part.grab().toImage() for part in parts]


@pytest.mark.parametrize("frame", FRAMES)
def test_all_is_as_if_it_had_been_so_from_the_start(qtbot, qapp, other_font, frame):
    inspector = shown_inspector(qtbot)
    inspector.show_frame(frame)
    before = picture(inspector)
    qapp.setFont(other_font)
    fresh = shown_inspector(qtbot)
    fresh.show_frame(frame)
    wanted = picture(fresh)
    assert wanted != before
    assert picture(inspector) == wanted


def test_the_first_font_comes_back_whole(qtbot, qapp, other_font):
    inspector, own = shown_inspector(qtbot), qapp.font()
    inspector.show_frame(FRAMES[0])
    before = picture(inspector)
    for font in (other_font, own):
        qapp.setFont(font)
        after = picture(inspector)
    assert after == before
