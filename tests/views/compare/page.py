"""Frames of pinned names, and what the page "Compare" shows of them."""

from bigram_gui.core.compared_names import compare
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit

FIVE = ("nivad", "ava", "anna", "vv", "eva")


def frame(run, pinned=FIVE, step=None, name="ava", unit=Unit.NATS):
    return resolve(Selection(step, name, 0, unit=unit, pinned=tuple(pinned)), run)


class Signals:
    """What the page said, in turn; it is shown frames as the window shows them."""

    def __init__(self, panel):
        self.said: list[tuple[str, str]] = []
        panel.name_pinned.connect(lambda name: self.said.append(("pin", name)))
        panel.name_unpinned.connect(lambda name: self.said.append(("unpin", name)))
        panel.name_chosen.connect(lambda name: self.said.append(("choose", name)))


def in_order(run, pinned=FIVE, step=800):
    return [one.name for one in compare(pinned, run, step).names]


def heard(panel):
    text = panel._header._sentence.text
    return text.replace("\u2068", "").replace("\u2069", "")
