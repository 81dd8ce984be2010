"""The style sheet knows the roles of themes, and the palette leaves nothing to the system."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.resources_path import resource
from bigram_gui.views.number_fields import SmoothingField
from bigram_gui.views.style import mark, palette, style_sheet
from bigram_gui.views.theme import Theme

THEMES = ("dark", "light")


def load(name):
    return Theme.from_toml(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))


@pytest.fixture(params=THEMES)
def theme(request):
    return load(request.param)


def test_a_role_becomes_its_colour(theme):
    filled = style_sheet("QLabel { color: @text_secondary; background: @text }", theme)
    colours = theme.colours
    assert filled == (
        f"QLabel {{ color: {colours.text_secondary.name()}; background: {colours.text.name()} }}"
    )


def test_an_unknown_role_is_named_in_the_error(theme):
    with pytest.raises(ValueError, match="@mauve"):
        style_sheet("QLabel { color: @mauve }", theme)


def test_the_icon_folder_is_written_with_slashes(theme):
    filled = style_sheet("url(@icons/check.svg)", theme, icons=Path("some", "folder"))
    assert filled == "url(some/folder/check.svg)"


def test_the_template_is_filled_completely_and_its_icons_exist(theme):
    template = resource("style.qss").read_text(encoding="utf-8")
    comments = re.compile(r"/\*.*?\*/", re.DOTALL)
    filled = comments.sub("", style_sheet(comments.sub("", template), theme))
    assert "@" not in filled
    icons = re.findall(r'url\("([^"]+)"\)', filled)
    assert icons
    assert [icon for icon in icons if not Path(icon).is_file()] == []


def test_the_template_parses(theme, qtbot, qapp):
    """Qt warns about a sheet that it cannot parse, and warnings fail tests."""
    button = QPushButton("Train")
    qtbot.addWidget(button)
    button.setProperty("kind", "primary")
    button.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    button.resize(120, 32)
    assert button.grab().toImage().pixelColor(8, 16) == theme.colours.primary


@pytest.mark.parametrize(
    ("properties", "height"),
    [
        ({}, 32),
        ({"kind": "primary"}, 32),
        ({"kind": "primary", "large": True}, 40),
        ({"kind": "icon"}, 28),
        ({"kind": "segment", "place": "first"}, 24),
    ],
)
@pytest.mark.parametrize("enabled", [True, False])
def test_buttons_are_as_high_as_designed(theme, qtbot, properties, height, enabled):
    button = QPushButton("Train")
    qtbot.addWidget(button)
    for name, value in properties.items():
        button.setProperty(name, value)
    button.setEnabled(enabled)
    button.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    button.show()
    assert button.height() == height


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QCheckBox, QRadioButton])
def test_the_ring_is_all_that_shows_the_focus_of_a_button(theme, qtbot, kind):
    """Fusion draws or fills a box of its own, once Tab was pressed."""
    window, field, button = QWidget(), QLineEdit(), kind()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    layout = QHBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(button)
    button.setText("Watch it write")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    focused = button.grab().toImage()
    field.setFocus()
    assert button.grab().toImage() == focused


def test_both_icon_folders_hold_the_same_icons():
    dark, light = ({icon.name for icon in resource("icons", name).iterdir()} for name in THEMES)
    assert dark == light


def test_the_palette_sets_every_role_in_every_group(theme):
    made = palette(theme)
    groups = (
        QPalette.ColorGroup.Active,
        QPalette.ColorGroup.Inactive,
        QPalette.ColorGroup.Disabled,
    )
    roles = set(QPalette.ColorRole) - {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    assert [
        (group, role) for group in groups for role in roles if not made.isBrushSet(group, role)
    ] == []


def test_disabled_text_differs(theme):
    made = palette(theme)
    role = QPalette.ColorRole.WindowText
    assert made.color(QPalette.ColorGroup.Active, role) == theme.colours.text
    assert made.color(QPalette.ColorGroup.Disabled, role) == theme.colours.text_disabled


def test_a_mark_is_looked_at_at_once(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    label.setStyleSheet('QLabel { color: #112233 } QLabel[error="true"] { color: #445566 }')
    label.ensurePolished()
    mark(label, "error", "true")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor("#445566")
    mark(label, "error", "false")
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor("#112233")


def test_figures_of_a_line_and_of_a_spin_box_stand_below_each_other(theme, qtbot):
    window, line, box = QWidget(), QLineEdit("1"), SmoothingField()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(box)
    box.setValue(1)
    window.show()
    qtbot.waitExposed(window)
    window.setFocus()
    assert first_ink(line) == first_ink(box)


def first_ink(field):
    """Return how far from its left edge a field has something on its ground."""
    picture = field.grab().toImage()
    ground = picture.pixelColor(5, picture.height() // 2)
    rows = range(8, picture.height() - 8)
    return next(
        x
        for x in range(5, picture.width())
        if any(picture.pixelColor(x, y) != ground for y in rows)
    )
