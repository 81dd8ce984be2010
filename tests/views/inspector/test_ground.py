"""The inspector's colours."""

import pytest
from PySide6.QtCore import QPoint

from bigram_gui.views.inspector.loss_readout import LossReadout
from tests.views.frames import frame_of, part_of, theme_of
from tests.views.inspector.page import colours_of, frame_after


def test_a_result_that_is_out_of_date_is_grey(inspector, run):
    colours = theme_of("dark").colours
    readout = inspector.findChild(LossReadout)
    assert colours.orange_text.rgb() in colours_of(readout)
    inspector.show_frame(frame_after(run, "ava7"))
    assert colours.orange_text.rgb() not in colours_of(readout)
    assert colours.text_tertiary.rgb() in colours_of(readout)
    inspector.show_frame(frame_of(run))
    assert colours.orange_text.rgb() in colours_of(readout)


def test_a_problem_survives_a_change_of_theme(inspector, run):
    inspector.show_frame(frame_after(run, "ava7"))
    inspector.show_theme(theme_of("light"))
    seen, colours = colours_of(part_of(inspector, LossReadout)), theme_of("light").colours
    assert colours.orange_text.rgb() not in seen
    assert colours.text_tertiary.rgb() in seen


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_fills_its_ground_with_the_panels_colour(inspector, theme):
    inspector.show_theme(theme_of(theme))
    image = inspector.grab().toImage()
    places = [QPoint(3, 3), QPoint(3, 690), QPoint(436, 300)]  # in its margins
    ratio = image.devicePixelRatio()
    found = {image.pixelColor(place * ratio).name() for place in places}
    assert found == {theme_of(theme).colours.panel.name()}
