"""Colours in a space where equal distances look equally large: Oklab.

The conversion is Björn Ottosson's, "A perceptual color space for image processing", 2020.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtGui import QColor

from bigram_gui.core.arrays import FloatArray

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_CONES = np.linalg.inv(_TO_CONES)
_FROM_LAB = np.linalg.inv(_TO_LAB)


def to_oklab(colours: Sequence[QColor]) -> FloatArray:
    """Return lightness (0 to 1), green to red and blue to yellow of each colour, shape (N, 3)."""
    srgb = np.array([[c.redF(), c.greenF(), c.blueF()] for c in colours])
    lab: FloatArray = np.cbrt(to_linear(srgb) @ _TO_CONES.T) @ _TO_LAB.T
    return lab


def from_oklab(lab: FloatArray) -> FloatArray:
    """Return red, green and blue, 0 to 1, of colours of shape (N, 3); what no screen has is cut."""
    linear = np.clip((lab @ _FROM_LAB.T) ** 3 @ _FROM_CONES.T, 0.0, 1.0)
    srgb: FloatArray = np.where(
        linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055
    )
    return srgb


def to_linear(srgb: FloatArray) -> FloatArray:
    """Return how much light a screen gives for red, green and blue, 0 to 1, same shape."""
    linear: FloatArray = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return linear
