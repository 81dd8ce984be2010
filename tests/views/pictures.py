"""Comparing pictures of widgets."""

import numpy as np
from PySide6.QtGui import QImage

CLIPPED = 3  # of 255 levels: how a smooth line's edge may differ where a part of it is painted


def levels_apart(one: QImage, other: QImage) -> int:
    """Return by how many of 255 levels two pictures of a size differ at most."""
    assert one.size() == other.size()
    pixels = [np.frombuffer(picture.constBits(), np.uint8).astype(int) for picture in (one, other)]
    return int(np.abs(pixels[0] - pixels[1]).max())
