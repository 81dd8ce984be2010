"""The names and the sentence over them in another font of the application."""

from bigram_gui.views.samples import SamplesPanel
from tests.views.frames import frame_of
from tests.views.pictures import levels_apart
from tests.views.showing import shown

SIZE = 840, 300


def pictures(qapp, page):
    page.setFocus()
    page.clearFocus()
    for _ in range(3):
        qapp.processEvents()
    return [part.grab().toImage() for part in (page._headline, page._grid)]


def test_they_look_as_if_begun_with_it(qtbot, qapp, run, other_font):
    page = shown(qtbot, SamplesPanel(), frame_of(run, "ava", 0), SIZE)
    pictures(qapp, page)
    qapp.setFont(other_font)
    changed = pictures(qapp, page)
    page.hide()
    fresh = pictures(qapp, shown(qtbot, SamplesPanel(), frame_of(run, "ava", 0), SIZE))
    assert [levels_apart(*both) for both in zip(changed, fresh, strict=True)] == [0, 0]
