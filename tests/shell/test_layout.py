import pytest

from bigram_gui.shell.layout import (
    DEFAULT_SIZE,
    MINIMUM_SIZE,
    curve_height,
    first_size,
    inspector_width,
    least_size,
)


@pytest.mark.parametrize(
    ("available", "size"),
    [
        ((1920, 1080), DEFAULT_SIZE),
        ((1280, 800), (1280, 760)),
        ((1024, 740), (1024, 700)),
        ((1280, 720), (1280, 680)),  # 1920 x 1080, all 1.5 times as large
        ((960, 540), (960, 500)),  # and twice
    ],
)
def test_the_first_window_is_on_the_screen_as_a_whole(available, size):
    assert first_size(available) == size
    assert all(length <= room for length, room in zip(least_size(available), size, strict=True))


@pytest.mark.parametrize(("available", "size"), [((853, 533), (960, 500)), ((1, 1), (960, 500))])
def test_as_little_as_possible_is_off_a_screen_that_is_too_small(available, size):
    assert first_size(available) == least_size(available) == size


@pytest.mark.parametrize("available", [(1920, 1080), (1280, 800), (1024, 640), (640, 640)])
def test_where_there_is_room_the_window_is_not_made_too_low(available):
    assert least_size(available) == MINIMUM_SIZE


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
