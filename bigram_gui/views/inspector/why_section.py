"""Why the selected pair costs what it costs: in words, and on the curve of −ln p."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.core.calculation import why_parts
from bigram_gui.core.digits import digit_shape, shape_text
from bigram_gui.core.explain import explain
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.question import Question
from bigram_gui.views.style import mark
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.text.parts_text import NO_BREAK_SPACE, WORD_JOINER, PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.theme import Size, Theme

if TYPE_CHECKING:
    from bigram_gui.core.what_if import WhatIf

_HEADING_LINE = 18
_BELOW_HEADING = 6
_SENTENCE_LINE = 17
_SENTENCE_LINES = 6
_COLUMN_GAP = 10
_BACK_INTO_WORDS = 14  # how far the button reaches out of the gap between words and curve
_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
_PARTED = re.compile("/p|-o")  # the letter might begin a line
_REMEMBERED = 256  # shapes of sentences
_TERM = re.compile(
    r"\([^()]{1,6}\) / \([^()]{1,8}\)"  # longer quotients may not fit into a line
    r"|−[^\s()]+( \S+|\([^()]*\)) = \S+"
    r"|[^\s()]*\([^()]*\)|(\S+/\S+ )?[=−]\S* \S+( × \S+)?|\S+ × \S+"
)


def _heading_looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.HEADING, _BOLD, lambda colours: colours.text),
        Tone.SELECTED: Look(Size.HEADING, _BOLD, lambda colours: colours.orange_text),
    }


def _sentence_looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.BODY, _NORMAL, lambda colours: colours.text_secondary),
        Tone.STRONG: Look(Size.BODY, _BOLD, lambda colours: colours.text),
    }


class WhySection(QWidget):
    """A heading and sentences on the left, the curve on the right.

    While another probability is asked about on the curve, they tell what would follow.

    Signals
    -------
    what_if_asked
        What would follow, a ``WhatIf``; None when the person goes back to the model's value.
    """

    what_if_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._question = Question()
        self._answer: WhatIf | None = None
        self._heading = PartsText(_heading_looks(), Place(_HEADING_LINE))
        self._sentence = PartsText(_sentence_looks(), Place(_SENTENCE_LINE), _SENTENCE_LINES)
        self._curve = LossCurve()
        self._words = QVBoxLayout()
        self._spare = QSpacerItem(0, 0)  # what the heading once needed, and does not now
        self._lay_out()
        self._back = _back_button(self)
        self._back.clicked.connect(self._on_back)
        self._curve.asked.connect(self._on_asked)
        QWidget.setTabOrder(self._curve, self._back)

    @property
    def what_if(self) -> WhatIf | None:
        """What is asked about the frame that is shown."""
        return self._answer

    def show_frame(self, frame: Frame) -> None:
        """Explain the frame's selected pair, or what would follow from another probability."""
        before, self._frame = self._frame, frame
        self._answer = self._question.answer(frame)
        heading, sentence = _words(frame, self._answer)
        self._heading.show_parts(_unbroken_parts(heading))
        self._sentence.show_parts(_unbroken_parts(sentence))
        if before is not None and before.run is not frame.run:  # its figures begin small again
            self._heading.give_back_room()
            self._sentence.give_back_room()
        self._curve.show_frame(frame, self._answer)
        self._close_gap()
        if self._back.isHidden() is not (self._answer is None):
            self._show_back()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for part in (self._heading, self._sentence, self._curve):
            part.show_theme(theme)
        colours = theme.colours
        self._back.setIcon(icon("close", colours.text_secondary, colours.text_disabled))

    def _close_gap(self) -> None:
        """Leave the room of a longer heading below the sentences, and none above them."""
        kept = self._heading.sizeHint().height()
        needed = kept  # of a single line there is nothing to spare, nor to be measured
        if kept > _HEADING_LINE:
            needed = self._heading.height_in(self._heading.width())
        if (needed, kept - needed) != (self._heading.maximumHeight(), self._spare_height()):
            self._heading.setMaximumHeight(needed)
            self._spare.changeSize(0, kept - needed, vData=QSizePolicy.Policy.Fixed)
            self._words.invalidate()

    def _spare_height(self) -> int:
        return self._spare.sizeHint().height()

    def _show_back(self) -> None:
        if self._back.hasFocus():  # it would go to the next part, though nothing is left
            self._curve.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back.setVisible(self._answer is not None)

    @Slot(object)
    def _on_asked(self, probability: float | None) -> None:
        if self._frame is not None:
            self._question.ask(probability, self._frame)
            self.show_frame(self._frame)
            self.what_if_asked.emit(self._answer)

    @Slot()
    def _on_back(self) -> None:
        self._on_asked(None)

    def _lay_out(self) -> None:
        words = self._words
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addSpacing(_BELOW_HEADING)
        words.addWidget(self._sentence)
        words.addItem(self._spare)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_COLUMN_GAP)
        row.addLayout(words, 1)
        row.addWidget(self._curve, 0, Qt.AlignmentFlag.AlignTop)

    def _is_way_back(self, event: QKeyEvent) -> bool:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return self._answer is not None and is_plain and event.key() == Qt.Key.Key_Escape

    def event(self, event: QEvent) -> bool:
        """Keep Esc while something is asked; it is a shortcut of the window too."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_way_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_way_back(event):
            self._on_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button where it takes no room from the words: in the gap beside them."""
        self._close_gap()
        size = self._back.sizeHint()
        left = self.width() - self._curve.sizeHint().width() - _COLUMN_GAP - _BACK_INTO_WORDS
        top = (_HEADING_LINE - size.height()) // 2
        self._back.setGeometry(left, top, size.width(), size.height())


def _back_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    mark(button, "kind", "status")
    button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName("Back to the model’s probability")
    button.setToolTip("Back to what the model says (Esc)")
    button.hide()
    return button


def _words(frame: Frame, question: WhatIf | None) -> tuple[Parts, Parts]:
    """Return heading and sentences."""
    if question is None:
        return why_parts(frame), (Part(explain(frame)),)

    from bigram_gui.core.what_if import what_if_heading, what_if_parts  # not needed to start

    return what_if_heading(frame, question), what_if_parts(question, frame.unit)


def _unbroken_parts(parts: Iterable[Part]) -> Parts:
    return tuple([Part(unbroken(text), tone, pair) for text, tone, pair in parts])


def unbroken(sentence: str) -> str:
    """Keep what belongs together in one line: "(4 + 1)", "−ln 0.041", "= 3.19", "Add-one"."""
    pieces = _unbroken_pieces(digit_shape(sentence))
    return "".join([sentence[letters] + joint for letters, joint in pieces])


@lru_cache(maxsize=_REMEMBERED)
def _unbroken_pieces(shape: bytes) -> Sequence[tuple[slice, str]]:
    """Return the pieces of all sentences of a shape, and what is to stand behind each.

    What belongs together is the same whatever figures there are, and takes long to find.
    """
    sentence = shape_text(shape)
    joints = {at: (1, NO_BREAK_SPACE) for term in _TERM.finditer(sentence) for at in _spaces(term)}
    joints |= {pair.start() + 1: (0, WORD_JOINER) for pair in _PARTED.finditer(sentence)}
    pieces, start = [], 0
    for at, (replaced, joint) in sorted(joints.items()):
        pieces.append((slice(start, at), joint))
        start = at + replaced
    return *pieces, (slice(start, None), "")


def _spaces(term: re.Match[str]) -> Iterator[int]:
    """Return the places of a term's spaces in its sentence."""
    return (at for at in range(*term.span()) if term.string[at] == " ")
