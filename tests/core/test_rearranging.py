"""Some names of a corpus laid out anew, against a corpus made of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import rearranging
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.rearranging import rearranged
from bigram_gui.core.waiting import Cancelled, Waiting
from tests.core.strategies import names_lists


@given(st.data(), names_lists, st.integers(1, 20), st.integers(1, 5))
def test_they_are_laid_out_as_they_would_be_alone(data, names, pairs, at_once):
    corpus = Corpus.of_names(names)
    wanted = data.draw(st.lists(st.integers(0, len(names) - 1), min_size=1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rearranging, "_BLOCK_PAIRS", pairs)
        patch.setattr(rearranging, "_BLOCK_NAMES", at_once)
        stream, bounds = rearranged(corpus, np.array(wanted))
    tokens = [corpus.vocabulary.encode(names[index])[:-1] for index in wanted]
    bos = corpus.vocabulary.bos
    assert stream.tolist() == [token for name in tokens for token in name] + [bos]
    assert bounds.tolist() == [sum(map(len, tokens[:end])) for end in range(len(tokens) + 1)]
    assert stream.dtype == corpus.stream.dtype
    assert not stream.flags.writeable
    assert not bounds.flags.writeable


def test_it_can_be_called_off():
    with pytest.raises(Cancelled):
        rearranged(Corpus.of_names(["ava"]), np.array([0]), Waiting(lambda: True))
