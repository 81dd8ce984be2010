"""The dialog offers a new run once something differs, and returns what was chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QRadioButton

from bigram_gui.core.curriculum import Order
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.views.number_fields import PercentField, SmoothingField
from bigram_gui.views.run_settings_dialog import RunSettingsDialog


class Page:
    """The controls of a dialog."""

    def __init__(self, dialog):
        self.dialog = dialog
        buttons = dialog.findChildren(QPushButton)
        self.start = next(b for b in buttons if b.text() == "Start a &new run")
        self.cancel = next(b for b in buttons if b.text() == "&Cancel")
        choices = {choice.text(): choice for choice in dialog.findChildren(QRadioButton)}
        self.shuffled, self.file = choices["&Shuffled, by a seed"], choices["In the &file’s order"]
        self.none, self.tenth, self.own = choices["N&one"], choices["&10 %"], choices["O&wn:"]
        self.percent = dialog.findChild(PercentField)
        self.seed = next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "Seed")
        self.smoothing = dialog.findChild(SmoothingField)
        boxes = {box.text(): box for box in dialog.findChildren(QCheckBox)}
        self.fold_case = boxes["Take &upper-case letters for lower-case ones"]
        self.keep = boxes["&Keep duplicates"]

    def explains(self, words):
        return any(words in label.text() for label in self.dialog.findChildren(QLabel))


@pytest.fixture
def open_page(qtbot):
    def opened(settings=RunSettings()):  # noqa: B008 (frozen)
        dialog = RunSettingsDialog(settings)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return Page(dialog)

    return opened


def typed(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    "settings",
    [
        RunSettings(),
        RunSettings(Order.FILE, 7, 0.25),
        RunSettings(Order.SHUFFLED, 2**40, 0.0),
        RunSettings(smoothing=1e-9),
        RunSettings(smoothing=5_000.0),
        RunSettings(held_out=0.1),
        RunSettings(held_out=0.123456),
        RunSettings(held_out=0.95),
        RunSettings(fold_case=True),
        RunSettings(keep_duplicates=False),
    ],
)
def test_what_is_shown_first_are_the_present_settings(open_page, settings):
    page = open_page(settings)
    assert page.dialog.settings() == settings
    assert not page.start.isEnabled()
    assert page.cancel.isEnabled()


def test_another_seed(open_page):
    page = open_page()
    typed(page.seed, "7")
    assert page.start.isEnabled()
    assert page.dialog.settings() == RunSettings(seed=7)
    typed(page.seed, "42")
    assert not page.start.isEnabled()


def test_a_seed_is_a_whole_number(open_page):
    page = open_page()
    typed(page.seed, "-1.5x")
    assert page.seed.text() == "15"
    page.seed.clear()
    assert not page.start.isEnabled()
    page.smoothing.setValue(2)
    assert not page.start.isEnabled()


def test_the_files_order_needs_no_seed(open_page):
    page = open_page()
    page.seed.clear()
    QTest.mouseClick(page.file, Qt.MouseButton.LeftButton)
    assert not page.seed.isEnabled()
    assert page.start.isEnabled()
    assert page.dialog.settings() == RunSettings(Order.FILE)


def test_smoothing_nought_is_explained(open_page):
    page = open_page()
    typed(page.smoothing, "0")
    assert page.explains("unseen pairs get probability 0 and loss ∞")
    assert page.dialog.settings() == RunSettings(smoothing=0.0)


def test_a_tenth_of_the_names_is_held_out_by_one_click(open_page):
    page = open_page()
    assert page.none.isChecked()
    assert page.explains("Every name is trained on.")
    QTest.mouseClick(page.tenth, Qt.MouseButton.LeftButton)
    assert page.explains("The seed chooses 10 % of the names")
    assert page.dialog.settings() == RunSettings(held_out=0.1)
    assert page.start.isEnabled()
    QTest.mouseClick(page.none, Qt.MouseButton.LeftButton)
    assert not page.start.isEnabled()


def test_a_share_of_ones_own(open_page):
    page = open_page()
    assert not page.percent.isEnabled()
    QTest.mouseClick(page.own, Qt.MouseButton.LeftButton)
    assert page.percent.isEnabled()
    for text, share in (("12.5", 0.125), ("7,5", 0.075), ("90", 0.9), ("0", 0.0)):
        typed(page.percent, text)
        assert page.dialog.settings() == RunSettings(held_out=share)
    assert not page.start.isEnabled()  # no per cent is none


def test_a_share_of_ones_own_is_90_per_cent_at_most(open_page):
    page = open_page(RunSettings(held_out=0.25))
    assert page.percent.text() == "25 %"
    typed(page.percent, "95")
    assert page.dialog.settings().held_out <= 0.9


def test_held_out_names_need_the_seed_in_the_files_order_too(open_page):
    page = open_page(RunSettings(Order.FILE))
    assert not page.seed.isEnabled()
    QTest.mouseClick(page.tenth, Qt.MouseButton.LeftButton)
    assert page.seed.isEnabled()
    typed(page.seed, "7")
    assert page.dialog.settings() == RunSettings(Order.FILE, 7, held_out=0.1)
    page.seed.clear()
    assert not page.start.isEnabled()


def test_arrows_lead_from_one_share_to_the_next(open_page):
    page = open_page()
    page.none.setFocus(Qt.FocusReason.TabFocusReason)
    for share in (0.1, 0.2):
        QTest.keyClick(page.dialog.focusWidget(), Qt.Key.Key_Down)
        assert page.dialog.settings() == RunSettings(held_out=share)
    QTest.keyClick(page.dialog.focusWidget(), Qt.Key.Key_Tab)
    assert page.dialog.focusWidget() is page.percent


def test_the_two_choices_do_not_exclude_one_another(open_page):
    page = open_page()
    QTest.mouseClick(page.file, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.tenth, Qt.MouseButton.LeftButton)
    assert page.file.isChecked() and page.tenth.isChecked()


def test_nothing_moves_while_the_share_changes(open_page, qtbot):
    page = open_page()
    places = set()
    for choice in (page.none, page.tenth, page.own):
        choice.setChecked(True)
        page.percent.setValue(12.34)
        page.dialog.grab()
        corner = page.start.mapTo(page.dialog, QPoint(0, 0))
        places.add((*page.dialog.size().toTuple(), *corner.toTuple()))
    assert len(places) == 1


def test_the_dialog_is_as_wide_as_its_longest_line(qtbot):
    dialog = RunSettingsDialog(RunSettings())
    qtbot.addWidget(dialog)
    meaning = next(one for one in dialog.findChildren(QLabel) if "Add-one" in one.text())
    meaning.setMinimumWidth(900)  # as in a wide font
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.rect().contains(meaning.geometry())


def test_it_says_that_a_new_run_starts(open_page):
    assert open_page().explains("A new run starts at step 0")


def test_enter_starts(open_page, qtbot):
    page = open_page()
    typed(page.seed, "7")
    with qtbot.waitSignal(page.dialog.accepted, timeout=1_000):
        QTest.keyClick(page.seed, Qt.Key.Key_Return)
    assert page.dialog.result() == QDialog.DialogCode.Accepted


def test_enter_starts_nothing_while_nothing_differs(open_page):
    page = open_page()
    page.seed.setFocus()
    QTest.keyClick(page.seed, Qt.Key.Key_Return)
    assert page.dialog.isVisible()


@pytest.mark.parametrize("how", ["escape", "cancel"])
def test_leaving(open_page, qtbot, how):
    page = open_page()
    with qtbot.waitSignal(page.dialog.rejected, timeout=1_000):
        if how == "escape":
            QTest.keyClick(page.seed, Qt.Key.Key_Escape)
        else:
            page.cancel.click()


def test_tab_goes_through_all_controls(open_page):
    page = open_page()
    page.own.setChecked(True)
    page.shuffled.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(9):
        reached.append(page.dialog.focusWidget())
        QTest.keyClick(page.dialog.focusWidget(), Qt.Key.Key_Tab)
    assert set(reached) >= {page.shuffled, page.seed, page.smoothing, page.cancel, page.start}
    assert {page.own, page.percent} <= set(reached)


def test_labels_lead_to_their_fields(open_page):
    page = open_page()
    buddies = {label.text(): label.buddy() for label in page.dialog.findChildren(QLabel)}
    assert buddies["S&eed"] is page.seed
    assert buddies["S&moothing α"] is page.smoothing


def test_no_two_controls_share_a_letter(open_page):
    page = open_page()
    labels = [label.text() for label in page.dialog.findChildren(QLabel)]
    choices = (page.shuffled, page.file, page.none, page.tenth, page.own)
    controls = (page.start, page.cancel, *choices, page.fold_case, page.keep)
    buttons = [button.text() for button in controls]
    letters = [text[text.index("&") + 1].lower() for text in labels + buttons if "&" in text]
    assert len(letters) == len(set(letters)) == 11


def test_the_case_is_folded_when_it_is_asked_for(open_page):
    page = open_page(RunSettings(seed=7))
    page.fold_case.click()
    assert page.dialog.settings() == RunSettings(seed=7, fold_case=True)
    assert page.start.isEnabled()
    page.fold_case.click()
    assert not page.start.isEnabled()


def test_duplicates_are_left_out_when_it_is_asked_for(open_page):
    page = open_page(RunSettings(seed=7))
    assert page.keep.isChecked()
    page.keep.setFocus()
    QTest.keyClick(page.keep, Qt.Key.Key_Space)
    assert page.dialog.settings() == RunSettings(seed=7, keep_duplicates=False)
    assert page.start.isEnabled()
    QTest.keyClick(page.keep, Qt.Key.Key_Space)
    assert not page.start.isEnabled()
