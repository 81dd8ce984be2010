"""Terms of a calculation within a sentence are never broken over two lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.parts import Part
from bigram_gui.views.inspector.why_section import _TERM, unbroken
from bigram_gui.views.text.parts_layout import PartsLayout
from tests.views.text.looks import looks


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("that (4 + 1) / (95 + 27) = 0.041, and", "that (4_+_1)_/_(95_+_27) =_0.041, and"),
        ("(68,858 + 1) / (500,001 + 27) = 0.138", "(68,858_+_1) / (500,001_+_27) =_0.138"),
        ("and −ln 0.041 = 3.19, hardly", "and −ln_0.041_=_3.19, hardly"),
        (
            "= 9.74 × 10⁻⁴, and −ln(9.74 × 10⁻⁴) = 6.93",
            "=_9.74_×_10⁻⁴, and −ln(9.74_×_10⁻⁴)_=_6.93",
        ),
        ("guess (1/27 = 0.037); 2 tokens", "guess (1/27_=_0.037); 2 tokens"),
        ("equally likely: 1/27 = 0.037, and", "equally likely: 1/27_=_0.037, and"),
        ("Nothing is learned yet", "Nothing is learned yet"),
        ("and 1/p = 122/5 = 24.40, hardly", "and 1/|p_=_122/5 =_24.40, hardly"),
        (" costs 7.30 × 10⁷", " costs 7.30_×_10⁷"),
        ("Add-one smoothing makes", "Add-|one smoothing makes"),
    ],
)
def test_a_term_of_a_calculation_is_never_broken(sentence, written):
    joined_words = written.replace("|", "\u2060")
    assert unbroken(sentence) == joined_words.replace("_", "\u00a0")


@given(
    st.lists(st.sampled_from(["(4 + ", "12", ") / (", ")", " = 0.04", " −ln ", " × 10⁻⁴", "a, "]))
)
def test_terms_are_joined_alike_whatever_their_figures(pieces):
    """Found once for all texts of a shape, the places must be those of each."""
    sentence = "".join(pieces)
    other = sentence.translate(str.maketrans("0124", "9873"))
    places = [
        [at for at, sign in enumerate(unbroken(text)) if sign == "\u00a0"]
        for text in (sentence, other)
    ]
    assert places[0] == places[1]
    assert unbroken(other).replace("\u00a0", " ") == other
    unjoined = _TERM.sub(lambda term: term[0].replace(" ", "\u00a0"), sentence)
    assert unbroken(sentence) == unjoined


@pytest.mark.parametrize("width", range(100, 180, 4))
def test_a_letter_stays_with_its_slash(qapp, width):
    """Qt would break a line after a slash, if no figure follows."""
    sentence = "In 8 steps some said, and 1/p = 3.00, as others did, and 1/p = 4.00"
    layout = PartsLayout((Part(unbroken(sentence)),), looks(13), width, 18)._layout
    for line in map(layout.lineAt, range(layout.lineCount())):
        end = line.textStart() + line.textLength()
        assert not layout.text()[:end].rstrip("\u2060").endswith("/")
