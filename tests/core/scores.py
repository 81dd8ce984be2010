"""Scores of names of which only the counts matter."""

import numpy as np
from hypothesis import strategies as st

from bigram_gui.core.arrays import read_only
from bigram_gui.core.scoring import score_counts

VOCABULARY = 27


def scored(counts, totals, smoothing=1.0, size=VOCABULARY):
    return score_counts(
        tokens=tuple([0] * (len(counts) + 1)),
        counts=read_only(np.array(counts)),
        row_totals=read_only(np.array(totals)),
        smoothing=smoothing,
        vocabulary_size=size,
    )


AVA = scored([16, 4, 3, 17], [100, 95, 7, 95])  # the lesson's example, after 100 steps

pair_counts = st.integers(0, 10**7).flatmap(
    lambda count: st.tuples(st.just(count), st.integers(count, 10**8))
)
scores = st.builds(
    lambda pairs, smoothing: scored(
        [count for count, _ in pairs], [total for _, total in pairs], smoothing
    ),
    st.lists(pair_counts, min_size=1, max_size=40),
    st.sampled_from([0.0, 1e-9, 0.1, 0.5, 1.0, 2.0, 1e6]),
)
