"""Names in the box of figures: short ones are never cut."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF

from bigram_gui.core.frame import resolve
from bigram_gui.core.name_text import quoted
from bigram_gui.core.selection import Selection
from bigram_gui.core.step_text import Reading
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.form import Form, Needs
from bigram_gui.views.loss_plot.pieces import TextPiece
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from bigram_gui.views.loss_plot.view import LINEAR_STEPS
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.page import bare_panel

NAMES = ["emma", "mmmmmm", "wwwwww", "maxime", ""]
SIZES = [(580, 180), (480, 180), (840, 300)]


def texts_at(
    name: str,
    width: float,
    height: float,
    unit: Unit = Unit.NATS,
    step: int = 300,
    corpus: Sequence[str] = ("emma", "emmett", "maxime", "willow"),
) -> list[str]:
    """Return what the box says of a step in a plot of that size, as it stands there."""
    run = trained_run(list(corpus), steps=800)
    frame = resolve(Selection(step, name), run)
    reading = Reading(frame.facts, frame.name, run.prepared.vocabulary, unit)
    canvas, area = QRectF(0, 0, width, height), QRectF(48, 8, width - 176, height - 52)
    plane = Plane(canvas, area, Window(0, 800, 0, 4), LINEAR_STEPS, 1.0)
    form = Form.fitting(plane, Needs(800, unit, name=name))
    lines = ReadoutPainter(theme_of("dark").colours)._all_lines(form, reading, ())
    pieces = (placed.piece for line in lines for placed in line.words)
    words = [piece.text for piece in pieces if isinstance(piece, TextPiece)]
    return [*words, *(line.figure for line in lines)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("step", range(300, 304))
def test_a_name_of_up_to_six_letters_is_never_cut(qapp, name, size, unit, step):
    width, height = size
    texts = texts_at(name, width, height, unit, step)
    assert not [text for text in texts if "…" in text]
    assert f"{quoted(name)} " in texts


def test_a_long_name_gives_way(qapp):
    assert any(text.startswith("“mmm") and "…" in text for text in texts_at("m" * 40, *SIZES[0]))


@pytest.mark.parametrize("size", [SIZES[0], SIZES[2]])  # others leave the pair out
def test_the_loss_of_the_worst_pair_is_never_cut(qapp, size):
    """Tokens may be wider than any letter: they are characters of all scripts, or a number."""
    hidden = "\u200b"  # told as U+200B
    width, height = size
    for step in range(300, 304):
        texts = texts_at("a", width, height, step=step, corpus=[f"{hidden}a", f"{hidden}b"])
        worst = next(text for text in texts if text.startswith("U+200B → "))
        assert "…" not in worst


def test_a_box_that_was_there_for_a_shorter_name_has_room_for_a_longer(qtbot):
    run = trained_run(["ii", "mmmmmm"], steps=800)
    used, fresh = bare_panel(qtbot), bare_panel(qtbot)
    for panel in (used, fresh):
        panel.resize(580, 248)
    used.show_frame(frame_of(run, "ii", step=300))
    used.chart.grab()
    for panel in (used, fresh):
        panel.show_frame(frame_of(run, "mmmmmm", step=300))
    assert used.chart._readouts.main.box() == fresh.chart._readouts.main.box()
    assert used.chart.grab().toImage() == fresh.chart.grab().toImage()
