"""The colours of kept runs, as every eye sees them."""

from itertools import combinations

import numpy as np
import pytest

from bigram_gui.core.kept import MAX_KEPT
from tests.views.frames import theme_of

# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
EYES = {
    "all cones": np.eye(3),
    "no red cones": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green cones": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue cones": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)


def linear(colour):
    parts = np.array(colour.getRgbF()[:3])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour, eyes):
    seen = np.clip(np.array(eyes) @ linear(colour), 0, 1)
    parts = TO_XYZ @ seen / [0.95047, 1, 1.08883]
    f = np.where(parts > 0.008856, np.cbrt(parts), 7.787 * parts + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one, other):
    lighter, darker = sorted((TO_XYZ[1] @ linear(c) for c in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", ["dark", "light"])
def test_there_is_one_for_each_place_and_all_stand_out_from_the_ground(name):
    theme = theme_of(name)
    assert len(theme.runs) == MAX_KEPT
    assert min(contrast(colour, theme.colours.ground) for colour in theme.runs) >= 3


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("name", ["dark", "light"])
def test_all_eyes_tell_them_apart_from_each_other_and_from_the_present_run(name, eyes):
    theme = theme_of(name)
    shown = [*theme.runs, theme.colours.blue, theme.colours.orange]
    distances = [
        np.linalg.norm(lab(one, EYES[eyes]) - lab(other, EYES[eyes]))
        for one, other in combinations(shown, 2)
    ]
    assert min(distances) > 10
