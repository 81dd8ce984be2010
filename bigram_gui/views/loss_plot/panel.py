"""The loss curve with its header, and what stands on it before training."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame, StepFacts
from bigram_gui.core.insight import find_insight, insight_text
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT, SIDE
from bigram_gui.views.loss_plot.axis_controls import AxisControls
from bigram_gui.views.loss_plot.chart import LossChart
from bigram_gui.views.loss_plot.drawing import PLOT_BOTTOM, PLOT_TOP
from bigram_gui.views.loss_plot.header import Header
from bigram_gui.views.loss_plot.insight_line import InsightLine
from bigram_gui.views.loss_plot.invitation import Invitation
from bigram_gui.views.loss_plot.kept_legend import KeptLegend
from bigram_gui.views.loss_plot.paced import Paced
from bigram_gui.views.loss_plot.pill_text import Viewing
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.theme import Theme

_LEAST_SIZE = (400, 200)
_FIGURES_MILLISECONDS = 100
_INSIGHT_MILLISECONDS = 1_000  # a sentence takes longer to read than a figure
_FAR_MORE = 4  # times as many steps as a sentence tells of: it would mislead
_BELOW_CONTROLS = 4
_BEFORE_CONTROLS = 2


class LossPanel(QWidget):
    """Shows the course of the loss and reports which step the person wants to see.

    Parameters
    ----------
    train
        The action that starts training.
    """

    step_picked = Signal(object)  # int: Signal(int) is 32 bits wide
    live_requested = Signal()
    step_hovered = Signal(object)  # int, or None when the mouse is on no step
    log_steps_changed = Signal(bool)  # by the person, in the panel
    log_loss_changed = Signal(bool)
    unit_chosen = Signal(object)  # Unit
    window_chosen = Signal(object)  # int: how many steps the running mean is to look back over
    zoomed_changed = Signal(bool)
    run_dropped = Signal(object)  # int: the number of a kept run that is to be removed

    def __init__(self, train: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(*_LEAST_SIZE)
        self._frame: Frame | None = None
        self._status = TrainingStatus()
        self._hidden: frozenset[Series] = frozenset()
        self._ground = QColor(Qt.GlobalColor.transparent)
        self._pill_figures = Paced(_FIGURES_MILLISECONDS, self)
        self._insights = Paced(_INSIGHT_MILLISECONDS, self)
        self._insight_of: object = None
        self._insight_steps = 0
        self.setAccessibleName("Loss")
        # The ground covers all of it: the widgets behind need not be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.header = Header()
        self.insight_line = InsightLine()
        self.kept_legend = KeptLegend()
        self.chart = LossChart()
        self.invitation = Invitation(train)
        self.axis_controls = AxisControls(self)
        self._arrange()
        self._connect()
        self._show_invitation()

    def show_frame(self, frame: Frame) -> None:
        """Show the run, the typed name and the viewed step of ``frame``."""
        self._frame = frame
        self.chart.show_frame(frame)
        self.header.show_unit(frame.unit)
        self.header.show_words(frame.run.history.window, frame.name)
        self.kept_legend.show_kept(frame.kept, frame.run)
        self._offer_insight(frame)
        self._show_viewing()
        self._show_invitation()

    def show_status(self, status: TrainingStatus) -> None:
        """Show what training does and how far it is to go."""
        has_stopped = self._status.phase is Phase.RUNNING and status.phase is not Phase.RUNNING
        self._status = status
        if has_stopped:
            self._insights.hurry()
        self.chart.show_target(status.target)
        self._show_viewing()
        self._show_invitation()

    def show_hover(self, facts: StepFacts | None) -> None:
        """Show the facts of the step under the mouse, or of none."""
        self.chart.show_hover(facts)

    def readout_text(self) -> str:
        """Return the figures that the readout shows, in lines; "" before there is a frame."""
        return self.chart.readout_text()

    def fit(self) -> None:
        """Show all steps, and follow the training again."""
        self.chart.fit()

    def set_log_steps(self, on: bool) -> None:
        """Divide the step axis logarithmically, or evenly."""
        self.chart.show_log_steps(on)
        self.axis_controls.show_log(on)

    def set_log_loss(self, on: bool) -> None:
        """Divide the loss axis logarithmically, or evenly."""
        self.chart.show_log_losses(on)
        self.header.unit_menu.show_log(on)

    def show_theme(self, theme: Theme) -> None:
        """Paint everything in the theme's colours."""
        self._ground = theme.colours.ground
        self.header.show_theme(theme)
        self.kept_legend.show_theme(theme)
        self.chart.show_theme(theme)
        self.invitation.show_theme(theme)
        self._place_controls()  # the style sheet of the theme may have other fonts
        self.update()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.insight_line)
        column.addWidget(self.kept_legend)
        column.addWidget(self.chart, 1)
        self.axis_controls.raise_()
        self.kept_legend.precede_in_tab_order(self.chart)
        over_plot = QVBoxLayout(self.chart)
        over_plot.setContentsMargins(PLOT_LEFT, PLOT_TOP, PLOT_RIGHT, PLOT_BOTTOM)
        over_plot.addWidget(self.invitation, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.header.series_toggled.connect(self._on_series_toggled)
        self.header.pill.live_requested.connect(self._on_back_to_live)
        self.kept_legend.hidden_changed.connect(self.chart.show_hidden_runs)
        self.kept_legend.dropped.connect(self.run_dropped)
        self._insights.due.connect(self._on_insight_due)
        self.chart.described.connect(self.setAccessibleDescription)
        self.chart.step_picked.connect(self.step_picked)
        self.chart.live_requested.connect(self.live_requested)
        self.chart.step_hovered.connect(self.step_hovered)
        self.chart.zoomed_changed.connect(self._on_zoomed_changed)
        self.axis_controls.log_chosen.connect(self._on_log_steps_chosen)
        self.header.unit_menu.chosen.connect(self.unit_chosen)
        self.header.unit_menu.log_chosen.connect(self._on_log_loss_chosen)
        self.header.window_menu.chosen.connect(self.window_chosen)
        self.axis_controls.fit_requested.connect(self._on_fit_requested)
        self._pill_figures.due.connect(self.header.pill.show_viewing)

    def _show_viewing(self) -> None:
        """Tell the viewed step in the pill, while training runs no faster than one can read."""
        frame, status = self._frame, self._status
        if frame is None:
            return
        self.header.show_most(max(frame.latest, status.target))
        viewing = Viewing(frame.step, frame.latest, frame.live, status.phase)
        if status.phase is Phase.RUNNING and frame.live:
            self._pill_figures.offer(viewing)
        else:
            self._pill_figures.hand_on(viewing)

    def _show_invitation(self) -> None:
        """Invite to train where there is no curve; it would cover those of kept runs."""
        frame = self._frame
        untrained = frame is not None and frame.latest == 0 and not frame.kept
        if frame is not None:
            self.invitation.show_smoothing(frame.run.smoothing)
        self.invitation.setVisible(untrained and self._status.phase is not Phase.RUNNING)

    def _offer_insight(self, frame: Frame) -> None:
        """Say what the curve says if that may have changed.

        While training runs no faster than one can read; but of a run's first steps at once, and
        of a curve that is several times as long as the one that was told of.
        """
        history, before = frame.run.history, self._insight_of
        now = (frame.run, frame.unit, history.window, len(history.mean_levels))
        if now == before:
            return
        self._insight_of = now
        grew = isinstance(before, tuple) and before[:-1] == now[:-1]
        is_about_true = frame.latest < _FAR_MORE * self._insight_steps
        if grew and is_about_true and self._status.phase is Phase.RUNNING:
            self._insights.offer(frame)
        else:
            self._insights.hand_on(frame)

    @Slot(object)
    def _on_insight_due(self, frame: Frame) -> None:
        self._insight_steps = frame.run.steps
        insight = find_insight(frame.run.history)
        sentence = insight_text(insight, frame.run.steps, frame.unit)
        self.insight_line.show_sentence(sentence)
        self.header.show_insight(sentence)
        self.chart.show_insight(insight)
        self.chart.show_insight_text(sentence)

    @Slot(object, bool)
    def _on_series_toggled(self, series: Series, shown: bool) -> None:
        self._hidden = self._hidden - {series} if shown else self._hidden | {series}
        self.chart.show_hidden(self._hidden)

    @Slot(bool)
    def _on_log_steps_chosen(self, on: bool) -> None:
        self.chart.show_log_steps(on)
        self.log_steps_changed.emit(on)

    @Slot(bool)
    def _on_log_loss_chosen(self, on: bool) -> None:
        self.chart.show_log_losses(on)
        self.log_loss_changed.emit(on)

    @Slot(bool)
    def _on_zoomed_changed(self, zoomed: bool) -> None:
        self.axis_controls.show_zoomed(zoomed)
        self._place_controls()
        self.zoomed_changed.emit(zoomed)

    @Slot()
    def _on_fit_requested(self) -> None:
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go away
        self.fit()

    def _place_controls(self) -> None:
        """Let the controls stand by the right end of the step axis."""
        self.axis_controls.adjustSize()
        size = self.axis_controls.size()
        right, bottom = self.width() - SIDE, self.height() - _BELOW_CONTROLS
        self.axis_controls.move(right - size.width(), bottom - size.height())
        self.chart.show_axis_end(self.axis_controls.x() - _BEFORE_CONTROLS)

    @Slot()
    def _on_back_to_live(self) -> None:
        self.chart.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is about to go away
        self.live_requested.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.axis_controls.follow_in_tab_order(self.chart)  # a window that it came into forgot

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.insight_line.show_room(self.size())
        self._place_controls()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._ground)
