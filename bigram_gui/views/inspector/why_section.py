"""Why the selected pair costs what it costs: in words, and on the curve of −ln p."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bigram_gui.core.calculation import Part, Tone, why_parts
from bigram_gui.core.explain import explain
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.parts_layout import Look, Looks
from bigram_gui.views.inspector.parts_text import PartsText
from bigram_gui.views.theme import Size, Theme

_HEADING_LINE = 18
_SENTENCE_LINE = 18
_SENTENCE_LINES = 5
_COLUMN_GAP = 14
_BOLD = QFont.Weight.DemiBold
_NO_BREAK_SPACE = "\u00a0"
_WORD_JOINER = "\u2060"  # after a slash there might be a break, if no figure follows
_TERM = re.compile(r"[^\s()]*\([^()]*\)|(\S+/\S+ )?[=−]\S* \S+( × \S+)?|\S+ × \S+")


def _heading_looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.HEADING, _BOLD, lambda colours: colours.text),
        Tone.SELECTED: Look(Size.HEADING, _BOLD, lambda colours: colours.orange_text),
    }


def _sentence_looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.BODY, QFont.Weight.Normal, lambda colours: colours.text_secondary)
    }


class WhySection(QWidget):
    """A heading and sentences on the left, the curve on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = PartsText(_heading_looks(), _HEADING_LINE)
        self._sentence = PartsText(_sentence_looks(), _SENTENCE_LINE, _SENTENCE_LINES)
        self._curve = LossCurve()
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self._heading)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_COLUMN_GAP)
        row.addLayout(words, 1)
        row.addWidget(self._curve, 0, Qt.AlignmentFlag.AlignTop)

    def show_frame(self, frame: Frame) -> None:
        """Explain the frame's selected pair."""
        heading = (replace(part, text=unbroken(part.text)) for part in why_parts(frame))
        self._heading.show_parts(tuple(heading))
        self._sentence.show_parts((Part(unbroken(explain(frame))),))
        self._curve.show_frame(frame)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for part in (self._heading, self._sentence, self._curve):
            part.show_theme(theme)


def unbroken(sentence: str) -> str:
    """Keep each term of a calculation in one line: "(4 + 1)", "−ln 0.041", "= 3.19"."""
    terms = _TERM.sub(lambda term: term[0].replace(" ", _NO_BREAK_SPACE), sentence)
    return terms.replace("/p", f"/{_WORD_JOINER}p")
