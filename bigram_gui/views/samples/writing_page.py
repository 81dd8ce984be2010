"""One name while the model writes it: its tokens, and what each of them is drawn from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.made_names import MadeNames
from bigram_gui.core.parts import Parts
from bigram_gui.core.writing import Writing
from bigram_gui.core.writing_text import writing_parts
from bigram_gui.views.samples.chips import WritingChips
from bigram_gui.views.samples.draw_chart import DrawChart
from bigram_gui.views.samples.writing_controls import WritingControls
from bigram_gui.views.samples.writing_player import WritingPlayer
from bigram_gui.views.theme import Theme

_GAP = 4
_Key = Qt.Key


class WritingPage(QWidget):
    """Follows the model that is viewed: the same random numbers may then write another name.

    A name that is finished stays finished.

    Parameters
    ----------
    controls
        The buttons that steer it.
    draw_ms
        How long each draw stays while it plays, in milliseconds.

    Signals
    -------
    changed
        Something else is written, or told.
    name_chosen
        The letters of a finished name.
    """

    changed = Signal()
    name_chosen = Signal(str)

    def __init__(
        self, controls: WritingControls, draw_ms: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controls = controls
        self._made: MadeNames | None = None
        self._frame: Frame | None = None
        self._place = 0
        self._writing: Writing | None = None
        self._player = WritingPlayer(self, draw_ms)
        self._chips = WritingChips()
        self._chart = DrawChart()
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._chips)
        column.addWidget(self._chart, 1)

    @property
    def place(self) -> int:
        """Which of the names is written, in the order drawn."""
        return self._place

    @property
    def writing(self) -> Writing | None:
        """How far it is written."""
        return self._writing

    @property
    def is_playing(self) -> bool:
        """Whether tokens come by themselves."""
        return self._player.is_playing

    def parts(self) -> Parts:
        """Tell the newest draw, or what the finished name costs."""
        if self._writing is None or self._made is None or self._frame is None:
            return ()
        standing = self._made.standings[self._place]
        return writing_parts(self._writing, standing, self._frame.unit, self._frame.labels)

    def show_names(self, made: MadeNames, frame: Frame) -> None:
        """Go on with what the model of ``frame`` makes."""
        self._made, self._frame = made, frame
        self._place = min(self._place, len(made.samples) - 1)
        before = self._writing
        drawn = before.drawn if before is not None else 0
        sample = made.samples[self._place]
        if before is not None and before.is_finished and before.total:
            drawn = len(sample.draws)
        self._write(Writing(made.sampler, sample).at(drawn))

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._chips.show_theme(theme)
        self._chart.show_theme(theme)

    def begin(self, place: int) -> None:
        """Write the name at a place from its beginning, and let it go on by itself."""
        self._show_place(place)
        if self._writing is not None and not self._writing.is_finished:
            self._player.play()

    @Slot()
    def stop(self) -> None:
        """Let nothing more come by itself."""
        self._player.stop()

    def _show_place(self, place: int) -> None:
        if self._made is None:
            return
        self._place = max(0, min(place, len(self._made.samples) - 1))
        self._write(Writing(self._made.sampler, self._made.samples[self._place]))

    def _write(self, writing: Writing) -> None:
        assert self._frame is not None and self._made is not None, "names come with a frame"
        self._writing = writing
        labels = self._frame.labels
        finished = writing.is_finished
        self._chips.show_tokens([labels[token] for token in writing.tokens], finished)
        self._chart.show_writing(writing, labels)
        self._controls.show_state(
            self._place, len(self._made.samples), writing.drawn == 0, finished
        )
        if finished:
            self._player.stop()
        self.changed.emit()

    def _go_to(self, drawn: int) -> None:
        if self._writing is not None:
            self._write(self._writing.at(drawn))

    @Slot()
    def _on_step_due(self) -> None:
        if self._writing is not None:
            self._go_to(self._writing.drawn + 1)

    @Slot()
    def _on_restart(self) -> None:
        self.stop()
        self._go_to(0)

    @Slot()
    def _on_back(self) -> None:
        self.stop()
        if self._writing is not None:
            self._go_to(self._writing.drawn - 1)

    @Slot()
    def _on_step(self) -> None:
        self.stop()
        self._on_step_due()

    @Slot()
    def _on_end(self) -> None:
        if self._writing is not None:
            self._go_to(self._writing.total)

    @Slot()
    def _on_play(self) -> None:
        """Play or stop; a finished name begins again."""
        if self._player.is_playing:
            self._player.stop()
        elif self._writing is not None and self._writing.total:
            if self._writing.is_finished:
                self._go_to(0)
            self._player.play()

    @Slot()
    def _on_name_before(self) -> None:
        self._show_place(self._place - 1)

    @Slot()
    def _on_name_after(self) -> None:
        self._show_place(self._place + 1)

    @Slot()
    def _on_choose(self) -> None:
        if self._writing is not None and self._writing.is_finished and self._writing.total:
            self.name_chosen.emit(self._writing.sample.name)

    @Slot(int)
    def _on_key(self, key: int) -> None:
        actions = {
            _Key.Key_Left: self._on_back,
            _Key.Key_Right: self._on_step,
            _Key.Key_Home: self._on_restart,
            _Key.Key_End: self._on_end,
            _Key.Key_PageUp: self._on_name_before,
            _Key.Key_PageDown: self._on_name_after,
            _Key.Key_Return: self._on_choose,
            _Key.Key_Enter: self._on_choose,
        }
        actions[_Key(key)]()

    def _connect(self) -> None:
        self._player.step_due.connect(self._on_step_due)
        self._player.playing_changed.connect(self._controls.show_playing)
        self._chart.key_pressed.connect(self._on_key)
        controls = self._controls
        controls.restart_asked.connect(self._on_restart)
        controls.back_asked.connect(self._on_back)
        controls.step_asked.connect(self._on_step)
        controls.play_asked.connect(self._on_play)
        controls.name_before_asked.connect(self._on_name_before)
        controls.name_after_asked.connect(self._on_name_after)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()
