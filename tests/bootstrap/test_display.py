"""Is there a screen? Said before Qt would end the process."""

import sys

import pytest

from bigram_gui.bootstrap import display

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="this system always has a display"
)

NEVER = dict.fromkeys(("wayland", "x11"), lambda environ: False)
NO_ANSWER = display.SILENT_DISPLAY.partition("{")[0]


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
        {"QT_QPA_PLATFORM": ""},
    ],
)
def test_without_a_display_the_sentence_names_the_ways_that_need_none(environ):
    problem = display.display_problem(environ)
    assert problem == display.NO_DISPLAY
    assert "--headless" in problem
    assert "--screenshot" in problem


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "eglfs"])
def test_other_platforms_need_no_display(platform):
    assert display.display_problem({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.parametrize("environ", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_a_display_that_answers_will_do(environ):
    assert display._problem(environ, lambda _: True, lambda _: False) is None
    assert display._problem(environ, lambda _: False, lambda _: True) is None


def test_a_display_that_does_not_answer_is_named():
    problem = display._problem({"DISPLAY": ":7"}, **NEVER)
    assert problem is not None
    assert problem.startswith(f"{NO_ANSWER}:7 ")


def test_a_socket_that_is_not_there_does_not_answer(tmp_path):
    assert not display.wayland_answers(
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    )


def test_a_socket_that_accepts_answers(tmp_path):
    import socket

    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        assert display.wayland_answers({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)})
        assert display.wayland_answers({"WAYLAND_DISPLAY": str(tmp_path / "w")})


def test_an_x_server_that_is_not_there_does_not_answer():
    import ctypes.util

    if ctypes.util.find_library("xcb") is None:
        pytest.skip("libxcb, which would ask the X server, is not on this machine")
    assert not display.x11_answers({"DISPLAY": ":4711"})
