"""What texts have in common that differ in their digits alone."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.digits import digit_shape, shape_text

TEXTS = st.text(st.sampled_from("0179a ,.“−⁴٣\ud800😀") | st.characters())


@given(TEXTS)
def test_a_shape_is_the_text_with_zeros(text):
    assert shape_text(digit_shape(text)) == re.sub("[0-9]", "0", text)


@given(TEXTS, TEXTS)
def test_only_texts_with_other_digits_have_the_same_shape(one, other):
    is_same = re.sub("[0-9]", "0", one) == re.sub("[0-9]", "0", other)
    assert (digit_shape(one) == digit_shape(other)) == is_same
