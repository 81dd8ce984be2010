"""The page in another font of the application."""

from bigram_gui.views.learned import LearnedPanel
from tests.views.frames import frame_of
from tests.views.pictures import levels_apart
from tests.views.showing import shown

SIZE = 840, 300


def picture(qapp, page):
    page.setFocus()
    page.clearFocus()
    for _ in range(3):
        qapp.processEvents()
    return page.grab().toImage()


def test_it_looks_like_one_that_began_with_it(qtbot, qapp, run, other_font):
    page = shown(qtbot, LearnedPanel(), frame_of(run, "ava", 0), SIZE)
    picture(qapp, page)
    qapp.setFont(other_font)
    changed = picture(qapp, page)
    page.hide()
    fresh = picture(qapp, shown(qtbot, LearnedPanel(), frame_of(run, "ava", 0), SIZE))
    assert levels_apart(changed, fresh) == 0
