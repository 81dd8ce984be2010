"""What tests of several views need."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase


@pytest.fixture
def other_font(qapp):
    """Return a font of another width, and give the application its own back at the end."""
    before = qapp.font()
    families = [family for family in QFontDatabase.families() if "Mono" in family]
    if not families:
        pytest.skip("no font of another width is installed")
    yield QFont(families[0])
    qapp.setFont(before)
