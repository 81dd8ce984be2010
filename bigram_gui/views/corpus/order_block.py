"""The block of the training order: which name comes when, and how far the model is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bigram_gui.core.corpus_text import trained_text
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.frame import Frame
from bigram_gui.views.corpus.block import Block
from bigram_gui.views.corpus.order_list import OrderList
from bigram_gui.views.segment import Segment
from bigram_gui.views.theme import Theme


class OrderBlock(Block):
    """Marks the names that the viewed model is trained on; a picked one leads to its step."""

    step_picked = Signal(object)  # int

    def __init__(self) -> None:
        self._curriculum: Curriculum | None = None
        self._list = OrderList()
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list, 1)
        row.addWidget(self._list.scroll_bar)
        self._viewed = Segment("Viewed", "only", "Bring the name of the viewed step into view")
        self._viewed.setCheckable(False)
        self._viewed.setAccessibleName("Show the name of the viewed step")
        self._viewed.clicked.connect(self._list.show_viewed_name)
        super().__init__("Training order", content, self._viewed, least=160)
        self._list.step_picked.connect(self.step_picked)

    def show_frame(self, frame: Frame) -> None:
        """Show the order of the frame's run, up to its step."""
        curriculum = frame.run.prepared.curriculum
        if curriculum is not self._curriculum:
            self._curriculum = curriculum
            self._list.show_curriculum(curriculum)
        self._list.show_step(frame.step, frame.latest)
        self._viewed.setEnabled(frame.step > 0)
        self.show_caption(trained_text(frame.step, curriculum.names_count))

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._list.show_theme(theme)
