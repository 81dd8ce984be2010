"""Looks of the parts of a calculation, in any size."""

from PySide6.QtGui import QFont

from bigram_gui.core.parts import Tone
from bigram_gui.views.text.look import Look


def looks(size):
    plain = Look(size, QFont.Weight.Normal, lambda colours: colours.text)
    selected = Look(size, QFont.Weight.Bold, lambda colours: colours.orange_text, boxed=True)
    return {Tone.PLAIN: plain, Tone.SIGN: plain, Tone.TERM: plain, Tone.SELECTED: selected} | {
        Tone.RESULT: Look(size + 4, QFont.Weight.Bold, lambda colours: colours.text)
    }
