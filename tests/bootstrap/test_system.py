"""What only the system can supply: named, installed for root, or asked for with a command."""

import sys

import pytest

from bigram_gui.bootstrap import apt, system
from bigram_gui.bootstrap.problem import SetupError


class Debian:
    """Stands in for the package manager, and remembers what was installed."""

    def __init__(self, monkeypatch, *, root: bool) -> None:
        self.installed: list[str] = []
        monkeypatch.setattr(apt, "is_at_hand", lambda: True)
        monkeypatch.setattr(apt, "may_install", lambda: root)
        monkeypatch.setattr(apt, "knows", lambda package: False)
        monkeypatch.setattr(apt, "update", lambda: None)
        monkeypatch.setattr(apt, "install", self.installed.extend)


@pytest.mark.parametrize(
    ("environ", "present", "absent"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "libEGL.so.1", "libxcb-cursor.so.0"),
        ({"DISPLAY": ":0"}, "libxcb-cursor.so.0", "libwayland-client.so.0"),
        ({"QT_QPA_PLATFORM": "xcb"}, "libxkbcommon-x11.so.0", "libwayland-client.so.0"),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "libwayland-client.so.0", "libxcb-cursor.so.0"),
        ({}, "libdbus-1.so.3", "libxcb-cursor.so.0"),
    ],
)
def test_each_platform_needs_its_libraries(environ, present, absent):
    needed = system.libraries_for(environ)
    assert set(system.QT_LIBRARIES) <= set(needed)
    assert present in needed
    assert absent not in needed


def test_every_library_has_a_package():
    everything = {**system.QT_LIBRARIES, **system.X11_LIBRARIES, **system.WAYLAND_LIBRARIES}
    assert everything == system.PACKAGES


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack libraries")
def test_what_does_not_load_is_missing():
    lacking = {"libEGL.so.1", "libfontconfig.so.1"}
    found = system.missing_libraries({}, lambda name: name not in lacking)
    assert set(found) == lacking


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack libraries")
def test_loading_tells_what_is_there():
    assert system._loads("libc.so.6")
    assert not system._loads("libnone-such.so.1")


def test_nothing_missing_asks_nothing_of_the_system(monkeypatch):
    monkeypatch.setattr(apt, "is_at_hand", lambda: pytest.fail("asked"))
    system.supply([])


def test_a_person_gets_the_exact_command(monkeypatch):
    debian = Debian(monkeypatch, root=False)
    with pytest.raises(SetupError) as raised:
        system.supply(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"])
    assert "\n    sudo apt-get install libegl1 libglib2.0-0\n" in str(raised.value)
    assert debian.installed == []


def test_root_gets_it_installed_and_is_told(monkeypatch, capsys):
    debian = Debian(monkeypatch, root=True)
    monkeypatch.setattr(system, "_loads", lambda name: True)
    system.supply(["libGL.so.1", "libxcb-cursor.so.0"])
    assert debian.installed == ["libgl1", "libxcb-cursor0"]
    assert "libGL.so.1" in capsys.readouterr().err


def test_what_is_missing_even_then_is_named(monkeypatch):
    Debian(monkeypatch, root=True)
    monkeypatch.setattr(system, "_loads", lambda name: False)
    with pytest.raises(SetupError, match=r"libGL\.so\.1"):
        system.supply(["libGL.so.1"])


def test_newer_releases_have_another_package_of_glib(monkeypatch):
    monkeypatch.setattr(apt, "knows", lambda package: package == "libglib2.0-0t64")
    assert system.package_of("libglib-2.0.so.0") == "libglib2.0-0t64"
    assert system.package_of("libGL.so.1") == "libgl1"


def test_elsewhere_the_libraries_are_named(monkeypatch):
    monkeypatch.setattr(apt, "is_at_hand", lambda: False)
    with pytest.raises(SetupError) as raised:
        system.supply(["libEGL.so.1", "libGL.so.1"])
    assert "libEGL.so.1, libGL.so.1" in str(raised.value)
    assert "--headless" in str(raised.value)


def test_debians_python_without_venv_gets_its_package(monkeypatch):
    Debian(monkeypatch, root=False)
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    with pytest.raises(SetupError, match=r"sudo apt-get install (libgl1 )?python3[.\d]*-venv\n"):
        system.supply(["ensurepip", "libGL.so.1"])


def test_another_python_without_venv_is_not_debians_to_mend(monkeypatch):
    debian = Debian(monkeypatch, root=True)
    monkeypatch.setattr(sys, "executable", "/opt/python/bin/python3")
    with pytest.raises(SetupError, match=r"/opt/python/bin/python3.*comes without ensurepip"):
        system.supply(["ensurepip"])
    assert debian.installed == []


def test_this_python_can_make_environments():
    assert system.missing_modules() == []
