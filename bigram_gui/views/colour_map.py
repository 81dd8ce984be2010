"""Colours for numbers, evenly spaced for the eye."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.oklab import from_oklab, to_linear, to_oklab

PixelArray = npt.NDArray[np.uint32]
"""Colours as QImage.Format.Format_RGB32 has them."""

_LEVELS = 256
_LAST = _LEVELS - 1
_MIDDLE = _LEVELS // 2
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_AS_DARK_AS_LIGHT = 0.179  # of this luminance, black and white have the same contrast


@dataclass(frozen=True, slots=True, eq=False)
class ColourMap:
    """256 colours from one end of a scale to the other.

    Attributes
    ----------
    pixels
        Shape (256,).
    is_dark
        Whether light text is easier to read on the colour than dark text, shape (256,).
    """

    pixels: PixelArray
    is_dark: npt.NDArray[np.bool_]

    @classmethod
    def through(cls, stops: Sequence[QColor]) -> ColourMap:
        """Lead through ``stops``, from each colour to the next by steps that look equally large."""
        return cls._of(_even(to_oklab(stops), _LEVELS))

    @classmethod
    def diverging(cls, stops: Sequence[QColor]) -> ColourMap:
        """Lead through an odd number of ``stops``; the middle one is the colour of level 128."""
        lab, middle = to_oklab(stops), len(stops) // 2
        below = _even(lab[: middle + 1], _MIDDLE + 1)
        above = _even(lab[middle:], _LEVELS - _MIDDLE)
        return cls._of(np.concatenate([below, above[1:]]))

    @classmethod
    def _of(cls, lab: FloatArray) -> ColourMap:
        srgb = from_oklab(lab)
        parts = np.rint(srgb * 255).astype(np.uint32)
        pixels = 0xFF000000 | parts[:, 0] << 16 | parts[:, 1] << 8 | parts[:, 2]
        luminance = to_linear(parts / 255) @ _LUMINANCE
        return cls(pixels.astype(np.uint32), luminance < _AS_DARK_AS_LIGHT)

    def colour(self, level: int) -> QColor:
        """Return the colour of a level, 0 to 255."""
        return QColor.fromRgb(int(self.pixels[level]))


def levels(shares: FloatArray) -> npt.NDArray[np.uint8]:
    """Return the levels of places on a scale, 0 to 1, same shape; 0.5 has level 128."""
    scaled = shares * _LAST
    scaled += 0.5
    whole: npt.NDArray[np.uint8] = scaled.astype(np.uint8)
    return whole


def _even(stops: FloatArray, number: int) -> FloatArray:
    """Return ``number`` colours on the way through ``stops``, all as far from one another."""
    lengths = np.linalg.norm(np.diff(stops, axis=0), axis=1)
    ends = np.concatenate([[0.0], np.cumsum(lengths)])
    places = np.linspace(0.0, ends[-1], number)
    channels = [np.interp(places, ends, channel) for channel in stops.T]
    return np.stack(channels, axis=1)
