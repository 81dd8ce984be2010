"""A file is there whole or as it was before."""

import os
import sys
from pathlib import Path

import pytest

from bigram_gui.storage.atomic import replaced_text

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX file systems")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everything"
)


def write(path, text):
    with replaced_text(path) as file:
        file.write(text)


def test_a_new_file_has_the_text_as_it_came(tmp_path):
    path = tmp_path / "curve.csv"
    write(path, "ä\r\nβ\n")
    assert path.read_bytes() == "ä\r\nβ\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "curve.csv"
    path.write_text("old", encoding="utf-8")
    with replaced_text(path) as file:
        file.write("new")
        file.flush()
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("failure", [OSError("no room"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, failure):
    path = tmp_path / "curve.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(type(failure)), replaced_text(path) as file:
        file.write("new")
        raise failure
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told_before_the_block_begins(tmp_path):
    with pytest.raises(FileNotFoundError), replaced_text(tmp_path / "none" / "curve.csv"):
        pytest.fail("the block began")


def test_a_folder_is_told_before_the_block_begins(tmp_path):
    with pytest.raises(OSError), replaced_text(tmp_path):
        pytest.fail("the block began")


@posix
def test_the_permissions_are_kept(tmp_path):
    path = tmp_path / "curve.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    write(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


@posix
def test_a_new_file_has_the_usual_permissions(tmp_path):
    usual, path = tmp_path / "usual", tmp_path / "curve.csv"
    usual.touch()
    write(path, "new")
    assert path.stat().st_mode == usual.stat().st_mode


@posix
def test_a_link_stays_a_link(tmp_path):
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    link.symlink_to(target)
    write(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


@not_root
def test_a_protected_file_is_not_replaced(tmp_path):
    path = tmp_path / "curve.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o400)
    with pytest.raises(PermissionError), replaced_text(path):
        pytest.fail("the block began")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such device")
def test_a_device_is_written_to_and_not_replaced():
    device = Path(os.devnull)
    write(device, "new")
    assert device.is_char_device()
