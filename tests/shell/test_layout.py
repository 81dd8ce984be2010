import pytest

from bigram_gui.shell.layout import curve_height, inspector_width


@pytest.mark.parametrize(
    ("window", "inspector"), [(800, 380), (960, 380), (1280, 440), (1920, 480), (3840, 480)]
)
def test_the_inspector_s_width(window, inspector):
    assert inspector_width(window) == inspector


@pytest.mark.parametrize(("main", "curve"), [(496, 248), (696, 368), (976, 555)])
def test_the_curve_s_height(main, curve):
    assert curve_height(main) == curve


def test_of_a_taller_window_the_curve_gets_two_thirds():
    assert curve_height(1_600) - curve_height(1_300) == pytest.approx(200, abs=1)
